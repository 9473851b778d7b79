import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';

type CardProps = { title: string; actions?: ReactNode; children: ReactNode };

export const Card = ({ title, actions, children }: CardProps) => {
  const headingId = useId();
  return (
    <section className={styles.card} aria-labelledby={headingId}>
      <header className={styles.head}>
        <h2 id={headingId}>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
};
