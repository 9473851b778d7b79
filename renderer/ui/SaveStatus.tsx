import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { formatTime } from '#shared/i18n/format.ts';
import styles from './SaveStatus.module.css';

/** What is true of the words on the screen. `saved` is said only once they are on the disk. */
export type SaveState =
  | { is: 'saved'; at: Instant }
  | { is: 'saving' }
  | { is: 'incomplete' }
  | { is: 'notSaved'; why: ErrorCode };

export const SaveStatus = ({ state }: { state: SaveState }) => {
  const { t, i18n } = useTranslation('common');
  const whyNot = useNotSavedWords();
  return (
    <span
      className={`${styles.status} ${state.is === 'notSaved' ? styles.trouble : ''}`}
      role="status"
      data-save-state={state.is}
    >
      {state.is === 'saved' && (
        <>
          <Check size={16} aria-hidden /> {t('save.saved', { time: formatTime(state.at, i18n.language) })}
        </>
      )}
      {state.is === 'saving' && (
        <>
          <LoaderCircle size={16} aria-hidden /> {t('save.saving')}
        </>
      )}
      {state.is === 'incomplete' && t('save.incomplete')}
      {state.is === 'notSaved' && (
        <>
          <CircleAlert size={16} aria-hidden /> {whyNot(state.why)}
        </>
      )}
    </span>
  );
};

/** Why words are not on the disk, and what becomes of them. */
export const useNotSavedWords = (): ((why: ErrorCode) => string) => {
  const { t } = useTranslation('common');
  return (why) => t(`save.notSaved.${notSavedWords(why)}`);
};

const notSavedWords = (why: ErrorCode) => {
  if (why === 'diskFull' || why === 'cannotWrite' || why === 'conflict') return why;
  return why === 'notAllowed' ? 'notAllowed' : 'other';
};
