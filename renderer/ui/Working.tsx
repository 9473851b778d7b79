import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Working.module.css';

/** Says what is being done, once it has taken longer than half a second. */
export const Working = ({ children }: { children: ReactNode }) => (
  <p className={styles.working} role="status">
    <LoaderCircle size={18} aria-hidden /> {children}
  </p>
);
