import { MapPinned } from 'lucide-react';
import { type ReactNode, useContext, useDeferredValue, useState } from 'react';
import {
  Autocomplete,
  DialogTrigger,
  Menu,
  MenuItem,
  OverlayTriggerStateContext,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { OrganisationSummary } from '#shared/domain/organisation.ts';
import { countryName, formatList } from '#shared/i18n/format.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useOrganisations } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { SearchBox } from '../../ui/SearchBox.tsx';
import styles from './OrganisationChooser.module.css';

/** As many as can be looked through in a small list; the rest is found by typing. */
const OFFERED_AT_MOST = 50;
/** What one call answers. */
const ASKED_AT_MOST = 500;

type ChooserProps = {
  /** Chosen already, and not offered again. */
  taken: ReadonlySet<OrganisationId>;
  onChoose(organisation: OrganisationSummary): void;
};

type ChooserMenuProps = ChooserProps & {
  /** A button. */
  trigger: ReactNode;
};

/** The social map behind a button: typing finds, and a press takes one. */
export const OrganisationChooserMenu = ({ trigger, taken, onChoose }: ChooserMenuProps) => {
  const { t } = useTranslation('socialMap');
  return (
    <DialogTrigger>
      {trigger}
      {/* It is the dialog itself: with one inside it, what lies around that has a name and no role. */}
      <Popover
        className={`${controls.popover} ${styles.scrolls}`}
        placement="bottom start"
        aria-label={t('chooser.title')}
      >
        <ChooserThatCloses taken={taken} onChoose={onChoose} />
      </Popover>
    </DialogTrigger>
  );
};

const ChooserThatCloses = ({ taken, onChoose }: ChooserProps) => {
  const overlay = useContext(OverlayTriggerStateContext);
  const choose = (organisation: OrganisationSummary) => {
    overlay?.close();
    onChoose(organisation);
  };
  return (
    <div className={styles.chooser}>
      <OrganisationChooser taken={taken} onChoose={choose} />
    </div>
  );
};

/** Finds one organisation of those that have not ended. */
export const OrganisationChooser = ({ taken, onChoose }: ChooserProps) => {
  const { t } = useTranslation('socialMap');
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const narrowed = { country: null, service: null, withEnded: false };
  // Enough that those which are taken don't crowd out the others.
  const limit = Math.min(OFFERED_AT_MOST + taken.size, ASKED_AT_MOST);
  const query = useOrganisations({ search, ...narrowed, limit });
  /** What is listed was found for other words than those that stand there by now. */
  const isBehind = search !== typed || query.isPlaceholderData;

  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <div className={styles.search}>
        <SearchBox
          autoFocus
          label={t('chooser.search')}
          clearWords={t('list.clear')}
          value={typed}
          onChange={setTyped}
        />
      </div>
      <Loaded query={query}>
        {({ organisations, total }) => {
          if (total === 0 && typed.trim() === '') return <EmptyMap />;
          const offered = organisations.filter(({ id }) => !taken.has(id)).slice(0, OFFERED_AT_MOST);
          const isMore = total > organisations.length;
          return (
            <>
              <Menu
                aria-label={t('chooser.title')}
                aria-busy={isBehind}
                className={styles.offered ?? ''}
                items={offered}
                disabledKeys={isBehind ? offered.map(({ id }) => id) : []}
                renderEmptyState={() => (
                  <p className={controls.empty}>{t(isBehind ? 'chooser.searching' : 'chooser.noMatch')}</p>
                )}
              >
                {(organisation) => (
                  <MenuItem
                    id={organisation.id}
                    textValue={organisation.name}
                    className={`${controls.option} ${styles.option}`}
                    onAction={() => onChoose(organisation)}
                  >
                    <Offered organisation={organisation} />
                  </MenuItem>
                )}
              </Menu>
              {isMore && (
                <p className={styles.quiet} role="status">
                  {t('chooser.more', { shown: offered.length })}
                </p>
              )}
            </>
          );
        }}
      </Loaded>
    </Autocomplete>
  );
};

const EmptyMap = () => {
  const { t } = useTranslation('socialMap');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <>
      <p className={styles.quiet}>{t('chooser.none')}</p>
      <Button onPress={() => go({ at: 'organisations' })}>
        <MapPinned size={18} aria-hidden /> {t('chooser.toTheMap')}
      </Button>
    </>
  );
};

const Offered = ({ organisation: { name, countries, services } }: { organisation: OrganisationSummary }) => {
  const { t, i18n } = useTranslation('socialMap');
  const where = formatList(
    countries.map((code) => countryName(code, i18n.language)),
    i18n.language,
  );
  const what = services.map((service) => t(`service.${service}`));
  return (
    <>
      <bdi>{name}</bdi>
      <span className={styles.quiet}>{[where, ...what].filter(Boolean).join(' · ')}</span>
    </>
  );
};
