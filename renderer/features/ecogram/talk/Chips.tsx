import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { useMayEdit } from '../../../ui/editing.ts';
import styles from './Talk.module.css';

type ChipsProps = { label: string; none?: string; children: ReactNode[] };

/** Some people or ties, each to be pressed. Arrow keys go along them: however many there are, Tab goes past them. */
export const Chips = ({ label, none, children }: ChipsProps) => (
  <section className={styles.some} aria-label={label}>
    <h3 className={styles.small}>{label}</h3>
    {children.length === 0 ? (
      <p className={styles.quiet}>{none}</p>
    ) : (
      <Toolbar aria-label={label}>
        <ul className={styles.chips}>{children}</ul>
      </Toolbar>
    )}
  </section>
);

type ChipProps = {
  picture: ReactNode;
  words: string;
  isChosen?: boolean;
  onPress(): void;
  takeBack?: { label: string; onPress(): void } | undefined;
};

export const Chip = ({ picture, words, isChosen, onPress, takeBack }: ChipProps) => {
  const mayEdit = useMayEdit();
  return (
    <li className={styles.chip} data-chosen={isChosen || undefined}>
      <Button
        className={styles.chipWords ?? ''}
        onPress={onPress}
        {...(isChosen === undefined ? {} : { 'aria-pressed': isChosen })}
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
