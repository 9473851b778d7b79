import { useTranslation } from 'react-i18next';
import { given } from '#shared/domain/answer.ts';
import type { ClientDetails, KeyDate } from '#shared/domain/client-file.ts';
import { countedAnew, isByHand } from '#shared/domain/date-counting.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './DateTemplates.module.css';
import { useTemplateWords } from './useTemplateWords.ts';

type CountedLineProps = { date: KeyDate; details: ClientDetails; onChange(date: KeyDate): void };

/** How a day was counted, and an offer to count it again where the day it was counted from has changed. */
export const CountedLine = ({ date, details, onChange }: CountedLineProps) => {
  const { t, i18n } = useTranslation('dateTemplates');
  const words = useTemplateWords();
  const { from } = date;
  if (!from) return null;
  const anew = countedAnew(date, details);
  const day = (on: Parameters<typeof formatDay>[0]) => formatDay(on, i18n.language);
  return (
    <div className={styles.counted}>
      <p className={styles.quiet}>
        {t('take.from', {
          name: from.name,
          rule: words.rule(from),
          day: day(from.baseOn),
          source: words.source(from),
        })}{' '}
        {isByHand(date) && t('take.byHand')} <strong>{t('check')}.</strong>
      </p>
      {anew && (
        <Notice kind="word">
          {t('take.newBase', { base: day(anew.baseOn), day: day(anew.on) })}
          <div>
            <Button
              edits
              onPress={() =>
                onChange({ ...date, on: given(anew.on), from: { ...from, baseOn: anew.baseOn } })
              }
            >
              {t('take.recount')}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
};
