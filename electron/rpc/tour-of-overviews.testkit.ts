import { expect } from 'vitest';
import { given } from '#shared/domain/answer.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import { newFearDetails } from '#shared/domain/fear.ts';
import type { ClientFileId, OrganisationId } from '#shared/domain/ids.ts';
import { newChange } from '#shared/domain/overview.ts';
import type { talkTo } from './conformance-subject.testkit.ts';

/** Scores a factor, keeps the overviews and prints them, and writes down a fear. */
export const tourOfOverviews = async (
  call: ReturnType<typeof talkTo>['call'],
  {
    fileId,
    organisationId,
    today,
  }: { fileId: ClientFileId; organisationId: OrganisationId; today: CalendarDate },
): Promise<void> => {
  const { content: overviews } = await call('overviews.read', { fileId });
  const looked = {
    ...overviews,
    views: {
      ...overviews.views,
      origin: { ...overviews.views.origin, housing: { score: given(-1), scoredOn: today, sayings: [] } },
    },
    changes: [
      {
        ...newChange({ country: 'origin', factor: 'housing' }),
        organisations: [organisationId],
        couldBecome: given(1),
      },
    ],
  };
  await call('overviews.change', { fileId, baseVersion: 0, content: looked });
  expect(await call('organisations.usedIn', { id: organisationId, limit: 10 })).toMatchObject({
    files: [{ uses: [{ in: 'overview', country: 'origin', factor: 'housing' }] }],
  });
  const { version: keptOverview } = await call('overviews.keepVersion', { fileId });
  await call('overviews.renameVersion', { id: keptOverview.id, words: 'first talk' });
  expect(await call('overviews.versions', { fileId })).toMatchObject([{ words: 'first talk' }]);
  expect(await call('overviews.readVersion', { id: keptOverview.id })).toMatchObject({ content: looked });
  const overviewSheet = { fileId, sheet: 'two', withWords: true } as const;
  const onLetter = { ...overviewSheet, language: 'nl', paper: 'Letter' } as const;
  expect((await call('documents.prepareOverview', onLetter)).bytes).toBeGreaterThan(500);
  const twoMoments = { before: keptOverview.id, after: null, language: 'en', paper: 'Letter' } as const;
  expect((await call('documents.prepareOverviewComparison', twoMoments)).bytes).toBeGreaterThan(500);
  await call('overviews.removeVersion', { id: keptOverview.id });
  await call('overviews.change', { fileId, baseVersion: 1, content: overviews });
  const home = { kind: 'factor', factor: 'safety', country: 'origin' } as const;
  const fear = await call('fears.note', { fileId, details: newFearDetails(home, today) });
  const feared = { ...fear.details, fear: 'They know my street' };
  await call('fears.change', { id: fear.id, baseVersion: 1, details: feared });
  await call('fears.remove', { id: fear.id, baseVersion: 2 });
  await call('fears.restore', { id: fear.id, baseVersion: 3 });
  expect(await call('fears.list', { fileId })).toMatchObject([{ details: feared, removedAt: null }]);
};
