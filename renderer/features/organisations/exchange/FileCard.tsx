import { useTranslation } from 'react-i18next';
import type {
  ImportChoices,
  ImportFile,
  ImportPreview,
} from '#shared/domain/organisation-exchange/bringing-in.ts';
import type { TextReading } from '#shared/domain/organisation-exchange/table.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { Card } from '../../../ui/Card.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { TextReadingFields } from '../../lists/TextReadingFields.tsx';
import styles from './Exchange.module.css';

const NONE = 'none';
/** Headings further down are not looked for, either. */
const LAST_HEADING_ROW = 30;

type FileCardProps = {
  file: ImportFile;
  preview: ImportPreview;
  choices: ImportChoices;
  onChange(change: Partial<ImportChoices>): void;
  /** Has the file read anew. */
  onReading(reading: TextReading): void;
  isReading: boolean;
};

/** What was chosen, what it was taken for, and what can be said about it. */
export const FileCard = ({ file, preview, choices, onChange, onReading, isReading }: FileCardProps) => {
  const { t } = useTranslation('exchange');
  const { form, fileName } = file;
  const rows = Array.from({ length: LAST_HEADING_ROW }, (_, index) => String(index + 1));
  return (
    <Card title={t('file.title')}>
      <p className={styles.fileName}>
        <bdi>{fileName}</bdi>
        <span className={styles.quiet}>
          <FormWords form={form} />
        </span>
      </p>
      {form.is !== 'map' && (
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
              value={String(choices.sheet)}
              onChange={(sheet) => onChange({ sheet: Number(sheet), headingRow: null, roles: null })}
            />
          )}
          <Select
            label={t('file.headings')}
            options={[
              { value: NONE, label: t('file.noHeadings') },
              ...rows.map((value) => ({ value, label: t('file.headingRow', { number: value }) })),
            ]}
            value={preview.headingRow === null ? NONE : String(preview.headingRow)}
            onChange={(row) => onChange({ headingRow: row === NONE ? NONE : Number(row), roles: null })}
          />
          <TextField
            label={t('file.from')}
            hint={t('file.fromHint')}
            value={choices.from}
            onChange={(from) => onChange({ from })}
            maxLength={80}
          />
        </div>
      )}
    </Card>
  );
};

const FormWords = ({ form }: { form: ImportFile['form'] }) => {
  const { t, i18n } = useTranslation('exchange');
  switch (form.is) {
    case 'text':
      return t('file.text');
    case 'workbook':
      return t('file.workbook');
    case 'map':
      return t('file.map', { shelter: form.shelter, when: formatDay(form.madeOn, i18n.language, 'medium') });
  }
};
