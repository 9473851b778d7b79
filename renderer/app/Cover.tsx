import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Cover.module.css';
import { uncover } from './locking.ts';
import { useCover } from './useLocking.ts';

const TITLE = document.title;

/** A sheet of paper, whoever looks. F9, Escape or its corner lead to the lock screen. */
export const Cover = () => {
  const { t } = useTranslation('locking');
  const sheet = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    document.title = t('cover.title');
    sheet.current?.focus();
    return () => {
      document.title = TITLE;
    };
  }, [t]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.repeat) uncover();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <main ref={sheet} tabIndex={-1} className={styles.cover} aria-label={t('cover.title')}>
      <div className={styles.sheet} />
      <button type="button" className={styles.wayBack} aria-label={t('cover.back')} onClick={uncover} />
    </main>
  );
};

/** What is there between the screens and the lock screen, for as long as saving takes. */
export const Leaving = () => <main className={styles.cover} />;

/** In the same corner of every screen, in front of dialogs too. */
export const CoverCorner = () => {
  const { t } = useTranslation('locking');
  const cover = useCover();
  return (
    <button
      type="button"
      className={styles.corner}
      // Dialogs take the rest of the page away from pointers and readers, but not this.
      data-react-aria-top-layer
      aria-label={t('cover.now')}
      title={t('cover.now')}
      onPointerDown={(event) => {
        event.preventDefault();
        cover();
      }}
      onClick={cover}
    />
  );
};
