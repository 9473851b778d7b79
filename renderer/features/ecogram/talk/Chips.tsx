import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useMayEdit } from '../../../ui/editing.ts';
import styles from './Talk.module.css';

type ChipsProps = { label: string; none?: string; children: ReactNode[] };

/** Some people or ties, each to be pressed. */
export const Chips = ({ label, none, children }: ChipsProps) => (
  <section className={styles.some} aria-label={label}>
    <h3 className={styles.small}>{label}</h3>
    {children.length === 0 ? (
      <p className={styles.quiet}>{none}</p>
    ) : (
      <ul className={styles.chips}>{children}</ul>
    )}
  </section>
);

type ChipProps = {
  /** What is read out, where it is more than what is written. */
  label?: string;
  picture: ReactNode;
  words: string;
  isChosen?: boolean;
  onPress(): void;
  takeBack?: { label: string; onPress(): void } | undefined;
};

export const Chip = ({ label, picture, words, isChosen, onPress, takeBack }: ChipProps) => {
  const mayEdit = useMayEdit();
  return (
    <li className={styles.chip} data-chosen={isChosen || undefined}>
      <Button
        className={styles.chipWords ?? ''}
        {...(label ? { 'aria-label': label } : {})}
        onPress={onPress}
      >
        {picture}
        <span dir="auto">{words}</span>
      </Button>
      {takeBack && mayEdit && (
        <Button className={styles.chipBack ?? ''} aria-label={takeBack.label} onPress={takeBack.onPress}>
          <X size={16} aria-hidden />
        </Button>
      )}
    </li>
  );
};
