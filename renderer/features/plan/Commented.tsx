import type { ReactNode } from 'react';
import type { PlanLineKey } from '#shared/domain/plan/lines.ts';
import { LineComments } from '../plan-life/LineComments.tsx';
import styles from './Plan.module.css';

type CommentedProps = {
  line: PlanLineKey;
  label: string;
  /** What stands there, where a review doesn't read the line. */
  words?: string;
  children: ReactNode;
};

/** A line of the plan with what was said of it right beneath. */
export const Commented = ({ children, ...about }: CommentedProps) => (
  <div className={styles.withComments}>
    {children}
    <LineComments {...about} />
  </div>
);
