import { useTranslation } from 'react-i18next';
import { OUTCOMES, PLACES_LEFT_TO, TRACKS } from '#shared/domain/client-course.ts';
import { compareIn } from '#shared/i18n/format.ts';
import { AnswerField } from '../../../ui/AnswerField.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { OneOrInWords } from '../../../ui/OneOrInWords.tsx';
import { type Option, Select } from '../../../ui/Select.tsx';
import styles from '../Details.module.css';
import type { CourseFieldsProps } from './IdentityFields.tsx';

/** Which future is worked on, and what came after the shelter. Both tracks alike: what can be chosen stands in the order of its names. */
export const WayFields = ({ details, onChange }: CourseFieldsProps) => {
  const { t, i18n } = useTranslation('course');
  const compare = compareIn(i18n.language);
  const byName = <Value extends string>(options: Option<Value>[]) =>
    options.sort((one, other) => compare(one.label, other.label));
  return (
    <div className={styles.fields}>
      <AnswerField
        question={t('track.label')}
        answer={details.track}
        onChange={(track) => onChange({ track })}
      >
        {(value, set) => (
          <Select
            label={t('track.label')}
            placeholder={t('track.choose')}
            options={byName(TRACKS.map((track) => ({ value: track, label: t(`track.is.${track}`) })))}
            value={value}
            onChange={set}
          />
        )}
      </AnswerField>
      <AnswerField
        question={t('departure')}
        answer={details.shelterDeparture}
        onChange={(shelterDeparture) => onChange({ shelterDeparture })}
      >
        {(value, set) => <DateField label={t('departure')} value={value} onChange={set} />}
      </AnswerField>
      <AnswerField
        question={t('leftTo.label')}
        answer={details.leftTo}
        onChange={(leftTo) => onChange({ leftTo })}
      >
        {(value, set) => (
          <OneOrInWords
            label={t('leftTo.label')}
            placeholder={t('leftTo.choose')}
            options={PLACES_LEFT_TO.map((is) => ({ value: is, label: t(`leftTo.is.${is}`) }))}
            own={{ value: 'elsewhere', label: t('leftTo.is.elsewhere') }}
            wordsLabel={t('leftTo.words')}
            value={value}
            onChange={set}
          />
        )}
      </AnswerField>
      <AnswerField
        question={t('plannedReturn')}
        answer={details.plannedReturn}
        onChange={(plannedReturn) => onChange({ plannedReturn })}
      >
        {(value, set) => <DateField label={t('plannedReturn')} value={value} onChange={set} />}
      </AnswerField>
      <AnswerField
        question={t('returnedOn')}
        answer={details.returnedOn}
        onChange={(returnedOn) => onChange({ returnedOn })}
      >
        {(value, set) => <DateField label={t('returnedOn')} value={value} onChange={set} />}
      </AnswerField>
      <AnswerField
        question={t('closedOn')}
        answer={details.closedOn}
        onChange={(closedOn) => onChange({ closedOn })}
      >
        {(value, set) => <DateField label={t('closedOn')} value={value} onChange={set} />}
      </AnswerField>
      <AnswerField
        question={t('outcome.label')}
        answer={details.outcome}
        onChange={(outcome) => onChange({ outcome })}
      >
        {(value, set) => (
          <Select
            label={t('outcome.label')}
            placeholder={t('outcome.choose')}
            options={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.is.${outcome}`) }))}
            value={value}
            onChange={set}
          />
        )}
      </AnswerField>
    </div>
  );
};
