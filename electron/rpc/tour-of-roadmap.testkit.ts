import { expect } from 'vitest';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { talkTo } from './conformance-subject.testkit.ts';

/** Writes a roadmap of the shelter’s own, says who to turn to, and prints the openers. */
export const tourOfRoadmap = async (
  call: ReturnType<typeof talkTo>['call'],
  organisationId: OrganisationId,
): Promise<void> => {
  const { report, help } = await call('roadmap.read', {});
  const local = await call('roadmap.create', { content: { ...report.en, title: 'Night team' } });
  const source = 'The night team';
  await call('roadmap.update', { id: local.id, baseVersion: 1, content: { ...local.content, source } });
  const turnTo = { ...help.details, roadmapId: local.id, contacts: [organisationId] };
  await call('roadmap.changeHelp', { baseVersion: help.version, details: turnTo });
  for (const roadmapId of [local.id, null]) {
    const card = { roadmapId, language: 'nl', paper: 'A4' } as const;
    expect((await call('documents.prepareOpeners', card)).bytes).toBeGreaterThan(500);
  }
  await call('roadmap.remove', { id: local.id, baseVersion: 2 });
  expect(await call('roadmap.read', {})).toMatchObject({ report, local: [], help: { details: turnTo } });
};
