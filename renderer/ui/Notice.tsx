import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

type NoticeProps = { kind: 'word' | 'trouble'; title?: string; children?: ReactNode };

/** Something to know. Trouble says what happened, that nothing was lost, and what to do; it is read out at once. */
export const Notice = ({ kind, title, children }: NoticeProps) => (
  <div
    className={`${styles.notice} ${kind === 'trouble' ? styles.trouble : ''}`}
    role={kind === 'trouble' ? 'alert' : 'note'}
  >
    {kind === 'trouble' ? <CircleAlert size={18} aria-hidden /> : <Info size={18} aria-hidden />}
    <div className={styles.body}>
      {title && <strong>{title}</strong>}
      {children}
    </div>
  </div>
);
