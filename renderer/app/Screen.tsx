import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { above, useNavigation } from './navigation.ts';
import styles from './Screen.module.css';
import { useErrorWords } from './words.ts';

type ScreenProps = {
  title: ReactNode;
  /** Where one step up leads to, in words. */
  upTo?: string | undefined;
  /** At the title's end: how things are saved, and what can be done with the whole. */
  actions?: ReactNode;
  /** What came of them. It stands beneath the title, which stays where it is. */
  said?: ReactNode;
  /** `page` for reading and writing, `wide` for two panes. */
  width?: 'page' | 'wide';
  children: ReactNode;
};

export const Screen = ({ title, upTo, actions, said, width = 'page', children }: ScreenProps) => {
  const { place, go } = useNavigation();
  const up = above(place);
  return (
    <div className={`${styles.screen} ${width === 'wide' ? styles.wide : ''}`}>
      {up && upTo !== undefined && (
        <AriaButton className={styles.up ?? ''} onPress={() => go(up)}>
          <ChevronLeft size={16} aria-hidden className={styles.chevron} /> {upTo}
        </AriaButton>
      )}
      <header className={styles.head}>
        <h1 dir="auto">{title}</h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {said && <div className={styles.said}>{said}</div>}
      {children}
    </div>
  );
};

type Asked<Value> = { data: Value | undefined; error: unknown; refetch(): unknown };

type LoadedProps<Value> = { query: Asked<Value>; children: (value: Value) => ReactNode };

/** What is shown of a question to the vault: nothing while it takes a moment, the answer, or what went wrong. */
export const Loaded = <Value,>({ query, children }: LoadedProps<Value>) => {
  const { t } = useTranslation('common');
  const errorWords = useErrorWords();
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return <p className={styles.loading}>{t('loading')}</p>;
  return (
    <div className={styles.failed}>
      <Notice kind="trouble" title={t('error.title')}>
        {errorWords(query.error)}
        <div>
          <Button onPress={() => void query.refetch()}>{t('action.retry')}</Button>
        </div>
      </Notice>
    </div>
  );
};
