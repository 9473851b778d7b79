import { ExternalLink, MapPinned } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, Dialog, DialogTrigger, Menu, MenuItem, Popover } from 'react-aria-components';
import { isGiven } from '#shared/domain/answer.ts';
import {
  type Grounds,
  groundOfOrganisation,
  organisationsAmong,
} from '#shared/domain/ecogram-organisations.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation, OrganisationSummary } from '#shared/domain/organisation.ts';
import { countryName, formatList } from '#shared/i18n/format.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useFile, useOrganisation, useOrganisations, usePolicy } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useCheckWords } from '../organisations/useCheckWords.ts';
import { useEcogram, useRecords, useWords } from './context.tsx';
import styles from './organisations.module.css';
import panel from './Panel.module.css';

/** As many as can be looked through in a small list; the rest is found by typing. */
const OFFERED_AT_MOST = 50;

/** The social map behind one button: typing finds, and a press puts one on the picture. */
export const OrganisationsMenu = () => {
  const { t } = useWords();
  return (
    <DialogTrigger>
      <IconButton edits label={t('ecogram:organisation.place')} tip="bottom">
        <MapPinned size={22} aria-hidden />
      </IconButton>
      <Popover className={controls.popover ?? ''} placement="bottom end">
        <Dialog aria-label={t('ecogram:organisation.title')} className={styles.chooser ?? ''}>
          {({ close }) => <OrganisationChooser close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};

const OrganisationChooser = ({ close }: { close(): void }) => {
  const { fileId } = useEcogram().session;
  const file = useFile(fileId);
  const policy = usePolicy();
  return (
    <Loaded query={file}>
      {({ file: { details } }) => (
        <Loaded query={policy}>
          {({ country: here }) => {
            const { countryOfOrigin } = details;
            const home = isGiven(countryOfOrigin) ? countryOfOrigin.value : null;
            return <Search grounds={{ home, here }} close={close} />;
          }}
        </Loaded>
      )}
    </Loaded>
  );
};

type SearchProps = { grounds: Grounds; close(): void };

/**
 * Who is on the picture is asked of what is shown: an organisation that is on it but hidden is offered like any other, as
 * with the children of the file.
 */
const Search = ({ grounds, close }: SearchProps) => {
  const { t } = useWords();
  const { session, focusOn } = useEcogram();
  const go = useNavigation((navigation) => navigation.go);
  const [typed, setTyped] = useState('');
  const there = organisationsAmong(useRecords());
  const anybody = { country: null, service: null, withEnded: false, limit: OFFERED_AT_MOST };
  const offered = useOrganisations({ ...anybody, search: typed, without: there });
  // What was found for other words than stand here now is shown until the answer is there, and can't be put down.
  const isStale = offered.isPlaceholderData;

  const put = (organisation: OrganisationSummary) => {
    const { id, name } = organisation;
    const cell = { ground: groundOfOrganisation(organisation, grounds), ring: 2 } as const;
    close();
    focusOn(session.editor.add({ kind: 'organisation', role: name, organisationId: id }, cell));
  };

  return (
    <Loaded query={offered}>
      {({ organisations, total, ended }) => {
        const isAnything = total > 0 || ended > 0 || there.length > 0 || typed.trim() !== '' || isStale;
        if (!isAnything) {
          return (
            <>
              <p className={panel.small}>{t('ecogram:organisation.none')}</p>
              <Button onPress={() => go({ at: 'organisations' })}>
                <MapPinned size={18} aria-hidden /> {t('ecogram:organisation.toTheMap')}
              </Button>
            </>
          );
        }
        return (
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchBox
              autoFocus
              label={t('ecogram:organisation.search')}
              clearWords={t('socialMap:list.clear')}
              value={typed}
              onChange={setTyped}
            />
            <Menu
              aria-label={t('ecogram:organisation.title')}
              className={styles.offered ?? ''}
              items={organisations}
              disabledKeys={isStale ? organisations.map(({ id }) => id) : []}
              renderEmptyState={() => (
                <p className={controls.empty}>{!isStale && t('ecogram:organisation.noMatch')}</p>
              )}
            >
              {(organisation) => (
                <MenuItem
                  id={organisation.id}
                  textValue={organisation.name}
                  className={`${controls.option} ${styles.option}`}
                  onAction={() => put(organisation)}
                >
                  <Offered organisation={organisation} />
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        );
      }}
    </Loaded>
  );
};

const Offered = ({ organisation: { name, countries } }: { organisation: OrganisationSummary }) => {
  const { language } = useWords();
  const where = countries.map((code) => countryName(code, language));
  return (
    <>
      <bdi>{name}</bdi>
      <span className={panel.small}>{formatList(where, language)}</span>
    </>
  );
};

/** What anybody may see of an organisation. Whom to ask for, and what the shelter notes of it, stay on its own page. */
const CONTACTS = ['phone', 'emergencyLine', 'email', 'web', 'address', 'openingHours'] as const;

/** What the social map says of somebody on the picture by now, and the way there. */
export const OrganisationCard = ({ id, role }: { id: OrganisationId; role: string }) => {
  const { data } = useOrganisation(id);
  if (!data) return null;
  return <CardOf organisation={data} role={role} />;
};

type CardOfProps = {
  organisation: Organisation;
  /** What is written on the picture: the map may call it otherwise by now. */
  role: string;
};

const CardOf = ({ organisation: { id, details, checked, endedOn }, role }: CardOfProps) => {
  const { t } = useWords();
  const { fileId } = useEcogram().session;
  const go = useNavigation((navigation) => navigation.go);
  const { words, isStale } = useCheckWords({ checkedOn: checked?.on ?? null, endedOn });
  const known = CONTACTS.filter((contact) => details[contact].trim() !== '');
  return (
    <section className={panel.part} aria-label={t('ecogram:organisation.card')}>
      <h3>{t('ecogram:organisation.card')}</h3>
      {details.name !== role && <p dir="auto">{details.name}</p>}
      <p className={isStale || endedOn !== null ? styles.doubt : panel.small}>{words}</p>
      {known.length === 0 ? (
        <p className={panel.small}>{t('ecogram:organisation.noContacts')}</p>
      ) : (
        <dl className={styles.contacts}>
          {known.map((contact) => (
            <div key={contact}>
              <dt>{t(`socialMap:field.${contact}`)}</dt>
              <dd dir="auto">{details[contact]}</dd>
            </div>
          ))}
        </dl>
      )}
      <div>
        <Button
          look="quiet"
          onPress={() => go({ at: 'organisation', organisationId: id, ecogramOf: fileId })}
        >
          <ExternalLink size={18} aria-hidden /> {t('ecogram:organisation.open')}
        </Button>
      </div>
    </section>
  );
};
