import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import type { Method } from '#shared/contract/contract.ts';
import { given } from '#shared/domain/answer.ts';
import { newChildDetails, newClientDetails } from '#shared/domain/client-file.ts';
import { CalendarDate, Instant, localDayOf } from '#shared/domain/dates.ts';
import { WindowId } from '#shared/domain/draft.ts';
import { newPerson } from '#shared/domain/ecogram.ts';
import { ECOGRAM_FORMATS, USUAL_OUTPUTS, usualEcogramChoices } from '#shared/domain/ecogram-print.ts';
import { newFearDetails } from '#shared/domain/fear.ts';
import { newSignalDetails } from '#shared/domain/first-signs.ts';
import { type KeyDateId, OriginContactId, PersonId } from '#shared/domain/ids.ts';
import { newMonitoringDetails } from '#shared/domain/monitoring.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { newChange } from '#shared/domain/overview.ts';
import { newPlanField } from '#shared/domain/plan.ts';
import type { TodayItem } from '#shared/domain/today.ts';
import { PASSPHRASE, type Subject, talkTo } from './conformance-subject.testkit.ts';
import { tourOfPlanFiles } from './plan-files.conformance.testkit.ts';
import { tourOfBackups } from './tour-of-backups.testkit.ts';
import { tourOfBundles } from './tour-of-bundles.testkit.ts';
import { tourOfConsent } from './tour-of-consent.testkit.ts';
import { tourOfExchange } from './tour-of-exchange.testkit.ts';
import { tourOfFileList } from './tour-of-file-list.testkit.ts';
import { tourOfPlanLife } from './tour-of-plan-life.testkit.ts';
import { tourOfPractice } from './tour-of-practice.testkit.ts';

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

  const ecogram = await call('ecogram.read', { fileId: file.id });
  const aunt = PersonId.parse('0199a000-0000-7000-8000-000000000001');
  const spot = { ground: 'home', ring: 1, across: 0.5, depth: 0.5 } as const;
  const after = newPerson({ id: aunt, kind: 'family', role: 'aunt', spot });
  const diff = { people: { [aunt]: { before: null, after } }, ties: {} };
  await call('ecogram.change', {
    id: ecogram.id,
    baseVersion: ecogram.version,
    diff,
  });
  expect((await call('ecogram.picture', { fileId: file.id, language: 'en' })).svg).toMatch(/^<svg /);

  const kept = await call('ecogram.keepVersion', { fileId: file.id });
  expect(kept).toMatchObject({ isNew: true, version: { people: 1, ties: 0, keptBy: { name: 'A. Worker' } } });
  const again = await call('ecogram.keepVersion', { fileId: file.id });
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
  expect(await call('ecogram.versions', { fileId: file.id })).toMatchObject([{ id: version }]);
  expect(await call('ecogram.startAgain', { id: version })).toMatchObject({
    version: ecogram.version + 3,
    diff: { people: { [aunt]: { before: null, after } } },
  });
  const [asItStood] = await call('ecogram.versions', { fileId: file.id });
  await call('ecogram.removeVersion', { id: asItStood?.id ?? version });
  await call('ecogram.change', { id: ecogram.id, baseVersion: ecogram.version + 3, diff: away });
  await call('ecogram.removeVersion', { id: version });
  expect(await call('ecogram.versions', { fileId: file.id })).toEqual([]);

  const organisation = await call('organisations.create', { details: newOrganisationDetails('Mães Unidas') });
  const spoken = { languages: ['pt', 'Guarani'] };
  const onMap = { ...organisation.details, ...spoken, countries: ['BR'], services: ['shelter' as const] };
  await call('organisations.update', { id: organisation.id, baseVersion: 1, details: onMap });
  expect(await call('organisations.check', { id: organisation.id, baseVersion: 2 })).toMatchObject({
    details: onMap,
    checked: { by: 'A. Worker' },
  });
  const toTake = { organisations: [{ id: organisation.id, calledAs: '' }], fields: ['phone' as const] };
  const onPaper = { language: 'nl', paper: 'A4' } as const;
  expect(await call('documents.prepareOrganisations', { ...toTake, ...onPaper })).toMatchObject({
    suggestedName: expect.stringMatching(/^Adressen .*\.pdf$/),
  });
  expect((await call('documents.prepareSocialMap', { country: 'BR', ...onPaper })).bytes).toBeGreaterThan(
    500,
  );
  const map = { search: 'maes', country: 'BR', service: 'shelter', withEnded: false, limit: 10 } as const;
  expect(await call('organisations.list', map)).toMatchObject({
    total: 1,
    organisations: [{ name: 'Mães Unidas' }],
  });
  expect(await call('organisations.languages', {})).toEqual(['Guarani', 'pt']);
  expect(await call('organisations.addStarters', {})).toEqual({ added: 13 });
  expect(await call('organisations.addStarters', {})).toEqual({ added: 0 });
  const bulgarian = await call('organisations.list', { ...map, search: '', country: 'BG', service: null });
  expect(bulgarian.total).toBe(3);
  for (const { id } of bulgarian.organisations)
    expect(await call('organisations.read', { id })).toMatchObject({ checked: null, source: { year: 2019 } });
  await call('organisations.end', { id: organisation.id });
  expect(await call('organisations.list', map)).toEqual({ organisations: [], total: 0, ended: 1 });
  expect(await call('organisations.read', { id: organisation.id })).toMatchObject({
    endedOn: expect.any(String),
  });
  expect(await call('organisations.reopen', { id: organisation.id })).toMatchObject({
    version: 5,
    endedOn: null,
  });

  await tourOfExchange(subject, call, organisation.id);
  await tourOfFileList(subject, call);
  const { version: standing } = await call('organisations.read', { id: organisation.id });
  const twin = await call('organisations.create', { details: { ...onMap, name: 'Maes unidas' } });
  expect(await call('organisations.doubles', { id: organisation.id })).toEqual([
    { id: twin.id, name: 'Maes unidas', alike: ['name'] },
  ]);
  const placed = newPerson({
    ...after,
    id: PersonId.parse('0199a000-0000-7000-8000-0000000000b1'),
    organisationId: twin.id,
  });
  await call('ecogram.change', {
    id: ecogram.id,
    baseVersion: ecogram.version + 4,
    diff: { people: { [placed.id]: { before: null, after: placed } }, ties: {} },
  });
  const ofTwo = {
    stays: { id: organisation.id, baseVersion: standing },
    goes: { id: twin.id, baseVersion: 1 },
    details: { ...onMap, costs: 'None' },
  };
  expect(await call('organisations.merge', ofTwo)).toMatchObject({
    version: standing + 1,
    details: { costs: 'None' },
  });
  expect(await call('organisations.merged', {})).toMatchObject([{ id: twin.id, into: organisation.id }]);
  expect(await call('organisations.mergedEntry', { id: twin.id })).toMatchObject({ details: twin.details });
  expect((await call('organisations.read', { id: twin.id })).id).toBe(organisation.id);
  expect(await call('organisations.usedIn', { id: organisation.id, limit: 10 })).toMatchObject({
    total: 1,
    files: [{ fileId: file.id, uses: [{ in: 'ecogram', personId: placed.id }] }],
  });
  expect(await call('organisations.part', { id: twin.id })).toMatchObject({
    version: standing + 2,
    details: twin.details,
  });
  expect(await call('organisations.usedIn', { id: organisation.id, limit: 10 })).toEqual({
    files: [],
    total: 0,
    isLocalContact: false,
  });

  const today = localDayOf(new Date());
  const noted = newSignalDetails({ what: 'Has no key to her room', source: 'client' }, today);
  const signal = await call('signs.note', { fileId: file.id, details: noted });
  const labelled = { ...noted, elements: ['harbouring' as const], forms: ['labour' as const] };
  await call('signs.change', { id: signal.id, baseVersion: 1, details: labelled });
  expect(await call('files.list', { search: 'key room', limit: 10 })).toMatchObject({ total: 1 });
  expect(await call('signs.remove', { id: signal.id, baseVersion: 2 })).toMatchObject({
    removedAt: expect.any(String),
  });
  expect(await call('files.list', { search: 'key room', limit: 10 })).toMatchObject({ total: 0 });
  await call('signs.restore', { id: signal.id, baseVersion: 3 });
  const rated = { suspicion: 4, on: today, why: '' };
  const { id: rating } = await call('ratings.give', { fileId: file.id, rated });
  await call('ratings.correct', { id: rating, baseVersion: 1, rated: { ...rated, suspicion: 7 } });
  expect(await call('ratings.withdraw', { id: rating, baseVersion: 2 })).toMatchObject({
    withdrawnAt: expect.any(String),
  });
  await call('ratings.reinstate', { id: rating, baseVersion: 3 });
  expect(await call('signs.read', { fileId: file.id })).toMatchObject({
    signals: [{ version: 4, details: labelled, removedAt: null }],
    ratings: [{ by: { name: 'A. Worker' }, rated: { suspicion: 7 }, earlier: [rated], withdrawnAt: null }],
  });

  const { content: overviews } = await call('overviews.read', { fileId: file.id });
  const looked = {
    ...overviews,
    views: {
      ...overviews.views,
      origin: { ...overviews.views.origin, housing: { score: given(-1), scoredOn: today, sayings: [] } },
    },
    changes: [
      {
        ...newChange({ country: 'origin', factor: 'housing' }),
        organisations: [organisation.id],
        couldBecome: given(1),
      },
    ],
  };
  await call('overviews.change', { fileId: file.id, baseVersion: 0, content: looked });
  expect(await call('organisations.usedIn', { id: organisation.id, limit: 10 })).toMatchObject({
    files: [{ uses: [{ in: 'overview', country: 'origin', factor: 'housing' }] }],
  });
  const { version: keptOverview } = await call('overviews.keepVersion', { fileId: file.id });
  await call('overviews.renameVersion', { id: keptOverview.id, words: 'first talk' });
  expect(await call('overviews.versions', { fileId: file.id })).toMatchObject([{ words: 'first talk' }]);
  expect(await call('overviews.readVersion', { id: keptOverview.id })).toMatchObject({ content: looked });
  const overviewSheet = { fileId: file.id, sheet: 'two', withWords: true } as const;
  const onLetter = { ...overviewSheet, language: 'nl', paper: 'Letter' } as const;
  expect((await call('documents.prepareOverview', onLetter)).bytes).toBeGreaterThan(500);
  const twoMoments = { before: keptOverview.id, after: null, language: 'en', paper: 'Letter' } as const;
  expect((await call('documents.prepareOverviewComparison', twoMoments)).bytes).toBeGreaterThan(500);
  await call('overviews.removeVersion', { id: keptOverview.id });
  await call('overviews.change', { fileId: file.id, baseVersion: 1, content: overviews });
  const home = { kind: 'factor', factor: 'safety', country: 'origin' } as const;
  const fear = await call('fears.note', { fileId: file.id, details: newFearDetails(home, today) });
  const feared = { ...fear.details, fear: 'They know my street' };
  await call('fears.change', { id: fear.id, baseVersion: 1, details: feared });
  await call('fears.remove', { id: fear.id, baseVersion: 2 });
  await call('fears.restore', { id: fear.id, baseVersion: 3 });
  expect(await call('fears.list', { fileId: file.id })).toMatchObject([{ details: feared, removedAt: null }]);
  await call('files.update', {
    id: file.id,
    baseVersion: (await call('files.read', { id: file.id })).file.version,
    details: {
      ...(await call('files.read', { id: file.id })).file.details,
      keyDates: [
        {
          id: '0199a000-0000-7000-8000-0000000000d1' as KeyDateId,
          what: 'Hearing',
          on: given(today),
          from: null,
        },
      ],
    },
  });
  const isHearing = ({ about }: TodayItem) => about.is === 'keyDate' && about.words === 'Hearing';
  const hearing = (await call('today.read', {})).items.find(isHearing);
  if (!hearing) throw new Error('a key date stands on Today');
  const { fileId, about, on } = hearing;
  const mark = await call('today.settle', { fileId, about, on, settled: { is: 'done' }, words: 'Went well' });
  const settled = await call('today.read', {});
  expect(settled.items.find(isHearing)).toBeUndefined();
  expect(settled.settled).toMatchObject([{ mark: { words: 'Went well', by: { name: 'A. Worker' } } }]);
  await call('today.takeBack', { id: mark.id, baseVersion: 1 });
  expect((await call('today.read', {})).items.find(isHearing)).toEqual(hearing);
  await expect(
    call('today.settle', { fileId, about: { is: 'review' }, on, settled: { is: 'done' }, words: '' }),
  ).rejects.toMatchObject({ code: 'badInput' });

  const contact = newMonitoringDetails(3, today);
  const record = await call('monitoring.begin', { fileId: file.id, details: contact });
  const told = { ...contact, clientWords: 'I sleep again' };
  await call('monitoring.change', { id: record.id, baseVersion: 1, details: told });
  await call('monitoring.remove', { id: record.id, baseVersion: 2 });
  await call('monitoring.restore', { id: record.id, baseVersion: 3 });
  expect(await call('monitoring.read', { fileId: file.id })).toMatchObject({
    records: [{ version: 4, details: told, removedAt: null }],
  });

  await tourOfConsent(call, file.id, today, subject);

  const templates = await call('dateTemplates.list', {});
  const [firstGiven] = templates.report.nl;
  if (!firstGiven) throw new Error('the report has templates');
  const ownTemplate = await call('dateTemplates.add', {
    insteadOf: firstGiven.id,
    content: firstGiven.content,
  });
  await expect(
    call('dateTemplates.add', { insteadOf: firstGiven.id, content: firstGiven.content }),
  ).rejects.toMatchObject({ code: 'conflict' });
  const checkedContent = { ...firstGiven.content, checked: { on: today, by: 'A. Worker' } };
  await call('dateTemplates.change', { id: ownTemplate.id, baseVersion: 1, content: checkedContent });
  expect((await call('dateTemplates.list', {})).own).toMatchObject([{ version: 2, content: checkedContent }]);
  await call('dateTemplates.remove', { id: ownTemplate.id, baseVersion: 2 });

  const { report, help } = await call('roadmap.read', {});
  const local = await call('roadmap.create', { content: { ...report.en, title: 'Night team' } });
  const source = 'The night team';
  await call('roadmap.update', { id: local.id, baseVersion: 1, content: { ...local.content, source } });
  const turnTo = { ...help.details, roadmapId: local.id, contacts: [organisation.id] };
  await call('roadmap.changeHelp', { baseVersion: help.version, details: turnTo });
  for (const roadmapId of [local.id, null]) {
    const card = { roadmapId, language: 'nl', paper: 'A4' } as const;
    expect((await call('documents.prepareOpeners', card)).bytes).toBeGreaterThan(500);
  }
  await call('roadmap.remove', { id: local.id, baseVersion: 2 });
  expect(await call('roadmap.read', {})).toMatchObject({ report, local: [], help: { details: turnTo } });

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

  const quarter = { kind: 'quarter', year: 2020, number: 1 } as const;
  expect(await call('numbers.report', { period: quarter })).toMatchObject({ total: 0, tables: [] });
  const always = {
    kind: 'own',
    from: CalendarDate.parse('2000-01-01'),
    until: CalendarDate.parse('2200-12-31'),
  } as const;
  expect(await call('numbers.report', { period: always })).toMatchObject({ total: null, tables: [] });
  const number = { table: 'gender', row: 'notKnown', column: null } as const;
  expect(await call('numbers.trace', { period: always, number })).toMatchObject([{ id: file.id }]);
  for (const output of [{ format: 'csv' }, { format: 'xlsx' }, { format: 'pdf', paper: 'A4' }] as const) {
    const numbers = await call('documents.prepareNumbers', { period: quarter, language: 'nl', output });
    expect(numbers.bytes).toBeGreaterThan(100);
  }
  expect(await call('numbers.givenOut', { period: quarter })).toEqual([]);

  const added = await call('staff.add', {
    staff: { name: 'B. Worker', role: 'counsellor' },
    passphrase: 'the second passphrase here',
  });
  await call('staff.setRole', { id: added.id, role: 'supervisor' });
  await call('staff.suspend', { id: added.id });
  await call('staff.resume', { id: added.id });
  await call('staff.resetPassphrase', { id: added.id, passphrase: 'the third passphrase here' });
  expect(await call('staff.list', {})).toMatchObject([
    { role: 'manager', suspended: false },
    { id: added.id, role: 'supervisor', suspended: false },
  ]);
  await call('staff.remove', { id: added.id });
  await call('staff.changePassphrase', { current: PASSPHRASE, next: PASSPHRASE });
  await call('vault.rekey', {});

  expect(await call('recovery.state', {})).toMatchObject({ sheet: null });
  const page = await call('recovery.makeSheet', { form: 'code', language: 'en', paper: 'A4' });
  expect(page.bytes).toBeGreaterThan(500);
  const recoveryPage = path.join(subject.home, 'recovery.pdf');
  await subject.answerNextDialog(recoveryPage);
  await call('documents.save', { id: page.id });
  const sheet = [await subject.codeOn(await readFile(recoveryPage))];
  expect(await call('recovery.state', {})).toMatchObject({ rehearsedAt: null, rehearsalIsDue: true });
  expect(await call('recovery.rehearse', { sheet })).toMatchObject({ rehearsalIsDue: false });
  await call('vault.lock', {});
  const recovered = { sheet, staffName: 'A. Worker', passphrase: PASSPHRASE };
  expect(await call('vault.recover', recovered)).toMatchObject({ is: 'unlocked' });

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

  expect(await call('origin.read', { fileId: file.id })).toMatchObject({ version: 0, contacts: [] });
  const { contacts } = await call('origin.update', {
    fileId: file.id,
    baseVersion: 0,
    contacts: [
      {
        id: OriginContactId.parse('0199a000-0000-7000-8000-00000000000a'),
        personId: null,
        calledAs: 'The church',
        steps: [],
        addedAt: Instant.parse('2026-11-29T10:00:00.000Z'),
      },
    ],
  });
  expect(contacts).toHaveLength(1);
  const risk = await call('risks.begin', { fileId: file.id, isUrgent: true });
  const returning = { ...risk.content, returnTo: 'A town' };
  await call('risks.update', { id: risk.id, baseVersion: 1, content: returning });
  const suspended = { id: risk.id, baseVersion: 2, outcome: 'suspend', reasons: 'Not now' } as const;
  expect(await call('risks.decide', suspended)).toMatchObject({ decided: { by: { name: 'A. Worker' } } });
  expect(await call('risks.read', { fileId: file.id })).toMatchObject({
    assessments: [{ content: returning, decided: { outcome: 'suspend' } }],
    overrides: [],
  });
  const answered = { planId: plan.id, seen: [`suspend:${risk.id}`], reason: 'Agreed with IOM' };
  expect(await call('risks.override', answered)).toMatchObject({ by: { name: 'A. Worker' } });
  const paperOfRisk = await call('documents.prepareRisk', { id: risk.id, language: 'nl', paper: 'Letter' });
  expect(paperOfRisk.bytes).toBeGreaterThan(1000);

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
  expect(await call('documents.save', { id: pdf.id })).toEqual({ is: 'saved', path: target });
  expect((await readFile(target)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await call('documents.print', { id: pdf.id })).toEqual({ is: 'offered' });
  await call('documents.release', { id: pdf.id });
  await tourOfPlanFiles(call, plan.id);
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
