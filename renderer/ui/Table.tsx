import type { ReactNode } from 'react';
import styles from './Table.module.css';

type TableProps = {
  /** What stands above each column. */
  headings: readonly string[];
  /** Its rows. */
  children: ReactNode;
};

/** A list in columns. Where there is no room for them, each row is a few lines. */
export const Table = ({ headings, children }: TableProps) => (
  <div className={styles.frame}>
    <table className={styles.table}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);

/** How a cell looks that holds a number or long words, and what stands quietly beside others. */
export const cellLooks = {
  number: styles.number,
  words: styles.words,
  quiet: styles.quiet,
} as const;
