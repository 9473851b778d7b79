import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useEcogram, useWords } from './context.tsx';
import styles from './Panel.module.css';
import { NOTHING } from './selection.ts';

type PanelHeadProps = { title: string; symbol?: ReactNode; takeFocus?: boolean };

/** What the panel is about, and the way back to everybody. */
export const PanelHead = ({ title, symbol, takeFocus = false }: PanelHeadProps) => {
  const { t } = useWords();
  const { session, startTie } = useEcogram();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus) heading.current?.focus();
  }, [takeFocus]);
  return (
    <header className={styles.head}>
      <Button
        className={styles.back ?? ''}
        onPress={() => {
          startTie(null);
          session.editor.select(NOTHING);
        }}
      >
        <ChevronLeft size={16} aria-hidden className={styles.chevron} /> {t('ecogram:list.backTo')}
      </Button>
      <h2 ref={heading} tabIndex={-1} dir="auto" className={styles.title}>
        {symbol}
        <span>{title}</span>
      </h2>
    </header>
  );
};
