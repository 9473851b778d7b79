import fs from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import type { Decisions } from '#shared/domain/organisation-exchange/bringing-in.ts';
import { bringIn, EVERYTHING, everyone, FROM, give, look, openShelter, write } from './exchange.testkit.ts';

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
