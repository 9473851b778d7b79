import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { usualChoices } from '#shared/domain/organisation-exchange/bringing-in.ts';
import { MAP_ENDINGS, MAP_FORMATS } from '#shared/domain/organisation-exchange/giving.ts';
import type { Subject, talkTo } from './conformance-subject.testkit.ts';

/** Gives the social map away, and brings it and a list in again. */
export const tourOfExchange = async (
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
