import { PASSPHRASE, type RunningApp } from '../app.ts';
import { unfoldPeople } from '../pages/plan.ts';
import { PlanLifePage } from '../pages/plan-life.ts';
import type { Look } from './look.ts';

/** Plans late in their lives, as the practice vault tells them: handed over and worked with for a year, returned, agreed. */
export const tourOfLatePlans = async (app: RunningApp, look: Look): Promise<void> => {
  const { practice, files, file, plan, monitoring, rail, lock, page, t } = app.window;
  const life = new PlanLifePage(page, t);
  await rail.lock();
  await lock.title.waitFor();
  await practice.enter();

  await rail.files();
  await files.open('Adjoa');
  await file.picture.waitFor();
  await look('a file a year after returning', page);
  await file.openPlan('Kumasi');
  await life.state('handedOver').waitFor();
  await look('a plan that was handed over', page);
  await unfoldPeople(plan.field('housing'), t);
  await plan.steps('housing').first().scrollIntoViewIfNeeded();
  await look('the steps of a plan that was handed over', page);
  await plan.goTo('referrals');
  await plan.part('referrals').scrollIntoViewIfNeeded();
  await look('the referrals of a plan that was handed over', page);
  await plan.goTo('timeLine');
  await look('the time line of a plan that was handed over', page);
  await life.do('versions');
  await page.getByRole('heading', { name: t('planLife:versions.title'), level: 1 }).waitFor();
  await look('the versions of a plan', page);
  await page
    .getByRole('button', { name: t('planLife:versions.read'), exact: true })
    .first()
    .click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('a version of a plan', page);
  await rail.files();
  await files.open('Adjoa');
  await monitoring.open();
  await monitoring.title.waitFor();
  await look('how it went for a year', page);

  await rail.files();
  await files.open('Hiwot');
  await file.openPlan('Bahir Dar');
  await life.state('returned').waitFor();
  await look('a plan that was returned', page);
  await life.do('submit');
  await life.state('submitted').waitFor();
  await life.do('sign');
  await life.dialog.waitFor();
  await look('somebody else signs', page);
  await page.keyboard.press('Escape');
  await life.dialog.waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: t('planLife:bar.read'), exact: true })
    .first()
    .click();
  await page
    .getByRole('combobox')
    .or(page.getByRole('button', { name: t('planLife:reading.against') }))
    .first()
    .waitFor();
  await look('what changed in a plan that waits', page);
  await rail.review();
  await page.getByRole('button', { name: 'Hiwot' }).waitFor();
  await look('plans that wait for review', page);

  await practice.leave();
  await lock.title.waitFor();
  await lock.unlock(PASSPHRASE);
};
