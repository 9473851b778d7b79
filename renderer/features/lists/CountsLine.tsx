import styles from './Lists.module.css';

/** A few numbers beside each other, each in words. */
export const CountsLine = ({ label, said }: { label?: string; said: readonly string[] }) => (
  <ul className={styles.counts} aria-label={label}>
    {said.map((words) => (
      <li key={words}>{words}</li>
    ))}
  </ul>
);
