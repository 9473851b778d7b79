import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListForm, SheetChoice } from '#shared/domain/organisation-exchange/bringing-in.ts';
import type { TextReading } from '#shared/domain/organisation-exchange/table.ts';
import { Card } from '../../ui/Card.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Lists.module.css';
import { TextReadingFields } from './TextReadingFields.tsx';

const NONE = 'none';
/** Headings further down are not looked for, either. */
const LAST_HEADING_ROW = 30;

type ListCardProps = {
  fileName: string;
  form: ListForm;
  headingRow: number | null;
  sheet: number;
  /** Other rows have other columns: what was said of those goes. */
  onChange(change: Partial<SheetChoice> & { roles: null }): void;
  /** Has the list read anew. */
  onReading(reading: TextReading): void;
  isReading: boolean;
  /** What else can be said about it. */
  children?: ReactNode;
};

/** What was chosen, what it was taken for, and what can be said about how to read it; whatever it is a list of. */
export const ListCard = (props: ListCardProps) => {
  const { fileName, form, headingRow, sheet, onChange, onReading, isReading, children } = props;
  const { t } = useTranslation('exchange');
  const rows = Array.from({ length: LAST_HEADING_ROW }, (_, index) => String(index + 1));
  return (
    <ChosenCard fileName={fileName} form={t(form.is === 'text' ? 'file.text' : 'file.workbook')}>
      <div className={styles.fields}>
        {form.is === 'text' && (
          <TextReadingFields
            read={{ encoding: form.encoding, delimiter: form.delimiter }}
            isDisabled={isReading}
            onChange={onReading}
          />
        )}
        {form.is === 'workbook' && form.sheets.length > 1 && (
          <Select
            label={t('file.sheet')}
            options={form.sheets.map((label, index) => ({ value: String(index), label }))}
            value={String(sheet)}
            onChange={(chosen) => onChange({ sheet: Number(chosen), headingRow: null, roles: null })}
          />
        )}
        <Select
          label={t('file.headings')}
          options={[
            { value: NONE, label: t('file.noHeadings') },
            ...rows.map((value) => ({ value, label: t('file.headingRow', { number: value }) })),
          ]}
          value={headingRow === null ? NONE : String(headingRow)}
          onChange={(row) => onChange({ headingRow: row === NONE ? NONE : Number(row), roles: null })}
        />
        {children}
      </div>
    </ChosenCard>
  );
};

type ChosenCardProps = { fileName: string; form: string; children?: ReactNode };

/** What was chosen, by name, and what it is. */
export const ChosenCard = ({ fileName, form, children }: ChosenCardProps) => {
  const { t } = useTranslation('exchange');
  return (
    <Card title={t('file.title')}>
      <p className={styles.fileName}>
        <bdi>{fileName}</bdi>
        <span className={styles.quiet}>{form}</span>
      </p>
      {children}
    </Card>
  );
};
