import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input, Method, Output } from '#shared/contract/contract.ts';
import { openEnvelope } from '#shared/contract/envelope.ts';
import { encode } from '#shared/contract/wire.ts';
import { newOrganisationDetails, type OrganisationDetails } from '#shared/domain/organisation.ts';
import { type Decisions, usualChoices } from '#shared/domain/organisation-exchange/bringing-in.ts';
import { type GivingChoices, MAP_ENDINGS } from '#shared/domain/organisation-exchange/giving.ts';
import { sharedScratchRenderer } from './chromium/browser.testkit.ts';
import {
  folderThatGoes,
  machineInMemory,
  QUICK_VAULTS,
  type ScriptedDialogs,
  scriptedDialogs,
} from './conformance-subjects.testkit.ts';
import { createHost, type Host } from './host.ts';
import { nodePorts } from './node-ports.ts';

const PASSPHRASE = 'a long passphrase for the tests';

type Shelter = {
  dialogs: ScriptedDialogs;
  host: Host;
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
};

let home: string;
const open: Host[] = [];
let remove: () => Promise<void>;

beforeEach(async () => {
  const made = await folderThatGoes(os.tmpdir(), 'exchange');
  home = made.folder;
  remove = made.remove;
});
afterEach(async () => {
  for (const host of open.splice(0)) await host.close();
  await remove();
});

/** A shelter with a vault of its own. */
const openShelter = async (name: string): Promise<Shelter> => {
  const dialogs = scriptedDialogs();
  const folder = path.join(home, name);
  const host = createHost({
    ...nodePorts({ userDataFolder: path.join(folder, 'settings'), locales: ['en'], vaults: QUICK_VAULTS }),
    ...machineInMemory(),
    about: { version: '0.0.0', shell: 'memory' },
    dialogs,
    printer: { pdfFrom: async () => new Uint8Array() },
    rasteriser: { pngFrom: async (pdf) => pdf },
    rendererFolder: await sharedScratchRenderer(),
  });
  open.push(host);
  const call: Shelter['call'] = async (method, input) =>
    openEnvelope(await host.invoke(method, encode(input))) as never;
  await call('vault.create', {
    folder: path.join(folder, 'vault'),
    staffName: 'Noor',
    passphrase: PASSPHRASE,
  });
  return { dialogs, host, call };
};

const EVERYTHING: GivingChoices = {
  format: 'map',
  separator: ';',
  language: 'nl',
  country: null,
  withEnded: true,
  withOwn: { contactPerson: true, reliability: true, notes: true },
  shelter: 'Harbour House',
};

const give = async ({ call, dialogs }: Shelter, choices: GivingChoices, name: string): Promise<string> => {
  const { id } = await call('organisations.prepareMap', choices);
  const target = path.join(home, `${name}${MAP_ENDINGS[choices.format]}`);
  dialogs.answerNext(target);
  await call('documents.save', { id });
  return target;
};

const choose = async ({ call, dialogs }: Shelter, file: string) => {
  dialogs.answerNext(file);
  return call('organisations.chooseFile', {});
};

const FROM = { rows: 0, matches: 0, findings: 0 };

const look = async (shelter: Shelter, file: string) => {
  const chosen = await choose(shelter, file);
  if (chosen?.is !== 'read') throw new Error(`not read: ${chosen?.reason}`);
  const about = { id: chosen.file.id, choices: usualChoices('') };
  const { preview } = await shelter.call('organisations.previewImport', { ...about, from: FROM });
  return { about, preview };
};

const bringIn = async (shelter: Shelter, file: string, decisions: Decisions = {}) => {
  const { about, preview } = await look(shelter, file);
  return shelter.call('organisations.bringIn', { ...about, seen: preview.seen, decisions });
};

const write = async (name: string, text: string): Promise<string> => {
  const file = path.join(home, name);
  await fs.writeFile(file, text);
  return file;
};

const everyone = async ({ call }: Shelter) => {
  const { organisations } = await call('organisations.list', {
    ...{ search: '', country: null, service: null, withEnded: true },
    limit: 500,
  });
  return Promise.all(organisations.map(({ id }) => call('organisations.read', { id })));
};

/** What a map says, but for when it was written down where. */
const said = async (shelter: Shelter) =>
  (await everyone(shelter)).map(({ id, details, source, endedOn }) => ({ id, details, source, endedOn }));

const logOf = ({ call }: Shelter) =>
  call('log.list', {
    kind: 'organisation',
    staffId: null,
    about: null,
    from: null,
    until: null,
    before: null,
    limit: 50,
  });

const FULL: Partial<OrganisationDetails> = {
  countries: ['BR', 'BA'],
  languages: ['pt', 'Tok Pisin; or "creole"', 'Twi'],
  phone: '+55 11 0000 0000',
  emergencyLine: '-1',
  email: '@home',
  web: '=HYPERLINK("http://x.invalid")',
  address: 'Rua 1,\n"atrás"; casa',
  openingHours: "'=quoted",
  contactPerson: 'Mees',
  services: ['training', 'children'],
  servesVictims: true,
  countriesCovered: ['CI'],
  returnHelp: 'both',
  reliability: 'mixed',
  notes: 'Blauwe deur\nTwo',
};

const fill = async ({ call }: Shelter) => {
  await call('organisations.addStarters', {});
  const made = await call('organisations.create', {
    details: { ...newOrganisationDetails('Casa das Mães'), ...FULL },
  });
  await call('organisations.check', { id: made.id, baseVersion: made.version });
  const old = await call('organisations.create', { details: newOrganisationDetails('Old harbour') });
  await call('organisations.end', { id: old.id });
  return made;
};

describe('from one shelter to another', () => {
  test.each(['map', 'csv', 'workbook'] as const)(
    '%s: what arrives is what left, and once more changes nothing',
    async (format) => {
      const ours = await openShelter('ours');
      const theirs = await openShelter('theirs');
      await fill(ours);
      const file = await give(ours, { ...EVERYTHING, format }, 'first');
      expect(await bringIn(theirs, file)).toEqual({
        added: 15,
        changed: 0,
        same: 0,
        leftOut: 0,
        findings: 0,
      });
      expect(await said(theirs)).toEqual(await said(ours));

      const { entries } = await logOf(theirs);
      expect(entries).toMatchObject([
        { action: 'organisation.broughtIn', subject: null, detail: { added: 15, changed: 0 } },
      ]);
      const again = await give(theirs, { ...EVERYTHING, format, shelter: 'Another' }, 'second');
      if (format === 'map') {
        const [first, second] = await Promise.all([file, again].map((name) => fs.readFile(name, 'utf8')));
        expect(second).toBe(
          first?.replace('"shelter": "Harbour House",\n  "madeOn"', '"shelter": "Another",\n  "madeOn"'),
        );
      } else expect(await fs.readFile(again)).toEqual(await fs.readFile(file));

      expect(await bringIn(theirs, file)).toEqual({
        added: 0,
        changed: 0,
        same: 15,
        leftOut: 0,
        findings: 0,
      });
      expect((await logOf(theirs)).total).toBe(1);
    },
  );

  test('a map bears the shelter’s name where a colleague has checked, and passes that on', async () => {
    const ours = await openShelter('ours');
    const theirs = await openShelter('theirs');
    await fill(ours);
    const file = await give(
      ours,
      { ...EVERYTHING, withOwn: { contactPerson: false, reliability: false, notes: false } },
      'map',
    );
    const text = await fs.readFile(file, 'utf8');
    for (const word of ['Noor', 'Mees', 'mixed', 'Blauwe deur']) expect(text).not.toContain(word);
    await bringIn(theirs, file);
    const arrived = (await everyone(theirs)).find(({ details }) => details.name === 'Casa das Mães');
    expect(arrived).toMatchObject({
      checked: { by: 'Harbour House', shelter: 'Harbour House' },
      details: { contactPerson: '', notes: '', reliability: null },
    });
  });

  test('only one country, without those that have ended', async () => {
    const ours = await openShelter('ours');
    await fill(ours);
    const file = await give(ours, { ...EVERYTHING, country: 'BR', withEnded: false }, 'brazil');
    const { organisations } = JSON.parse(await fs.readFile(file, 'utf8')) as {
      organisations: { details: { name: string } }[];
    };
    expect(organisations.map(({ details }) => details.name)).toEqual(['Casa das Mães']);
  });
});

describe('what is here already', () => {
  const LIST =
    'Name;Country;Phone;E-mail;Checked on\nHaven;NL;020 2;a@haven.invalid;2020-01-01\nKade;NL;;;\n';

  const withHaven = async (isChecked: boolean) => {
    const shelter = await openShelter('one');
    const haven = await shelter.call('organisations.create', {
      details: { ...newOrganisationDetails('Haven'), countries: ['NL'], phone: '020 1' },
    });
    if (isChecked) await shelter.call('organisations.check', { id: haven.id, baseVersion: haven.version });
    return { shelter, id: haven.id, file: await write('list.csv', LIST) };
  };

  test('is shown beside what the file says, field by field, and stays where our check is newer', async () => {
    const { shelter, id, file } = await withHaven(true);
    const { preview } = await look(shelter, file);
    expect(preview.matches).toMatchObject([
      {
        row: 2,
        id,
        matchedBy: 'name',
        ours: { details: { phone: '020 1' } },
        theirs: { details: { phone: '020 2' } },
        differences: [
          { key: 'phone', usual: 'ours' },
          { key: 'email', usual: 'ours' },
        ],
      },
    ]);
    expect(await bringIn(shelter, file)).toMatchObject({ added: 1, changed: 0, same: 1, findings: 2 });
    expect(await shelter.call('organisations.read', { id })).toMatchObject({
      version: 2,
      details: { phone: '020 1', email: '' },
      checked: { by: 'Noor', isChangedSince: false },
    });
  });

  test('is filled in where nobody has vouched for it, and changed where somebody chooses so; all of it is taken back', async () => {
    const { shelter, id, file } = await withHaven(false);
    const { about, preview } = await look(shelter, file);
    const decisions: Decisions = {
      '2': { as: 'join', sides: { phone: 'theirs' } },
      '3': { as: 'leave', sides: {} },
    };
    const { call } = shelter;
    const done = await call('organisations.bringIn', { ...about, seen: preview.seen, decisions });
    expect(done).toMatchObject({ added: 0, changed: 1, leftOut: 1 });
    expect((await call('organisations.read', { id })).details).toMatchObject({
      phone: '020 2',
      email: 'a@haven.invalid',
    });
    expect(await call('organisations.takeBack', { id: about.id })).toEqual({ ended: 0, putBack: 1, left: 0 });
    expect((await call('organisations.read', { id })).details).toMatchObject({ phone: '020 1', email: '' });
  });

  test('an older list that names what has gone into another means the one that stays', async () => {
    const shelter = await openShelter('older');
    const put = (name: string) =>
      shelter.call('organisations.create', { details: newOrganisationDetails(name) });
    const [stays, goes] = [await put('Harbour'), await put('Quay')];
    const list = await give(shelter, EVERYTHING, 'older');
    await shelter.call('organisations.merge', {
      stays: { id: stays.id, baseVersion: 1 },
      goes: { id: goes.id, baseVersion: 1 },
      details: { ...stays.details, costs: 'None' },
    });
    const { preview } = await look(shelter, list);
    expect(preview.counts).toMatchObject({ rows: 1, added: 0, leftOut: 1 });
    expect(preview.findings).toMatchObject([{ kind: 'goneInto', words: 'Harbour' }]);
    expect(await bringIn(shelter, list)).toMatchObject({ added: 0, leftOut: 1 });
    expect((await shelter.call('organisations.read', { id: goes.id })).id).toBe(stays.id);

    // A list with the one alone that went: it is taken for the one that stays.
    const map = JSON.parse(await fs.readFile(list, 'utf8'));
    const [alone] = map.organisations.filter(({ id }: { id: string }) => id === goes.id);
    const other = {
      ...map,
      organisations: [{ ...alone, details: { ...alone.details, phone: '020 123 45 67' } }],
    };
    const { preview: second } = await look(
      shelter,
      await write('alone.mooring-map.json', JSON.stringify(other)),
    );
    expect(second.matches.map(({ id, matchedBy }) => [id, matchedBy])).toEqual([[stays.id, 'id']]);
    expect((await shelter.call('organisations.read', { id: stays.id })).details.costs).toBe('None');
  });

  test('what has gone into another meanwhile is left as it is when a list is taken back', async () => {
    const shelter = await openShelter('merged');
    const own = await shelter.call('organisations.create', { details: newOrganisationDetails('Pier') });
    const file = await write('two.csv', 'Name;Phone\nHarbour;020 123 45 67\nQuay;\nPier;020 765 43 21\n');
    const { about, preview } = await look(shelter, file);
    await shelter.call('organisations.bringIn', { ...about, seen: preview.seen, decisions: {} });
    const found = await shelter.call('organisations.list', {
      ...{ search: '', country: null, service: null, withEnded: true, limit: 10 },
    });
    const [harbour, pier, quay] = found.organisations;
    if (!harbour || !pier || !quay) throw new Error('three are there');
    expect([harbour.name, pier.name, quay.name]).toEqual(['Harbour', 'Pier', 'Quay']);
    const details = { ...newOrganisationDetails('Quay'), notes: 'Written by somebody since.' };
    await shelter.call('organisations.merge', {
      stays: { id: quay.id, baseVersion: 1 },
      goes: { id: harbour.id, baseVersion: 1 },
      details,
    });
    expect(await shelter.call('organisations.takeBack', { id: about.id })).toEqual({
      ...{ ended: 0, putBack: 1, left: 2 },
    });
    const now = await shelter.call('organisations.read', { id: harbour.id });
    expect(now).toMatchObject({ id: quay.id, endedOn: null, details });
    expect((await shelter.call('organisations.read', { id: own.id })).details.phone).toBe('');
  });

  test('another one of the same name is added beside it where somebody says so', async () => {
    const { shelter, file } = await withHaven(false);
    expect(await bringIn(shelter, file, { '2': { as: 'new', sides: {} } })).toMatchObject({
      added: 2,
      changed: 0,
    });
    expect((await everyone(shelter)).filter(({ details }) => details.name === 'Haven')).toHaveLength(2);
  });

  test('changed in another window meanwhile: nothing is written, and it is shown anew', async () => {
    const { shelter, id, file } = await withHaven(false);
    const { about, preview } = await look(shelter, file);
    await shelter.call('organisations.check', { id, baseVersion: 1 });
    const bring = () =>
      shelter.call('organisations.bringIn', { ...about, seen: preview.seen, decisions: {} });
    await expect(bring()).rejects.toMatchObject({ code: 'conflict' });
    expect(await everyone(shelter)).toHaveLength(1);
    const { preview: anew } = await shelter.call('organisations.previewImport', { ...about, from: FROM });
    expect(anew.seen).not.toBe(preview.seen);
  });

  test('who shares a website with one of ours comes in as another one, unless somebody sees that they are one', async () => {
    const { shelter } = await withHaven(false);
    const { id } = await shelter.call('organisations.create', {
      details: {
        ...newOrganisationDetails('World help, Nigeria'),
        countries: ['NG'],
        web: 'www.help.invalid',
      },
    });
    const file = await write(
      'offices.csv',
      'Name;Country;Phone;Web\nWorld help, Ghana;GH;+233 30 000 0000;https://help.invalid/\n',
    );
    const { about, preview } = await look(shelter, file);
    expect(preview.counts).toMatchObject({ rows: 1, added: 0, possible: 1, matched: 0 });
    expect(preview.rows).toMatchObject([{ becomes: 'possible' }]);
    expect(preview.matches).toMatchObject([{ row: 2, id, matchedBy: 'web' }]);
    await shelter.call('organisations.bringIn', { ...about, seen: preview.seen, decisions: {} });
    const names = (await everyone(shelter)).map(({ details }) => details.name).toSorted();
    expect(names).toEqual(['Haven', 'World help, Ghana', 'World help, Nigeria']);
    expect((await shelter.call('organisations.read', { id })).details).toMatchObject({
      countries: ['NG'],
      phone: '',
    });
  });

  test('two rows that are reached the same way are one and another, and that is said', async () => {
    const { shelter } = await withHaven(false);
    const file = await write(
      'departments.csv',
      'Name;Phone\nFront desk;020 0000001\nBack office;020 0000001\n',
    );
    await shelter.call('organisations.create', {
      details: { ...newOrganisationDetails('Desk'), phone: '020 0000001' },
    });
    const { preview } = await look(shelter, file);
    expect(preview.counts).toMatchObject({ matched: 0, possible: 1, added: 1 });
    expect(preview.findings).toEqual([{ row: 3, column: '', kind: 'alsoLike', words: 'Desk' }]);
  });
});

describe('what is not brought in', () => {
  test.each([
    ['notAMap', '{"format":"mooring-social-map","version":1}'],
    ['newerMap', '{"format":"mooring-social-map","version":9}'],
    ['empty', ' '],
    ['notAList', '%PDF-1.7'],
    ['tooLarge', 'x'.repeat(21 * 1024 * 1024)],
  ])('%s is said, and the vault is as it was', async (reason, text) => {
    const shelter = await openShelter('one');
    const log = await logOf(shelter);
    expect(await choose(shelter, await write('file.csv', text))).toMatchObject({ is: 'refused', reason });
    expect(await choose(shelter, path.join(home, 'not there.csv'))).toMatchObject({ reason: 'unreadable' });
    expect(await choose(shelter, home)).toMatchObject({ reason: 'unreadable' });
    expect(await everyone(shelter)).toEqual([]);
    expect(await logOf(shelter)).toEqual(log);
  });

  test('locking lets go of the file; whoever unlocks next finds none', async () => {
    const shelter = await openShelter('one');
    const { about, preview } = await look(shelter, await write('list.csv', 'Name\nHaven\n'));
    await shelter.call('vault.lock', {});
    await shelter.call('vault.unlock', { passphrase: PASSPHRASE });
    const bring = shelter.call('organisations.bringIn', { ...about, seen: preview.seen, decisions: {} });
    await expect(bring).rejects.toMatchObject({ code: 'notFound' });
    expect(await everyone(shelter)).toEqual([]);
  });

  test('a list that is left while it is read is not held, and nobody is told of an error', async () => {
    const shelter = await openShelter('one');
    const file = await write('long.csv', `Name;Notes\n${'Haven;words and words\n'.repeat(20_000)}`);
    const choosing = choose(shelter, file);
    await new Promise((resolve) => setImmediate(resolve));
    const chosen = await Promise.all([choosing, leaveUntil(shelter, choosing)]);
    expect(chosen[0]).toBeNull();
  });

  test('all or nothing: a disk that fails in the middle leaves neither rows nor a line in the log', async () => {
    const shelter = await openShelter('one');
    const { about, preview } = await look(shelter, await write('list.csv', 'Name\nHaven\nKade\n'));
    const { organisations } = shelter.host.app.session.vault;
    const { insert } = organisations;
    let left = 1;
    organisations.insert = (organisation) => {
      if (left === 0) throw new Error('the disk');
      left -= 1;
      insert(organisation);
    };
    const bring = shelter.call('organisations.bringIn', { ...about, seen: preview.seen, decisions: {} });
    await expect(bring).rejects.toMatchObject({ code: 'internal' });
    organisations.insert = insert;
    expect(await everyone(shelter)).toEqual([]);
    expect((await logOf(shelter)).entries).toEqual([]);
  });
});

/** Lets go again and again until the reading has noticed: it may not have begun. */
const leaveUntil = async ({ call }: Shelter, choosing: Promise<unknown>): Promise<void> => {
  let isOver = false;
  void choosing.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await call('organisations.leaveImport', {});
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
};

test('the report says line by line what became of what was not understood, and runs nothing', async () => {
  const shelter = await openShelter('one');
  const file = await write('list.csv', 'Name;Country;Phone\nHaven;=Atlantis;020\n;NL;030\n');
  const { about, preview } = await look(shelter, file);
  expect(preview.counts).toMatchObject({ added: 1, leftOut: 1, findings: 2 });
  const { id, suggestedName } = await shelter.call('organisations.prepareReport', about);
  expect(suggestedName).toMatch(/\.csv$/);
  const target = path.join(home, 'report.csv');
  shelter.dialogs.answerNext(target);
  await shelter.call('documents.save', { id });
  expect(await fs.readFile(target, 'utf8')).toBe(
    [
      '\ufeff"Row";"Column";"What became of it";"What stood there"',
      '"2";"Country";"Not understood; goes into the notes";"\'=Atlantis"',
      '"3";"";"A row without a name; not brought in";"NL | 030"',
      '',
    ].join('\r\n'),
  );
});

test('a text that is read anew is the same file; what can’t be read that way stays as it was', async () => {
  const shelter = await openShelter('one');
  const file = path.join(home, 'list.csv');
  await fs.writeFile(file, Buffer.from('Name;Address\nHaven;\u00a3\u00f3d\u009f\n', 'latin1'));
  const { about, preview } = await look(shelter, file);
  expect(preview.rows[0]?.details.address).toBe('£ódŸ');
  const anew = (encoding: 'windows-1250' | 'utf-16le') =>
    shelter.call('organisations.readAnew', { id: about.id, reading: { encoding, delimiter: ';' } });
  expect(await anew('windows-1250')).toMatchObject({ is: 'read', file: { id: about.id } });
  const address = async () =>
    (await shelter.call('organisations.previewImport', { ...about, from: FROM })).preview.rows[0]?.details
      .address;
  expect(await address()).toBe('Łódź');
  const bring = (seen: number) => shelter.call('organisations.bringIn', { ...about, seen, decisions: {} });
  // What was seen is not what stands there now.
  await expect(bring(preview.seen)).rejects.toMatchObject({ code: 'conflict' });
  await fs.writeFile(file, 'gone');
  expect(await anew('windows-1250')).toMatchObject({ is: 'read' });
  const { preview: last } = await shelter.call('organisations.previewImport', { ...about, from: FROM });
  await bring(last.seen);
  await expect(anew('windows-1250')).rejects.toMatchObject({ code: 'notFound' });
});

test('twenty thousand rows', async () => {
  const shelter = await openShelter('one');
  const rows = Array.from(
    { length: 20_000 },
    (_, index) =>
      `Organisation ${index};${index % 2 ? 'Nederland' : 'Nigeria'};020 ${1_000_000 + index};opvang, rechtshulp;31-12-2025;Some words of notes`,
  );
  const file = await write('long.csv', `Naam;Land;Telefoon;Hulp;Nagegaan op;Notities\n${rows.join('\n')}\n`);
  const chosen = await choose(shelter, file);
  if (chosen?.is !== 'read') throw new Error('not read');
  const about = { id: chosen.file.id, choices: usualChoices('') };
  const { preview } = await shelter.call('organisations.previewImport', { ...about, from: FROM });
  expect(preview.counts).toMatchObject({ rows: 20_000, added: 20_000, findings: 0 });
  const done = await shelter.call('organisations.bringIn', { ...about, seen: preview.seen, decisions: {} });
  expect(done).toMatchObject({ added: 20_000 });
  const again = await look(shelter, file);
  expect(again.preview.counts).toMatchObject({ same: 20_000 });
  await shelter.call('organisations.prepareMap', { ...EVERYTHING, format: 'workbook' });
});
