import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/domain/ecogram.ts';
import { numberOf } from '#shared/domain/factors.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { PlanField } from '#shared/domain/plan.ts';
import { FieldGroup, TextField } from '../../ui/TextField.tsx';
import { headingIdOf } from './jump.ts';
import { OrganisationsPicker } from './OrganisationsPicker.tsx';
import { PeoplePicker } from './PeoplePicker.tsx';
import styles from './Plan.module.css';
import { StepsEditor } from './StepsEditor.tsx';

type FieldFormProps = {
  field: PlanField;
  people: readonly Person[];
  onChange(field: PlanField): void;
  /** To the page of an organisation. */
  onOpen(id: OrganisationId): void;
};

const LONGEST_PROSE = 20_000;

export const FieldForm = ({ field, people, onChange, onOpen }: FieldFormProps) => {
  const { t } = useTranslation(['plan', 'terms']);
  const set = (change: Partial<PlanField>) => onChange({ ...field, ...change });
  const headingId = headingIdOf(field.factor);

  const prose = (key: 'clientWords' | 'whereThingsStand' | 'goal' | 'obstacles' | 'whatThen') => (
    <TextField
      label={t(`plan:fields.${key}`)}
      multiline
      value={field[key]}
      onChange={(value) => set({ [key]: value })}
      maxLength={LONGEST_PROSE}
    />
  );

  return (
    <section className={styles.sheet} aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1} className={styles.fieldHeading}>
        <span className={styles.number}>{numberOf(field.factor)}</span> {t(`terms:factor.${field.factor}`)}
      </h2>
      {prose('clientWords')}
      <div className={styles.pair}>
        {prose('whereThingsStand')}
        {prose('goal')}
      </div>
      <FieldGroup label={t('plan:fields.steps')}>
        <StepsEditor steps={field.steps} onChange={(steps) => set({ steps })} onOpen={onOpen} />
      </FieldGroup>
      <div className={styles.pair}>
        {prose('obstacles')}
        {prose('whatThen')}
      </div>
      <PeoplePicker
        label={t('plan:fields.people')}
        emptyWords={t('plan:fields.noPeople')}
        people={people}
        chosen={field.people}
        onChange={(chosen) => set({ people: chosen })}
      />
      <OrganisationsPicker
        label={t('plan:fields.organisations')}
        chosen={field.organisations}
        onChange={(organisations) => set({ organisations })}
        onOpen={onOpen}
      />
    </section>
  );
};
