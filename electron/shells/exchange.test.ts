import fs from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { bringIn, EVERYTHING, everyone, fill, give, logOf, openShelter, said } from './exchange.testkit.ts';

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
