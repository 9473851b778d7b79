import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, OPEN_ANSWERS, type OpenAnswer } from '#shared/domain/answer.ts';
import styles from './AnswerField.module.css';
import { Select } from './Select.tsx';

type AnswerFieldProps<Value> = {
  question: string;
  answer: Answer<Value>;
  onChange(answer: Answer<Value>): void;
  /** The control for the value itself, labelled with the question; `null` is an empty one. */
  children: (value: Value | null, onChange: (value: Value | null) => void) => ReactNode;
};

/**
 * A question that may stay open. Writing something makes it answered, clearing it leaves it open again; beside it stands
 * in which of the three ways it is open. A value that is put aside comes back when 'Answered' is chosen again.
 */
export const AnswerField = <Value,>({ question, answer, onChange, children }: AnswerFieldProps<Value>) => {
  const { t } = useTranslation(['common', 'terms']);
  const lastOpen = useRef<OpenAnswer>('notAskedYet');
  const putAside = useRef<Value | null>(null);

  const onValue = (value: Value | null) =>
    onChange(value === null ? { is: lastOpen.current } : { is: 'given', value });

  const onState = (state: 'given' | OpenAnswer) => {
    if (state === 'given') {
      if (putAside.current !== null) onChange({ is: 'given', value: putAside.current });
      return;
    }
    if (answer.is === 'given') putAside.current = answer.value;
    lastOpen.current = state;
    onChange({ is: state });
  };

  const open = OPEN_ANSWERS.map((state) => ({ value: state, label: t(`terms:openAnswer.${state}`) }));
  const canBeGiven = answer.is === 'given' || putAside.current !== null;
  const options = canBeGiven ? [{ value: 'given' as const, label: t('common:answer.given') }, ...open] : open;

  return (
    <div className={styles.answer}>
      <div className={styles.parts}>
        <div className={styles.value}>{children(answer.is === 'given' ? answer.value : null, onValue)}</div>
        <div className={styles.state} data-open={answer.is !== 'given'}>
          <Select
            label={t('common:answer.state', { question })}
            hideLabel
            options={options}
            value={answer.is}
            onChange={onState}
          />
        </div>
      </div>
    </div>
  );
};
