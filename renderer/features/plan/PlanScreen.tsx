import { Luggage, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Child } from '#shared/domain/client-file.ts';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import type { ClientFileId, OrganisationId, PlanId } from '#shared/domain/ids.ts';
import { sectionOf } from '#shared/domain/plan/lines.ts';
import { offersFor } from '#shared/domain/plan/offers.ts';
import { contentOf, type PlanParts, partOfPlan, partsOf } from '#shared/domain/plan/parts.ts';
import { type PlanSection, partsOfKind } from '#shared/domain/plan/sections.ts';
import { organisationsIn, type Plan, PlanContent, type PlanField } from '#shared/domain/plan.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { peopleNamed } from '#shared/i18n/plan-description.ts';
import { planReading } from '#shared/i18n/plan-reading.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { useEcogram, useFile, useOrganisationNames, usePlanToEdit } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { useUndoable } from '../../app/useUndoable.ts';
import { Button } from '../../ui/Button.tsx';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { PlanWriting } from '../plan-life/PlanWriting.tsx';
import { LineWordsProvider, linesBegun } from '../plan-life/remarks.ts';
import { PlanCautions } from '../risk/PlanCautions.tsx';
import { CoverFields } from './CoverFields.tsx';
import { FieldChooser } from './FieldChooser.tsx';
import { FieldForm } from './FieldForm.tsx';
import { Offers } from './Offers.tsx';
import styles from './Plan.module.css';
import { PlanNav } from './PlanNav.tsx';
import { PlanPartSheet } from './PlanPartSheet.tsx';
import { useDescribePlan } from './useDescribePlan.ts';
import { useOfferSources } from './useOfferSources.ts';
import { useSections } from './useSections.ts';

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
  const file = useFile(fileId);
  return (
    <Loaded query={plan}>
      {(read) => (
        <Loaded query={ecogram}>
          {(picture) => (
            <Loaded query={file}>
              {({ children }) => (
                <PlanForm plan={read} ecogram={picture} childRecords={children} part={part} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};

type PlanFormProps = Pick<PlanScreenProps, 'part'> & {
  plan: Plan;
  ecogram: Ecogram;
  childRecords: readonly Child[];
};

const PlanForm = ({ plan, ecogram, childRecords, part }: PlanFormProps) => {
  const { t, i18n } = useTranslation(['plan', 'planParts', 'clientPaper']);
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const { id, fileId } = plan;
  const {
    fields,
    state,
    dispute,
    change: put,
    settle,
    savedVersion,
  } = useAutosave<PlanParts>(
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
  const change = useUndoable(fields, put);
  const content = contentOf(fields);
  const { kind } = fields;
  // Whoever is marked with a danger can't be picked, and nothing tells that she is there.
  const people = Object.values(withoutDanger(ecogram.records).people);
  const sources = useOfferSources(fileId, ecogram.records);
  const offers = offersFor(content, sources);

  const described = [fields, ...(dispute ? [dispute.mine, dispute.theirs] : [])];
  const named = useOrganisationNames(described.flatMap((parts) => organisationsIn(contentOf(parts))));
  const wordsFor = useDescribePlan(ecogram, named);
  const lines = planReading(
    content,
    { people: peopleNamed(ecogram.records), organisations: named },
    UiLanguage.parse(i18n.language),
  );
  const read = new Map<string, string>(lines.map(({ key, words }) => [key, words]));
  const { isOpen, toggle, jump } = useSections(content, part, () => linesBegun(id).map(sectionOf));

  const changeField = (field: PlanField) => change(partOfPlan(field.factor, field));
  const openFrom = (from: PlanSection) => (organisationId: OrganisationId) =>
    go({ at: 'organisation', organisationId, planOf: { fileId, planId: id, part: from } });

  return (
    <Screen
      title={t(`planParts:title.${kind}`)}
      upTo={t('plan:upTo')}
      width="wide"
      actions={
        <>
          <SaveStatus state={state} />
          <Button edits onPress={() => go({ at: 'printClientCopy', fileId, planId: id })}>
            <Luggage size={18} aria-hidden /> {t('clientPaper:copy.open')}
          </Button>
          <Button edits onPress={() => go({ at: 'printPlan', fileId, planId: id })}>
            <Printer size={18} aria-hidden /> {t('plan:print')}
          </Button>
        </>
      }
    >
      <PlanCautions fileId={fileId} planId={id} kind={fields.kind} />
      <LineWordsProvider value={(line) => read.get(line)}>
        <PlanWriting fileId={fileId} planId={id} savedVersion={savedVersion}>
          <div className={styles.panes}>
            <aside className={styles.chooser}>
              <FieldChooser parts={fields} onChange={change} />
              <PlanNav parts={fields} onJump={jump} />
            </aside>
            <div className={styles.sheets}>
              <CoverFields parts={fields} onChange={change} />
              <Offers parts={fields} onChange={change} offers={offers} />
              {content.fields.length === 0 && <p className={styles.empty}>{t('plan:fields.empty')}</p>}
              {content.fields.map((field) => (
                <FieldForm
                  key={field.factor}
                  kind={kind}
                  field={field}
                  people={people}
                  onChange={changeField}
                  onOpen={openFrom(field.factor)}
                />
              ))}
              {partsOfKind(kind).map((each) => (
                <PlanPartSheet
                  key={each}
                  fileId={fileId}
                  part={each}
                  parts={fields}
                  onChange={change}
                  childRecords={childRecords}
                  isOpen={isOpen(each)}
                  onToggle={(open) => toggle(each, open)}
                  onJump={jump}
                  onOpen={openFrom(each)}
                />
              ))}
            </div>
          </div>
        </PlanWriting>
      </LineWordsProvider>
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </Screen>
  );
};
