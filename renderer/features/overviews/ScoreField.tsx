import { useTranslation } from 'react-i18next';
import { given, isGiven, OPEN_ANSWERS, OpenAnswer } from '#shared/domain/answer.ts';
import type { Score } from '#shared/domain/overview.ts';
import { Select } from '../../ui/Select.tsx';
import styles from './Overviews.module.css';
import { StepSlider } from './StepSlider.tsx';
import { useScoreWords } from './useScoreWords.ts';

type ScoreFieldProps = {
  label: string;
  steps: readonly number[];
  score: Score;
  onChange(score: Score): void;
};

/** A score to move, and below it the same in words: where it stands, or in which way it is open. */
export const ScoreField = ({ label, steps, score, onChange }: ScoreFieldProps) => {
  const { t } = useTranslation(['overviews', 'terms']);
  const wordsFor = useScoreWords();
  const options = [
    ...steps.map((step) => ({ value: String(step), label: wordsFor(given(step)) })),
    ...OPEN_ANSWERS.map((open) => ({ value: open as string, label: t(`terms:openAnswer.${open}`) })),
  ];
  const choose = (value: string) => {
    const open = OpenAnswer.safeParse(value).data;
    onChange(open ? { is: open } : given(Number(value)));
  };
  return (
    <div className={styles.scoreField}>
      <div className={styles.scale}>
        <span className={styles.sign} aria-hidden>
          {t('overviews:scale.minus')}
        </span>
        <StepSlider label={label} steps={steps} score={score} onChange={onChange} wordsFor={wordsFor} />
        <span className={styles.sign} aria-hidden>
          {t('overviews:scale.plus')}
        </span>
      </div>
      <div className={styles.inWords} data-open={!isGiven(score)}>
        <Select
          label={t('overviews:scale.inWords', { factor: label })}
          hideLabel
          options={options}
          value={isGiven(score) ? String(score.value) : score.is}
          onChange={choose}
        />
      </div>
    </div>
  );
};
