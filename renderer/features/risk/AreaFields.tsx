import { useTranslation } from 'react-i18next';
import { OPEN_ANSWERS, type OpenAnswer } from '#shared/domain/answer.ts';
import {
  KNOWN_SOURCES,
  type KnownSource,
  MOST_IN_RISKS,
  newKnown,
  newMeasure,
  type RiskArea,
  type RiskQuestion,
  writtenIn,
} from '#shared/domain/risk-assessment.ts';
import { newId } from '../../app/new-id.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { FieldGroup, TextField } from '../../ui/TextField.tsx';
import { Entries } from './Entries.tsx';
import styles from './Risk.module.css';

const LONGEST_PROSE = 20_000;

type AreaProps<Area extends RiskArea> = { area: Area; onChange(area: Area): void };

type AreaStateProps = AreaProps<RiskArea> & { name: string };

/** Whether an area was looked at, or in which way it is open. */
export const AreaState = ({ area, name, onChange }: AreaStateProps) => {
  const { t } = useTranslation('risk');
  const options: { value: OpenAnswer | 'looked'; label: string }[] = [
    { value: 'looked', label: t('open.looked') },
    ...OPEN_ANSWERS.map((value) => ({ value, label: t(`open.${value}`) })),
  ];
  return (
    <div className={styles.state}>
      <Select
        label={t('open.label', { area: name })}
        hideLabel
        options={options}
        value={area.open ?? 'looked'}
        onChange={(value) => onChange({ ...area, open: value === 'looked' ? null : value })}
      />
    </div>
  );
};

type AreaFieldsProps<Area extends RiskArea> = AreaProps<Area> & { questions: readonly RiskQuestion[] };

/** The questions of one area, as far as they are asked. */
export const AreaFields = <Area extends RiskArea>({ area, questions, onChange }: AreaFieldsProps<Area>) => {
  const { t } = useTranslation('risk');
  const set = (change: Partial<RiskArea>) => onChange(writtenIn(area, change as Partial<Area>));
  const asks = (question: RiskQuestion) => questions.includes(question);
  const prose = (question: 'here' | 'likelihood' | 'harm') =>
    asks(question) && (
      <TextField
        label={t(`question.${question}`)}
        multiline
        value={area[question]}
        onChange={(words) => set({ [question]: words })}
        maxLength={LONGEST_PROSE}
      />
    );
  return (
    <>
      {prose('here')}
      {asks('there') && (
        <FieldGroup label={t('question.there')}>
          <KnownEntries area={area} onChange={set} />
        </FieldGroup>
      )}
      {(asks('likelihood') || asks('harm')) && (
        <div className={styles.pair}>
          {prose('likelihood')}
          {prose('harm')}
        </div>
      )}
      {asks('measures') && (
        <FieldGroup label={t('question.measures')}>
          <Measures area={area} onChange={set} />
        </FieldGroup>
      )}
    </>
  );
};

type PartProps = { area: RiskArea; onChange(change: Partial<RiskArea>): void };

const KnownEntries = ({ area, onChange }: PartProps) => {
  const { t } = useTranslation('risk');
  const sources: { value: KnownSource | 'none'; label: string }[] = [
    { value: 'none', label: t('known.noSource') },
    ...KNOWN_SOURCES.map((value) => ({ value, label: t(`source.${value}`) })),
  ];
  return (
    <Entries
      items={area.there}
      onChange={(there) => onChange({ there })}
      nameOf={(number) => t('known.name', { number })}
      removeLabel={(number) => t('known.remove', { number })}
      addLabel={t('known.add')}
      most={MOST_IN_RISKS.known}
      fresh={() => newKnown(newId())}
    >
      {(known, replace) => (
        <>
          <TextField
            label={t('known.what')}
            multiline
            value={known.what}
            onChange={(what) => replace({ ...known, what })}
            maxLength={LONGEST_PROSE}
          />
          <div className={styles.pair}>
            <Select
              label={t('known.source')}
              options={sources}
              value={known.source ?? 'none'}
              onChange={(source) => replace({ ...known, source: source === 'none' ? null : source })}
            />
            <TextField
              label={t('known.who')}
              value={known.who}
              onChange={(who) => replace({ ...known, who })}
              maxLength={200}
            />
            <DateField label={t('known.on')} value={known.on} onChange={(on) => replace({ ...known, on })} />
          </div>
        </>
      )}
    </Entries>
  );
};

const Measures = ({ area, onChange }: PartProps) => {
  const { t } = useTranslation('risk');
  return (
    <Entries
      items={area.measures}
      onChange={(measures) => onChange({ measures })}
      nameOf={(number) => t('measure.name', { number })}
      removeLabel={(number) => t('measure.remove', { number })}
      addLabel={t('measure.add')}
      most={MOST_IN_RISKS.measure}
      fresh={() => newMeasure(newId())}
      head={(measure, replace) => (
        <Checkbox isSelected={measure.done} onChange={(done) => replace({ ...measure, done })}>
          {t('measure.done')}
        </Checkbox>
      )}
    >
      {(measure, replace) => (
        <>
          <TextField
            label={t('measure.what')}
            multiline
            value={measure.what}
            onChange={(what) => replace({ ...measure, what })}
            maxLength={LONGEST_PROSE}
          />
          <div className={styles.pair}>
            <TextField
              label={t('measure.who')}
              value={measure.who}
              onChange={(who) => replace({ ...measure, who })}
              maxLength={200}
            />
            <DateField
              label={t('measure.by')}
              value={measure.by}
              onChange={(by) => replace({ ...measure, by })}
            />
          </div>
        </>
      )}
    </Entries>
  );
};
