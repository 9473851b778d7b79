import { diffBetween } from '#shared/document/records.ts';
import { type EcogramRecords, emptyEcogram } from '#shared/domain/ecogram.ts';
import type { ChildId } from '#shared/domain/ids.ts';
import { organisationsIn, type PlanContent } from '#shared/domain/plan.ts';
import type { RunningApp } from './app.ts';
import { callOf } from './calls.ts';
import type { PracticePerson } from './practice.ts';

/** The ids that a vault has given to children, by those that they have in the files of practice people. */
type ChildrenHere = ReadonlyMap<ChildId, ChildId>;

const onEcogram = (records: EcogramRecords, here: ChildrenHere): EcogramRecords => ({
  ...records,
  people: Object.fromEntries(
    Object.entries(records.people).map(([id, person]) => [
      id,
      { ...person, childId: person.childId && (here.get(person.childId) ?? null) },
    ]),
  ) as EcogramRecords['people'],
});

const inPlan = (content: PlanContent, here: ChildrenHere): PlanContent => ({
  ...content,
  children: content.children.map((child) => ({
    ...child,
    childId: child.childId && (here.get(child.childId) ?? null),
  })),
});

/** Puts somebody made up into the open vault, as the app's own screens would. */
export const addPracticePerson = async (app: RunningApp, person: PracticePerson): Promise<void> => {
  const call = callOf(app);
  // Whom the plans turn to stand on the map.
  if (person.plans.some(({ content }) => organisationsIn(content).length > 0))
    await call('organisations.addStarters', {});
  const { id: fileId } = await call('files.create', { details: person.file.details });
  const here = new Map<ChildId, ChildId>();
  for (const child of person.children) {
    const made = await call('children.create', { fileId, details: child.details });
    here.set(child.id, made.id);
  }
  const { id, version } = await call('ecogram.read', { fileId });
  const diff = diffBetween(emptyEcogram(), onEcogram(person.ecogram.records, here));
  await call('ecogram.change', { id, baseVersion: version, diff });
  if (person.overview) {
    const { content } = person.overview;
    await call('overviews.change', { fileId, baseVersion: 0, content });
  }
  for (const { details } of person.fears) await call('fears.note', { fileId, details });
  for (const { content } of person.plans) {
    const { kind, versionLabel } = content;
    const plan = await call('plans.create', { fileId, kind, versionLabel });
    await call('plans.update', { id: plan.id, baseVersion: plan.version, content: inPlan(content, here) });
  }
  for (const { content, decided } of person.assessments) {
    const begun = await call('risks.begin', { fileId, isUrgent: content.isUrgent });
    const written = await call('risks.update', { id: begun.id, baseVersion: begun.version, content });
    if (!decided) continue;
    const { outcome, reasons } = decided;
    await call('risks.decide', { id: begun.id, baseVersion: written.version, outcome, reasons });
  }
  await call('origin.update', { fileId, baseVersion: 0, contacts: person.contacts });
  for (const { details } of person.monitoring) await call('monitoring.begin', { fileId, details });
};
