import {
  CLIENT,
  type EcogramRecords,
  labelOf,
  lettersOf,
  type PersonKind,
  type TieEnd,
} from '#shared/domain/ecogram.ts';
import { type AppWindow, PASSPHRASE, type RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { HumanHands } from '../human-hands.ts';
import { untilSaved } from '../pages/saving.ts';

const openEcogram = async ({ files, file, ecogram }: AppWindow) => {
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
};

/** What the vault holds of the only file's ecogram. */
const savedIn = async (app: RunningApp): Promise<EcogramRecords> => {
  const call = callOf(app);
  const [file] = (await call('files.list', { search: '', limit: 1 })).files;
  if (!file) throw new Error('there is no file');
  return (await call('ecogram.read', { fileId: file.id })).records as EcogramRecords;
};

/** Each tie as 'aunt – brother: PE'. */
const tiesIn = (records: EcogramRecords): string[] => {
  const nameOf = (end: TieEnd) => {
    const person = end === CLIENT ? undefined : records.people[end];
    return person ? labelOf(person) : end;
  };
  return Object.values(records.ties)
    .map((tie) => `${nameOf(tie.first)} – ${nameOf(tie.second)}: ${lettersOf(tie).join('')}`)
    .sort();
};

test('by keyboard alone: whoever is named is on the picture at once, and undo takes her away', async ({
  app,
}) => {
  await openEcogram(app.window);
  const { ecogram, talk, page, t } = app.window;
  await ecogram.client.focus();
  await page.keyboard.press('q');
  await expect(talk.question).toHaveText(t('talk:question.P.money'));
  await expect(talk.line).toBeFocused();
  await expect(talk.line).toHaveAccessibleName(t('talk:question.P.money'));

  await page.keyboard.type('aunt');
  await page.keyboard.press('Enter');
  await expect(ecogram.person('aunt')).toHaveAccessibleName(new RegExp(t('terms:page.P.name')));
  await expect(talk.named).toHaveText(['aunt']);
  await expect(talk.line).toHaveValue('');
  await expectAccessible(page, 'a talk');

  await page.keyboard.press('Control+z');
  await expect(ecogram.people).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(ecogram.person('aunt')).toBeVisible();
  await talk.kind('family').focus();
  await page.keyboard.press('Control+z');
  await expect(ecogram.people).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Escape');
  await expect(talk.line).toBeFocused();

  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.type('cousins, 3');
  await page.keyboard.press('Enter');
  const where = `${t('terms:kind.group')}. ${t('terms:ground.home')}, ${t('terms:ring.3')}`;
  await expect(ecogram.person('cousins, 3')).toHaveAccessibleName(new RegExp(where));

  await page.keyboard.press('Enter');
  await expect(talk.question).toHaveText(t('talk:question.P.children'));
  await expect(talk.named).toHaveText(['aunt', 'cousins, 3']);
  await page.keyboard.press('PageUp');
  await expect(talk.question).toHaveText(t('talk:question.P.money'));

  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await expect(talk.line).toHaveValue('x');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await expect(talk.pane).toHaveCount(0);
  await expect(ecogram.role).toBeFocused();
  await untilSaved(page);
});

test('whoever is there already is suggested, and gets another letter instead of a second figure', async ({
  app,
}) => {
  await openEcogram(app.window);
  const { ecogram, talk, page, t } = app.window;
  await talk.open();
  for (const role of ['aunt', 'neighbour']) {
    await page.keyboard.type(role);
    await page.keyboard.press('Enter');
  }
  await talk.goTo(t('terms:page.A.name'));
  await expect(talk.question).toHaveText(t('talk:question.A.information'));
  await expect(talk.others).toHaveText(['aunt', 'neighbour']);
  await expect(talk.line).toBeFocused();

  await page.keyboard.type('AU');
  await expect(talk.suggestions).toHaveText(['aunt']);
  await expectAccessible(page, 'a talk, with somebody suggested');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(talk.named).toHaveText(['aunt']);
  // Called exactly so, she is meant without any arrow key.
  await talk.goTo(t('terms:page.E.name'));
  await expect(talk.question).toHaveText(t('talk:question.E.confide'));
  await page.keyboard.type('aunt');
  await page.keyboard.press('Enter');
  await talk.others.filter({ hasText: 'neighbour' }).click();
  await expect(talk.named).toHaveText(['aunt', 'neighbour']);
  await expect(ecogram.people).toHaveCount(2);

  // Another aunt is one more arrow key away.
  await expect(talk.line).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(talk.line).not.toBeFocused();
  await page.keyboard.press('Escape');
  await expect(talk.line).toBeFocused();
  await page.keyboard.type('aunt');
  await expect(talk.suggestions).toHaveText(['aunt', t('talk:who.another', { words: 'aunt' })]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(ecogram.people).toHaveCount(3);

  await talk.takeBack('neighbour').click();
  await expect(talk.named).toHaveText(['aunt', 'aunt']);
  await untilSaved(page);
  expect(tiesIn(await savedIn(app))).toEqual([
    'client – aunt: E',
    'client – aunt: PAE',
    'client – neighbour: P',
  ]);
});

test('whoever is hidden for danger is never suggested, and naming somebody so adds another', async ({
  app,
}) => {
  await openEcogram(app.window);
  const { ecogram, talk, page, t } = app.window;
  await ecogram.add('cousin');
  await ecogram.add('aunt');
  await ecogram.select('cousin');
  await page
    .getByRole('button', { name: `${t('ecogram:danger.none')} ${t('ecogram:danger.label')}` })
    .click();
  await page.getByRole('option', { name: t('terms:danger.unsafe') }).click();
  await expect(ecogram.person('cousin')).toHaveCount(0);
  await talk.open();
  await expect(talk.others).toHaveText(['aunt']);
  await page.keyboard.type('cous');
  await expect(talk.line).toHaveValue('cous');
  await expect(talk.suggestions).toHaveCount(0);
  await page.keyboard.type('in');
  await page.keyboard.press('Enter');
  await expect(talk.named).toHaveText(['cousin']);
  await expect(page.getByText(t('ecogram:danger.unseen'))).toHaveCount(0);
  await untilSaved(page);
  expect(
    Object.values((await savedIn(app)).people)
      .map(labelOf)
      .sort(),
  ).toEqual(['aunt', 'cousin', 'cousin']);
});

test('the walk of the country of origin puts people there, and asks how each can be reached', async ({
  app,
}) => {
  await openEcogram(app.window);
  const { ecogram, talk, page, t } = app.window;
  await talk.open();
  await page.keyboard.press('Alt+ArrowDown');
  await talk.walk('origin');
  await expect(talk.question).toHaveText(t('talk:there.family'));
  await talk.line.focus();
  for (const role of ['grandmother', 'pastor']) {
    await page.keyboard.type(role);
    await page.keyboard.press('Enter');
  }
  await expect(talk.named).toHaveText(['grandmother', 'pastor']);
  const place = new RegExp(`${t('terms:ground.home')}, ${t('terms:ring.2')}`);
  for (const role of ['grandmother', 'pastor'])
    await expect(ecogram.person(role)).toHaveAccessibleName(place);

  await talk.goTo(t('talk:progress.reach'));
  await expect(talk.question).toHaveText(t('talk:reach.how', { label: 'grandmother' }));
  await expect(talk.reach).toBeFocused();
  await expect(ecogram.person('grandmother')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.type('through the pastor');
  await talk.pane.getByRole('button', { name: t('terms:page.E.short') }).click();
  await expectAccessible(page, 'how somebody can be reached');
  await talk.reach.press('Enter');
  await expect(talk.question).toHaveText(t('talk:reach.how', { label: 'pastor' }));
  await page.keyboard.type('at the church by the market');
  await page.keyboard.press('Enter');
  await expect(talk.question).toHaveText(t('talk:end.title'));
  await expectAccessible(page, 'the end of a walk');

  // The other walk has its own place for people.
  await talk.walk('page');
  await talk.line.focus();
  await page.keyboard.type('friend');
  await page.keyboard.press('Enter');
  const other = new RegExp(`${t('terms:ground.here')}, ${t('terms:ring.3')}`);
  await expect(ecogram.person('friend')).toHaveAccessibleName(other);
  await untilSaved(page);
  const { people, ties } = await savedIn(app);
  expect(Object.values(people).map(({ role, contact }) => [role, contact])).toEqual([
    ['grandmother', 'through the pastor'],
    ['pastor', 'at the church by the market'],
    ['friend', ''],
  ]);
  const withGrandmother = Object.values(ties).find(({ second }) => people[second]?.role === 'grandmother');
  expect(withGrandmother?.lanes).toEqual({ E: { giver: 'second', strength: 2, standing: 'possible' } });
});

test('a lock in the middle of it gives back the question and half the word', async ({ app }) => {
  await openEcogram(app.window);
  const { ecogram, talk, lock, page, t } = app.window;
  await talk.open();
  await page.keyboard.type('aunt');
  await page.keyboard.press('Enter');
  await talk.goTo(t('terms:page.G.name'));
  await talk.kind('neighbour').click();
  await talk.line.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('neigh');
  await app.shell.host.app.lock('suspend');
  await expect(lock.title).toBeVisible();
  await lock.unlock(PASSPHRASE);

  await expect(talk.question).toHaveText(t('talk:question.G.interests'));
  await expect(talk.line).toHaveValue('neigh');
  await expect(talk.line).toBeFocused();
  await expect(talk.kind('neighbour')).toBeChecked();
  await page.keyboard.type('bour');
  await page.keyboard.press('Enter');
  await expect(ecogram.person('neighbour')).toHaveAccessibleName(new RegExp(t('terms:kind.neighbour')));
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(ecogram.people).toHaveCount(0);
  await untilSaved(page);
});

test('a lock in the middle of how somebody is reached keeps the words, out of sight', async ({ app }) => {
  await openEcogram(app.window);
  const { ecogram, talk, lock, page, t } = app.window;
  await ecogram.add('pastor', { ground: 'home' });
  await talk.open();
  await talk.walk('origin');
  await talk.goTo(t('talk:progress.reach'));
  await expect(talk.reach).toBeFocused();
  await page.keyboard.type('by the mark');
  await app.shell.host.app.lock('suspend');
  await expect(lock.title).toBeVisible();
  await lock.unlock(PASSPHRASE);

  await expect(talk.question).toHaveText(t('talk:reach.how', { label: 'pastor' }));
  await expect(page.getByText('by the mark')).toHaveCount(0);
  await talk.pane.getByRole('button', { name: t('talk:reach.show') }).press('Enter');
  await expect(talk.reach).toHaveValue('by the mark');
  await expect(talk.reach).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('et');
  await page.keyboard.press('PageUp');
  await expect(talk.question).toHaveText(t('talk:there.connector'));
  await untilSaved(page);
  expect(Object.values((await savedIn(app)).people).map(({ contact }) => contact)).toEqual(['by the market']);
});

test('half a tie between two others is backed out of, and a whole one is taken back', async ({ app }) => {
  await openEcogram(app.window);
  const { ecogram, talk, page, t } = app.window;
  for (const role of ['aunt', 'brother']) await ecogram.add(role);
  await talk.open();
  await talk.goTo(t('talk:progress.between'));
  await expect(talk.line).toBeFocused();
  await page.keyboard.type('sister');
  await expect(talk.pane.getByText(t('talk:between.nobody'))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(talk.line).toHaveValue('sister');
  await talk.line.fill('au');
  await page.keyboard.press('Enter');
  await expect(talk.question).toHaveText(t('talk:between.other', { label: 'aunt' }));
  await page.keyboard.press('Escape');
  await expect(talk.question).toHaveText(t('talk:between.question'));
  for (const start of ['au', 'br']) {
    await page.keyboard.type(start);
    await page.keyboard.press('Enter');
  }
  const label = t('ecogram:tie.between', { first: 'aunt', second: 'brother' });
  await expect(talk.tiesBetweenOthers).toHaveText([label]);
  await talk.takeBack(label).click();
  await expect(talk.tiesBetweenOthers).toHaveCount(0);
  await expect(talk.line).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(talk.tiesBetweenOthers).toHaveText([label]);
  await page.keyboard.press('Escape');
  await expect(talk.pane).toHaveCount(0);
  await untilSaved(page);
});

/** One answer: somebody new, of a kind that is pressed where it is another than before; or the start of who is there. */
type Named = { who: string; kind?: PersonKind } | { again: string };

/** A talk with somebody invented, question by question. */
const A_TALK: readonly (readonly Named[])[] = [
  [{ who: 'aunt' }, { who: 'brother' }],
  [{ who: 'neighbour', kind: 'neighbour' }],
  [{ who: 'room mate', kind: 'roommate' }, { again: 'br' }],
  [{ who: 'lawyer', kind: 'professional' }, { who: 'social worker' }],
  [{ who: 'language teacher' }],
  [{ again: 'br' }],
  [{ who: 'church choir, 12', kind: 'group' }, { who: 'football team, 9' }],
  [
    { who: 'friend', kind: 'friend' },
    { who: 'colleague', kind: 'colleague' },
  ],
  [{ who: 'sister', kind: 'family' }, { again: 'fr' }],
  [{ who: 'pastor', kind: 'spiritualAdviser' }],
  [{ who: 'grandmother', kind: 'family' }, { again: 'au' }],
];

/** Who knows whom, by the start of their names; what they share changes once. */
const WHO_KNOWS_WHOM = {
  G: ['au si', 'au gr', 'au br', 'ch pa', 'fo co', 'fr ro', 'law so'],
  E: ['br si', 'si gr', 'ro ne', 'so lan'],
} as const;

const TIES = [
  'client – aunt: PE',
  'client – brother: PA',
  'client – church choir, 12: G',
  'client – colleague: G',
  'client – football team, 9: G',
  'client – friend: GE',
  'client – grandmother: E',
  'client – language teacher: A',
  'client – lawyer: A',
  'client – neighbour: P',
  'client – pastor: E',
  'client – room mate: P',
  'client – sister: E',
  'client – social worker: A',
  'aunt – brother: G',
  'aunt – grandmother: G',
  'aunt – sister: G',
  'brother – sister: E',
  'church choir, 12 – pastor: G',
  'football team, 9 – colleague: G',
  'friend – room mate: G',
  'lawyer – social worker: G',
  'room mate – neighbour: E',
  'sister – grandmother: E',
  'social worker – language teacher: E',
];

test('a real talk: 14 people and 25 ties within three minutes of somebody’s time', async ({ app, start }) => {
  await openEcogram(app.window);
  const { talk, page, t } = app.window;
  const hands = new HumanHands(page);
  await hands.click(page.getByRole('button', { name: t('talk:enter') }));
  for (const [index, answers] of A_TALK.entries()) {
    if (index > 0) await hands.press('Enter');
    hands.wait('question');
    for (const answer of answers) {
      hands.wait('answer');
      if ('again' in answer) {
        await hands.type(answer.again);
        await hands.press('ArrowDown', 'Enter');
        continue;
      }
      if (answer.kind) {
        await hands.click(talk.kind(answer.kind));
        await expect(talk.line).toBeFocused();
      }
      await hands.type(answer.who);
      await hands.press('Enter');
    }
  }
  await hands.press('Enter');
  await expect(talk.question).toHaveText(t('talk:between.question'));
  hands.wait('question');
  const tie = async (pair: string) => {
    hands.wait('answer');
    for (const one of pair.split(' ')) {
      await hands.type(one);
      await hands.press('Enter');
    }
  };
  for (const pair of WHO_KNOWS_WHOM.G) await tie(pair);
  await hands.press('Alt+ArrowRight');
  for (const pair of WHO_KNOWS_WHOM.E) await tie(pair);
  test.info().annotations.push({ type: 'seconds of somebody’s time', description: `${hands.seconds}` });
  expect(hands.seconds).toBeLessThan(180);
  await expect(talk.tiesBetweenOthers).toHaveCount(11);
  await expectAccessible(page, 'who knows whom');
  await hands.press('Enter');
  await expect(talk.question).toHaveText(t('talk:end.title'));
  await expectAccessible(page, 'the end of a talk');
  await untilSaved(page);
  await app.close();

  const again = await start();
  await again.window.lock.unlock(PASSPHRASE);
  await again.window.files.open('Blue');
  await again.window.file.openEcogram();
  await expect(again.window.ecogram.people).toHaveCount(14);
  const records = await savedIn(again);
  expect(Object.keys(records.people)).toHaveLength(14);
  expect(tiesIn(records)).toEqual([...TIES].sort());
});
