import { useMutation } from '@tanstack/react-query';
import { CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#shared/contract/errors.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Organisations.module.css';
import { useCheckWords } from './useCheckWords.ts';

type CheckCardProps = {
  organisation: Organisation;
  /** Saves what stands on the screen, and says which version holds all of it; `null` where something could not be saved. */
  savedVersion(): Promise<number | null>;
};

/** How old what stands here is, whose word it is, and the one press that says that it is so. */
export const CheckCard = ({ organisation, savedVersion }: CheckCardProps) => {
  const { t, i18n } = useTranslation('socialMap');
  const client = useClient();
  const troubleWords = useTroubleWords();
  const mayEdit = useMayEdit();
  const { id, checked, source, endedOn } = organisation;
  const { words, isStale } = useCheckWords({ checkedOn: checked?.on ?? null, endedOn: null });
  const check = useMutation({
    mutationFn: async () => {
      // What is checked is what stands on the screen, and nothing else: neither words that are not on the disk nor what
      // somebody else has written since.
      const baseVersion = await savedVersion();
      if (baseVersion === null) return { isChecked: false };
      await client.call('organisations.check', { id, baseVersion });
      return { isChecked: true };
    },
  });
  const isOfToday = checked?.on === localDayOf(new Date()) && !checked.isChangedSince;
  const day = (on: NonNullable<typeof endedOn>) => formatDay(on, i18n.language, 'medium');
  const by =
    checked &&
    t(checked.isChangedSince ? 'age.changedSince' : 'age.checkedBy', {
      when: day(checked.on),
      name: checked.by,
    });
  return (
    <>
      {endedOn !== null && (
        <Notice kind="word" title={t('page.ended', { when: day(endedOn) })}>
          {t('page.endedText')}
        </Notice>
      )}
      {source && !checked && (
        <Notice kind="word" title={t('page.useWithCare')}>
          {t('page.source', { source: source.name, year: source.year })}
        </Notice>
      )}
      <div className={styles.check}>
        <div className={styles.checkWords}>
          <p className={isStale ? styles.stale : ''} role="status">
            {isStale ? words : by}
          </p>
          {!isOfToday && mayEdit && (
            <p className={styles.quiet}>{isStale && checked ? by : t('page.checkHint')}</p>
          )}
        </div>
        <Button edits isDisabled={check.isPending || isOfToday} onPress={() => check.mutate()}>
          <CalendarCheck size={18} aria-hidden /> {t('page.check')}
        </Button>
      </div>
      {check.data?.isChecked === false && <Notice kind="trouble">{t('page.checkUnsaved')}</Notice>}
      {check.error && <Notice kind="trouble">{troubleWords(check.error)}</Notice>}
    </>
  );
};

/** Why nobody has vouched for what stands here. */
const useTroubleWords = () => {
  const { t } = useTranslation('socialMap');
  const errorWords = useErrorWords();
  return (error: unknown): string =>
    error instanceof Refusal && error.code === 'conflict' ? t('page.checkOvertaken') : errorWords(error);
};
