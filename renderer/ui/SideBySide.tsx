import { Choices } from './Choices.tsx';
import type { Option } from './Select.tsx';
import styles from './SideBySide.module.css';

type Version = { title: string; words: string; isTaken: boolean };

type SideBySideProps<Value extends string> = {
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange(value: Value): void;
  versions: readonly Version[];
};

/** What two have written in the same place, and whose words stay. */
export const SideBySide = <Value extends string>({ versions, ...choices }: SideBySideProps<Value>) => (
  <section className={styles.field} aria-label={choices.label}>
    <Choices {...choices} />
    <div className={styles.versions}>
      {versions.map(({ title, words, isTaken }) => (
        <div key={title} className={styles.version} data-chosen={isTaken}>
          <h3 dir="auto">{title}</h3>
          <p dir="auto">{words}</p>
        </div>
      ))}
    </div>
  </section>
);
