import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import { type CalendarPeriod, isOver, lastOver, type PeriodChoice } from '#shared/domain/numbers/period.ts';
import type { NumberAsked, NumbersReport } from '#shared/domain/numbers/report.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useNumbers, usePolicy } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Numbers.module.css';
import { NumbersTable } from './NumbersTable.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { TraceDialog } from './TraceDialog.tsx';
import { useNumbersInWords } from './useNumbersInWords.ts';

type NumbersScreenProps = {
  /** The period that was looked at before. */
  period: PeriodChoice | undefined;
};

/** What a shelter is asked for once in a while, without anybody's name. */
export const NumbersScreen = ({ period }: NumbersScreenProps) => {
  const may = useMay();
  const go = useNavigation((navigation) => navigation.go);
  const policy = usePolicy();
  const isAllowed = may('numbers.report');
  // Whoever has unlocked meanwhile needn't be who was here before.
  useEffect(() => {
    if (!isAllowed) go({ at: 'files' });
  }, [isAllowed, go]);
  if (!isAllowed) return null;
  return <Loaded query={policy}>{(decided) => <Numbers decided={decided} cameFrom={period} />}</Loaded>;
};

type NumbersProps = { decided: Policy; cameFrom: PeriodChoice | undefined };

const Numbers = ({ decided, cameFrom }: NumbersProps) => {
  const { t } = useTranslation('numbers');
  const may = useMay();
  const [period, setPeriod] = useState(cameFrom ?? lastOver(decided.numbersEvery, localDayOf(new Date())));
  const mayGiveOut = may('documents.prepareNumbers');
  return (
    <Screen
      title={t('title')}
      width="wide"
      actions={mayGiveOut && <GiveOut period={period} decided={decided} />}
    >
      <p className={styles.intro}>{t('intro')}</p>
      <PeriodFields key={period.kind} value={period} onChange={setPeriod} />
      <Loaded query={useNumbers(period)}>{(report) => <Report report={report} />}</Loaded>
    </Screen>
  );
};

/** Only what is over, and always of one kind of period: see `documents.prepareNumbers`. */
const GiveOut = ({ period, decided }: { period: PeriodChoice; decided: Policy }) => {
  const { t } = useTranslation('numbers');
  const go = useNavigation((navigation) => navigation.go);
  const { numbersEvery } = decided;
  const { data: report } = useNumbers(period);
  const isOfItsKind = period.kind === numbersEvery;
  const canLeave = isOfItsKind && isOver(period, localDayOf(new Date()));
  if (canLeave) {
    // Without tables there is nothing to give out, and the screen says why.
    if (!report || report.tables.length === 0) return null;
    return (
      <Button
        look="primary"
        onPress={() => void go({ at: 'printNumbers', period: period as CalendarPeriod })}
      >
        {t('giveOut')}
      </Button>
    );
  }
  return (
    <p className={styles.cannot}>
      {isOfItsKind
        ? t('cannotGiveOut.running')
        : t('cannotGiveOut.kind', { kind: t(`kindWord.${numbersEvery}`) })}
    </p>
  );
};

const Report = ({ report }: { report: NumbersReport }) => {
  const { t } = useTranslation('numbers');
  const may = useMay();
  const [asked, setAsked] = useState<{ number: NumberAsked; label: string } | null>(null);
  const { period, total, tables, notes } = useNumbersInWords()(report);
  const onTrace = may('numbers.trace')
    ? (number: NumberAsked, label: string) => setAsked({ number, label })
    : undefined;
  const isOpen = !isOver(report.period, localDayOf(new Date()));
  return (
    <div className={styles.report}>
      <header>
        <p className={styles.named}>{period}</p>
        {isOpen && <p className={styles.quiet}>{t('period.running')}</p>}
      </header>
      {tables.length === 0 ? (
        <div className={styles.empty}>
          <h2>{report.total === 0 ? t('none') : total.label}</h2>
          <p>{t(report.total === 0 ? 'noneText' : 'tooFewText')}</p>
        </div>
      ) : (
        <>
          <p className={styles.total}>
            <span>{total.label}</span> <strong>{total.count}</strong>
          </p>
          <div className={styles.tables}>
            {tables.map((table) => (
              <NumbersTable key={table.id} table={table} total={report.total ?? 0} onTrace={onTrace} />
            ))}
          </div>
          <div className={styles.notes}>
            {notes.slice(1).map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        </>
      )}
      {asked && <TraceDialog {...asked} period={report.period} onClose={() => setAsked(null)} />}
    </div>
  );
};
