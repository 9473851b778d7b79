import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './RadioCards.module.css';

type Card<Value extends string> = { value: Value; label: string; about: string };

type RadioCardsProps<Value extends string> = {
  label: string;
  cards: readonly Card<Value>[];
  /** `null`: none of them yet. */
  value: NoInfer<Value> | null;
  onChange(value: NoInfer<Value>): void;
  /** Below each other, in a narrow dialog. */
  isNarrow?: boolean;
};

/** One of a few that each need a sentence. */
export const RadioCards = <Value extends string>(props: RadioCardsProps<Value>) => (
  <RadioGroup
    className={styles.group ?? ''}
    value={props.value}
    onChange={(value) => props.onChange(value as Value)}
  >
    <Label className={styles.label ?? ''}>{props.label}</Label>
    <div className={styles.cards} data-narrow={props.isNarrow ?? false}>
      {props.cards.map(({ value, label, about }) => (
        <Radio key={value} value={value} className={styles.card ?? ''}>
          <span className={styles.dot} aria-hidden />
          <span className={styles.name}>{label}</span>
          <span className={styles.about}>{about}</span>
        </Radio>
      ))}
    </div>
  </RadioGroup>
);
