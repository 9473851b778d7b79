import '@fontsource/atkinson-hyperlegible-mono/latin-600.css';
import { useTranslation } from 'react-i18next';
import { readSheet } from '#shared/domain/recovery-typing.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './SheetFields.module.css';
import { SheetPart } from './SheetPart.tsx';

/** What has been typed from a sheet so far: a code, or a first and a second share. */
export type TypedFields = { first: string; second: string };

export const NO_SHEET: TypedFields = { first: '', second: '' };

/** What can be sent; `null` while something is missing or wrong. */
export const sheetIn = ({ first, second }: TypedFields): string[] | null => readSheet(first, second).sheet;

type SheetFieldsProps = {
  value: TypedFields;
  onChange(value: TypedFields): void;
  /** Somebody wanted to go on before all of it was there. */
  isIncomplete: boolean;
  autoFocus?: boolean;
};

/** Takes a sheet as it is typed from paper, and says at once how far it is and where a slip is. */
export const SheetFields = ({ value, onChange, isIncomplete, autoFocus }: SheetFieldsProps) => {
  const { t } = useTranslation('recovery');
  const { isShare, set, sheet } = readSheet(value.first, value.second);
  return (
    <div className={styles.fields}>
      <SheetPart
        label={t(isShare ? 'typed.first' : 'typed.label')}
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        isIncomplete={isIncomplete && sheet === null}
        autoFocus={autoFocus ?? false}
      />
      {isShare && (
        <SheetPart
          label={t('typed.second')}
          value={value.second}
          onChange={(second) => onChange({ ...value, second })}
          isIncomplete={false}
          autoFocus={false}
        />
      )}
      {(set.is === 'differentSheets' || set.is === 'sameShareTwice') && (
        <Notice kind="trouble">{t(`typed.${set.is}`)}</Notice>
      )}
    </div>
  );
};
