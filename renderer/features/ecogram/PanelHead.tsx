import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useEcogram, useWords } from './context.tsx';
import styles from './Panel.module.css';
import { useReadingState } from './reading/useReading.ts';
import { NOTHING, selectedEnd } from './selection.ts';
import { useViewMode } from './view-mode.ts';

type PanelHeadProps = {
  title: string;
  symbol?: ReactNode;
  /** A line below the title. */
  children?: ReactNode;
};

/** What the panel is about, and the way back to everybody, or to the reading. */
export const PanelHead = ({ title, symbol, children }: PanelHeadProps) => {
  const { t } = useWords();
  const { session, startTie, focusOn, focusPanel } = useEcogram();
  const { isOn: isReading } = useReadingState();
  return (
    <header className={styles.head}>
      <Button
        className={styles.back ?? ''}
        onPress={() => {
          const { selection } = session.editor;
          startTie(null);
          if (isReading) {
            session.reading.hideCard();
            focusPanel();
            return;
          }
          session.editor.select(NOTHING);
          // The list has the line that she came from; on the picture, whoever had the focus would be selected again.
          const line = selection.is === 'tie' ? selection.id : selectedEnd(selection);
          if (line !== null && useViewMode.getState().mode === 'list') focusOn(line);
        }}
      >
        <ChevronLeft size={16} aria-hidden className={styles.chevron} />{' '}
        {t(isReading ? 'reading:backTo' : 'ecogram:list.backTo')}
      </Button>
      <h2 dir="auto" className={styles.title}>
        {symbol}
        <span>{title}</span>
      </h2>
      {children && <p className={styles.small}>{children}</p>}
    </header>
  );
};
