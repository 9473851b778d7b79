import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import { FACTORS } from '#shared/domain/factors.ts';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { contentOf, type Plan, type PlanField, type PlanParts, partsOf } from '#shared/domain/plan.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { useEcogram, usePlanToEdit } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { Button } from '../../ui/Button.tsx';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { CoverFields } from './CoverFields.tsx';
import { FieldChooser } from './FieldChooser.tsx';
import { FieldForm } from './FieldForm.tsx';
import styles from './Plan.module.css';
import { useDescribePlan } from './useDescribePlan.ts';

const storedFrom = (plan: Plan): Stored<PlanParts> => ({
  version: plan.version,
  fields: partsOf(plan.content),
  updatedAt: plan.updatedAt,
});

type PlanScreenProps = { fileId: ClientFileId; planId: PlanId };

export const PlanScreen = ({ fileId, planId }: PlanScreenProps) => {
  const plan = usePlanToEdit(planId);
  const ecogram = useEcogram(fileId);
  return (
    <Loaded query={plan}>
      {(read) => <Loaded query={ecogram}>{(picture) => <PlanForm plan={read} ecogram={picture} />}</Loaded>}
    </Loaded>
  );
};

const PlanForm = ({ plan, ecogram }: { plan: Plan; ecogram: Ecogram }) => {
  const { t } = useTranslation('plan');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const wordsFor = useDescribePlan(ecogram);
  const { id, fileId } = plan;
  const { fields, state, dispute, change, settle } = useAutosave<PlanParts>(
    storedFrom(plan),
    {
      draftKey: `plan:${id}`,
      save: async (baseVersion, parts) =>
        storedFrom(await client.call('plans.update', { id, baseVersion, content: contentOf(parts) })),
      reload: async () => storedFrom(await client.call('plans.read', { id })),
    },
    (event) => event.event === 'plan.changed' && event.planId === id,
  );
  const chosen = FACTORS.flatMap((factor) => fields[factor] ?? []);
  const people = Object.values(ecogram.records.people);

  const changeField = (field: PlanField) => change({ [field.factor]: field });

  return (
    <Screen
      title={t('title')}
      upTo={t('upTo')}
      width="wide"
      actions={
        <>
          <SaveStatus state={state} />
          <Button edits onPress={() => go({ at: 'printPlan', fileId, planId: id })}>
            <Printer size={18} aria-hidden /> {t('print')}
          </Button>
        </>
      }
    >
      <div className={styles.panes}>
        <FieldChooser parts={fields} onChange={change} />
        <div className={styles.sheets}>
          <CoverFields parts={fields} onChange={change} />
          {chosen.length === 0 && <p className={styles.empty}>{t('fields.empty')}</p>}
          {chosen.map((field) => (
            <FieldForm key={field.factor} field={field} people={people} onChange={changeField} />
          ))}
        </div>
      </div>
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </Screen>
  );
};
