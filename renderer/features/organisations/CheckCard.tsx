import { useMutation } from '@tanstack/react-query';
import { CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { flushPending } from '../../app/pending.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Organisations.module.css';
import { useCheckWords } from './useCheckWords.ts';

/** How old what stands here is, whose word it is, and the one press that says that it is so. */
export const CheckCard = ({ organisation }: { organisation: Organisation }) => {
  const { t, i18n } = useTranslation('socialMap');
  const client = useClient();
  const errorWords = useErrorWords();
  const mayEdit = useMayEdit();
  const { id, checked, source, endedOn } = organisation;
  const { words, isStale } = useCheckWords({ checkedOn: checked?.on ?? null, endedOn: null });
  const check = useMutation({
    mutationFn: async () => {
      // What is checked is what stands on the screen.
      await flushPending();
      return client.call('organisations.check', { id });
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
      {check.error && <Notice kind="trouble">{errorWords(check.error)}</Notice>}
    </>
  );
};
