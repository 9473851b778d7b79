import { useTranslation } from 'react-i18next';
import {
  DELIMITERS,
  type Delimiter,
  ENCODINGS,
  type Encoding,
  type TextReading,
} from '#shared/domain/organisation-exchange/table.ts';
import { Select } from '../../ui/Select.tsx';

const DELIMITER_NAMES = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
} as const satisfies Record<Delimiter, string>;

/** What a file was read as. */
export type TextRead = { encoding: Encoding; delimiter: Delimiter };

type TextReadingFieldsProps = {
  read: TextRead;
  isDisabled: boolean;
  /** What nobody has chosen here stays as it was read. */
  onChange(reading: TextReading): void;
};

/** In which letters a text is written and what parts its cells: found out, and chosen where that went wrong. */
export const TextReadingFields = ({ read, isDisabled, onChange }: TextReadingFieldsProps) => {
  const { t } = useTranslation('exchange');
  return (
    <>
      <Select
        label={t('file.letters')}
        options={ENCODINGS.map((value) => ({ value, label: t(`file.encoding.${value}`) }))}
        value={read.encoding}
        onChange={(encoding) => onChange({ ...read, encoding })}
        isDisabled={isDisabled}
      />
      <Select
        label={t('file.between')}
        options={DELIMITERS.map((value) => ({ value, label: t(`file.delimiter.${DELIMITER_NAMES[value]}`) }))}
        value={read.delimiter}
        onChange={(delimiter) => onChange({ ...read, delimiter })}
        isDisabled={isDisabled}
      />
    </>
  );
};
