import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import card from './Card.module.css';
import styles from './FoldedCard.module.css';

type FoldedCardProps = {
  title: string;
  /** Stays in view while the card is folded. */
  hint: string;
  children: ReactNode;
};

/** A card that is opened by whoever needs it, so that a long sheet begins short. */
export const FoldedCard = ({ title, hint, children }: FoldedCardProps) => (
  <Disclosure className={`${card.card} ${styles.folded}`}>
    <header>
      <Heading level={2}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <span className={styles.title}>{title}</span>
          <ChevronDown size={20} aria-hidden className={styles.chevron} />
        </Button>
      </Heading>
      <p className={styles.hint}>{hint}</p>
    </header>
    <DisclosurePanel className={styles.panel ?? ''}>{children}</DisclosurePanel>
  </Disclosure>
);
