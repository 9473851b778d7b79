import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { PlanPart } from '#shared/domain/plan/sections.ts';
import { headingIdOf } from './jump.ts';
import styles from './Plan.module.css';

type PartSheetProps = {
  part: PlanPart;
  title: string;
  explain: string;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  children: ReactNode;
};

/** A part of the plan that is folded away for as long as nobody needs it. */
export const PartSheet = ({ part, title, explain, isOpen, onToggle, children }: PartSheetProps) => (
  <section className={styles.sheet} aria-labelledby={headingIdOf(part)}>
    <Disclosure className={styles.part ?? ''} isExpanded={isOpen} onExpandedChange={onToggle}>
      <Heading level={2}>
        <Button slot="trigger" id={headingIdOf(part)} className={styles.partTrigger ?? ''}>
          <span>{title}</span>
          <ChevronDown size={20} aria-hidden className={styles.chevron} />
        </Button>
      </Heading>
      <p className={styles.quiet}>{explain}</p>
      <DisclosurePanel className={styles.partPanel ?? ''}>
        {isOpen && <div className={styles.steps}>{children}</div>}
      </DisclosurePanel>
    </Disclosure>
  </section>
);
