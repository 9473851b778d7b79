import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Working } from '../../ui/Working.tsx';
import styles from './Recovery.module.css';
import { NO_SHEET, SheetFields, sheetIn } from './SheetFields.tsx';

/** Tries the sheet while nothing is wrong. */
export const Rehearse = () => {
  const { t, i18n } = useTranslation('recovery');
  const client = useClient();
  const errorWords = useErrorWords();
  const [isTyping, setTyping] = useState(false);
  const [typed, setTyped] = useState(NO_SHEET);
  const [isIncomplete, setIncomplete] = useState(false);
  const rehearse = useMutation({
    mutationFn: (sheet: string[]) => client.call('recovery.rehearse', { sheet }),
    gcTime: 0,
    onSuccess: () => {
      // What opens the vault stays on the screen no longer than it must.
      setTyped(NO_SHEET);
      setTyping(false);
    },
  });

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const sheet = sheetIn(typed);
    setIncomplete(sheet === null);
    if (sheet && !rehearse.isPending) rehearse.mutate(sheet);
  };

  const rehearsedAt = rehearse.data?.rehearsedAt;
  return (
    <Card title={t('rehearse.title')}>
      <p>{t('rehearse.text')}</p>
      {rehearsedAt && (
        <Notice kind="word">
          <span role="status">
            {t('rehearse.worked', { day: formatDay(localDayOf(new Date(rehearsedAt)), i18n.language) })}
          </span>
        </Notice>
      )}
      {isTyping ? (
        <form className={styles.form} onSubmit={onSubmit} noValidate>
          <div className={styles.typed}>
            <SheetFields
              value={typed}
              isIncomplete={isIncomplete}
              autoFocus
              onChange={(next) => {
                setTyped(next);
                setIncomplete(false);
                if (rehearse.error) rehearse.reset();
              }}
            />
          </div>
          {rehearse.error && <Notice kind="trouble">{errorWords(rehearse.error)}</Notice>}
          <div className={styles.row}>
            <Button type="submit" look="primary" isDisabled={rehearse.isPending}>
              {t('rehearse.submit')}
            </Button>
            {rehearse.isPending && <Working>{t('rehearse.working')}</Working>}
          </div>
        </form>
      ) : (
        <div>
          <Button onPress={() => setTyping(true)}>{t('rehearse.start')}</Button>
        </div>
      )}
    </Card>
  );
};
