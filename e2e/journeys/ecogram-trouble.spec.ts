import { diffBetween } from '#shared/document/records.ts';
import {
  emptyEcogram,
  MOST_ON_ECOGRAM,
  newPerson,
  newTie,
  type Person,
  type Tie,
} from '#shared/domain/ecogram.ts';
import type { ClientFileId, PersonId, TieId } from '#shared/domain/ids.ts';
import type { RunningApp } from '../app.ts';
import { callOf, refusalOf } from '../calls.ts';
import { expect, test } from '../fixtures.ts';

const idOf = <Id extends string>(kind: 8 | 9, number: number) =>
  `018f0000-0000-7000-${kind}000-${String(number).padStart(12, '0')}` as Id;

const somebody = (number: number, fields: Partial<Person> = {}): Person =>
  newPerson({
    id: idOf<PersonId>(8, number),
    kind: 'friend',
    role: `person ${number}`,
    spot: { ground: 'here', ring: 2, across: (number * 0.37) % 1, depth: (number * 0.61) % 1 },
    ...fields,
  });

const tieTo = (number: number, second: PersonId): Tie =>
  newTie({
    id: idOf<TieId>(9, number),
    first: 'client',
    second,
    lanes: { P: { giver: 'second', strength: 2, standing: 'now' } },
  });

type Records = { people: Record<PersonId, Person>; ties: Record<TieId, Tie> };

const recordsOf = (people: readonly Person[], ties: readonly Tie[] = []): Records => ({
  people: Object.fromEntries(people.map((person) => [person.id, person])),
  ties: Object.fromEntries(ties.map((tie) => [tie.id, tie])),
});

const newFile = async (app: RunningApp): Promise<ClientFileId> => {
  await app.window.files.create('Blue');
  const { files } = await callOf(app)('files.list', { search: 'Blue', limit: 1 });
  return files[0]?.id as ClientFileId;
};

const aunt = somebody(1, { role: 'aunt' });
const twice = recordsOf([aunt], [tieTo(1, aunt.id), tieTo(2, aunt.id)]);

const BAD: readonly (readonly [string, Records])[] = [
  ['a tie to nobody', recordsOf([aunt], [tieTo(1, idOf<PersonId>(8, 99))])],
  ['two ties between the same two', twice],
  ['a place that is no number', recordsOf([{ ...aunt, spot: { ...aunt.spot, across: Number.NaN } }])],
  ['a place beyond all places', recordsOf([{ ...aunt, spot: { ...aunt.spot, depth: 1e9 } }])],
  ['a name of 50 kB', recordsOf([{ ...aunt, name: 'x'.repeat(50_000) }])],
  ['a kind that there is not', recordsOf([{ ...aunt, kind: 'dragon' as never }])],
  ['somebody under another’s id', { people: { [idOf<PersonId>(8, 2)]: aunt }, ties: {} }],
];

test('what no ecogram can be is refused, and the ecogram stays as it was', async ({ app }) => {
  const fileId = await newFile(app);
  const call = callOf(app);
  const { id, version } = await call('ecogram.read', { fileId });
  const sound = diffBetween(emptyEcogram(), recordsOf([somebody(7, { role: 'neighbour' })]));
  const { version: baseVersion } = await call('ecogram.change', { id, baseVersion: version, diff: sound });
  const before = await call('ecogram.read', { fileId });
  for (const [what, records] of BAD) {
    const diff = {
      people: Object.fromEntries(
        Object.entries(records.people).map(([key, after]) => [key, { before: null, after }]),
      ),
      ties: Object.fromEntries(
        Object.entries(records.ties).map(([key, after]) => [key, { before: null, after }]),
      ),
    };
    const code = await refusalOf(app)('ecogram.change', { id, baseVersion, diff: diff as never });
    expect(['badInput', 'invalid', 'badRequest'], what).toContain(code);
  }
  expect(await call('ecogram.read', { fileId })).toEqual(before);
  await app.window.file.openEcogram();
  await expect(app.window.ecogram.people).toHaveCount(1);
});

test('names in any script, with emoji and as long as they may be, are drawn and can be worked with', async ({
  app,
}) => {
  const fileId = await newFile(app);
  const call = callOf(app);
  const { id, version } = await call('ecogram.read', { fileId });
  const people = [
    somebody(1, { role: 'خالتي المحبوبة من القرية', spot: { ...aunt.spot, ground: 'home', across: 0.3 } }),
    somebody(2, { role: '👩🏽‍⚕️ nurse', name: '👨‍👩‍👧‍👦 🫶🏿', spot: { ...aunt.spot, across: 0.7 } }),
    somebody(3, { role: 'ᠮᠣᠩᠭᠣᠯ <b>&amp;</b>', spot: { ...aunt.spot, ground: 'elsewhere', across: 0.5 } }),
    somebody(4, {
      role: 'a'.repeat(200),
      name: 'ሕይወት '.repeat(28).trim(),
      spot: { ...aunt.spot, across: 0.2 },
    }),
  ];
  const records = recordsOf(
    people,
    people.map((person, index) => tieTo(index, person.id)),
  );
  await call('ecogram.change', { id, baseVersion: version, diff: diffBetween(emptyEcogram(), records) });
  const { file, ecogram, page } = app.window;
  await file.openEcogram();
  await expect(ecogram.people).toHaveCount(4);
  await ecogram.person('👩🏽‍⚕️ nurse · 👨‍👩‍👧‍👦 🫶🏿').press('Enter');
  await page.keyboard.press('e');
  await expect
    .poll(async () =>
      Object.values((await call('ecogram.read', { fileId })).records.ties).map(
        ({ lanes }) => Object.keys(lanes).length,
      ),
    )
    .toContain(2);
});

test('ten thousand people are refused with a reason, and as many as there is room for are drawn', async ({
  app,
}) => {
  const fileId = await newFile(app);
  const call = callOf(app);
  const { id, version } = await call('ecogram.read', { fileId });
  const crowd = (count: number) => recordsOf(Array.from({ length: count }, (_, number) => somebody(number)));
  const diffOf = (count: number) => diffBetween(emptyEcogram(), crowd(count));
  const tooMany = { id, baseVersion: version, diff: diffOf(10_000) };
  expect(await refusalOf(app)('ecogram.change', tooMany)).toBe('ecogramFull');
  expect(await call('ecogram.read', { fileId })).toMatchObject({ version, records: { people: {} } });

  await call('ecogram.change', { id, baseVersion: version, diff: diffOf(MOST_ON_ECOGRAM.people) });
  const { file, ecogram, page, t } = app.window;
  await file.openEcogram();
  await expect(ecogram.people).toHaveCount(MOST_ON_ECOGRAM.people, { timeout: 60_000 });
  await ecogram.role.fill('one more');
  await ecogram.role.press('Enter');
  await expect(page.getByText(t('ecogram:full.title'))).toBeVisible();
  const { records } = await call('ecogram.read', { fileId });
  expect(Object.keys(records.people)).toHaveLength(MOST_ON_ECOGRAM.people);
});
