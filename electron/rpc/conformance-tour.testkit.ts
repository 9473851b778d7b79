import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import type { Method } from '#shared/contract/contract.ts';
import { newChildDetails, newClientDetails } from '#shared/domain/client-file.ts';
import { CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import { WindowId } from '#shared/domain/draft.ts';
import { ECOGRAM_FORMATS, USUAL_OUTPUTS, usualEcogramChoices } from '#shared/domain/ecogram-print.ts';
import { newPlanField } from '#shared/domain/plan.ts';
import { PASSPHRASE, type Subject, talkTo } from './conformance-subject.testkit.ts';
import { tourOfBackups } from './tour-of-backups.testkit.ts';
import { tourOfBundles } from './tour-of-bundles.testkit.ts';
import { tourOfConsent } from './tour-of-consent.testkit.ts';
import { tourOfDays } from './tour-of-days.testkit.ts';
import { tourOfEcogram } from './tour-of-ecogram.testkit.ts';
import { tourOfFirstSigns } from './tour-of-first-signs.testkit.ts';
import { tourOfNumbers } from './tour-of-numbers.testkit.ts';
import { tourOfOverviews } from './tour-of-overviews.testkit.ts';
import { tourOfPlanLife } from './tour-of-plan-life.testkit.ts';
import { tourOfPractice } from './tour-of-practice.testkit.ts';
import { tourOfRiskAndOrigin } from './tour-of-risk-and-origin.testkit.ts';
import { tourOfRoadmap } from './tour-of-roadmap.testkit.ts';
import { tourOfSocialMap } from './tour-of-social-map.testkit.ts';
import { tourOfStaff } from './tour-of-staff.testkit.ts';

/** One way through the whole contract, each call with what the one before it has answered. */
export const tour = async (subject: Subject): Promise<Set<Method>> => {
  const called = new Set<Method>();
  const { call: plainCall } = talkTo(subject);
  const call: typeof plainCall = (method, input) => {
    called.add(method);
    return plainCall(method, input);
  };
  const vault = path.join(subject.home, 'vault');

  await call('app.about', {});
  const preferences = { language: 'nl', theme: 'dark', protectScreen: false } as const;
  await call('settings.write', preferences);
  expect(await call('settings.read', {})).toEqual(preferences);
  await call('clipboard.copied', {});
  expect(await call('vault.status', {})).toMatchObject({ is: 'none' });
  await subject.answerNextDialog(vault);
  expect(await call('vault.chooseFolder', { forWhat: 'create' })).toEqual({
    folder: vault,
    holds: 'missing',
  });
  await subject.answerNextDialog(null);
  expect(await call('vault.chooseFolder', { forWhat: 'open' })).toBeNull();
  await call('vault.create', { folder: vault, staffName: 'A. Worker', passphrase: PASSPHRASE });
  expect(await call('vault.lock', {})).toMatchObject({
    is: 'locked',
    people: [{ name: 'A. Worker' }],
  });
  await call('vault.use', { folder: vault });
  expect(await call('vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ is: 'unlocked' });

  const file = await call('files.create', { details: newClientDetails('Amara') });
  await call('files.update', {
    id: file.id,
    baseVersion: 1,
    details: { ...file.details, notes: 'Prefers mornings.' },
  });
  expect((await call('files.read', { id: file.id })).file.version).toBe(2);
  expect(await call('files.list', { search: 'ama', limit: 10 })).toMatchObject({ total: 1 });
  const child = await call('children.create', { fileId: file.id, details: newChildDetails() });
  await call('children.update', {
    id: child.id,
    baseVersion: 1,
    details: { ...child.details, name: 'Sefa' },
  });
  await call('children.remove', { id: child.id, baseVersion: 2 });

  const drawn = await tourOfEcogram(call, file.id);
  const organisation = await tourOfSocialMap(subject, call, { fileId: file.id, drawn });
  const today = localDayOf(new Date());
  await tourOfFirstSigns(call, file.id, today);
  await tourOfOverviews(call, { fileId: file.id, organisationId: organisation.id, today });
  await tourOfDays(call, file.id, today);
  await tourOfConsent(call, file.id, today, subject);

  await tourOfRoadmap(call, organisation.id);

  const window = WindowId.parse('0199a000-0000-7000-8000-00000000000a');
  await call('session.join', { window });
  await call('session.active', {});
  await call('session.ready', { window });
  expect(await call('drafts.mine', { window })).toBeNull();
  const place = { at: 'details', fileId: file.id } as const;
  const parts = [{ key: `file:${file.id}`, value: { notes: 'Half a sent' } }];
  await call('drafts.keep', { window, replaces: [], place, parts });
  const taken = await call('drafts.mine', { window });
  expect(taken).toEqual({ ids: [expect.any(String)], place, parts });
  await call('drafts.forget', { ids: taken?.ids ?? [] });
  expect(await call('drafts.mine', { window })).toBeNull();
  await call('session.leave', { window });

  const policy = { ...(await call('policy.read', {})), lockAfterMinutes: 7 };
  await call('policy.write', policy);
  expect(await call('policy.read', {})).toEqual(policy);

  await tourOfNumbers(call, file.id);

  await tourOfStaff(subject, call);

  const { entries } = await call('log.list', {
    ...{ kind: null, staffId: null, about: null, from: null, until: null, before: null },
    limit: 3,
  });
  expect(entries[0]).toMatchObject({ action: 'vault.unlocked' });
  expect(await call('log.check', { known: null })).toMatchObject({ is: 'sound' });
  await tourOfBackups(subject, call);
  await tourOfPractice(subject, call);

  const plan = await call('plans.create', { fileId: file.id, versionLabel: '1' });
  const content = { ...plan.content, fields: [newPlanField('housing')], withEcogram: true };
  await call('plans.update', { id: plan.id, baseVersion: 1, content });
  expect((await call('plans.read', { id: plan.id })).content.fields).toHaveLength(1);
  const stay = await call('plans.create', { fileId: file.id, kind: 'stay', versionLabel: '1' });
  expect([plan.content.kind, stay.content.kind]).toEqual(['return', 'stay']);
  expect(await call('plans.list', { fileId: file.id })).toHaveLength(2);

  await tourOfRiskAndOrigin(call, file.id, plan.id);

  await tourOfPlanLife(call, plan.id);
  const clientCopy = await call('documents.prepareClientCopy', {
    planId: plan.id,
    choices: {
      ...{ language: 'ar', beside: 'nl', paper: 'A4', pages: ['plan', 'card'], withNames: true },
      calledAs: [{ word: 'IOM', as: 'the travel office' }],
    },
  });
  expect(clientCopy).toMatchObject({ mediaType: 'application/pdf' });
  await call('documents.release', { id: clientCopy.id });
  const pdf = await call('documents.preparePlan', { planId: plan.id, language: 'en', paper: 'A4' });
  const target = path.join(subject.home, 'plan.pdf');
  await subject.answerNextDialog(target);
  expect(await call('documents.save', { id: pdf.id })).toEqual({ is: 'saved', path: target, receipts: [] });
  expect((await readFile(target)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await call('documents.print', { id: pdf.id })).toEqual({ is: 'offered' });
  await call('documents.release', { id: pdf.id });
  for (const format of ECOGRAM_FORMATS) {
    const choices = { ...usualEcogramChoices(), output: USUAL_OUTPUTS[format] };
    const picture = await call('documents.prepareEcogram', { fileId: file.id, language: 'en', choices });
    expect(picture.bytes).toBeGreaterThan(500);
  }

  await tourOfBundles(call, subject);
  const id = file.id;
  await call('files.planReview', { id, on: CalendarDate.parse('2000-01-31') });
  expect(await call('files.due', { limit: 5 })).toMatchObject({ total: 1, files: [{ id }] });
  const { goneOn } = await call('files.remove', { id });
  expect(await call('files.removed', {})).toMatchObject([{ id, removedBy: 'A. Worker', goneOn }]);
  await call('files.restore', { id });
  await call('files.remove', { id });
  expect(await call('files.destroy', { id, typed: 'amara ' })).toEqual({ wiped: true });
  expect(await call('files.removed', {})).toEqual([]);
  return called;
};
