import { useTranslation } from 'react-i18next';
import type { DiffRun } from '#shared/domain/word-diff.ts';
import comments from './Comments.module.css';
import styles from './PlanLife.module.css';

/** Words put in are underlined, words taken out struck through; a screen reader hears where each begins and ends. */
export const DiffText = ({ runs }: { runs: readonly DiffRun[] }) => {
  const { t } = useTranslation('planLife');
  return (
    <p className={styles.diff} dir="auto">
      {runs.map((run, index) => {
        // Runs have no names: their places are all that tells them apart, and they are drawn anew together.
        const key = `${index} ${run.is}`;
        if (run.is === 'same') return <span key={key}>{run.words}</span>;
        const Mark = run.is === 'added' ? 'ins' : 'del';
        return (
          <Mark key={key} className={run.is === 'added' ? styles.added : styles.removed}>
            <span className={comments.hidden}>{t(`diff.${run.is}.begin`)} </span>
            {run.words}
            <span className={comments.hidden}> {t(`diff.${run.is}.end`)}</span>
          </Mark>
        );
      })}
    </p>
  );
};
