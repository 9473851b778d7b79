import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { createBundles } from '#electron/bundles/bundles.ts';
import type { Bundles } from '#electron/core/ports.ts';
import { AgeRecipient } from '#shared/domain/bundle-lock.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { ClientFileId } from '#shared/domain/ids.ts';
import { lineKey } from '#shared/domain/plan/lines.ts';
import { addPracticePerson } from '../add-person.ts';
import { makeVault, PASSPHRASE, type RunningApp } from '../app.ts';
import { callOf, refusalOf } from '../calls.ts';
import { expect, expectAccessible } from '../fixtures.ts';
import { BundlesPage } from '../pages/bundles.ts';
import { PlanLifePage } from '../pages/plan-life.ts';
import { untilSaved } from '../pages/saving.ts';
import { practicePerson } from '../practice.ts';
import { everyByteOf, OVER_THERE, test } from '../two-laptops.ts';

/** All of a file that its screens show. */
const wholeFile = async (app: RunningApp, fileId: ClientFileId) => {
  const call = callOf(app);
  return {
    file: await call('files.read', { id: fileId }),
    ecogram: await call('ecogram.read', { fileId }),
    overviews: await call('overviews.read', { fileId }),
    fears: await call('fears.list', { fileId }),
    signs: await call('signs.read', { fileId }),
    risks: await call('risks.read', { fileId }),
    plans: await call('plans.list', { fileId }),
    origin: await call('origin.read', { fileId }),
    monitoring: await call('monitoring.read', { fileId }),
  };
};

/** The receipts of whoever goes by that name. */
const copiesOf = async (app: RunningApp, name: string) => {
  const [file] = (await callOf(app)('files.list', { search: name, limit: 1 })).files;
  if (!file) throw new Error('the file is not there');
  return (await callOf(app)('consents.read', { fileId: file.id })).copies;
};

/** By which it is found again, once it has left. */
const numberOf = async (app: RunningApp, name: string): Promise<string> => {
  const [copy] = await copiesOf(app, name);
  if (!copy) throw new Error('nothing has left');
  return copy.number;
};

const COLLEAGUE = { name: 'Tirza', role: 'manager', passphrase: 'three geese along the canal' } as const;

test('a whole file moves to another shelter, and what is wrong or cut changes nothing there', async ({
  app,
  other,
}) => {
  test.setTimeout(240_000);
  const { files, page } = app.window;
  const here = new BundlesPage(app);
  const there = new BundlesPage(other);
  const { t } = other.window;
  const person = practicePerson('hiwot');
  const name = person.file.details.workingName;
  await addPracticePerson(app, person);
  await files.open(name);
  await here.begin('move');
  const words = await here.words();
  expect(words.split('-')).toHaveLength(7);
  // Nobody has asked her: that is said, and somebody answers for it.
  await expect(here.main.getByRole('note').filter({ hasText: t('bundles:out.beyondTitle') })).toContainText(
    name,
  );
  await expect(here.button(t('bundles:out.make'))).toBeDisabled();
  await here.reason.fill('She goes on with them.\nWe close on Friday.');
  await expectAccessible(page, 'how a bundle is locked');
  await here.button(t('bundles:out.make')).click();
  await here.button(t('bundles:out.cancel')).click();
  await expect(here.main.getByText(t('bundles:out.calledOff'))).toBeVisible();
  await here.make();
  await expectAccessible(page, 'a bundle that is ready');
  await here.save('moving.age');
  await expect
    .poll(() => copiesOf(app, name))
    .toMatchObject([{ state: 'left', form: 'whole', recipient: { is: 'otherShelter' } }]);
  const left = { number: await numberOf(app, name), path: path.join(app.laptop.exportFolder, 'moving.age') };
  await expect(here.main.getByText(t('release:save.saved', left))).toBeVisible();
  await here.carryTo(other, 'moving.age');
  await there.cutShort('moving.age', 'cut.age');

  await there.choose('moving.age');
  const before = everyByteOf(other.laptop);
  await expectAccessible(other.window.page, 'a bundle that is still locked');
  await there.tryOpening(`${words}s`);
  await expect(there.trouble).toContainText(t('common:error.bundleWrongPassphrase'), { timeout: 60_000 });
  await there.choose('cut.age');
  await there.tryOpening(words);
  await expect(there.trouble).toContainText(t('common:error.bundleDamaged'), { timeout: 60_000 });
  await expectAccessible(other.window.page, 'a bundle that was cut');
  expect(everyByteOf(other.laptop)).toEqual(before);

  await there.choose('moving.age');
  await there.open(words);
  await expect(there.main.getByRole('region', { name })).toBeVisible();
  await expectAccessible(other.window.page, 'what is in a bundle');
  expect((await callOf(other)('files.list', { search: '', limit: 5 })).total).toBe(0);
  await there.bring('bringIn');
  await other.window.page.getByRole('heading', { name, level: 1 }).waitFor();
  const [found] = (await callOf(app)('files.list', { search: name, limit: 1 })).files;
  if (!found) throw new Error('the file is not there');
  expect(await wholeFile(other, found.id)).toEqual(await wholeFile(app, found.id));
  await other.window.file.openPlan(person.plans[0]?.content.versionLabel ?? '');

  // It is there by now, and doesn't come twice.
  await there.choose('moving.age');
  await there.open(words);
  await expect(there.main.getByText(t('bundles:in.cannot.here'))).toBeVisible();
  await expect(there.bringButton('bringIn')).toBeDisabled();

  // Practice neither takes somebody real in, nor gives out anybody made up.
  await callOf(other)('practice.open', { role: 'manager' });
  const practised = await callOf(other)('files.list', { search: '', limit: 5 });
  const [invented] = practised.files;
  if (!invented) throw new Error('nobody is in the practice vault');
  const refusal = refusalOf(other);
  const lock = { is: 'passphrase', passphrase: words } as const;
  const fileIds = [invented.id];
  expect(await refusal('bundles.choose', {})).toBe('notInPractice');
  expect(await refusal('bundles.lend', { fileIds, lock })).toBe('notInPractice');
  await other.window.rail.files();
  await other.window.files.open(invented.workingName);
  await expect(other.window.page.getByRole('button', { name: t('fileList:menu') })).toHaveCount(0);
});

test('a supervisor reviews on another laptop, and what was said comes back and joins what changed meanwhile', async ({
  app,
  other,
}) => {
  test.setTimeout(240_000);
  const { files, file, plan, page, t } = app.window;
  const call = callOf(app);
  const here = new BundlesPage(app);
  const there = new BundlesPage(other);
  const life = new PlanLifePage(page, t);
  await app.window.rail.settings();
  await app.window.settings.open('people');
  await app.window.people.add(COLLEAGUE);
  await app.window.rail.files();
  await files.create('Blue');
  await file.newPlan();
  await plan.takeField('housing');
  await plan.prose('housing', 'goal').fill('A room of her own');
  await untilSaved(page);
  const [found] = (await call('files.list', { search: '', limit: 1 })).files;
  const [ofBlue] = found ? await call('plans.list', { fileId: found.id }) : [];
  if (!found || !ofBlue) throw new Error('the plan is not there');
  const comment = await call('planComments.add', {
    ...{ planId: ofBlue.id, number: 1, lineKey: lineKey('housing', 'goal'), about: '' },
    text: 'Who pays the deposit?',
  });
  await call('planComments.resolve', { id: comment.id, baseVersion: 1 });
  await life.do('submit');
  await expect(life.state('submitted')).toBeVisible();

  await there.key();
  await expectAccessible(other.window.page, 'a vault without a key');
  await there.button(t('bundles:key.make')).click();
  const key = there.main.getByRole('region', { name: t('bundles:key.key') }).locator('p');
  await key.first().waitFor();
  await expectAccessible(other.window.page, 'the key of a vault');
  const recipient = (await key.first().textContent()) ?? '';

  await app.window.rail.files();
  await files.open('Blue');
  await here.begin('review');
  await here.lockForKey(recipient.slice(0, -1));
  await expect(here.main.getByText(t('bundles:out.keyWrong'))).toBeVisible();
  await here.lockForKey(recipient);
  await expectAccessible(page, 'a bundle for a key');
  await here.make();
  await here.save('review.age');
  await here.carryTo(other, 'review.age');

  await test.step('on the other laptop', async () => {
    const { rail, page: screen } = other.window;
    await there.choose('review.age');
    await there.open();
    await expectAccessible(screen, 'a file to review');
    await there.bring('takeForReview');
    await screen.getByRole('heading', { name: 'Blue', level: 1 }).waitFor();
    await expect(there.main.getByText(t('bundles:guest.title'))).toBeVisible();
    await expectAccessible(screen, 'a file that is here to be reviewed');
    // On which day it is looked at again is for its home to say.
    await expect(there.main.getByRole('heading', { name: t('files:file.details') })).toBeVisible();
    await expect(there.button(t('removing:review.change'))).toHaveCount(0);
    // What its client has said since is known only at home, so nothing leaves from here.
    const guest = ClientFileId.parse(
      (await callOf(other)('files.list', { search: '', limit: 1 })).files[0]?.id,
    );
    const release = { parts: ['identity' as const], opened: [], plans: [], withEarlier: false, named: [] };
    const out = {
      fileId: guest,
      form: 'pdf' as const,
      language: 'en' as const,
      paper: 'A4' as const,
      release,
    };
    expect(await refusalOf(other)('release.prepare', { ...out, ground: { is: 'own' } })).toBe(
      'onlyForReview',
    );
    const onward = {
      fileIds: [guest],
      lock: { is: 'key' as const, recipient: AgeRecipient.parse(recipient) },
    };
    const ground = {
      recipient: { is: 'otherShelter' as const, words: '' },
      purpose: { is: 'shelter' as const },
      reason: 'They go on with her there',
    };
    expect(await refusalOf(other)('bundles.move', { ...onward, ground })).toBe('onlyForReview');
    expect(await refusalOf(other)('bundles.lend', onward)).toBe('onlyForReview');
    await screen.getByRole('button', { name: t('removing:menu.label') }).click();
    await expect(screen.getByRole('menuitem', { name: t('removing:menu.remove') })).toBeVisible();
    for (const use of ['move', 'review'] as const)
      await expect(screen.getByRole('menuitem', { name: t(`bundles:menu.${use}`) })).toHaveCount(0);
    await screen.keyboard.press('Escape');
    await callOf(other)('planComments.reopen', { id: comment.id, baseVersion: 2 });
    await callOf(other)('planComments.answer', { id: comment.id, baseVersion: 3, text: 'IOM does.' });
    await callOf(other)('planComments.resolve', { id: comment.id, baseVersion: 4 });
    await rail.review();
    await screen.getByRole('button', { name: 'Blue' }).click();
    const goal = screen.locator('[data-line="housing#goal"]');
    const add = t('planLife:comment.add', { line: t('plan:fields.goal') });
    await goal.getByRole('button', { name: add }).click();
    await screen.keyboard.type('In which town?');
    await goal.getByRole('button', { name: t('planLife:comment.submit'), exact: true }).click();
    await expect(goal.getByRole('article').filter({ hasText: 'In which town?' })).toBeVisible();
    await screen.getByRole('button', { name: t('planLife:reviewing.approve'), exact: true }).click();
    await screen.getByRole('heading', { name: t('planLife:review.title'), level: 1, exact: true }).waitFor();
    // Nothing waits to be read any more, but what was said has to go home.
    const toSendBack = there.main.getByRole('region', { name: t('planLife:review.toSendBack') });
    await expectAccessible(screen, 'a review that is to be sent back');
    await toSendBack.getByRole('button', { name: 'Blue' }).click();
    await there.button(t('bundles:guest.sendBack')).click();
    await there.title('reviewed').waitFor();
  });
  const words = await there.words();
  await there.make();
  await expectAccessible(other.window.page, 'a review that is ready');
  await there.save('reviewed.age');
  await there.carryTo(app, 'reviewed.age');

  // Meanwhile somebody has opened the question again here.
  await call('planComments.reopen', { id: comment.id, baseVersion: 2 });
  await here.choose('reviewed.age');
  await here.open(words);
  const conflict = here.main.getByRole('region', { name: comment.text });
  await expect(conflict.getByRole('heading', { name: t('bundles:merge.here') })).toBeVisible();
  await expect(conflict.getByRole('heading', { name: t('bundles:merge.there') })).toBeVisible();
  await expect(conflict).toContainText('IOM does.');
  await expect(here.main.getByText('In which town?')).toBeVisible();
  // A bundle proves nobody’s name: whoever wrote the plan gets the comments out of it, and not the approval.
  await expect(here.main.getByText(t('bundles:merge.fate.broughtByWriter'))).toBeVisible();
  await expectAccessible(page, 'a review that comes back, with a conflict');
  await expect(here.bringButton('merge')).toBeDisabled();
  await conflict.getByRole('radio', { name: t('bundles:merge.open'), exact: true }).check({ force: true });
  await here.bring('merge');
  await page.getByRole('heading', { name: 'Blue', level: 1 }).waitFor();
  await expect(life.state('submitted')).toBeVisible();

  await app.window.rail.lock();
  await app.window.lock.unlock(COLLEAGUE.passphrase, COLLEAGUE.name);
  await app.window.rail.files();
  await here.choose('reviewed.age');
  await here.open(words);
  await expect(here.main.getByText(t('bundles:merge.fate.applies'))).toBeVisible();
  await conflict.getByRole('radio', { name: t('bundles:merge.open'), exact: true }).check({ force: true });
  await here.bring('merge');
  await page.getByRole('heading', { name: 'Blue', level: 1 }).waitFor();
  await expect(life.state('approved')).toBeVisible();
  const { comments, life: lived } = await call('planLife.read', { planId: ofBlue.id });
  expect(lived.state).toBe('approved');
  expect(comments).toMatchObject([
    { text: comment.text, resolved: null, replies: [{ text: 'IOM does.', by: { name: OVER_THERE } }] },
    { text: 'In which town?', by: { name: OVER_THERE } },
  ]);
  const about = { kind: null, staffId: null, about: found.id, from: null, until: null, before: null };
  const { entries } = await call('log.list', { ...about, limit: 20 });
  const told = entries.map(({ action }) => action);
  expect(told).toEqual(expect.arrayContaining(['bundle.reviewMerged', 'plan.approved']));
  // A review that comes twice adds nothing.
  await here.choose('reviewed.age');
  await here.open(words);
  await expect(here.main.getByText(t('bundles:merge.fate.alreadyHere'))).toBeVisible();

  await test.step('and the file is taken off the other laptop', async () => {
    const { rail, page: screen, files: theirFiles } = other.window;
    await rail.files();
    await theirFiles.open('Blue');
    await there.button(t('bundles:guest.end')).click();
    await expectAccessible(screen, 'taking a reviewed file off this laptop');
    const dialog = screen.getByRole('dialog');
    await dialog.getByRole('button', { name: t('bundles:guest.endSubmit'), exact: true }).click();
    await expect(theirFiles.title).toBeVisible();
    await expect(theirFiles.row('Blue')).toHaveCount(0);
  });
});

test('a file that is here for a review can not be chosen to move, and one that has become such is named', async ({
  start,
}) => {
  const app = await start();
  await makeVault(app);
  const { files, rail, page, t } = app.window;
  const moving = new BundlesPage(app);
  /** Behind the back of the screen: whatever tells it of a change comes later than what it asks for. */
  const becomesGuest = async (name: string): Promise<void> => {
    const [file] = (await callOf(app)('files.list', { search: name, limit: 1 })).files;
    if (!file) throw new Error('the file is not there');
    const at = instantOf(new Date());
    const { vault } = app.shell.host.app.session;
    vault.write({ action: 'bundle.broughtIn', subject: file.id, detail: { use: 'review', files: 1 } }, () =>
      vault.reviewGuests.insert({ fileId: file.id, sentAt: at, cameAt: at, plans: [] }),
    );
  };
  for (const name of ['Blue', 'Green', 'Yellow', 'Red']) {
    await files.create(name);
    await rail.files();
  }
  await becomesGuest('Blue');
  await moving.fromMenu('several');
  await expect(moving.title('move', 0)).toBeVisible();
  await expect(moving.file('Green')).toBeVisible();
  await expect(moving.file('Blue')).toHaveCount(0);
  await expect(moving.main.getByText(t('bundles:out.guests', { count: 1 }))).toBeVisible();
  await expectAccessible(page, 'which files move');

  await moving.main.getByText(t('bundles:out.all'), { exact: true }).click();
  await expect(moving.main.getByText(t('bundles:out.chosen', { count: 3 }))).toBeVisible();
  await expect(moving.title('move', 3)).toBeVisible();
  await expect(moving.main.getByText(t('bundles:out.intro_move', { count: 3 }))).toBeVisible();
  await moving.reason.fill('They go on with them there');
  await becomesGuest('Yellow');
  await moving.button(t('bundles:out.make')).click();
  await expect(moving.trouble).toContainText('Yellow');
  await expect(moving.trouble).not.toContainText('Green');
  await expect(moving.trouble).toContainText(t('bundles:out.guestsAmongText', { count: 1 }));
  await expect(moving.main.getByText(t('bundles:out.chosen', { count: 2 }))).toBeVisible();
  await expect(moving.file('Yellow')).toHaveCount(0);
  await expectAccessible(page, 'a file among them that may not move');

  // What is written in it meanwhile would be missing where it arrives.
  await moving.make();
  const [green] = (await callOf(app)('files.list', { search: 'Green', limit: 1 })).files;
  if (!green) throw new Error('the file is not there');
  const { file } = await callOf(app)('files.read', { id: green.id });
  const details = { ...file.details, notes: 'Her sister has called' };
  await callOf(app)('files.update', { id: file.id, baseVersion: file.version, details });
  await moving.trySaving('late.age');
  await expect(moving.trouble).toContainText(t('bundles:out.changed'));
  await expectAccessible(page, 'a bundle that is no longer what stands here');
  await moving.button(t('bundles:out.anew')).click();
  await moving.make();
  await moving.save('anew.age');
  for (const name of ['Green', 'Red'])
    await expect(moving.numbers.filter({ hasText: name })).toContainText(await numberOf(app, name));
  await expect(moving.numbers).toHaveCount(2);
  await expectAccessible(page, 'the numbers of what has moved');
});

test('whoever leaves while a bundle is being made calls it off', async ({ start }) => {
  const real = createBundles({ version: '0.0.0' });
  const isOver = Promise.withResolvers<void>();
  /** Never locks one by itself. */
  const bundles: Bundles = {
    ...real,
    begin: (about) => {
      about.signal.addEventListener('abort', () => isOver.resolve());
      const finish = () => isOver.promise.then(() => Promise.reject(about.signal.reason));
      return { ...real.begin(about), finish };
    },
  };
  const app = await start({ ports: { bundles } });
  await makeVault(app);
  const { files, page, t } = app.window;
  const making = new BundlesPage(app);
  await files.create('Blue');
  await making.begin('move');
  await making.reason.fill('She goes on with them');
  await making.button(t('bundles:out.make')).click();
  await making.button(t('bundles:out.cancel')).waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Blue', level: 1 })).toBeVisible();
  await isOver.promise;
});

test('locking lets go of a bundle that was looked at', async ({ start }) => {
  const app = await start();
  await makeVault(app);
  const { rail, lock, t } = app.window;
  const fixtures = new URL('../../electron/bundles/fixtures/', import.meta.url);
  await copyFile(new URL('by-passphrase.age', fixtures), path.join(app.laptop.exportFolder, 'handover.age'));
  const bundles = new BundlesPage(app);
  await bundles.choose('handover.age');
  await rail.lock();
  await lock.unlock(PASSPHRASE);
  await bundles.tryOpening('seven words that nobody has made up');
  await expect(bundles.main.getByText(t('bundles:in.gone'))).toBeVisible();
});
