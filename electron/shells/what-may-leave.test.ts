import fs from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import { FileEnvelope } from '#shared/domain/file-envelope.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { newPlanField, organisationsIn } from '#shared/domain/plan.ts';
import { createExportWriter } from '../platform/export-writer.ts';
import { somePerson } from '../vault/records.testkit.ts';
import {
  contentsGiven,
  FIRST_PASSPHRASE,
  givenOut,
  openShelter,
  RECIPIENT,
  type Shelter,
  says,
  someClient,
  takesBack,
  wishFor,
} from './shelter.testkit.ts';

const opened = (is: 'workNotes' | 'fileNotes' | 'records' | 'sources') => ({
  what: { is },
  reason: 'Asked for',
});

const copiesOf = async ({ call }: Shelter, fileId: Parameters<typeof wishFor>[0]) =>
  (await call('consents.read', { fileId })).copies;

describe('what never leaves by itself', () => {
  test('is opened by no counsellor for a recipient, and of others not for the client either', async () => {
    const shelter = await openShelter();
    const { fileId } = await someClient(shelter);
    const { consentId } = await says(shelter, fileId, ['monitoring']);
    const ground = { is: 'consent', consentId } as const;
    const ofRecords = wishFor(fileId, { ground }, { parts: ['monitoring'], opened: [opened('records')] });
    // Not even by a manager: that is the client's own.
    expect(await shelter.refusal('release.prepare', ofRecords)).toBe('notAllowed');
    const notes = wishFor(fileId, { ground }, { parts: ['monitoring'], opened: [opened('fileNotes')] });
    expect(await shelter.refusal('release.prepare', notes)).toBeNull();
    await shelter.comes('Amina', 'counsellor');
    expect(
      await shelter.refusal('release.prepare', { ...notes, release: { ...notes.release, opened: [] } }),
    ).toBeNull();
    for (const one of ['workNotes', 'fileNotes', 'sources'] as const)
      expect(
        await shelter.refusal('release.prepare', {
          ...notes,
          release: { ...notes.release, opened: [opened(one)] },
        }),
      ).toBe('notAllowed');
    const own = (one: 'records' | 'workNotes' | 'sources') =>
      wishFor(fileId, {}, { parts: ['monitoring'], opened: [opened(one)] });
    expect(await shelter.refusal('release.prepare', own('records'))).toBeNull();
    expect(await shelter.refusal('release.prepare', own('sources'))).toBe('notAllowed');
    const apart = { apart: { reason: 'She asked for her file' } };
    const ofOthers = wishFor(fileId, {}, apart);
    expect(await shelter.refusal('release.prepare', ofOthers)).toBe('notAllowed');
  });
});

test('practice gives out no bundle, since none bears its mark, and every other form', async () => {
  const { call, refusal } = await openShelter();
  await call('practice.open', { role: 'counsellor' });
  const [invented] = (await call('files.list', { search: '', limit: 1 })).files;
  if (!invented) throw new Error('nobody is in the practice vault');
  const lock = { is: 'passphrase', passphrase: 'abandon ability able about above absent' } as const;
  const wish = wishFor(invented.id, {}, { parts: ['identity'] });
  const asBundle = { ...wish, form: { is: 'bundle', lock } } as const;
  expect(await refusal('release.prepare', asBundle)).toBe('notInPractice');
  expect(await refusal('release.prepare', wish)).toBeNull();
});

describe('a copy that lies ready', () => {
  test('does not leave once the file is another: somebody was marked meanwhile', async () => {
    const shelter = await openShelter();
    const client = await someClient(shelter);
    const ivan = somePerson('Zwartepoort');
    await client.becomes([ivan]);
    const { consentId } = await says(shelter, client.fileId, ['ecogram']);
    const wish = wishFor(client.fileId, { ground: { is: 'consent', consentId } }, { parts: ['ecogram'] });
    const ready = await shelter.call('release.prepare', wish);
    await client.becomes([{ ...ivan, danger: 'mustNotKnow' }]);
    shelter.answer('late');
    expect(await shelter.refusal('release.save', { id: ready.held.id })).toBe('conflict');
    expect(await copiesOf(shelter, client.fileId)).toEqual([]);
    await expect(fs.readFile(shelter.savedTo('late'))).rejects.toThrow();
    expect((await givenOut(shelter, wish, 'anew')).text).not.toContain('Zwartepoort');
  });

  test('on somebody’s word holds only for what they answered for: what was agreed to may be taken back', async () => {
    const shelter = await openShelter();
    const { fileId } = await someClient(shelter);
    const { consentId, day } = await says(shelter, fileId, ['identity']);
    const ground = { is: 'override', ...RECIPIENT, reason: 'She travels tonight' } as const;
    const wish = wishFor(fileId, { ground }, { parts: ['identity', 'dates'] });
    const ready = await shelter.call('release.prepare', wish);
    await takesBack(shelter, consentId, day);
    shelter.answer('late');
    expect(await shelter.refusal('release.save', { id: ready.held.id })).toBe('noConsent');
    await givenOut(shelter, wish, 'anew');
    expect(await copiesOf(shelter, fileId)).toMatchObject([
      { basis: { is: 'override', consentId, beyond: ['identity', 'dates'] } },
    ]);
  });

  test.each([
    [
      'in other letters',
      { is: 'somebodyElse', words: 'Mrs. Quay' },
      { is: 'somebodyElse', words: ' MRS. QUAY ' },
    ],
    ['that was called otherwise', null, null],
  ] as const)('on somebody’s word knows what was agreed with a recipient %s', async (_, asked, chosen) => {
    const shelter = await openShelter();
    const { fileId } = await someClient(shelter);
    const { call } = shelter;
    const organisation = async (name: string) =>
      call('organisations.create', { details: newOrganisationDetails(name) });
    const [stays, goes] = [await organisation('Harbour House'), await organisation('The Harbour House')];
    const named = ({ id }: typeof stays, calledAs: string) =>
      ({ is: 'organisation', organisationId: id, calledAs }) as const;
    const purpose = { is: 'other', words: 'A bed' } as const;
    const begun = { recipient: asked ?? named(goes, 'The Harbour House'), purpose };
    const { consentId, day } = await says(shelter, fileId, ['identity'], begun);
    await call('organisations.merge', {
      stays: { id: stays.id, baseVersion: stays.version },
      goes: { id: goes.id, baseVersion: goes.version },
      details: stays.details,
    });
    const ground = {
      is: 'override',
      ...{ recipient: chosen ?? named(stays, 'Harbour House'), reason: 'She travels tonight' },
      purpose: { is: 'other', words: 'a bed ' },
    } as const;
    const wish = wishFor(fileId, { ground }, { parts: ['identity', 'dates'] });
    await givenOut(shelter, wish, 'first');
    expect(await copiesOf(shelter, fileId)).toMatchObject([
      { basis: { is: 'override', consentId, beyond: ['dates'] } },
    ]);
    const ready = await call('release.prepare', wish);
    await takesBack(shelter, consentId, day);
    shelter.answer('late');
    expect(await shelter.refusal('release.save', { id: ready.held.id })).toBe('noConsent');
  });

  test('leaves once, and a second time says so', async () => {
    const shelter = await openShelter();
    const { fileId } = await someClient(shelter);
    const { held } = await shelter.call('release.prepare', wishFor(fileId, {}, { parts: ['identity'] }));
    shelter.answer('one');
    await shelter.call('release.save', { id: held.id });
    shelter.answer('two');
    expect(await shelter.refusal('release.save', { id: held.id })).toBe('conflict');
    expect(await copiesOf(shelter, fileId)).toMatchObject([{ state: 'left' }]);
  });

  test('that could not be written is let go of, and made anew it leaves', async () => {
    const writer = createExportWriter();
    let isFull = true;
    const shelter = await openShelter({
      writer: {
        write: async (...given) => {
          if (isFull) throw new Refusal('diskFull', 'no room');
          await writer.write(...given);
        },
      },
    });
    const { fileId } = await someClient(shelter);
    const wish = wishFor(fileId, {}, { parts: ['identity'] });
    const { held } = await shelter.call('release.prepare', wish);
    shelter.answer('copy');
    expect(await shelter.refusal('release.save', { id: held.id })).toBe('diskFull');
    expect(await shelter.refusal('release.save', { id: held.id })).toBe('notFound');
    isFull = false;
    await givenOut(shelter, wish);
    expect((await copiesOf(shelter, fileId)).map(({ state }) => state)).toEqual(['left', 'failed']);
  });

  test('is said to be out where the vault is locked while it takes its place', async () => {
    const writer = createExportWriter();
    let lock = () => Promise.resolve();
    let number = '';
    const shelter = await openShelter({
      writer: {
        write: (path, bytes, signal, onReplacing) =>
          writer.write(path, bytes, signal, () => {
            onReplacing?.();
            void lock();
          }),
      },
    });
    lock = async () => void (await shelter.host.app.lock('close'));
    const { fileId } = await someClient(shelter);
    const made = await shelter.call('release.prepare', wishFor(fileId, {}, { parts: ['identity'] }));
    number = made.number;
    shelter.answer('copy');
    await shelter.refusal('release.save', { id: made.held.id });
    expect(await fs.readFile(shelter.savedTo('copy'), 'utf8')).toContain('Amara');
    await shelter.call('vault.unlock', { passphrase: 'a long passphrase for the tests' });
    const found = await shelter.call('release.find', { number: number as never });
    expect(found.map(({ copy }) => copy.state)).not.toContain('failed');
    expect(found).toHaveLength(1);
  });
});

describe('a receipt', () => {
  test('says what left: whose names, which versions, and no plan where none was chosen', async () => {
    const shelter = await openShelter();
    const client = await someClient(shelter);
    const person = { ...somePerson('Zwartepoort'), name: 'Quillon' };
    await client.becomes([person, { ...somePerson('Hazelaar'), name: 'Doornbos' }]);
    const release = { parts: ['ecogram' as const, 'plan' as const], named: [person.id], withEarlier: true };
    await givenOut(shelter, wishFor(client.fileId, {}, release));
    const copies = await copiesOf(shelter, client.fileId);
    expect(copies).toMatchObject([
      { named: 1, parts: ['ecogram'], plans: [], release: { withEarlier: true, named: [person.id] } },
    ]);
    // What it tells of others goes along with nobody.
    const own = wishFor(client.fileId, {}, { parts: ['identity'], opened: [opened('records')] });
    const given = await contentsGiven(shelter, own);
    expect(given.copies).toHaveLength(1);
    expect(JSON.stringify(given.copies)).not.toContain(person.id);
  });
});

describe('the receipt of a workbook', () => {
  test('says nothing of whom it can’t name, and of what was opened for other forms', async () => {
    const shelter = await openShelter();
    const client = await someClient(shelter);
    const person = { ...somePerson('Zwartepoort'), name: 'Quillon' };
    await client.becomes([person]);
    const { id: planId } = await shelter.call('plans.create', { fileId: client.fileId, versionLabel: '1' });
    const wished = {
      ...{ parts: ['plan' as const, 'ecogram' as const], named: [person.id], withEarlier: true },
      opened: [opened('fileNotes')],
      plans: [{ planId, number: null }],
    };
    await givenOut(shelter, wishFor(client.fileId, { form: 'xlsx' }, wished), 'plan.xlsx');
    expect(await copiesOf(shelter, client.fileId)).toMatchObject([
      {
        ...{ form: 'xlsx', parts: ['plan'], named: 0, opened: [], plans: [{ planId, number: 1 }] },
        release: { parts: ['plan'], named: [], opened: [], withEarlier: false },
      },
    ]);
  });
});

describe('a plan that leaves', () => {
  test('once, and frozen with the ecogram that its hash stands for', async () => {
    const shelter = await openShelter();
    const client = await someClient(shelter);
    await client.becomes([somePerson('Vlierboom')]);
    const { call } = shelter;
    const {
      id: planId,
      version,
      content,
    } = await call('plans.create', {
      ...{ fileId: client.fileId, kind: 'return', versionLabel: 'First' },
    });
    const withPicture = { ...content, withEcogram: true };
    const { version: seen } = await call('plans.update', {
      id: planId,
      baseVersion: version,
      content: withPicture,
    });
    await call('planLife.submit', { planId, number: 1, baseVersion: seen });
    await client.becomes([somePerson('Hazelaar')]);
    const one = { planId, number: null };
    const twice = wishFor(client.fileId, {}, { parts: ['plan'], plans: [one, { planId, number: 1 }] });
    expect(await shelter.refusal('release.prepare', twice)).toBe('badInput');
    for (const number of [null, 1]) {
      const plans = [{ planId, number }];
      const given = await contentsGiven(
        shelter,
        wishFor(client.fileId, {}, { parts: ['plan', 'ecogram'], plans }),
      );
      expect(JSON.stringify(given.planVersions[0]?.ecogram)).toContain('Vlierboom');
      const { text } = await givenOut(
        shelter,
        wishFor(client.fileId, { form: 'pdf' }, { parts: ['plan', 'ecogram'], plans }),
      );
      expect(text).toContain('Vlierboom');
    }
    expect(await copiesOf(shelter, client.fileId)).toMatchObject(
      Array.from({ length: 4 }, () => ({ plans: [{ planId, number: 1, hash: expect.any(String) }] })),
    );
  });
});

test('a bundle that nobody waits for any more is called off, and nothing that was to be in it is left', async () => {
  const { promise: isPrinting, resolve: begun } = Promise.withResolvers<void>();
  const { promise: isPrinted, resolve: end } = Promise.withResolvers<void>();
  const printed: Uint8Array[] = [];
  const pdfFrom = async (html: string) => {
    begun();
    await isPrinted;
    const pages = new TextEncoder().encode(html);
    printed.push(pages);
    return pages;
  };
  const shelter = await openShelter({ printer: { pdfFrom } });
  const { fileId } = await someClient(shelter);
  const lock = { is: 'passphrase', passphrase: 'abandon ability able about above absent' } as const;
  const wish = wishFor(fileId, { form: { is: 'bundle', lock } }, { parts: ['identity'] });
  const refused = shelter.refusal('release.prepare', wish);
  await isPrinting;
  await shelter.call('bundles.cancel', {});
  end();
  expect(await refused).toBe('notFound');
  const [pages = new Uint8Array()] = printed;
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.every((byte) => byte === 0)).toBe(true);
});

test('every organisation that a record names by its id is told of beside the records, earlier ones too', async () => {
  const shelter = await openShelter();
  const { call } = shelter;
  const { fileId, becomes, keep } = await someClient(shelter);
  const [drawn, kept, planned] = await Promise.all(
    ['Harbour', 'Pier', 'Quay'].map((name) =>
      call('organisations.create', { details: newOrganisationDetails(name) }),
    ),
  );
  if (!drawn || !kept || !planned) throw new Error('three were made');
  const asOne = (organisation: typeof drawn) => ({
    ...somePerson(organisation.details.name),
    organisationId: organisation.id,
  });
  const here = asOne(drawn);
  await becomes([{ ...here, organisationId: kept.id }]);
  await keep();
  await becomes([here]);
  const { id: planId, version, content } = await call('plans.create', { fileId, versionLabel: '1' });
  const fields = [{ ...newPlanField('housing'), organisations: [planned.id] }];
  const once = await call('plans.update', {
    id: planId,
    baseVersion: version,
    content: { ...content, fields },
  });
  await call('planLife.submit', { planId, number: 1, baseVersion: once.version });
  await call('planLife.withdraw', { planId, number: 1 });
  const [asItIs] = await call('plans.list', { fileId });
  await call('plans.update', { id: planId, baseVersion: asItIs?.version ?? 0, content });
  const named = [here.id];
  const release = { parts: ['ecogram' as const, 'plan' as const], named, withEarlier: true };
  const plans = [{ planId, number: null }];
  const { text } = await givenOut(shelter, wishFor(fileId, {}, { ...release, plans }));
  const { contents, organisations } = FileEnvelope.parse(JSON.parse(text));
  const inContents = [
    ...[contents.ecogram, ...contents.ecogramVersions].flatMap(({ records }) =>
      Object.values(records.people).map(({ organisationId }) => organisationId),
    ),
    ...contents.planVersions.flatMap((frozen) => organisationsIn(frozen.content)),
  ];
  expect(inContents).toHaveLength(3);
  expect(new Set(organisations.flatMap(({ calledHere }) => calledHere))).toEqual(new Set(inContents));
});

test('what was being printed when the vault was locked is held for nobody who unlocks it', async () => {
  const { promise: isPrinting, resolve: begun } = Promise.withResolvers<void>();
  const { promise: isPrinted, resolve: end } = Promise.withResolvers<void>();
  const pdfFrom = async (html: string) => {
    begun();
    await isPrinted;
    return new TextEncoder().encode(html);
  };
  const shelter = await openShelter({ printer: { pdfFrom } });
  const { fileId } = await someClient(shelter);
  const wish = wishFor(fileId, { form: 'pdf' }, { parts: ['identity'] });
  const refused = shelter.refusal('release.prepare', wish);
  await isPrinting;
  await shelter.call('vault.lock', {});
  await shelter.call('vault.unlock', { passphrase: FIRST_PASSPHRASE });
  end();
  expect(await refused).not.toBeNull();
});
