import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Factor } from '#shared/domain/factors.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { MOST_IN_PLAN } from '#shared/domain/plan/limits.ts';
import { stepLineKey } from '#shared/domain/plan/lines.ts';
import { type PlanKind, type StepTime, timesOf } from '#shared/domain/plan/times.ts';
import { newPlanStep, type PlanStep } from '#shared/domain/plan.ts';
import { newId } from '../../app/new-id.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { stepElementId } from './jump.ts';
import { OrganisationsPicker } from './OrganisationsPicker.tsx';
import styles from './Plan.module.css';
import { LineField, ProseField } from './PlanText.tsx';

type StepsEditorProps = {
  factor: Factor;
  kind: PlanKind;
  steps: readonly PlanStep[];
  onChange(steps: PlanStep[]): void;
  /** To the page of an organisation. */
  onOpen(id: OrganisationId): void;
};

const moved = (steps: readonly PlanStep[], from: number, to: number): PlanStep[] => {
  const next = [...steps];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
};

export const StepsEditor = ({ factor, kind, steps, onChange, onOpen }: StepsEditorProps) => {
  const { t } = useTranslation('plan');
  const replace = (changed: PlanStep) =>
    onChange(steps.map((step) => (step.id === changed.id ? changed : step)));
  return (
    <div className={styles.steps}>
      {steps.map((step, index) => {
        const number = index + 1;
        return (
          <fieldset
            key={step.id}
            id={stepElementId(step.id)}
            className={styles.step}
            aria-label={t('step.name', { number })}
          >
            <div className={styles.stepHead}>
              <span className={styles.stepName} aria-hidden>
                {t('step.name', { number })}
              </span>
              <Checkbox isSelected={step.done} onChange={(done) => replace({ ...step, done })}>
                {t('step.done')}
              </Checkbox>
              <span className={styles.space} />
              <IconButton
                edits
                label={t('step.up', { number })}
                isDisabled={index === 0}
                onPress={() => onChange(moved(steps, index, index - 1))}
              >
                <ArrowUp size={18} aria-hidden />
              </IconButton>
              <IconButton
                edits
                label={t('step.down', { number })}
                isDisabled={number === steps.length}
                onPress={() => onChange(moved(steps, index, index + 1))}
              >
                <ArrowDown size={18} aria-hidden />
              </IconButton>
              <IconButton
                edits
                label={t('step.remove', { number })}
                onPress={() => onChange(steps.filter((other) => other.id !== step.id))}
              >
                <Trash2 size={18} aria-hidden />
              </IconButton>
            </div>
            <StepFields factor={factor} kind={kind} step={step} onChange={replace} onOpen={onOpen} />
          </fieldset>
        );
      })}
      <div>
        <AddButton
          count={steps.length}
          most={MOST_IN_PLAN.step}
          onPress={() => onChange([...steps, newPlanStep(newId())])}
        >
          {t('step.add')}
        </AddButton>
      </div>
    </div>
  );
};

type StepFieldsProps = Pick<StepsEditorProps, 'factor' | 'kind' | 'onOpen'> & {
  step: PlanStep;
  onChange(step: PlanStep): void;
};

const StepFields = ({ factor, kind, step, onChange, onOpen }: StepFieldsProps) => {
  const { t } = useTranslation(['plan', 'terms']);
  const times: { value: StepTime | 'none'; label: string }[] = [
    { value: 'none', label: t('plan:step.noTime') },
    ...timesOf(kind, [step.when]).map((value) => ({ value, label: t(`terms:stepTime.${value}`) })),
  ];
  return (
    <>
      <ProseField
        label={t('plan:step.what')}
        value={step.what}
        line={stepLineKey(factor, step.id, 'what')}
        onChange={(what) => onChange({ ...step, what })}
      />
      <div className={styles.pair}>
        <LineField
          label={t('plan:step.who')}
          value={step.who}
          onChange={(who) => onChange({ ...step, who })}
        />
        <LineField
          label={t('plan:step.withWhoseHelp')}
          value={step.withWhoseHelp}
          onChange={(withWhoseHelp) => onChange({ ...step, withWhoseHelp })}
        />
      </div>
      <OrganisationsPicker
        label={t('plan:step.organisations')}
        chosen={step.organisations}
        onChange={(organisations) => onChange({ ...step, organisations })}
        onOpen={onOpen}
      />
      <div className={styles.pair}>
        <Select
          label={t('plan:step.when')}
          options={times}
          value={step.when ?? 'none'}
          onChange={(when) => onChange({ ...step, when: when === 'none' ? null : when })}
        />
        <DateField label={t('plan:step.by')} value={step.by} onChange={(by) => onChange({ ...step, by })} />
      </div>
    </>
  );
};
