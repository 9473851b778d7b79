import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { NumbersOutput, PAPERS } from '#shared/domain/documents.ts';
import type { CalendarPeriod } from '#shared/domain/numbers/period.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { calendarName, numbersInWords } from '#shared/i18n/numbers-words.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import { useHolding } from '../../app/holding.ts';
import { useGivenOut, useNumbers } from '../../app/queries.ts';
import { useComfort } from '../../app/returning.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { LanguageChoice, PaperChoice, PrintFrame } from '../print/PrintFrame.tsx';
import { TextPreview } from '../print/TextPreview.tsx';
import { useHeldDocument } from '../print/useHeldDocument.ts';
import styles from './Numbers.module.css';
import { NumbersTable } from './NumbersTable.tsx';

const Wishes = z.strictObject({ language: UiLanguage, output: NumbersOutput });
type Wishes = z.infer<typeof Wishes>;

const wishesFrom = (value: unknown): Wishes | null => Wishes.safeParse(value).data ?? null;

const FORMATS = ['pdf', 'xlsx', 'csv'] as const;

/** How the numbers of a period leave the vault. */
export const NumbersPrintScreen = ({ period }: { period: CalendarPeriod }) => {
  const { t, i18n } = useTranslation('numbers');
  const usual: Wishes = {
    language: UiLanguage.parse(i18n.language),
    output: { format: 'pdf', paper: 'A4' },
  };
  const [wishes, setWishes] = useState(useComfort('print:numbers', wishesFrom) ?? usual);
  useHolding('print:numbers', () => () => ({ value: wishes, isWords: false }));
  const { output, language } = wishes;
  const held = useHeldDocument(['numbers', period, wishes], (client) =>
    client.call('documents.prepareNumbers', { period, ...wishes }),
  );
  const choose = (format: (typeof FORMATS)[number]) =>
    setWishes({ language, output: format === 'pdf' ? { format, paper: 'A4' } : { format } });
  const previews = {
    pdf: undefined,
    csv: held.data?.mediaType === 'text/csv' && <TextPreview key={held.data.id} held={held.data} />,
    xlsx: held.data && <SheetPreview period={period} language={language} />,
  };
  return (
    <PrintFrame
      title={t('export.title')}
      upTo={t('export.upTo')}
      held={held}
      preview={held.error ? undefined : previews[output.format]}
    >
      <Choices
        label={t('export.format')}
        options={FORMATS.map((value) => ({ value, label: t(`export.format_${value}`) }))}
        value={output.format}
        onChange={choose}
      />
      {output.format === 'pdf' && (
        <PaperChoice
          papers={PAPERS}
          value={output.paper}
          onChange={(paper) => setWishes({ language, output: { format: 'pdf', paper } })}
        />
      )}
      <LanguageChoice value={language} onChange={(next) => setWishes({ ...wishes, language: next })} />
      <GivenOutBefore period={period} />
      <p className={styles.quiet}>{t('export.warning')}</p>
    </PrintFrame>
  );
};

/** Said before numbers leave beside which somebody may have others, when it can still be thought about. */
const GivenOutBefore = ({ period }: { period: CalendarPeriod }) => {
  const { t, i18n } = useTranslation('numbers');
  const before = useGivenOut(period).data ?? [];
  return before.map(({ is, last }) => (
    <Notice key={is} kind="word" title={t(`export.before.${is}`)}>
      <p>
        {t(`export.beforeText.${is}`, {
          which: calendarName(last.period, wordsOf(UiLanguage.parse(i18n.language))),
          when: formatMoment(last.at, i18n.language),
          by: last.by,
        })}
      </p>
    </Notice>
  ));
};

type SheetPreviewProps = { period: CalendarPeriod; language: UiLanguage };

/** A workbook can't be drawn here; what stands in it can. */
const SheetPreview = ({ period, language }: SheetPreviewProps) => {
  const { t } = useTranslation('numbers');
  return (
    <Loaded query={useNumbers(period)}>
      {(report) => {
        const { period: named, total, tables } = numbersInWords(report, wordsOf(language), language);
        return (
          <div className={styles.sheet}>
            <p className={styles.quiet}>{t('export.sameNumbers')}</p>
            <p className={styles.named} lang={language}>
              {named}
            </p>
            <p className={styles.total} lang={language}>
              <span>{total.label}</span> <strong>{total.count}</strong>
            </p>
            <div className={styles.tables} lang={language}>
              {tables.map((table) => (
                <NumbersTable key={table.id} table={table} total={report.total ?? 0} />
              ))}
            </div>
          </div>
        );
      }}
    </Loaded>
  );
};
