import { given } from '#shared/domain/answer.ts';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { instantOf, localDayOf } from '#shared/domain/dates.ts';
import { PlanChildId } from '#shared/domain/ids.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { newPlanChild } from '#shared/domain/plan/children.ts';
import { newPlanField } from '#shared/domain/plan.ts';
import { makeVault, PASSPHRASE, STAFF_NAME } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { PlanLifePage } from '../pages/plan-life.ts';
import { untilSaved } from '../pages/saving.ts';
import { daysGoBy, passingTime } from '../passing-time.ts';
import { SUPERVISOR } from '../plan-for-review.ts';

test('a space voids no approval; a review shows a child that is called otherwise, and every date is asked for', async ({
  app,
}) => {
  const { files, file, lock, plan, page, rail, t } = app.window;
  const life = new PlanLifePage(page, t);
  const call = callOf(app);
  await call('staff.add', {
    staff: { name: SUPERVISOR.name, role: SUPERVISOR.role },
    passphrase: SUPERVISOR.passphrase,
  });
  const { id: fileId } = await call('files.create', { details: newClientDetails('Blue') });
  const made = await call('plans.create', { fileId, versionLabel: '1' });
  const addedAt = instantOf(new Date());
  const child = newPlanChild({
    ...{ id: PlanChildId.parse('0199a000-0000-7000-8000-000000000007'), addedAt, childId: null },
    name: 'Sara',
  });
  const haven = await call('organisations.create', { details: newOrganisationDetails('Haven') });
  const fields = [{ ...newPlanField('housing'), organisations: [haven.id] }];
  const content = {
    ...made.content,
    fields,
    children: [child],
    placeOfReturn: 'Benin City',
    withEcogram: true,
  };
  await call('plans.update', { id: made.id, baseVersion: made.version, content });

  await rail.files();
  await files.open('Blue');
  await file.plans.getByRole('button').first().click();
  await plan.cover('placeOfReturn').waitFor();
  await life.do('submit');
  await life.do('sign');
  await life.sign({ ...SUPERVISOR, who: SUPERVISOR.name, decision: 'approve' });
  await expect(life.state('approved')).toBeVisible({ timeout: 30_000 });

  await test.step('an organisation that is called otherwise by now is told above the plan and in the version, which keeps its name', async () => {
    const organisation = await call('organisations.read', { id: haven.id });
    const details = { ...organisation.details, name: 'Harbour' };
    await call('organisations.update', { id: haven.id, baseVersion: organisation.version, details });
    // Above the plan itself, too, as long as it is that version.
    await expect(
      page.getByText(t('planLife:reading.calledNow', { before: 'Haven', now: 'Harbour' })),
    ).toBeVisible();
    await life.do('versions');
    await page
      .getByRole('button', { name: t('planLife:versions.read'), exact: true })
      .first()
      .click();
    await expect(
      page.getByText(t('planLife:reading.calledNow', { before: 'Haven', now: 'Harbour' })),
    ).toBeVisible();
    await expect(page.locator('main dd').filter({ hasText: 'Haven' }).first()).toBeVisible();
    await expectAccessible(page, 'a version that knows an organisation by another name');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await plan.cover('placeOfReturn').waitFor();
  });

  await test.step('what is trimmed is no change', async () => {
    await plan.cover('placeOfReturn').fill('Benin City ');
    await untilSaved(page);
    await expect(life.state('approved')).toBeVisible();
    await expect(life.bar).toContainText(t('planLife:version', { number: 1 }));
  });

  await test.step('a talk and a handover ask for their day', async () => {
    const day = t('planLife:talk.on');
    await life.do('agree');
    await life.dialog.getByRole('button', { name: t('common:date.clear', { what: day }) }).click();
    await life.dialog.getByRole('button', { name: t('planLife:talk.agree.submit') }).click();
    await expect(life.dialog.getByText(t('planLife:talk.onMissing'))).toBeVisible();
    await expectAccessible(page, 'a talk without a day');
    await page.keyboard.press('Escape');
  });

  await test.step('a child that is called otherwise is told', async () => {
    const now = await call('plans.read', { id: made.id });
    const renamed = { ...now.content, children: [{ ...child, name: 'Selam' }] };
    await call('plans.update', { id: made.id, baseVersion: now.version, content: renamed });
    await expect(life.state('draft')).toBeVisible();
    await expect(
      page.getByText(t('planLife:reading.calledNow', { before: 'Haven', now: 'Harbour' })),
    ).toHaveCount(0);
    await life.do('submit');
    await expect(life.state('submitted')).toBeVisible();
    await rail.lock();
    await lock.unlock(SUPERVISOR.passphrase, SUPERVISOR.name);
    await rail.review();
    await page.getByRole('button', { name: 'Blue' }).click();
    const line = page.locator(`[data-line="child:${child.id}"]`);
    await expect(line.locator('del')).toContainText('Sara');
    await expect(line.locator('ins')).toContainText('Selam');
    await expect(page.getByText(t('planLife:reading.nothing'))).toHaveCount(0);
    // The whole plan has its ecogram.
    await page.getByRole('button', { name: /as (it was|they were)/ }).click();
    await expect(page.locator('[data-ecogram] svg')).toBeVisible();
    await expectAccessible(page, 'a review with its ecogram');
  });

  await test.step('what is said of a line without words is read in the frozen version, also once it is settled', async () => {
    const said = await call('planComments.add', {
      ...{ planId: made.id, number: 2, lineKey: 'recipient' as never, about: '' },
      text: 'Who is it for?',
    });
    await expect(page.getByText('Who is it for?')).toBeVisible();
    await call('planComments.resolve', { id: said.id, baseVersion: said.version });
    await page.getByRole('button', { name: /comment on a line that isn’t in view/ }).click();
    await expect(page.getByText('Who is it for?')).toBeVisible();
    await rail.lock();
    await lock.unlock(PASSPHRASE, STAFF_NAME);
  });
});

test('a warning comes with the day; a call that was no visit takes none away', async ({ start }) => {
  const time = passingTime();
  const app = await start({ ports: time.ports });
  await makeVault(app);
  const { files, file, monitoring, page, rail, risk, today, t } = app.window;
  const pass = (days: number) => daysGoBy(app.window, time, days);
  const call = callOf(app);
  const since = localDayOf(new Date());
  const { id: fileId } = await call('files.create', {
    details: { ...newClientDetails('Blue'), returnedOn: given(since) },
  });
  await call('plans.create', { fileId, versionLabel: '1' });
  const begun = await call('risks.begin', { fileId, isUrgent: false });
  const written = await call('risks.update', {
    ...{ id: begun.id, baseVersion: begun.version },
    content: { ...begun.content, lookedAtWith: 'Her aunt, by phone' },
  });
  await call('risks.decide', {
    ...{ id: begun.id, baseVersion: written.version },
    ...{ outcome: 'lookFurther', reasons: 'The paper first.' },
  });

  await test.step('the short form shows whom it was looked at with', async () => {
    await rail.files();
    await files.open('Blue');
    await call('risks.begin', { fileId, isUrgent: true });
    await risk.open();
    const with_ = page.getByLabel(t('risk:about.lookedAtWith'));
    await expect(with_).toHaveValue('Her aunt, by phone');
    await with_.fill('');
    await expect(with_).toBeVisible();
    await with_.fill('Her aunt');
    await untilSaved(page);
  });

  await test.step('a contact that somebody notes by themselves is none of the visits', async () => {
    await pass(2);
    await rail.files();
    await files.open('Blue');
    await monitoring.open();
    await monitoring.begin();
    await monitoring.form.waitFor();
    await expect(monitoring.form).toContainText(t('monitoring:visit.none'));
    await monitoring.clientWords.fill('I am with my aunt.');
    await untilSaved(page);
    await expectAccessible(page, 'a contact in between');
    await monitoring.close();
    await expect(monitoring.moment(1)).not.toContainText(t('monitoring:state.done'));
    await pass(40);
    await rail.today();
    await expect(today.item('1 month after returning')).toHaveCount(1);
  });

  await test.step('the plan warns of an assessment that has grown old', async () => {
    await rail.files();
    await files.open('Blue');
    await file.plans.getByRole('button').first().click();
    await expect(risk.caution).toContainText('look further');
    await expect(risk.caution).not.toContainText('days old');
    await pass(60);
    await expect(risk.caution).toContainText('days old');
    await risk.override('She can’t wait.');
    await expect(risk.caution).toHaveCount(0);
  });
});
