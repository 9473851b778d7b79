import { expect } from 'vitest';
import { newPerson } from '#shared/domain/ecogram.ts';
import { type ClientFileId, PersonId } from '#shared/domain/ids.ts';
import type { talkTo } from './conformance-subject.testkit.ts';

/** Draws somebody, keeps versions of what is drawn, compares them, and starts again. What it leaves is an empty ecogram. */
export const tourOfEcogram = async (call: ReturnType<typeof talkTo>['call'], fileId: ClientFileId) => {
  const ecogram = await call('ecogram.read', { fileId });
  const aunt = PersonId.parse('0199a000-0000-7000-8000-000000000001');
  const spot = { ground: 'home', ring: 1, across: 0.5, depth: 0.5 } as const;
  const after = newPerson({ id: aunt, kind: 'family', role: 'aunt', spot });
  const diff = { people: { [aunt]: { before: null, after } }, ties: {} };
  await call('ecogram.change', {
    id: ecogram.id,
    baseVersion: ecogram.version,
    diff,
  });
  expect((await call('ecogram.picture', { fileId, language: 'en' })).svg).toMatch(/^<svg /);

  const kept = await call('ecogram.keepVersion', { fileId });
  expect(kept).toMatchObject({ isNew: true, version: { people: 1, ties: 0, keptBy: { name: 'A. Worker' } } });
  const again = await call('ecogram.keepVersion', { fileId });
  expect(again).toEqual({ ...kept, isNew: false });
  const version = kept.version.id;
  await call('ecogram.renameVersion', { id: version, words: 'first talk' });
  expect(await call('ecogram.readVersion', { id: version })).toMatchObject({
    words: 'first talk',
    records: { people: { [aunt]: after } },
  });
  const away = { people: { [aunt]: { before: after, after: null } }, ties: {} };
  await call('ecogram.change', { id: ecogram.id, baseVersion: ecogram.version + 1, diff: away });
  expect(await call('ecogram.versionPicture', { id: version, language: 'en' })).toMatchObject({
    svg: expect.stringMatching(/^<svg /),
    people: 1,
  });
  const compared = { before: version, after: null, language: 'en', withDanger: false } as const;
  expect((await call('ecogram.compare', compared)).svgs.both).toContain('aunt');
  const print = { ...compared, paper: 'A4', withNames: false } as const;
  expect((await call('documents.prepareComparison', print)).bytes).toBeGreaterThan(500);
  expect(await call('ecogram.versions', { fileId })).toMatchObject([{ id: version }]);
  expect(await call('ecogram.startAgain', { id: version })).toMatchObject({
    version: ecogram.version + 3,
    diff: { people: { [aunt]: { before: null, after } } },
  });
  const [asItStood] = await call('ecogram.versions', { fileId });
  await call('ecogram.removeVersion', { id: asItStood?.id ?? version });
  await call('ecogram.change', { id: ecogram.id, baseVersion: ecogram.version + 3, diff: away });
  await call('ecogram.removeVersion', { id: version });
  expect(await call('ecogram.versions', { fileId })).toEqual([]);
  return { id: ecogram.id, version: ecogram.version + 4, person: after };
};
