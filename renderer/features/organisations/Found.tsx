import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import { type Finding, isNarrowed, MOST_CHOSEN } from '#shared/domain/organisation-finding.ts';
import { useMay } from '../../app/may.ts';
import { Button } from '../../ui/Button.tsx';
import { OrganisationRow } from './OrganisationRow.tsx';
import styles from './Organisations.module.css';
import type { Starters } from './useStarters.ts';

type FoundProps = {
  found: Output<'organisations.list'>;
  /** `found` is of what was looked for before. */
  isStale: boolean;
  finding: Finding;
  onChange(change: Partial<Finding>): void;
  starters: Starters;
};

/** Who was found, or what to do where nobody was. */
export const Found = ({ found, isStale, finding, onChange, starters }: FoundProps) => {
  const { t } = useTranslation('socialMap');
  const { organisations, total, ended } = found;
  const shown = organisations.length;
  const { chosen } = finding;
  // Nothing is said of what isn't known yet.
  if (total === 0 && isStale) return null;
  if (total === 0) {
    const showEnded = () => onChange({ withEnded: true });
    if (isNarrowed(finding)) return <NoMatch ended={ended} showEnded={showEnded} />;
    return ended > 0 ? <AllEnded ended={ended} showEnded={showEnded} /> : <EmptyMap starters={starters} />;
  }
  const choose = (id: (typeof chosen)[number], isChosen: boolean) =>
    onChange({ chosen: isChosen ? [...chosen, id] : chosen.filter((other) => other !== id) });
  return (
    <div className={styles.found} aria-busy={isStale}>
      <p className={styles.quiet} role="status">
        {total > shown ? t('list.shown', { shown, total }) : t('list.count', { count: total })}
      </p>
      <ul className={styles.list}>
        {organisations.map((organisation) => (
          <OrganisationRow
            key={organisation.id}
            organisation={organisation}
            finding={finding}
            mayChoose={chosen.length < MOST_CHOSEN}
            onChoose={(isChosen) => choose(organisation.id, isChosen)}
          />
        ))}
      </ul>
    </div>
  );
};

type EndedProps = { ended: number; showEnded(): void };

const NoMatch = ({ ended, showEnded }: EndedProps) => {
  const { t } = useTranslation('socialMap');
  return (
    <div className={styles.found}>
      <p className={styles.quiet} role="status">
        {t('list.noMatch')}
      </p>
      {ended > 0 && (
        <div>
          <Button onPress={showEnded}>{t('list.showEnded', { count: ended })}</Button>
        </div>
      )}
    </div>
  );
};

const AllEnded = ({ ended, showEnded }: EndedProps) => {
  const { t } = useTranslation('socialMap');
  return (
    <div className={styles.empty}>
      <h2>{t('list.allEnded')}</h2>
      <p>{t('list.allEndedText')}</p>
      <Button onPress={showEnded}>{t('list.showEnded', { count: ended })}</Button>
    </div>
  );
};

const EmptyMap = ({ starters }: { starters: Starters }) => {
  const { t } = useTranslation('socialMap');
  const may = useMay();
  return (
    <div className={styles.empty}>
      <h2>{t('list.none')}</h2>
      <p>{t('list.noneText')}</p>
      {may('organisations.addStarters') && (
        <div className={styles.starters}>
          <Button edits isDisabled={starters.isPending} onPress={() => starters.mutate()}>
            <BookOpenText size={18} aria-hidden /> {t('list.starters')}
          </Button>
          <p className={styles.quiet}>{t('list.startersHint')}</p>
        </div>
      )}
    </div>
  );
};
