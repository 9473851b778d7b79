import { useTranslation } from 'react-i18next';
import { type ClientDetails, INTERPRETER_GENDERS, type InterpreterNeed } from '#shared/domain/client-file.ts';
import { AnswerField } from '../../ui/AnswerField.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useCountries } from '../../ui/useCountries.ts';
import { IdentityFields } from './course/IdentityFields.tsx';
import styles from './Details.module.css';
import { LanguagesField } from './LanguagesField.tsx';

type PersonFieldsProps = { details: ClientDetails; onChange(change: Partial<ClientDetails>): void };

export const PersonFields = ({ details, onChange }: PersonFieldsProps) => {
  const { t } = useTranslation('files');
  const countries = useCountries();
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <TextField
          label={t('details.workingName')}
          hint={t('details.workingNameHint')}
          value={details.workingName}
          onChange={(workingName) => onChange({ workingName })}
          maxLength={200}
        />
        <TextField
          label={t('details.fileCode')}
          value={details.fileCode}
          onChange={(fileCode) => onChange({ fileCode })}
          maxLength={200}
        />
      </div>
      <AnswerField
        question={t('details.country')}
        answer={details.countryOfOrigin}
        onChange={(countryOfOrigin) => onChange({ countryOfOrigin })}
      >
        {(value, set) => (
          <ComboBox
            label={t('details.country')}
            options={countries}
            value={value}
            onChange={set}
            emptyWords={t('details.noCountry')}
          />
        )}
      </AnswerField>
      <IdentityFields details={details} onChange={onChange} />
      <AnswerField
        question={t('details.languages')}
        answer={details.languages}
        onChange={(languages) => onChange({ languages })}
      >
        {(value, set) => (
          <LanguagesField languages={value ?? []} onChange={(all) => set(all.length ? all : null)} />
        )}
      </AnswerField>
      <AnswerField
        question={t('details.interpreter')}
        answer={details.interpreter}
        onChange={(interpreter) => onChange({ interpreter })}
      >
        {(value, set) => <InterpreterFields need={value} onChange={set} />}
      </AnswerField>
      <AnswerField
        question={t('details.arrival')}
        answer={details.shelterArrival}
        onChange={(shelterArrival) => onChange({ shelterArrival })}
      >
        {(value, set) => <DateField label={t('details.arrival')} value={value} onChange={set} />}
      </AnswerField>
    </div>
  );
};

type InterpreterFieldsProps = { need: InterpreterNeed | null; onChange(need: InterpreterNeed): void };

const InterpreterFields = ({ need, onChange }: InterpreterFieldsProps) => {
  const { t } = useTranslation('files');
  const preferredGender = need?.preferredGender ?? 'noPreference';
  return (
    <div className={styles.pair}>
      <Select
        label={t('details.interpreter')}
        placeholder={t('details.interpreterChoose')}
        options={[
          { value: 'yes', label: t('details.interpreterNeeded') },
          { value: 'no', label: t('details.interpreterNotNeeded') },
        ]}
        value={need && (need.needed ? 'yes' : 'no')}
        onChange={(answer) => onChange({ needed: answer === 'yes', preferredGender })}
      />
      {need?.needed && (
        <Select
          label={t('details.interpreterGender')}
          options={INTERPRETER_GENDERS.map((value) => ({ value, label: t(`details.gender.${value}`) }))}
          value={preferredGender}
          onChange={(gender) => onChange({ needed: true, preferredGender: gender })}
        />
      )}
    </div>
  );
};
