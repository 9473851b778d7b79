import { Printer } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import { FACTORS } from '#shared/domain/factors.ts';
import type { ClientFileId, OrganisationId, PlanId } from '#shared/domain/ids.ts';
import {
  contentOf,
  organisationsIn,
  type Plan,
  PlanContent,
  type PlanField,
  type PlanParts,
  type PlanSection,
  partOfPlan,
  partsOf,
} from '#shared/domain/plan.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { useEcogram, useOrganisationNames, usePlanToEdit } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { Button } from '../../ui/Button.tsx';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { PlanLifeBar } from '../plan-life/PlanLifeBar.tsx';
import { CoverFields } from './CoverFields.tsx';
import { FieldChooser } from './FieldChooser.tsx';
import { FieldForm } from './FieldForm.tsx';
import { jumpTo } from './jump.ts';
import styles from './Plan.module.css';
import { Referrals } from './Referrals.tsx';
import { useDescribePlan } from './useDescribePlan.ts';

const storedFrom = (plan: Plan): Stored<PlanParts> => ({
  version: plan.version,
  fields: partsOf(plan.content),
  updatedAt: plan.updatedAt,
});

/** Parts that an older program may have left in a draft: what it knew nothing of is as it usually is. */
const fromDraft = (parts: PlanParts): PlanParts => {
  const content = PlanContent.safeParse(contentOf(parts));
  return content.success ? { ...parts, ...partsOf(content.data) } : parts;
};

type PlanScreenProps = {
  fileId: ClientFileId;
  planId: PlanId;
  /** Where in the plan somebody came for. */
  part?: PlanSection | undefined;
};

export const PlanScreen = ({ fileId, planId, part }: PlanScreenProps) => {
  const plan = usePlanToEdit(planId);
  const ecogram = useEcogram(fileId);
  return (
    <Loaded query={plan}>
      {(read) => (
        <Loaded query={ecogram}>{(picture) => <PlanForm plan={read} ecogram={picture} part={part} />}</Loaded>
      )}
    </Loaded>
  );
};

type PlanFormProps = Pick<PlanScreenProps, 'part'> & { plan: Plan; ecogram: Ecogram };

const PlanForm = ({ plan, ecogram, part }: PlanFormProps) => {
  const { t } = useTranslation('plan');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const { id, fileId } = plan;
  const { fields, state, dispute, change, settle, savedVersion } = useAutosave<PlanParts>(
    storedFrom(plan),
    {
      draftKey: `plan:${id}`,
      fromDraft,
      save: async (baseVersion, parts) =>
        storedFrom(await client.call('plans.update', { id, baseVersion, content: contentOf(parts) })),
      reload: async () => storedFrom(await client.call('plans.read', { id })),
    },
    (event) => event.event === 'plan.changed' && event.planId === id,
  );
  const chosen = FACTORS.flatMap((factor) => fields[factor] ?? []);
  const people = Object.values(ecogram.records.people);

  const described = [fields, ...(dispute ? [dispute.mine, dispute.theirs] : [])];
  const named = useOrganisationNames(described.flatMap((parts) => organisationsIn(contentOf(parts))));
  const wordsFor = useDescribePlan(ecogram, named);

  const changeField = (field: PlanField) => change(partOfPlan(field.factor, field));
  const openFrom = (from: PlanSection) => (organisationId: OrganisationId) =>
    go({ at: 'organisation', organisationId, planOf: { fileId, planId: id, part: from } });

  useEffect(() => {
    if (part === undefined) return;
    // Once the page has the focus, as every new place has it.
    const frame = requestAnimationFrame(() => jumpTo(part));
    return () => cancelAnimationFrame(frame);
  }, [part]);

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
      <PlanLifeBar fileId={fileId} planId={id} savedVersion={savedVersion} />
      <div className={styles.panes}>
        <FieldChooser parts={fields} onChange={change} />
        <div className={styles.sheets}>
          <CoverFields parts={fields} onChange={change} />
          {chosen.length === 0 && <p className={styles.empty}>{t('fields.empty')}</p>}
          {chosen.map((field) => (
            <FieldForm
              key={field.factor}
              field={field}
              people={people}
              onChange={changeField}
              onOpen={openFrom(field.factor)}
            />
          ))}
          <Referrals parts={fields} onChange={change} onOpen={openFrom('referrals')} />
        </div>
      </div>
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </Screen>
  );
};
