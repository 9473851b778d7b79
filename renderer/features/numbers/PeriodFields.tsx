import { useState } from 'react';
import { Group } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import {
  daysOf,
  lastOver,
  OwnPeriod,
  PERIOD_KINDS,
  type PeriodChoice,
  type PeriodKind,
  periodsInYear,
} from '#shared/domain/numbers/period.ts';
import { Choices } from '../../ui/Choices.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Numbers.module.css';

type PeriodFieldsProps = { value: PeriodChoice; onChange(period: PeriodChoice): void };

/** Which period: one of the calendar, or from one day to another. */
export const PeriodFields = ({ value, onChange }: PeriodFieldsProps) => {
  const { t } = useTranslation('numbers');
  const turnTo = (kind: PeriodKind | 'own') =>
    onChange(kind === 'own' ? { kind, ...daysOf(value) } : lastOver(kind, localDayOf(new Date())));
  return (
    // Choosing what to look at changes nothing, whoever looks.
    <EditingProvider value>
      <Group aria-label={t('period.label')} className={styles.period ?? ''}>
        <Choices
          label={t('period.kind')}
          options={[...PERIOD_KINDS, 'own' as const].map((kind) => ({
            value: kind,
            label: t(`period.${kind}`),
          }))}
          value={value.kind}
          onChange={turnTo}
        />
        {value.kind === 'own' ? (
          <OwnDays value={value} onChange={onChange} />
        ) : (
          <div className={styles.which}>
            <NumberField
              label={t('period.yearField')}
              value={value.year}
              onChange={(year) => onChange({ ...value, year })}
              min={1900}
              max={2200}
            />
            {value.kind !== 'year' && (
              <Select
                label={t('period.which')}
                options={Array.from({ length: periodsInYear(value.kind) }, (_, index) => ({
                  value: String(index + 1),
                  label: t(`period.number.${value.kind as 'quarter' | 'halfYear'}`, { number: index + 1 }),
                }))}
                value={String(value.number)}
                onChange={(number) => onChange({ ...value, number: Number(number) })}
              />
            )}
          </div>
        )}
      </Group>
    </EditingProvider>
  );
};

type OwnDaysProps = { value: OwnPeriod; onChange(period: OwnPeriod): void };

const OwnDays = ({ value, onChange }: OwnDaysProps) => {
  const { t } = useTranslation('numbers');
  const [days, setDays] = useState<{ from: CalendarDate | null; until: CalendarDate | null }>(value);
  const set = (change: Partial<typeof days>) => {
    const next = { ...days, ...change };
    setDays(next);
    const { data } = OwnPeriod.safeParse({ kind: 'own', from: next.from, until: next.until });
    if (data) onChange(data);
  };
  const isPeriod = days.from !== null && days.until !== null && days.from <= days.until;
  return (
    <div>
      <div className={styles.which}>
        <DateField label={t('period.from')} value={days.from} onChange={(from) => set({ from })} />
        <DateField label={t('period.until')} value={days.until} onChange={(until) => set({ until })} />
      </div>
      <p role="status" className={styles.quiet}>
        {!isPeriod && t('period.wrong')}
      </p>
    </div>
  );
};
