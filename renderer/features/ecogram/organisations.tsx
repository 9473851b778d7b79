import { ExternalLink, MapPinned } from 'lucide-react';
import { isGiven } from '#shared/domain/answer.ts';
import { groundOfOrganisation, organisationsAmong } from '#shared/domain/ecogram-organisations.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { type Organisation, type OrganisationSummary, PUBLIC_CONTACTS } from '#shared/domain/organisation.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useFile, useMeaning, useOrganisation, usePolicy } from '../../app/queries.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { OrganisationChooserMenu } from '../organisations/OrganisationChooser.tsx';
import { useCheckWords } from '../organisations/useCheckWords.ts';
import { useEcogram, useRecords, useWords } from './context.tsx';
import styles from './organisations.module.css';
import panel from './Panel.module.css';

/**
 * The social map behind one button. Who is on the picture is asked of what is shown: an organisation that is on it but
 * hidden is offered like any other, as with the children of the file.
 */
export const OrganisationsMenu = () => {
  const { t } = useWords();
  const { session, focusOn } = useEcogram();
  const { data: file } = useFile(session.fileId);
  const { data: policy } = usePolicy();
  const meaning = useMeaning();
  const records = useRecords();
  const trigger = (isReady: boolean) => (
    <IconButton edits isDisabled={!isReady} label={t('ecogram:organisation.place')} tip="bottom">
      <MapPinned size={22} aria-hidden />
    </IconButton>
  );
  if (!file || !policy || !meaning) return trigger(false);

  const { countryOfOrigin } = file.file.details;
  const grounds = { home: isGiven(countryOfOrigin) ? countryOfOrigin.value : null, here: policy.country };
  const put = (organisation: OrganisationSummary) => {
    const { id, name } = organisation;
    const cell = { ground: groundOfOrganisation(organisation, grounds), ring: 2 } as const;
    focusOn(session.editor.add({ kind: 'organisation', role: name, organisationId: id }, cell));
  };
  return (
    <OrganisationChooserMenu
      trigger={trigger(true)}
      taken={organisationsAmong(records, meaning)}
      onChoose={put}
    />
  );
};

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
  const known = PUBLIC_CONTACTS.filter((contact) => details[contact].trim() !== '');
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
