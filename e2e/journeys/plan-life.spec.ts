import { PASSPHRASE, STAFF_NAME } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { choose } from '../pages/controls.ts';
import { untilSaved } from '../pages/saving.ts';
import { planInDraft, planPutUp, SUPERVISOR } from '../plan-for-review.ts';

test('from the draft to the handover on one laptop, and a change voids the approval', async ({ app }) => {
  const { files, file, lock, plan, page, rail, t } = app.window;
  const life = await planInDraft(app.window);
  const goal = plan.prose('housing', 'goal');
  await plan.addStep('housing', { what: 'Ask her aunt' });
  await untilSaved(page);
  await expect(life.state('draft')).toBeVisible();
  await expectAccessible(page, 'a draft of a plan');

  await life.do('submit');
  await expect(life.state('submitted')).toBeVisible();
  await expect(goal).not.toBeEditable();
  await life.do('withdraw');
  await expect(goal).toBeEditable();
  await life.do('submit');

  // A wrong passphrase approves nothing, and stands nowhere.
  await life.do('sign');
  await expectAccessible(page, 'a supervisor who signs');
  const wrong = 'not what it is at all';
  await life.sign({ who: SUPERVISOR.name, passphrase: wrong, decision: 'approve' });
  await expect(life.dialog.getByRole('alert')).toHaveText(t('planLife:sign.wrong'), {
    timeout: 30_000,
  });
  await expect(life.dialog.getByLabel(t('planLife:sign.passphrase'), { exact: true })).toHaveValue('');
  await page.keyboard.press('Escape');
  await life.do('sign');
  await life.sign({ ...SUPERVISOR, who: SUPERVISOR.name, decision: 'return', words: 'Say in which town.' });
  await expect(life.state('returned')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Say in which town.')).toBeVisible();

  await goal.fill('A room of her own in Benin City');
  await untilSaved(page);
  await expect(life.state('draft')).toBeVisible();
  await life.do('submit');
  await expect(life.state('submitted')).toBeVisible();

  // Locking in between leaves it where it was.
  await rail.lock();
  await lock.unlock(PASSPHRASE, STAFF_NAME);
  await expect(life.state('submitted')).toBeVisible();
  await goal.evaluate((field) => field.scrollIntoView());
  const scrolled = () => page.evaluate(() => document.querySelector('main')?.scrollTop ?? 0);
  await life.button('sign').focus();
  const before = await scrolled();
  await page.keyboard.press('Enter');
  await life.sign({ ...SUPERVISOR, who: SUPERVISOR.name, decision: 'approve' });
  await expect(life.state('approved')).toBeVisible({ timeout: 30_000 });
  expect(await scrolled()).toBe(before);
  await expect(rail.reviewButton).toBeVisible();

  await life.do('agree');
  await life.dialog.getByLabel(t('planLife:talk.language')).fill('Edo');
  await expectAccessible(page, 'what the client says of a plan');
  await life.dialog.getByRole('button', { name: t('planLife:talk.agree.submit') }).click();
  await expect(life.state('agreed')).toBeVisible();
  await life.do('handOver');
  await life.dialog.getByLabel(t('planLife:handOver.to'), { exact: true }).fill('IOM');
  await life.dialog.getByRole('button', { name: t('planLife:handOver.submit') }).click();
  await expect(life.state('handedOver')).toBeVisible();

  // What has come of it is noted in the very version that was handed over, and taken back there.
  const done = plan
    .steps('housing')
    .first()
    .getByRole('checkbox', { name: t('plan:step.done') });
  const tick = () => plan.steps('housing').first().getByText(t('plan:step.done'), { exact: true }).click();
  await tick();
  await expect(done).toBeChecked();
  await untilSaved(page);
  await expect(life.state('handedOver')).toBeVisible();
  await rail.files();
  await files.open('Blue');
  await file.openPlan(t('files:file.planVersion', { label: '1' }));
  await expect(done).toBeChecked();
  await expect(life.state('handedOver')).toBeVisible();
  await expectAccessible(page, 'a plan that was handed over, with a step done');

  // Said before, and after.
  await expect(life.bar.getByText(/has to be approved anew/)).toBeVisible();
  await goal.fill('A flat of her own in Benin City');
  await untilSaved(page);
  await expect(life.state('draft')).toBeVisible();
  await expect(life.bar.getByText(/It has been changed since/)).toBeVisible();

  await life.do('versions');
  await expect(life.state('revised')).toBeVisible();
  await expectAccessible(page, 'the versions of a plan');
  await page
    .getByRole('button', { name: t('planLife:versions.read'), exact: true })
    .first()
    .click();
  await expect(page.getByText('A room of her own in Benin City')).toBeVisible();

  const { entries } = await callOf(app)('log.list', {
    ...{ kind: 'plan', staffId: null, about: null, from: null, until: null, before: null },
    limit: 100,
  });
  const approved = entries.find(({ action }) => action === 'plan.approved');
  expect(entries.filter(({ action }) => action === 'plan.progressed')).toHaveLength(1);
  expect(approved?.staffName).toBe(SUPERVISOR.name);
  const signs = await callOf(app)('log.list', {
    ...{ kind: 'staff', staffId: null, about: null, from: null, until: null, before: null },
    limit: 100,
  });
  expect(signs.entries.filter(({ action }) => action === 'staff.signFailed')).toHaveLength(1);
  expect(JSON.stringify([entries, signs])).not.toContain(wrong);
});

test('a supervisor reads in Review what has changed since, word by word, and comments at the line', async ({
  app,
}) => {
  const { files, lock, plan, page, rail, t } = app.window;
  await rail.review();
  await expect(page.getByText(t('planLife:review.empty'))).toBeVisible();
  await expectAccessible(page, 'Review with nothing in it');
  const life = await planPutUp(app.window);

  await rail.lock();
  await lock.unlock(SUPERVISOR.passphrase, SUPERVISOR.name);
  await rail.review();
  await page.getByRole('button', { name: 'Blue' }).click();
  await expect(page.getByText('A room of her own')).toBeVisible();
  const goalLine = page.locator('[data-line="housing#goal"]');
  const addWords = t('planLife:comment.add', { line: t('plan:fields.goal') });
  await goalLine.getByRole('button', { name: addWords }).click();
  await page.keyboard.type('In which town?');
  await goalLine.getByRole('button', { name: t('planLife:comment.submit'), exact: true }).click();
  await expect(goalLine.getByRole('article')).toContainText('In which town?');
  await expectAccessible(page, 'a review');
  await page.getByRole('button', { name: t('planLife:reviewing.return') }).click();
  await expect(page.getByRole('heading', { name: t('planLife:review.returned') })).toBeVisible();
  await expectAccessible(page, 'Review with a plan in it');

  await rail.lock();
  await lock.unlock(PASSPHRASE, STAFF_NAME);
  await rail.review();
  await page.getByRole('button', { name: 'Blue' }).click();
  await expect(plan.field('housing').getByRole('article')).toContainText('In which town?');
  await plan.prose('housing', 'goal').fill('A flat of her own');
  await untilSaved(page);
  await expect(plan.field('housing').getByText('A room of her own')).toBeVisible();
  await life.do('submit');
  await expect(life.state('submitted')).toBeVisible();

  await rail.lock();
  await lock.unlock(SUPERVISOR.passphrase, SUPERVISOR.name);
  await rail.review();
  await page.getByRole('button', { name: 'Blue' }).click();
  await expect(goalLine.locator('del')).toContainText('room');
  await expect(goalLine.locator('ins')).toContainText('flat');
  await expectAccessible(page, 'what has changed');
  await page.getByRole('button', { name: t('planLife:reviewing.approve'), exact: true }).click();
  await rail.files();
  await files.open('Blue');
  await expect(life.state('approved')).toBeVisible();
});

test('whoever signs chooses for themselves, reads what has changed within, and keeps their words through a lock', async ({
  app,
}) => {
  const { files, file, lock, plan, page, rail, t } = app.window;
  const life = await planPutUp(app.window);
  const goal = plan.prose('housing', 'goal');
  const returning = life.dialog.getByLabel(t('planLife:sign.words.return'));
  await life.do('sign');

  // Only who says so lets go of the words.
  await life.decision('return').click();
  await returning.fill('Not yet.');
  await life.dialog.getByRole('button', { name: t('common:action.cancel') }).click();
  await life.do('sign');
  await expect(life.decision('approve')).not.toBeChecked();
  await expect(life.decision('return')).not.toBeChecked();
  await life.dialog.getByRole('button', { name: t('planLife:sign.do.sign'), exact: true }).click();
  await expect(life.dialog.getByText(t('planLife:sign.decisionMissing'))).toBeVisible();
  const words = 'Say in which town, and who has seen the room.';
  await life.decision('return').click();
  await expect(returning).toHaveValue('');
  await life.fillSigning({ ...SUPERVISOR, who: SUPERVISOR.name, decision: 'return', words });

  // Escape backs out one step and loses no word, also on the way elsewhere and back; the passphrase is nobody's to keep.
  await page.keyboard.press('Escape');
  await expect(life.dialog).toHaveCount(0);
  await rail.files();
  await files.open('Blue');
  await file.openPlan(t('files:file.planVersion', { label: '1' }));
  await expect(life.state('submitted')).toBeVisible();
  await expect(life.dialog).toHaveCount(0);
  await life.do('sign');
  await expect(returning).toHaveValue(words);
  await expect(life.dialog.getByLabel(t('planLife:sign.passphrase'), { exact: true })).toHaveValue('');

  await page.keyboard.press('F9');
  await page.keyboard.press('F9');
  await lock.unlock(PASSPHRASE, STAFF_NAME);
  await expect(returning).toHaveValue(words);
  await expect(life.decision('return')).toBeChecked();
  await expect(life.dialog.getByLabel(t('planLife:sign.passphrase'), { exact: true })).toHaveValue('');
  await life.dialog.getByLabel(t('planLife:sign.passphrase'), { exact: true }).fill(SUPERVISOR.passphrase);
  await page.keyboard.press('Enter');
  await expect(life.state('returned')).toBeVisible({ timeout: 30_000 });

  // Who writes can comment; it too comes back, where it stood.
  await life.do('commenting');
  const addWords = t('planLife:comment.add', { line: t('plan:fields.goal') });
  await plan.field('housing').getByRole('button', { name: addWords }).click();
  await page.keyboard.type('Shall I ask her aunt?');
  await rail.lock();
  await lock.unlock(PASSPHRASE, STAFF_NAME);
  const writing = plan
    .field('housing')
    .getByLabel(t('planLife:comment.label', { line: t('plan:fields.goal') }));
  await expect(writing).toHaveValue('Shall I ask her aunt?');
  await plan
    .field('housing')
    .getByRole('button', { name: t('planLife:comment.submit'), exact: true })
    .click();
  await expect(plan.field('housing').getByRole('article')).toContainText('Shall I ask her aunt?');

  await goal.fill('A flat of her own in Benin City');
  await untilSaved(page);
  await life.do('submit');
  await life.do('sign');
  await choose(page, life.dialog, t('planLife:sign.who'), SUPERVISOR.name);
  await life.dialog.getByRole('button', { name: t('planLife:sign.read') }).click();
  await expect(life.dialog.locator('del')).toContainText('room');
  await expect(life.dialog.locator('ins').first()).toContainText('flat');
  await expect(life.dialog.getByRole('article')).toContainText('Shall I ask her aunt?');
  await expect(life.dialog.getByRole('button', { name: t('planLife:comment.answer') })).toHaveCount(0);
  await expectAccessible(page, 'a supervisor who reads what has changed before signing');
  await life.sign({ ...SUPERVISOR, who: SUPERVISOR.name, decision: 'approve' });
  await expect(life.state('approved')).toBeVisible({ timeout: 30_000 });
});

test('a version that is put up again as it was says so, and the whole plan is a press away', async ({
  app,
}) => {
  const { page, t } = app.window;
  const life = await planPutUp(app.window);
  await life.do('sign');
  await life.sign({ ...SUPERVISOR, who: SUPERVISOR.name, decision: 'return', words: 'Is that all?' });
  await expect(life.state('returned')).toBeVisible({ timeout: 30_000 });
  await life.do('submit');
  await expect(life.state('submitted')).toBeVisible();
  await life.do('sign');
  await choose(page, life.dialog, t('planLife:sign.who'), SUPERVISOR.name);
  await life.dialog.getByRole('button', { name: t('planLife:sign.read') }).click();
  await expect(life.dialog.getByText(t('planLife:reading.asRead'))).toBeVisible();
  await expect(life.dialog.getByText('A room of her own')).toHaveCount(0);
  await life.dialog.getByRole('button', { name: /^Show \d+ line/ }).click();
  await expect(life.dialog.getByText('A room of her own')).toBeVisible();
  await expectAccessible(page, 'a version that was put up again as it was');
});
