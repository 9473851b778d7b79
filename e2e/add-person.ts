import { diffBetween } from '#shared/document/records.ts';
import { emptyEcogram } from '#shared/domain/ecogram.ts';
import { organisationsIn } from '#shared/domain/plan.ts';
import type { RunningApp } from './app.ts';
import { callOf } from './calls.ts';
import type { PracticePerson } from './practice.ts';

/** Puts somebody made up into the open vault, as the app's own screens would. */
export const addPracticePerson = async (app: RunningApp, person: PracticePerson): Promise<void> => {
  const call = callOf(app);
  // Whom the plans turn to stand on the map.
  if (person.plans.some(({ content }) => organisationsIn(content).length > 0))
    await call('organisations.addStarters', {});
  const { id: fileId } = await call('files.create', { details: person.file.details });
  for (const { details } of person.children) await call('children.create', { fileId, details });
  const { id, version } = await call('ecogram.read', { fileId });
  const diff = diffBetween(emptyEcogram(), person.ecogram.records);
  await call('ecogram.change', { id, baseVersion: version, diff });
  if (person.overview) {
    const { content } = person.overview;
    await call('overviews.change', { fileId, baseVersion: 0, content });
  }
  for (const { details } of person.fears) await call('fears.note', { fileId, details });
  for (const { content } of person.plans) {
    const { kind, versionLabel } = content;
    const plan = await call('plans.create', { fileId, kind, versionLabel });
    await call('plans.update', { id: plan.id, baseVersion: plan.version, content });
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
