import { useTranslation } from 'react-i18next';
import type {
  ImportChoices,
  ImportFile,
  ImportPreview,
} from '#shared/domain/organisation-exchange/bringing-in.ts';
import type { TextReading } from '#shared/domain/organisation-exchange/table.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { ChosenCard, ListCard } from '../../lists/ListCard.tsx';

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
  const { t, i18n } = useTranslation('exchange');
  const { form, fileName } = file;
  if (form.is === 'map') {
    const when = formatDay(form.madeOn, i18n.language, 'medium');
    return <ChosenCard fileName={fileName} form={t('file.map', { shelter: form.shelter, when })} />;
  }
  return (
    <ListCard
      fileName={fileName}
      form={form}
      headingRow={preview.headingRow}
      sheet={choices.sheet}
      onChange={onChange}
      onReading={onReading}
      isReading={isReading}
    >
      <TextField
        label={t('file.from')}
        hint={t('file.fromHint')}
        value={choices.from}
        onChange={(from) => onChange({ from })}
        maxLength={80}
      />
    </ListCard>
  );
};
