import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Birth, GENDERS } from '#shared/domain/client-course.ts';
import type { ClientDetails } from '#shared/domain/client-file.ts';
import { AnswerField } from '../../../ui/AnswerField.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { OneOrInWords } from '../../../ui/OneOrInWords.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from '../Details.module.css';

export type CourseFieldsProps = { details: ClientDetails; onChange(change: Partial<ClientDetails>): void };

/** What a client says of themselves. */
export const IdentityFields = ({ details, onChange }: CourseFieldsProps) => {
  const { t } = useTranslation('course');
  return (
    <>
      <AnswerField
        question={t('gender.label')}
        answer={details.gender}
        onChange={(gender) => onChange({ gender })}
      >
        {(value, set) => (
          <OneOrInWords
            label={t('gender.label')}
            placeholder={t('gender.choose')}
            options={GENDERS.map((is) => ({ value: is, label: t(`gender.is.${is}`) }))}
            own={{ value: 'inOwnWords', label: t('gender.is.inOwnWords') }}
            wordsLabel={t('gender.words')}
            value={value}
            onChange={set}
          />
        )}
      </AnswerField>
      <AnswerField question={t('born.label')} answer={details.born} onChange={(born) => onChange({ born })}>
        {(value, set) => <BirthFields birth={value} onChange={set} />}
      </AnswerField>
    </>
  );
};

type BirthFieldsProps = { birth: Birth | null; onChange(birth: Birth | null): void };

const BirthFields = ({ birth, onChange }: BirthFieldsProps) => {
  const { t } = useTranslation('course');
  const [wanted, setWanted] = useState<Birth['is']>('day');
  const kind = birth?.is ?? wanted;
  const turnTo = (next: Birth['is']) => {
    setWanted(next);
    if (next === kind) return;
    // A day holds its year; a year alone says no day.
    onChange(birth?.is === 'day' ? { is: 'year', year: Number(birth.on.slice(0, 4)) } : null);
  };
  return (
    <div className={styles.pair}>
      <Select
        label={t('born.label')}
        options={(['day', 'year'] as const).map((value) => ({ value, label: t(`born.${value}`) }))}
        value={kind}
        onChange={turnTo}
      />
      {kind === 'day' ? (
        <DateField
          label={t('born.date')}
          value={birth?.is === 'day' ? birth.on : null}
          onChange={(on) => onChange(on && { is: 'day', on })}
        />
      ) : (
        <YearField year={birth?.is === 'year' ? birth.year : null} onChange={onChange} />
      )}
    </div>
  );
};

const YearField = ({ year, onChange }: { year: number | null; onChange(birth: Birth | null): void }) => {
  const { t } = useTranslation('course');
  const [typed, setTyped] = useState(year === null ? '' : String(year));
  const [hasLeft, setLeft] = useState(false);
  const read = (text: string) =>
    Birth.safeParse({ is: 'year', year: /^\d{4}$/.test(text) ? Number(text) : null });
  const isWrong = hasLeft && typed !== '' && !read(typed).success;
  return (
    <TextField
      label={t('born.yearField')}
      error={isWrong ? t('born.wrongYear') : undefined}
      inputMode="numeric"
      maxLength={4}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(read(text).data ?? null);
      }}
      onBlur={() => setLeft(true)}
    />
  );
};
