import { useTranslation } from 'react-i18next';
import { isGiven } from '#shared/domain/answer.ts';
import type { Score } from '#shared/domain/overview.ts';
import { same } from '#shared/domain/same.ts';
import styles from './Overviews.module.css';
import { StepSlider } from './StepSlider.tsx';
import { useScoreWords } from './useScoreWords.ts';

type ScoreIfProps = { label: string; steps: readonly number[]; before: Score; after: Score };

/** Where a score would be, and where it is; only to look at. */
export const ScoreIf = ({ label, steps, before, after }: ScoreIfProps) => {
  const { t } = useTranslation('overviews');
  const words = useScoreWords();
  const isMoved = !same(before, after);
  const inWords = isMoved ? t('if.from', { before: words(before), after: words(after) }) : words(before);
  return (
    <div className={styles.scoreField}>
      <div className={styles.scale}>
        <span className={styles.sign} aria-hidden>
          {t('scale.minus')}
        </span>
        <StepSlider
          label={label}
          steps={steps}
          score={after}
          other={isMoved && isGiven(before) ? before.value : null}
          isReadOnly
          onChange={() => undefined}
          wordsFor={() => inWords}
        />
        <span className={styles.sign} aria-hidden>
          {t('scale.plus')}
        </span>
      </div>
      <p className={styles.ifWords} data-moved={isMoved}>
        {inWords}
      </p>
    </div>
  );
};
