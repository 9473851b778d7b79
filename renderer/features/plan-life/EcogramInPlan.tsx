import { useTranslation } from 'react-i18next';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import type { ComparisonList } from '#shared/i18n/comparison-words.ts';
import { usePlanPicture } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { ComparisonLists } from '../ecogram/versions/ComparisonLists.tsx';
import { ThemedSvg } from '../ecogram/versions/ThemedSvg.tsx';
import styles from './PlanLife.module.css';

type EcogramInPlanProps = {
  fileId: ClientFileId;
  planId: PlanId;
  number: number;
  /** Beside the ecogram of the other version; `unknown` where that wasn't kept, `null` where there is no other. */
  differences: ComparisonList | 'unknown' | null;
};

/** The ecogram is as much of a plan as its words: whoever approves one sees it, and what is otherwise in it. */
export const EcogramInPlan = ({ fileId, planId, number, differences }: EcogramInPlanProps) => {
  const { t, i18n } = useTranslation('planLife');
  const picture = usePlanPicture(fileId, planId, number, UiLanguage.parse(i18n.language));
  return (
    <section className={styles.sheet} data-ecogram>
      <h2>{t('reading.ecogram')}</h2>
      <Loaded query={picture}>
        {({ svg }) => svg && <ThemedSvg svg={svg} className={styles.picture} />}
      </Loaded>
      {differences === 'unknown' && <p className={styles.quiet}>{t('reading.ecogramUnknown')}</p>}
      {differences !== null && differences !== 'unknown' && (
        <section className={styles.differences} aria-label={t('reading.ecogramChanged')}>
          <ComparisonLists list={differences} />
        </section>
      )}
    </section>
  );
};
