import { type CalendarDate as DateValue, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#shared/domain/dates.ts';
import styles from './controls.module.css';
import { useMayEdit } from './editing.ts';

type DateFieldProps = {
  label: string;
  value: CalendarDate | null;
  error?: string | undefined;
  onChange(value: CalendarDate | null): void;
};

const toDay = (value: DateValue | null): CalendarDate | null =>
  value ? (value.toString() as CalendarDate) : null;

/** A day, typed part by part or picked from a month. */
export const DateField = ({ label, value, error, onChange }: DateFieldProps) => {
  const { t } = useTranslation('common');
  const mayEdit = useMayEdit();
  return (
    <DatePicker
      className={styles.field ?? ''}
      isReadOnly={!mayEdit}
      isInvalid={error !== undefined}
      value={value ? parseDate(value) : null}
      onChange={(day) => onChange(toDay(day))}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Group className={styles.inputGroup ?? ''}>
        <DateInput className={styles.segments ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
        {value && mayEdit && (
          <Button slot={null} aria-label={t('date.clear', { what: label })} onPress={() => onChange(null)}>
            <X size={16} aria-hidden />
          </Button>
        )}
        <Button isDisabled={!mayEdit}>
          <CalendarDays size={18} aria-hidden />
        </Button>
      </Group>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''}>
        <Dialog>
          <Calendar className={styles.calendar ?? ''}>
            <header className={styles.calendarHead}>
              <Button slot="previous" className={`${styles.button} ${styles.icon}`}>
                <ChevronLeft size={18} aria-hidden />
              </Button>
              <Heading level={2} style={{ fontSize: '1rem' }} />
              <Button slot="next" className={`${styles.button} ${styles.icon}`}>
                <ChevronRight size={18} aria-hidden />
              </Button>
            </header>
            <CalendarGrid>{(day) => <CalendarCell date={day} className={styles.day ?? ''} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
};
