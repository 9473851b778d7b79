import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, type Input, METHODS, type Method, type Output } from '#shared/contract/contract.ts';
import { openEnvelope } from '#shared/contract/envelope.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { AppEvent } from '#shared/contract/events.ts';
import { decode, encode } from '#shared/contract/wire.ts';
import { given } from '#shared/domain/answer.ts';
import { newChildDetails, newClientDetails } from '#shared/domain/client-file.ts';
import { CalendarDate, Instant } from '#shared/domain/dates.ts';
import { WindowId } from '#shared/domain/draft.ts';
import { newPerson } from '#shared/domain/ecogram.ts';
import { ECOGRAM_FORMATS, USUAL_OUTPUTS, usualEcogramChoices } from '#shared/domain/ecogram-print.ts';
import { newFearDetails } from '#shared/domain/fear.ts';
import { newSignalDetails } from '#shared/domain/first-signs.ts';
import { type KeyDateId, OriginContactId, PersonId, type PlanId } from '#shared/domain/ids.ts';
import { newMonitoringDetails } from '#shared/domain/monitoring.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { usualChoices } from '#shared/domain/organisation-exchange/bringing-in.ts';
import { MAP_ENDINGS, MAP_FORMATS } from '#shared/domain/organisation-exchange/giving.ts';
import { newChange } from '#shared/domain/overview.ts';
import { lineKey } from '#shared/domain/plan/lines.ts';
import { newPlanField } from '#shared/domain/plan.ts';
import { ROLES, type Role } from '#shared/domain/staff.ts';
import type { TodayItem } from '#shared/domain/today.ts';
import { tourOfPlanFiles } from './plan-files.conformance.testkit.ts';
import { tourOfBundles } from './tour-of-bundles.testkit.ts';
import { tourOfConsent } from './tour-of-consent.testkit.ts';
import { tourOfFileList } from './tour-of-file-list.testkit.ts';

/** A `Bridge` from outside: a subscription is there when its promise says so, and gone likewise. */
export type TestBridge = {
  invoke(method: string, wire: string): Promise<string>;
  subscribe(listener: (wire: string) => void): Promise<() => Promise<void>>;
};

/** A running app without a vault. */
export type Subject = {
  bridge: TestBridge;
  /** A folder of this subject alone, where vaults and documents may be put. */
  home: string;
  /** What the next dialog answers. */
  answerNextDialog(answer: string | null): Promise<void>;
  /** The code on a printed recovery sheet. */
  codeOn(page: Uint8Array): Promise<string>;
  close(): Promise<void>;
};

export type Subjects = {
  name: string;
  open(): Promise<Subject>;
  /** An app whose vaults make everybody that. Left out where a shell can't be given such vaults. */
  openAs?(role: Role): Promise<Subject>;
};

const PASSPHRASE = 'a long passphrase for the tests';
const CANARY = 'kanariewoord';

const talkTo = ({ bridge }: Subject) => {
  const send = async (method: string, input: unknown): Promise<unknown> =>
    openEnvelope(await bridge.invoke(method, encode(input)));

  return {
    /** Calls as a screen does, and holds the answer to the contract. */
    call: async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> =>
      contract[method].output.parse(await send(method, input)) as Output<M>,

    refusal: async (method: string, input: unknown): Promise<Refusal> => {
      try {
        await send(method, input);
      } catch (error) {
        if (error instanceof Refusal) return error;
        throw error;
      }
      throw new Error(`${method} was not refused`);
    },
  };
};

const createVault = async (subject: Subject): Promise<string> => {
  const folder = path.join(subject.home, 'vault');
  await talkTo(subject).call('vault.create', { folder, staffName: 'A. Worker', passphrase: PASSPHRASE });
  return folder;
};

/** Runs once for a group of tests, on one app. */
const withSubject = (open: () => Promise<Subject>): (() => Subject) => {
  let subject: Subject | null = null;
  beforeAll(async () => {
    subject = await open();
  });
  afterAll(() => subject?.close());
  return () => {
    if (!subject) throw new Error('the app is not open');
    return subject;
  };
};

const withoutVault = (open: Subjects['open']): void => {
  describe('without a vault', () => {
    const subject = withSubject(open);

    test.each(['', 'vault.explode', 'toString', '__proto__', 'files.list '])(
      '%j is no method',
      async (method) => {
        expect(await talkTo(subject()).refusal(method, {})).toMatchObject({ code: 'unknownMethod' });
      },
    );

    test.each(['', 'null', '{"$":"function"}', '[]', '{"surplus":1}', '{"$":"map","v":[[1,2]]}{'])(
      'a call with %j is refused',
      async (wire) => {
        const envelope = decode(await subject().bridge.invoke('vault.status', wire));
        expect(envelope).toMatchObject({ ok: false, error: { code: 'badInput' } });
      },
    );

    test('what JSON lacks is refused like any other wrong shape, not lost on the way', async () => {
      for (const theme of [
        undefined,
        new Map(),
        new Set(['dark']),
        new Date(),
        1n,
        Number.NaN,
        new Uint8Array(2),
      ]) {
        const refusal = await talkTo(subject()).refusal('settings.write', {
          language: 'en',
          theme,
          protectScreen: true,
        });
        expect(refusal).toMatchObject({ code: 'badInput', message: expect.stringContaining('theme') });
      }
    });

    test('a call of many megabytes is refused, and the next one is answered', async () => {
      const { call, refusal } = talkTo(subject());
      expect(await refusal('vault.create', { folder: 'x'.repeat(9_000_000) })).toMatchObject({
        code: 'badInput',
      });
      expect(await call('vault.status', {})).toMatchObject({ is: 'none' });
    });

    test.each(METHODS.filter((method) => contract[method].may !== 'anyone'))(
      '%s finds no vault',
      async (method) => {
        expect(await talkTo(subject()).refusal(method, {})).toMatchObject({ code: 'locked' });
      },
    );

    test('there is nothing to unlock', async () => {
      const { refusal } = talkTo(subject());
      expect(await refusal('vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ code: 'noVault' });
      expect(await refusal('vault.use', { folder: subject().home })).toMatchObject({ code: 'notAVault' });
    });

    test('many calls at once are each answered with their own answer', async () => {
      const { call, refusal } = talkTo(subject());
      const asked = Array.from({ length: 40 }, (_, index) =>
        index % 2 === 0 ? call('app.about', {}) : refusal('vault.use', { folder: subject().home }),
      );
      const answers = await Promise.all(asked);
      for (const [index, answer] of answers.entries()) {
        expect(answer).toMatchObject(
          index % 2 === 0 ? { version: expect.any(String) } : { code: 'notAVault' },
        );
      }
    });
  });
};

/** Makes a backup of the open vault, looks into it and restores it; the vault is open again at the end, and is the restored one. */
const tourOfBackups = async (subject: Subject, call: ReturnType<typeof talkTo>['call']): Promise<void> => {
  const stick = path.join(subject.home, 'stick');
  await mkdir(stick);
  expect(await call('backups.state', {})).toEqual({ lastMadeAt: null, isDue: false, running: null });
  await subject.answerNextDialog(null);
  expect(await call('backups.make', {})).toBeNull();
  await subject.answerNextDialog(stick);
  const made = await call('backups.make', {});
  if (!made) throw new Error('no backup was made');
  const { refusal } = talkTo(subject);
  expect(await refusal('backups.choose', {})).toMatchObject({ code: 'notAllowed' });
  expect((await call('backups.state', {})).lastMadeAt).not.toBeNull();
  await call('backups.cancel', {});

  const { folder: vault } = (await call('vault.lock', {})) as { folder: string };
  await subject.answerNextDialog(vault);
  expect(await refusal('backups.choose', {})).toMatchObject({ code: 'notABackup' });
  await subject.answerNextDialog(made.folder);
  const chosen = await call('backups.choose', {});
  expect(chosen).toMatchObject({ folder: made.folder, holds: 'vault', people: [{ name: 'A. Worker' }] });
  const folder = made.folder;
  expect(await refusal('backups.look', { folder, passphrase: 'another one' })).toMatchObject({
    code: 'wrongPassphrase',
  });
  const looking = await call('backups.look', { folder, passphrase: PASSPHRASE });
  expect(looking).toMatchObject({ is: 'unlocked', folder: vault, readOnly: { madeAt: expect.any(String) } });
  expect(await refusal('files.create', { details: newClientDetails('Nobody') })).toMatchObject({
    code: 'readOnly',
  });
  expect(await call('files.list', { search: '', limit: 10 })).toMatchObject({ total: 1 });
  await call('vault.lock', {});

  const to = path.join(subject.home, 'restored');
  expect(await refusal('backups.restore', { from: folder, to: vault, passphrase: null })).toMatchObject({
    code: 'folderNotEmpty',
  });
  const restored = await call('backups.restore', { from: folder, to, passphrase: PASSPHRASE });
  expect(restored).toMatchObject({ before: vault, status: { is: 'locked', folder: to, holds: 'vault' } });
  expect(await call('vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({
    is: 'unlocked',
    folder: to,
  });
};

/** Into practice from the open vault, afresh, and back. The vault is open again at the end. */
const tourOfPractice = async (subject: Subject, call: ReturnType<typeof talkTo>['call']): Promise<void> => {
  const { refusal } = talkTo(subject);
  expect(await refusal('practice.state', {})).toMatchObject({ code: 'notFound' });
  expect(await refusal('practice.reset', {})).toMatchObject({ code: 'notFound' });
  const { total } = await call('files.list', { search: '', limit: 1 });
  expect(await call('practice.open', { role: 'manager' })).toMatchObject({ is: 'unlocked', practice: true });
  expect(await call('practice.state', {})).toMatchObject({ tried: [], people: { length: 3 } });
  expect(await call('practice.mark', { task: 'plan', isTried: true })).toMatchObject({ tried: ['plan'] });
  expect(await refusal('backups.make', {})).toMatchObject({ code: 'notInPractice' });
  expect(await refusal('vault.rekey', {})).toMatchObject({ code: 'notInPractice' });
  expect(await call('practice.open', { role: 'counsellor' })).toMatchObject({
    staff: { role: 'counsellor' },
  });
  expect(await call('practice.state', {})).toMatchObject({ tried: ['plan'] });
  expect(await call('practice.reset', {})).toMatchObject({ staff: { role: 'counsellor' } });
  expect(await call('practice.state', {})).toMatchObject({ tried: [] });
  expect(await call('vault.lock', {})).toMatchObject({ is: 'locked' });
  const status = await call('vault.unlock', { passphrase: PASSPHRASE });
  expect(status).toMatchObject({ is: 'unlocked', practice: false });
  expect(await call('files.list', { search: '', limit: 1 })).toMatchObject({ total });
};

/** Gives the social map away, and brings it and a list in again. */
const tourOfExchange = async (
  subject: Subject,
  call: ReturnType<typeof talkTo>['call'],
  id: string,
): Promise<void> => {
  const giving = {
    separator: ';',
    language: 'nl',
    country: null,
    withEnded: true,
    withOwn: { contactPerson: false, reliability: false, notes: false },
    shelter: 'Harbour House',
  } as const;
  for (const format of MAP_FORMATS) {
    const made = await call('organisations.prepareMap', { ...giving, format });
    const target = path.join(subject.home, `map${MAP_ENDINGS[format]}`);
    await subject.answerNextDialog(target);
    await call('documents.save', { id: made.id });
    await subject.answerNextDialog(target);
    const chosen = await call('organisations.chooseFile', {});
    if (chosen?.is !== 'read') throw new Error('the map was not read');
    const { preview } = await call('organisations.previewImport', {
      id: chosen.file.id,
      choices: usualChoices(''),
      from: { rows: 0, matches: 0, findings: 0 },
    });
    expect(preview.counts).toMatchObject({ added: 0, matched: 0, same: 14, findings: 0 });
  }
  await call('organisations.leaveImport', {});

  const list = path.join(subject.home, 'list.csv');
  await writeFile(
    list,
    `Naam;Mooring-id;Telefoon;Kleur\nMães Unidas;${id};020 000;rood\nKade;;030 000;blauw\n`,
  );
  await subject.answerNextDialog(list);
  const chosen = await call('organisations.chooseFile', {});
  if (chosen?.is !== 'read') throw new Error('the list was not read');
  const about = { id: chosen.file.id, choices: usualChoices('Quay') };
  const reading = { encoding: 'utf-8', delimiter: ';' } as const;
  expect(await call('organisations.readAnew', { id: about.id, reading })).toEqual(chosen);
  const from = { rows: 0, matches: 0, findings: 0 };
  const { preview } = await call('organisations.previewImport', { ...about, from });
  expect(preview.counts).toMatchObject({ added: 1, matched: 1 });
  const decisions = { 2: { as: 'join', sides: { phone: 'theirs' } } } as const;
  const done = await call('organisations.bringIn', { ...about, seen: preview.seen, decisions });
  expect(done).toMatchObject({ added: 1, changed: 1 });
  expect((await call('organisations.prepareReport', about)).bytes).toBeGreaterThan(10);
  expect(await call('organisations.takeBack', { id: about.id })).toEqual({ ended: 1, putBack: 1, left: 0 });
};

/** From the draft to the handover and on to a new version, reviewed by somebody else with their own passphrase. */
const tourOfPlanLife = async (call: ReturnType<typeof talkTo>['call'], planId: PlanId): Promise<void> => {
  const passphrase = 'four owls on a dark fence';
  const staff = { name: 'C. Supervisor', role: 'supervisor' } as const;
  const { id: staffId } = await call('staff.add', { staff, passphrase });
  const seen = { planId, number: 1 };
  const baseVersion = (await call('plans.read', { id: planId })).version;
  await call('planLife.submit', { ...seen, baseVersion });
  await call('planLife.withdraw', seen);
  await call('planLife.submit', { ...seen, baseVersion });
  const comment = await call('planComments.add', {
    ...{ ...seen, lineKey: lineKey('housing', 'goal'), about: '', text: 'Which town?' },
  });
  await call('planComments.answer', { id: comment.id, baseVersion: 1, text: 'The one of the aunt' });
  await call('planComments.resolve', { id: comment.id, baseVersion: 2 });
  await call('planComments.reopen', { id: comment.id, baseVersion: 3 });
  await call('planLife.noteRead', seen);
  expect(await call('review.list', {})).toMatchObject({
    waiting: [{ planId, number: 1, openComments: 1, lastRead: 1, changed: { added: 0, removed: 0 } }],
    returned: [],
  });
  const returned = { ...seen, decision: { is: 'return', words: 'Say where.' } } as const;
  expect(await call('planLife.sign', { ...returned, staffId, passphrase })).toMatchObject({
    state: 'returned',
  });
  await call('planLife.submit', { ...seen, baseVersion });
  const approved = { ...seen, decision: { is: 'approve', words: '' } } as const;
  await call('planLife.sign', { ...approved, staffId, passphrase });
  const talk = { on: CalendarDate.parse('2026-11-29'), language: 'Edo', interpreting: '' };
  await call('planLife.disagree', { ...seen, talk, words: 'Not before the baby is born.' });
  await call('planLife.agree', { ...seen, talk });
  await call('planLife.handOver', { ...seen, handover: { on: talk.on, to: 'IOM' } });
  // Whoever begins a version has a hand in it.
  expect(await call('planLife.revise', seen)).toMatchObject({ number: 2, state: 'draft', writers: [{}] });
  expect((await call('planLife.version', seen)).isSound).toBe(true);
  expect(await call('planLife.picture', { ...seen, language: 'nl' })).toHaveProperty('svg');
  expect(await call('planLife.read', { planId })).toMatchObject({
    life: { number: 2 },
    versions: [{ number: 1 }],
    comments: [{ version: 4 }],
  });
  await call('planLife.submit', { planId, number: 2, baseVersion });
  await expect(call('planLife.review', { ...approved, number: 2 })).rejects.toMatchObject({
    code: 'planOwnWords',
  });
};

/** One way through the whole contract, each call with what the one before it has answered. */
const tour = async (subject: Subject): Promise<Set<Method>> => {
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
    baseVersion: ecogram.version + 2,
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

  const today = CalendarDate.parse('2026-11-29');
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
  await call('overviews.removeVersion', { id: keptOverview.id });
  const overviewSheet = { fileId: file.id, sheet: 'two', withWords: true } as const;
  const onLetter = { ...overviewSheet, language: 'nl', paper: 'Letter' } as const;
  expect((await call('documents.prepareOverview', onLetter)).bytes).toBeGreaterThan(500);
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

const everyMethod = (open: Subjects['open']): void => {
  describe('the whole contract', () => {
    const subject = withSubject(open);

    test('every method answers as the contract promises', async () => {
      expect([...(await tour(subject()))].sort()).toEqual([...METHODS].sort());
    });
  });
};

const withVault = (open: Subjects['open']): void => {
  describe('with an open vault', () => {
    const subject = withSubject(async () => {
      const opened = await open();
      await createVault(opened);
      return opened;
    });

    test('codes arrive: not found, conflict, wrong shape', async () => {
      const { call, refusal } = talkTo(subject());
      const { id, details } = await call('files.create', { details: newClientDetails('Bo') });
      const nobody = '0199a000-0000-7000-8000-0000000000ff';
      expect(await refusal('files.read', { id: nobody })).toMatchObject({ code: 'notFound' });
      expect(await refusal('files.update', { id, baseVersion: 9, details })).toMatchObject({
        code: 'conflict',
      });
      expect(await refusal('files.read', { id: 'no id' })).toMatchObject({ code: 'badInput' });
    });

    test('every sign of every script arrives as it was sent', async () => {
      const { call } = talkTo(subject());
      const scripts =
        'žluťoučký ትግርኛ தமிழ் العربية עברית 日本語 👩🏽‍🦱 \u2028\u2029 \ufeff \u0001 $ </script> " \\ {{x}}';
      const lone = '\ud800 and \udc00';
      const { id } = await call('files.create', {
        details: { ...newClientDetails('Scripts'), notes: scripts },
      });
      expect((await call('files.read', { id })).file.details.notes).toBe(scripts);
      // Half a pair is no character: a disk or a transport may put a replacement in its place, and nothing else.
      const halves = await call('files.create', { details: { ...newClientDetails('Halves'), notes: lone } });
      expect(halves.details.notes.toWellFormed()).toBe(lone.toWellFormed());
    });

    test('a large answer arrives whole', async () => {
      const { call } = talkTo(subject());
      const fileId = (await call('files.create', { details: newClientDetails('Large') })).id;
      const notes = 'ትግርኛ '.repeat(4000).slice(0, 20_000);
      for (let number = 0; number < 30; number += 1) {
        await call('children.create', { fileId, details: { ...newChildDetails(), notes } });
      }
      const { children } = await call('files.read', { id: fileId });
      expect(children.map((child) => child.details.notes)).toEqual(Array.from({ length: 30 }, () => notes));
    });

    test('a child of the file is on the ecogram as the file calls it, and stays there when the file lets go of it', async () => {
      const { call } = talkTo(subject());
      const fileId = (await call('files.create', { details: newClientDetails('Mother') })).id;
      const details = { ...newChildDetails(), name: 'Ayo' };
      const child = await call('children.create', { fileId, details });
      const spot = { ground: 'here', ring: 2, across: 0.5, depth: 0.5 } as const;
      const onPicture = (name: string) =>
        newPerson({
          id: PersonId.parse(crypto.randomUUID()),
          kind: 'child',
          role: 'child',
          name,
          spot,
          childId: child.id,
        });
      const [named, unnamed] = [onPicture('Ayo'), onPicture('')];
      const { id, version } = await call('ecogram.read', { fileId });
      const added = [named, unnamed].map((after) => [after.id, { before: null, after }]);
      await call('ecogram.change', {
        id,
        baseVersion: version,
        diff: { people: Object.fromEntries(added), ties: {} },
      });
      const people = async () => {
        const ecogram = await call('ecogram.read', { fileId });
        return { version: ecogram.version, ...ecogram.records.people };
      };

      const rename = (baseVersion: number, name: string, notes: string) =>
        call('children.update', { id: child.id, baseVersion, details: { ...details, name, notes } });
      await rename(1, 'Ayodele', '');
      const renamed = { [named.id]: { ...named, name: 'Ayodele' }, [unnamed.id]: unnamed };
      expect(await people()).toEqual({ version: version + 2, ...renamed });
      await rename(2, 'Ayodele', 'Likes to draw');
      await rename(3, '', 'Likes to draw');
      expect(await people()).toEqual({ version: version + 2, ...renamed });

      await call('children.remove', { id: child.id, baseVersion: 4 });
      expect(await people()).toEqual({
        version: version + 3,
        [named.id]: { ...named, name: 'Ayodele', childId: null },
        [unnamed.id]: { ...unnamed, childId: null },
      });
    });

    test('an organisation is not written over, and nobody vouches for words that they have not seen', async () => {
      const { call, refusal } = talkTo(subject());
      const { id, details } = await call('organisations.create', {
        details: newOrganisationDetails('Harbour'),
      });
      expect(await refusal('organisations.create', { details: { ...details, name: ' ' } })).toMatchObject({
        code: 'badInput',
      });
      await call('organisations.check', { id, baseVersion: 1 });
      const stale = { id, baseVersion: 1, details: { ...details, phone: '1' } };
      expect(await refusal('organisations.update', stale)).toMatchObject({ code: 'conflict' });
      await call('organisations.update', { ...stale, baseVersion: 2 });
      expect(await refusal('organisations.check', { id, baseVersion: 2 })).toMatchObject({
        code: 'conflict',
      });
      expect(await call('organisations.read', { id })).toMatchObject({ checked: { isChangedSince: true } });
      expect(await call('organisations.check', { id, baseVersion: 3 })).toMatchObject({
        version: 4,
        details: { phone: '1' },
      });
      const nobody = '0199a000-0000-7000-8000-0000000000ff';
      for (const method of [
        'organisations.read',
        'organisations.check',
        'organisations.end',
        'organisations.reopen',
      ])
        expect(
          await refusal(method, { id: nobody, ...(method.endsWith('check') ? { baseVersion: 1 } : {}) }),
        ).toMatchObject({ code: 'notFound' });
      const { entries, subjects } = await call('log.list', {
        ...{ kind: 'organisation', staffId: null, about: id, from: null, until: null, before: null },
        limit: 10,
      });
      expect(entries.map(({ action }) => action)).toEqual([
        'organisation.checked',
        'organisation.changed',
        'organisation.checked',
        'organisation.added',
      ]);
      expect(subjects[id]).toBe('Harbour');
    });

    test('two organisations become one only as they were seen, and whoever is late is told', async () => {
      const { call, refusal } = talkTo(subject());
      const [stays, goes, third] = [
        await call('organisations.create', { details: newOrganisationDetails('Quay') }),
        await call('organisations.create', { details: newOrganisationDetails('The quay') }),
        await call('organisations.create', { details: newOrganisationDetails('Jetty') }),
      ];
      const at = ({ id }: { id: string }, baseVersion: number) => ({ id, baseVersion });
      const details = stays.details;
      const merge = (one: object, other: object) =>
        refusal('organisations.merge', { stays: one, goes: other, details });
      expect(await merge(at(stays, 1), at(stays, 1))).toMatchObject({ code: 'badInput' });
      expect(await merge(at(stays, 2), at(goes, 1))).toMatchObject({ code: 'conflict' });
      expect(await merge(at(stays, 1), at(goes, 2))).toMatchObject({ code: 'conflict' });
      expect(await refusal('organisations.part', { id: goes.id })).toMatchObject({ code: 'notFound' });
      await call('organisations.merge', {
        stays: { id: stays.id, baseVersion: 1 },
        goes: { id: goes.id, baseVersion: 1 },
        details,
      });
      expect(await merge(at(third, 1), at(goes, 1))).toMatchObject({ code: 'notFound' });
      const late = { id: goes.id, baseVersion: 1, details: { ...goes.details, phone: '1' } };
      expect(await refusal('organisations.update', late)).toMatchObject({ code: 'conflict' });
      expect(await call('organisations.read', { id: goes.id })).toMatchObject({
        id: stays.id,
        version: 2,
        details,
      });
      expect(await call('organisations.update', { ...late, baseVersion: 2 })).toMatchObject({ id: stays.id });
      expect(await call('organisations.part', { id: goes.id })).toMatchObject({
        version: 4,
        details: goes.details,
      });
      expect(await refusal('organisations.part', { id: goes.id })).toMatchObject({ code: 'notFound' });
      expect(await refusal('organisations.update', { ...late, baseVersion: 3 })).toMatchObject({
        code: 'conflict',
      });
      const { entries, subjects } = await call('log.list', {
        ...{ kind: 'organisation', staffId: null, about: stays.id, from: null, until: null, before: null },
        limit: 10,
      });
      expect(entries.map(({ action }) => action)).toContain('organisation.merged');
      // What was written under the id of the other stands there.
      expect(subjects[stays.id]).toBe('The quay');
    });

    test('events arrive, as the contract has them, until the listener is gone', async () => {
      const { call } = talkTo(subject());
      const heard: AppEvent[] = [];
      const stop = await subject().bridge.subscribe((wire) => heard.push(AppEvent.parse(decode(wire))));
      const { id } = await call('files.create', { details: newClientDetails('Heard') });
      await expect
        .poll(() => heard, { timeout: 30_000 })
        .toContainEqual({ event: 'file.changed', fileId: id });
      await stop();
      const before = heard.length;
      await call('files.update', { id, baseVersion: 1, details: newClientDetails('Not heard') });
      // Whatever was on its way would have come before the answer to a later call.
      await call('files.list', { search: '', limit: 1 });
      expect(heard).toHaveLength(before);
    });

    test('a lock asks the windows first, waits for each that is there, and says so when it is done', async () => {
      const { call, refusal } = talkTo(subject());
      const window = WindowId.parse('0199a000-0000-7000-8000-00000000000b');
      const heard: string[] = [];
      const stop = await subject().bridge.subscribe((wire) => {
        const told = AppEvent.parse(decode(wire));
        heard.push(told.event === 'vault.locking' ? `locking: ${told.why}` : told.event);
      });
      await call('session.join', { window });
      const locking = call('vault.lock', { why: 'cover' });
      await expect.poll(() => heard, { timeout: 30_000 }).toEqual(['locking: cover']);
      // What the window still holds is taken, and only then is the vault closed.
      await call('drafts.keep', { window, replaces: [], place: { at: 'settings' }, parts: [] });
      await call('session.ready', { window });
      expect(await locking).toMatchObject({ is: 'locked' });
      await expect.poll(() => heard, { timeout: 30_000 }).toEqual(['locking: cover', 'vault.changed']);
      await stop();
      expect(await refusal('drafts.mine', { window })).toMatchObject({ code: 'locked' });
      await call('vault.unlock', { passphrase: PASSPHRASE });
      expect(await call('drafts.mine', { window })).toMatchObject({ place: { at: 'settings' }, parts: [] });
      await call('session.leave', { window });
    });

    test('a draft is refused where it is more than one, and its words stay out of the refusal', async () => {
      const { refusal } = talkTo(subject());
      const window = '0199a000-0000-7000-8000-00000000000b';
      const place = { at: 'files' };
      for (const parts of [
        [{ key: CANARY.repeat(9), value: 1 }],
        [{ key: 'search', value: CANARY, [CANARY]: CANARY }],
        [{ key: 'search', value: CANARY.repeat(300_000) }],
        Array.from({ length: 201 }, () => ({ key: 'search', value: CANARY })),
      ]) {
        const { code, message } = await refusal('drafts.keep', { window, replaces: [], place, parts });
        expect(code).toBe('badInput');
        expect(message).not.toContain(CANARY);
      }
    });

    test('a lock refuses everything at once, and one wrong passphrase makes the next wait', async () => {
      const { call, refusal } = talkTo(subject());
      await call('vault.lock', {});
      expect(await refusal('files.list', { search: '', limit: 1 })).toMatchObject({ code: 'locked' });
      const wrong = await refusal('vault.unlock', { passphrase: `${PASSPHRASE}!` });
      expect(wrong).toMatchObject({ code: 'wrongPassphrase', waitMs: expect.any(Number) });
    });
  });
};

const quietErrors = (open: Subjects['open']): void => {
  describe('a refusal', () => {
    const subject = withSubject(async () => {
      const opened = await open();
      await createVault(opened);
      return opened;
    });

    test('never repeats a word that it was given', async () => {
      const { refusal } = talkTo(subject());
      const passphrase = `${CANARY} ${CANARY}`;
      const id = '0199a000-0000-7000-8000-0000000000ff';
      const details = newClientDetails(CANARY);
      const refusals = await Promise.all([
        refusal('files.update', { id, baseVersion: 1, details }),
        refusal('files.create', { details: { ...details, workingName: CANARY.repeat(100) } }),
        refusal('files.create', { details: { ...details, [CANARY]: CANARY } }),
        refusal('files.create', { [CANARY]: details }),
        refusal('files.list', { search: CANARY.repeat(100), limit: CANARY }),
        refusal('ecogram.change', {
          id,
          baseVersion: 1,
          diff: { people: { [CANARY]: CANARY }, ties: CANARY },
        }),
        refusal('children.create', { fileId: id, details: { ...newChildDetails(), notes: CANARY } }),
        refusal('vault.create', { folder: CANARY, staffName: CANARY, passphrase }),
        refusal('vault.use', { folder: path.join(subject().home, CANARY) }),
        refusal(CANARY, { [CANARY]: CANARY }),
      ]);
      await talkTo(subject()).call('vault.lock', {});
      refusals.push(await refusal('vault.unlock', { passphrase }));
      for (const { code, message, waitMs } of refusals) {
        expect(JSON.stringify({ code, message, waitMs })).not.toContain(CANARY);
      }
    });
  });
};

const roles = (openAs: NonNullable<Subjects['openAs']>): void => {
  const rolesThatMayNot = (method: Method): Role[] => {
    const may: 'anyone' | readonly Role[] = contract[method].may;
    return may === 'anyone' ? [] : ROLES.filter((role) => !may.includes(role));
  };
  const restricted = ROLES.filter((role) => METHODS.some((method) => rolesThatMayNot(method).includes(role)));

  describe.each(restricted)('a %s', (role) => {
    const subject = withSubject(async () => {
      const opened = await openAs(role);
      await createVault(opened);
      return opened;
    });

    test.each(METHODS.filter((method) => rolesThatMayNot(method).includes(role)))(
      'may not call %s',
      async (method) => {
        expect(await talkTo(subject()).refusal(method, {})).toMatchObject({ code: 'notAllowed' });
      },
    );

    test('may still read', async () => {
      expect(await talkTo(subject()).call('files.list', { search: '', limit: 1 })).toEqual({
        files: [],
        total: 0,
      });
    });
  });
};

/** What every way of calling the app must do alike. */
export const describeConformance = ({ name, open, openAs }: Subjects): void => {
  describe(`conformance over ${name}`, () => {
    withoutVault(open);
    everyMethod(open);
    withVault(open);
    quietErrors(open);
    if (openAs) roles(openAs);
  });
};
