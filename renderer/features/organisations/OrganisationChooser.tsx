import { MapPinned } from 'lucide-react';
import { type ReactNode, useContext, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { DialogTrigger, OverlayTriggerStateContext, Popover } from 'react-aria-components';
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
import { useLit } from '../../ui/useLit.ts';
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

/**
 * Finds one organisation of those that have not ended. Once somebody has typed, the first that is found is lit, and Enter takes it; before
 * that the arrows light one.
 */
export const OrganisationChooser = ({ taken, onChoose }: ChooserProps) => {
  const { t } = useTranslation('socialMap');
  const listId = useId();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const narrowed = { country: null, service: null, withEnded: false };
  // Enough that those which are taken don't crowd out the others.
  const limit = Math.min(OFFERED_AT_MOST + taken.size, ASKED_AT_MOST);
  const query = useOrganisations({ search, ...narrowed, limit });
  /** What is listed was found for other words than those that stand there by now. */
  const isBehind = search !== typed || query.isPlaceholderData;
  const offered = (query.data?.organisations ?? [])
    .filter(({ id }) => !taken.has(id))
    .slice(0, OFFERED_AT_MOST);
  const { lit, light, forget, onKeyDown } = useLit<OrganisationSummary>({
    found: isBehind ? [] : offered,
    isAnswered: query.isSuccess && !isBehind,
    isFirstLit: typed.trim() !== '',
    take: onChoose,
  });
  const optionId = (id: string) => `${listId}-${id}`;

  return (
    <>
      <div className={styles.search}>
        <SearchBox
          autoFocus
          label={t('chooser.search')}
          clearWords={t('list.clear')}
          value={typed}
          onChange={(words) => {
            setTyped(words);
            forget();
          }}
          list={{ id: listId, lit: lit && optionId(lit.id), onKeyDown }}
        />
      </div>
      <Loaded query={query}>
        {({ organisations, total }) => {
          if (total === 0 && typed.trim() === '') return <EmptyMap />;
          const isMore = total > organisations.length;
          return (
            <>
              <div id={listId} role="listbox" aria-label={t('chooser.title')} aria-busy={isBehind}>
                {offered.map((organisation) => (
                  <Option
                    key={organisation.id}
                    id={optionId(organisation.id)}
                    organisation={organisation}
                    isLit={organisation === lit}
                    isBehind={isBehind}
                    onPoint={() => light(organisation.id)}
                    onPress={() => onChoose(organisation)}
                  />
                ))}
              </div>
              {offered.length === 0 && (
                <p className={controls.empty} role="status">
                  {t(isBehind ? 'chooser.searching' : 'chooser.noMatch')}
                </p>
              )}
              {isMore && (
                <p className={styles.quiet} role="status">
                  {t('chooser.more', { shown: offered.length })}
                </p>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
};

type OptionProps = {
  id: string;
  organisation: OrganisationSummary;
  isLit: boolean;
  /** It was found for other words, and can't be taken. */
  isBehind: boolean;
  onPoint(): void;
  onPress(): void;
};

const Option = ({ id, organisation, isLit, isBehind, onPoint, onPress }: OptionProps) => {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLit) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isLit]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above, which names what is lit.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field above.
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={isLit}
      aria-disabled={isBehind}
      data-focused={isLit || undefined}
      className={`${controls.option} ${styles.option}`}
      onPointerMove={isBehind ? undefined : onPoint}
      onClick={isBehind ? undefined : onPress}
    >
      <Offered organisation={organisation} />
    </div>
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
