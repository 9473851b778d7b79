import { useTranslation } from 'react-i18next';
import { type Identification, REPORTERS } from '#shared/domain/client-course.ts';
import { AnswerField } from '../../../ui/AnswerField.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { OneOrInWords } from '../../../ui/OneOrInWords.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from '../Details.module.css';
import type { CourseFieldsProps } from './IdentityFields.tsx';

/** Who told of it first, and who has identified the client since. */
export const CameFields = ({ details, onChange }: CourseFieldsProps) => {
  const { t } = useTranslation('course');
  return (
    <div className={styles.fields}>
      <AnswerField
        question={t('reportedBy.label')}
        answer={details.reportedBy}
        onChange={(reportedBy) => onChange({ reportedBy })}
      >
        {(value, set) => (
          <OneOrInWords
            label={t('reportedBy.label')}
            placeholder={t('reportedBy.choose')}
            options={REPORTERS.map((is) => ({ value: is, label: t(`reportedBy.is.${is}`) }))}
            own={{ value: 'somebodyElse', label: t('reportedBy.is.somebodyElse') }}
            wordsLabel={t('reportedBy.words')}
            value={value}
            onChange={set}
          />
        )}
      </AnswerField>
      {(['informally', 'formally'] as const).map((way) => (
        <AnswerField
          key={way}
          question={t(`identified.${way}`)}
          answer={details[`${way}Identified`]}
          onChange={(answer) => onChange({ [`${way}Identified`]: answer })}
        >
          {(value, set) => <IdentificationFields way={way} value={value} onChange={set} />}
        </AnswerField>
      ))}
    </div>
  );
};

type IdentificationFieldsProps = {
  way: 'informally' | 'formally';
  value: Identification | null;
  onChange(value: Identification): void;
};

const IdentificationFields = ({ way, value, onChange }: IdentificationFieldsProps) => {
  const { t } = useTranslation('course');
  return (
    <div className={styles.pair}>
      <div>
        <Select
          label={t(`identified.${way}`)}
          placeholder={t('identified.choose')}
          options={(['yes', 'no'] as const).map((is) => ({ value: is, label: t(`identified.${is}`) }))}
          value={value?.is ?? null}
          onChange={(is) => onChange(is === 'no' ? { is } : { is, since: null, by: '' })}
        />
        <p className={styles.hint}>{t(`identified.${way}Hint`)}</p>
      </div>
      {value?.is === 'yes' && (
        <>
          <DateField
            label={t('identified.since')}
            value={value.since}
            onChange={(since) => onChange({ ...value, since })}
          />
          <TextField
            label={t('identified.by')}
            value={value.by}
            onChange={(by) => onChange({ ...value, by })}
            maxLength={200}
          />
        </>
      )}
    </div>
  );
};
