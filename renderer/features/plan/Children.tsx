import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Child } from '#shared/domain/client-file.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { CHILD_LINES, newPlanChild, type PlanChild } from '#shared/domain/plan/children.ts';
import { MOST_IN_PLAN } from '#shared/domain/plan/limits.ts';
import { lineKey } from '#shared/domain/plan/lines.ts';
import { listIn, listKey, recordOfPlan, withoutRecord } from '#shared/domain/plan/parts.ts';
import { same } from '#shared/domain/same.ts';
import { newId } from '../../app/new-id.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { OrganisationsPicker } from './OrganisationsPicker.tsx';
import styles from './Plan.module.css';
import { LineField, ProseField } from './PlanText.tsx';
import type { PartWithOrganisations } from './part-props.ts';
import { RecordForm } from './RecordForm.tsx';

type ChildrenProps = PartWithOrganisations & { ofFile: readonly Child[] };

/** Each child with lines of its own. Those of the file are one press away. */
export const Children = ({ parts, onChange, onOpen, ofFile }: ChildrenProps) => {
  const { t } = useTranslation('plan');
  const there = listIn(parts, 'child');
  const add = (child: Pick<PlanChild, 'childId' | 'name'>) =>
    onChange(recordOfPlan('child', newPlanChild({ ...child, id: newId(), addedAt: instantOf(new Date()) })));
  const isFull = there.length >= MOST_IN_PLAN.child;
  const missing = ofFile.filter(({ id }) => !there.some(({ childId }) => childId === id));
  return (
    <>
      {there.map((child) => (
        <ChildForm
          key={child.id}
          child={child}
          onChange={(changed) => onChange(recordOfPlan('child', changed))}
          onRemove={() => onChange(withoutRecord('child', child.id))}
          onOpen={onOpen}
        />
      ))}
      <div className={styles.adders}>
        {missing.map(({ id, details: { name } }) => (
          <Button key={id} edits isDisabled={isFull} onPress={() => add({ childId: id, name })}>
            <Plus size={16} aria-hidden />{' '}
            <bdi>{name ? t('children.add', { name }) : t('children.addUnnamed')}</bdi>
          </Button>
        ))}
        <AddButton
          count={there.length}
          most={MOST_IN_PLAN.child}
          onPress={() => add({ childId: null, name: '' })}
        >
          {t('children.addOther')}
        </AddButton>
      </div>
    </>
  );
};

type ChildFormProps = Pick<PartWithOrganisations, 'onOpen'> & {
  child: PlanChild;
  onChange(child: PlanChild): void;
  onRemove(): void;
};

const ChildForm = ({ child, onChange, onRemove, onOpen }: ChildFormProps) => {
  const { t } = useTranslation(['plan', 'planParts']);
  const { id, childId, addedAt } = child;
  const name = child.name || t('plan:children.unnamed');
  const set = (change: Partial<PlanChild>) => onChange({ ...child, ...change });
  return (
    <RecordForm
      name={t('plan:children.one', { name })}
      head={
        <span className={styles.stepName} aria-hidden>
          <bdi>{name}</bdi>
        </span>
      }
      removeWords={t('plan:children.remove', { name })}
      line={lineKey(listKey('child', id))}
      isEmpty={same(child, newPlanChild({ id, childId, addedAt, name: child.name }))}
      onRemove={onRemove}
    >
      <div className={styles.pair}>
        <LineField
          label={t('planParts:child.name')}
          hint={t('plan:children.nameHint')}
          value={child.name}
          onChange={(written) => set({ name: written })}
        />
      </div>
      <div className={styles.pair}>
        {CHILD_LINES.map((line) => (
          <ProseField
            key={line}
            label={t(`planParts:child.${line}`)}
            value={child[line]}
            line={lineKey(listKey('child', id), line)}
            onChange={(value) => set({ [line]: value })}
          />
        ))}
      </div>
      <OrganisationsPicker
        label={t('planParts:child.organisations')}
        chosen={child.organisations}
        onChange={(organisations) => set({ organisations })}
        onOpen={onOpen}
      />
    </RecordForm>
  );
};
