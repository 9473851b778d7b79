import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { given } from '#shared/domain/answer.ts';
import type { Factor } from '#shared/domain/factors.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import type { OverviewCountry } from '#shared/domain/overview.ts';
import { PASSPHRASE, type RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';
import { readPdf } from '../pdf.ts';

/** A file with two people on its ecogram, one of whom is dangerous. */
const blue = async (app: RunningApp) => {
  const call = callOf(app);
  const { files, file, ecogram, rail, page } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.add('aunt', { kind: 'family', ground: 'home' });
  await untilSaved(page);
  await rail.files();
  await files.open('Blue');
  const { files: found } = await call('files.list', { search: 'Blue', limit: 1 });
  const fileId = found[0]?.id as ClientFileId;
  const scoreOf = async (country: OverviewCountry, factor: Factor) =>
    (await call('overviews.read', { fileId })).content.views[country][factor].score;
  return { call, fileId, scoreOf };
};

test('a score is moved by mouse, by finger and by keys, may stay open, and can be taken back', async ({
  app,
}) => {
  const { scoreOf } = await blue(app);
  const { overviews, page, t } = app.window;
  await overviews.open();
  await expectAccessible(page, 'overviews in which nothing is scored');

  await overviews.score('destination', 'housing', 1);
  const housing = overviews.slider('destination', 'housing');
  await expect(housing).toHaveAttribute('aria-valuetext', t('overviews:step.plus', { count: 1 }));
  const from = await overviews.spotOf(housing, 1);
  const to = await overviews.spotOf(housing, -2);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.keyboard.press('Escape');
  await expect(housing).toHaveAttribute('aria-valuenow', '1');
  await page.mouse.up();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  await expect(housing).toHaveAttribute('aria-valuenow', '-2');

  const safety = overviews.slider('origin', 'safety');
  await safety.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(safety).toHaveAttribute('aria-valuetext', t('overviews:step.start'));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await expect(safety).toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('Delete');
  await expect(safety).toHaveAttribute('aria-valuetext', t('terms:openAnswer.notAskedYet'));
  await page.keyboard.press('Home');

  const children = overviews.slider('origin', 'children');
  const { x, y } = await overviews.spotOf(children, 2);
  const touch = await page.context().newCDPSession(page);
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints });
  await finger('touchStart', [{ x: x - 120, y }]);
  await finger('touchMove', [{ x: x - 60, y }]);
  await finger('touchMove', [{ x, y }]);
  await finger('touchEnd', []);
  await expect(children).toHaveAttribute('aria-valuenow', '2');

  await overviews.leaveOpen('origin', 'socialStatus', 'prefersNotToSay');
  await untilSaved(page);
  expect(await scoreOf('destination', 'housing')).toEqual(given(-2));
  expect(await scoreOf('origin', 'safety')).toEqual(given(-2));
  expect(await scoreOf('origin', 'children')).toEqual(given(2));
  expect(await scoreOf('origin', 'socialStatus')).toEqual({ is: 'prefersNotToSay' });
  await expect(overviews.totals('origin')).toContainText('−2');
  await expect(overviews.totals('origin')).toContainText('+2');
  await expect(overviews.totals('destination')).toContainText('−2');

  await children.focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(children).toHaveAttribute('data-open', 'true');
  await untilSaved(page);
  expect(await scoreOf('origin', 'children')).toEqual({ is: 'notAskedYet' });
  expect(await scoreOf('origin', 'socialStatus')).toEqual({ is: 'notAskedYet' });
});

test('both countries look alike, in whichever order, and right to left the scale is turned', async ({
  app,
}) => {
  await blue(app);
  const { overviews, page, t } = app.window;
  await overviews.open();
  const sizeOf = async (country: OverviewCountry) => {
    const box = await overviews.slider(country, 'housing').boundingBox();
    return { width: box?.width, height: box?.height, x: box?.x ?? 0 };
  };
  const [one, other] = [await sizeOf('destination'), await sizeOf('origin')];
  expect({ ...one, x: 0 }).toEqual({ ...other, x: 0 });
  expect(one.x).toBeLessThan(other.x);
  await page.getByRole('button', { name: t('overviews:layout.swap') }).click();
  await expect.poll(async () => (await sizeOf('origin')).x).toBe(one.x);
  await page.getByRole('radio', { name: t('overviews:layout.after') }).click();
  await expect.poll(async () => (await sizeOf('destination')).x).toBe((await sizeOf('origin')).x);
  await page.getByRole('radio', { name: t('overviews:layout.beside') }).click();

  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  const slider = overviews.slider('origin', 'housing');
  // What lies to the left is more, now.
  const { x, y } = await overviews.spotOf(slider, -2);
  await page.mouse.click(x, y);
  await expect(slider).toHaveAttribute('aria-valuenow', '2');
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuenow', '1');
});

test('what was said on another day stays as it was said, and a version stays as it was kept', async ({
  app,
}) => {
  const { call, fileId } = await blue(app);
  const { overviews, files, rail, page, t } = app.window;
  const { content, version } = await call('overviews.read', { fileId });
  const earlier = {
    ...{ id: crypto.randomUUID(), by: 'client', who: '', on: '2026-09-01' },
    ...{ score: given(-2), words: 'I can never go there.' },
  };
  const { origin } = content.views;
  const safety = { score: given(-2), scoredOn: '2026-09-01', sayings: [earlier] };
  const told = { ...content, views: { ...content.views, origin: { ...origin, safety } } };
  await call('overviews.change', { fileId, baseVersion: version, content: told as typeof content });

  await overviews.open();
  const cell = overviews.cell('origin', 'safety');
  await expect(cell).toContainText('I can never go there.');
  await overviews.keep('first talk');
  await overviews.say('origin', 'safety', 'If nobody knows the day, perhaps.');
  await overviews.score('origin', 'safety', -1);
  await expect(cell.getByRole('list', { name: t('overviews:saying.title') })).toContainText(
    'I can never go there.',
  );
  await cell.getByRole('radio', { name: t('overviews:saying.other') }).click();
  await cell.getByLabel(t('overviews:saying.who')).fill('the interpreter');
  await cell.getByRole('radio', { name: t('overviews:saying.client') }).click();
  await untilSaved(page);
  const saved = (await call('overviews.read', { fileId })).content.views.origin.safety;
  expect(saved.sayings[0]).toEqual(earlier);
  expect(saved.sayings[1]).toMatchObject({
    by: 'client',
    who: '',
    words: 'If nobody knows the day, perhaps.',
  });

  await expectAccessible(page, 'an overview with what was said');
  await overviews.openVersions();
  await expectAccessible(page, 'the versions of the overviews');
  await page
    .getByRole('button', { name: /first talk/ })
    .first()
    .click();
  const there = page.getByRole('region', { name: t('overviews:country.origin'), exact: true });
  await expect(there).toContainText(t('overviews:step.minus', { count: 2 }));
  await expect(there).toContainText(t('overviews:step.minus', { count: 1 }));
  await expect(there).toContainText('If nobody knows the day, perhaps.');
  await expect(there).not.toContainText('I can never go there.');
  await expect(
    page.getByRole('region', { name: t('overviews:country.destination'), exact: true }),
  ).toContainText(t('overviews:compare.sameHere'));
  await expectAccessible(page, 'two moments of the overviews');
  const [kept] = await call('overviews.versions', { fileId });
  if (!kept) throw new Error('nothing was kept');
  expect((await call('overviews.readVersion', { id: kept.id })).content).toEqual(told);

  await rail.files();
  await files.open('Blue');
  await expect(overviews.totals('origin')).toContainText('−1');
});

test('a change names people and organisations, is where it is used, and what if changes nothing that is', async ({
  app,
}) => {
  const { call, fileId, scoreOf } = await blue(app);
  const { overviews, plan, rail, socialMap, page, t } = app.window;
  const house = await call('organisations.create', {
    details: newOrganisationDetails('House of the Open Door'),
  });
  await overviews.open();
  await overviews.score('origin', 'housing', -1);
  await overviews.turnTo('two');
  await expectAccessible(page, 'Overview 2 with nothing on it');
  const line = await overviews.addChange('origin', 'housing');
  await overviews.writeChange(line, {
    inWhatWay: 'A room at her aunt’s',
    conditions: 'If her uncle moves out',
    withWhoseHelp: 'Her aunt asks him',
  });
  await line.getByRole('button', { name: 'aunt' }).click();
  await plan.addOrganisation(line, 'open door');
  await expect(plan.organisation(line, 'House of the Open Door')).toBeVisible();
  const could = await overviews.spotOf(overviews.couldBecome(line), 2);
  await page.mouse.click(could.x, could.y);
  await untilSaved(page);
  await expectAccessible(page, 'Overview 2');
  const [change] = (await call('overviews.read', { fileId })).content.changes;
  expect(change).toMatchObject({
    ...{ country: 'origin', factor: 'housing', inWhatWay: 'A room at her aunt’s' },
    ...{ organisations: [house.id], couldBecome: given(2) },
  });
  expect(change?.people).toHaveLength(1);

  await overviews.turnTo('one');
  await overviews.show('changes');
  const slider = overviews.slider('origin', 'housing');
  await expect(slider).toHaveAttribute('aria-valuenow', '2');
  await expect(overviews.totals('origin')).toContainText('+2');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuenow', '2');
  await expectAccessible(page, 'Overview 1, if the changes happen');
  expect(await scoreOf('origin', 'housing')).toEqual(given(-1));
  await overviews.show('is');
  await expect(slider).toHaveAttribute('aria-valuenow', '-1');

  await rail.socialMap();
  await socialMap.open('House of the Open Door');
  await page.getByRole('button', { name: t('socialMap:used.show') }).click();
  await page.getByRole('button', { name: /^Blue: / }).click();
  await expect(overviews.change('origin', 'housing').getByRole('heading')).toBeFocused();
  await overviews
    .change('origin', 'housing')
    .getByRole('button', { name: t('overviews:change.take') })
    .click();
  await expect(overviews.change('origin', 'housing')).toHaveCount(0);
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await expect(overviews.change('origin', 'housing')).toBeVisible();
});

test('what is feared and what was checked stand side by side, and a check writes over nothing', async ({
  app,
}) => {
  const { call, fileId } = await blue(app);
  const { overviews, page, t } = app.window;
  await overviews.open();
  await overviews.turnTo('fears');
  await expectAccessible(page, 'nothing feared yet');
  const fear = await overviews.noteFear('origin', 'safety', 'They know where my mother lives.');
  await overviews.noteCheck(fear, {
    found: 'Nobody has been seen since July.',
    source: 'A call with her mother',
  });
  await overviews.noteCheck(fear, {
    found: 'Of her town nothing is known.',
    source: 'The centre',
    by: 'Amal',
  });
  await untilSaved(page);
  await expectAccessible(page, 'what is feared and what was checked');
  const [noted] = await call('fears.list', { fileId });
  expect(noted?.details).toMatchObject({
    fear: 'They know where my mother lives.',
    checks: [
      { found: 'Nobody has been seen since July.', source: 'A call with her mother' },
      { found: 'Of her town nothing is known.', by: 'Amal' },
    ],
  });

  await fear.getByRole('button', { name: t('overviews:fear.take'), exact: true }).click();
  await expect(overviews.about('origin', 'safety').getByRole('article')).toHaveCount(0);
  await page.getByRole('button', { name: t('overviews:fear.undo') }).click();
  await expect(overviews.about('origin', 'safety').getByRole('article')).toHaveCount(1);
  expect((await call('fears.list', { fileId }))[0]?.details).toEqual(noted?.details);
  await page.getByRole('main').focus();
  await fear
    .getByRole('button', { name: t('overviews:fear.takeCheck') })
    .last()
    .click();
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await expect(fear.getByRole('group', { name: t('overviews:fear.found') })).toHaveCount(2);
  await untilSaved(page);

  // One without a word is none: it is gone once it is left, and begun anew it is the same one.
  const about = overviews.about('origin', 'safety');
  const begin = about.getByRole('button', { name: t('overviews:fear.note') });
  await begin.click();
  await expect(about.getByRole('article')).toHaveCount(2);
  await overviews.turnTo('one');
  await overviews.turnTo('fears');
  await expect(about.getByRole('article')).toHaveCount(1);
  await begin.click();
  await expect(about.getByRole('article')).toHaveCount(2);
  expect((await call('fears.list', { fileId })).filter(({ removedAt }) => removedAt === null)).toHaveLength(
    2,
  );
});

test('locking in the middle loses no word and no score', async ({ app }) => {
  const { call, fileId } = await blue(app);
  const { overviews, cover, lock, page } = app.window;
  await overviews.open();
  await overviews.score('origin', 'housing', 1);
  await overviews.say('origin', 'housing', 'Half a wor');
  await page.keyboard.press('F9');
  await cover.wayBack.click();
  await lock.unlock(PASSPHRASE);
  await expect(overviews.slider('origin', 'housing')).toHaveAttribute('aria-valuenow', '1');
  await expect(overviews.cell('origin', 'housing')).toContainText('Half a wor');
  const { content } = await call('overviews.read', { fileId });
  expect(content.views.origin.housing.sayings).toMatchObject([{ words: 'Half a wor', score: given(1) }]);

  await overviews.turnTo('fears');
  await overviews.noteFear('destination', 'housing', 'Half a fea');
  await page.keyboard.press('F9');
  await cover.wayBack.click();
  await lock.unlock(PASSPHRASE);
  expect((await call('fears.list', { fileId }))[0]?.details.fear).toBe('Half a fea');
});

test('two sit before it: one factor at a time, in two languages, with nobody’s name and nobody else’s words', async ({
  app,
}) => {
  const { call, fileId } = await blue(app);
  const { overviews, lock, palette, page, t } = app.window;
  await overviews.open();
  await overviews.say('origin', 'safety', 'My counsellor knows.');
  await untilSaved(page);
  await overviews.sitTogether();
  await expectAccessible(page, 'together');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByText('Blue')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Nederlands' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Veiligheid');
  await overviews.score('origin', 'safety', -2);
  await page.getByRole('button', { name: t('overviews:together.next') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page
    .getByRole('button', { name: t('overviews:together.answer.doesNotKnow') })
    .last()
    .click();
  await page.getByLabel(t('overviews:together.words')).last().fill('I would like to know.');
  await untilSaved(page);
  await page.keyboard.press('PageUp');
  await expect(overviews.slider('origin', 'safety')).toHaveAttribute('aria-valuenow', '-2');
  for (let turned = 0; turned < 10; turned += 1)
    await page.getByRole('button', { name: t('overviews:together.next') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('overviews:together.end'));
  await expectAccessible(page, 'together, at the end');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+k');
  await expect(palette.entries).toHaveCount(0);
  // Whoever is alone before it comes no further than the lock.
  await page.keyboard.press('Escape');
  await lock.title.waitFor();
  await expect(page.getByRole('heading', { level: 1, name: t('overviews:title') })).toHaveCount(0);
  await lock.unlock(PASSPHRASE);
  await expect(page.getByRole('heading', { level: 1, name: t('overviews:title') })).toBeVisible();
  const { views } = (await call('overviews.read', { fileId })).content;
  expect(views.origin.protectionFromViolence).toMatchObject({
    score: { is: 'doesNotKnow' },
    sayings: [{ by: 'client', words: 'I would like to know.' }],
  });
});

test('each sheet is printed as it is shown, and nothing else leaves', async ({ app, laptop }) => {
  await blue(app);
  const { overviews, preview, page, t } = app.window;
  await overviews.open();
  await overviews.score('origin', 'housing', 1);
  await overviews.say('origin', 'housing', 'My aunt has a room.');
  await untilSaved(page);
  await overviews.preview();
  await preview.untilDrawn();
  await expectAccessible(page, 'Overview 1 on paper');
  const dialog = await SaveDialog.from(app.context, t, () => preview.pressSave());
  await dialog.saveAs('overview');
  await expect(preview.saved).toBeVisible();
  const { text } = await readPdf(await readFile(path.join(laptop.exportFolder, 'overview.pdf')));
  for (const said of ['Overview 1', '(Perceived) opportunities in', 'My aunt has a room.', 'AMIF'])
    expect(text.replace(/\s+/g, ' ')).toContain(said);
  expect(text).not.toContain('Blue');
});
