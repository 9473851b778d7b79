import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/domain/ecogram.ts';
import { numberOf } from '#shared/domain/factors.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { lineKey } from '#shared/domain/plan/lines.ts';
import type { PlanKind } from '#shared/domain/plan/times.ts';
import type { PlanField } from '#shared/domain/plan.ts';
import { factorWords } from '#shared/i18n/plan-words.ts';
import { FieldGroup } from '../../ui/TextField.tsx';
import { Commented } from './Commented.tsx';
import { headingIdOf } from './jump.ts';
import { OrganisationsPicker } from './OrganisationsPicker.tsx';
import { PeoplePicker } from './PeoplePicker.tsx';
import styles from './Plan.module.css';
import { ProseField } from './PlanText.tsx';
import { StepsEditor } from './StepsEditor.tsx';

type FieldFormProps = {
  kind: PlanKind;
  field: PlanField;
  people: readonly Person[];
  onChange(field: PlanField): void;
  /** To the page of an organisation. */
  onOpen(id: OrganisationId): void;
};

export const FieldForm = ({ kind, field, people, onChange, onOpen }: FieldFormProps) => {
  const { t, i18n } = useTranslation(['plan', 'planParts', 'planLife']);
  const set = (change: Partial<PlanField>) => onChange({ ...field, ...change });
  const headingId = headingIdOf(field.factor);

  const prose = (key: 'clientWords' | 'whereThingsStand' | 'goal' | 'obstacles' | 'whatThen') => (
    <ProseField
      label={t(`plan:fields.${key}`)}
      value={field[key]}
      line={lineKey(field.factor, key)}
      onChange={(value) => set({ [key]: value })}
    />
  );

  return (
    <section className={styles.sheet} aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1} className={styles.fieldHeading}>
        <span className={styles.number}>{numberOf(field.factor)}</span>{' '}
        {factorWords(field.factor, kind, i18n.language)}
      </h2>
      <ProseField
        label={t('planParts:field.whyChosen')}
        value={field.whyChosen}
        line={lineKey(field.factor, 'whyChosen')}
        onChange={(whyChosen) => set({ whyChosen })}
      />
      {prose('clientWords')}
      <div className={styles.pair}>
        {prose('whereThingsStand')}
        {prose('goal')}
      </div>
      <FieldGroup label={t('plan:fields.steps')}>
        <StepsEditor
          factor={field.factor}
          kind={kind}
          steps={field.steps}
          onChange={(steps) => set({ steps })}
          onOpen={onOpen}
        />
      </FieldGroup>
      <div className={styles.pair}>
        {prose('obstacles')}
        {prose('whatThen')}
      </div>
      <ProseField
        label={t('planParts:field.betterLater')}
        value={field.betterLater}
        line={lineKey(field.factor, 'betterLater')}
        onChange={(betterLater) => set({ betterLater })}
      />
      <PeoplePicker
        label={t('plan:fields.people')}
        emptyWords={t('plan:fields.noPeople')}
        people={people}
        chosen={field.people}
        onChange={(chosen) => set({ people: chosen })}
      />
      <Commented line={lineKey(field.factor, 'people')} label={t('planLife:reading.people')}>
        <OrganisationsPicker
          label={t('plan:fields.organisations')}
          chosen={field.organisations}
          onChange={(organisations) => set({ organisations })}
          onOpen={onOpen}
        />
      </Commented>
    </section>
  );
};
