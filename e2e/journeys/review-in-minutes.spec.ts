import type { Locator } from 'playwright-core';
import { diffBetween } from '#shared/document/records.ts';
import { addMonths, type CalendarDate, daysBetween } from '#shared/domain/dates.ts';
import { newPerson } from '#shared/domain/ecogram.ts';
import { type ClientFileId, PersonId } from '#shared/domain/ids.ts';
import { newMonitoringDetails } from '#shared/domain/monitoring.ts';
import { addPracticePerson } from '../add-person.ts';
import { makeVault, PASSPHRASE, type RunningApp, STAFF_NAME } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, test } from '../fixtures.ts';
import { HumanHands } from '../human-hands.ts';
import { PlanLifePage } from '../pages/plan-life.ts';
import { untilSaved } from '../pages/saving.ts';
import { daysGoBy, passingTime } from '../passing-time.ts';
import { SUPERVISOR } from '../plan-for-review.ts';
import { practicePerson } from '../practice.ts';

const HIWOT = practicePerson('hiwot');
const NAME = HIWOT.file.details.workingName;
const MONTHS = [3, 6, 9] as const;
const roleIn = (month: (typeof MONTHS)[number]) => `somebody she has met in month ${month}`;

/** Somebody new stands on the picture, and it is kept as it is then. */
const keepsPicture = async (app: RunningApp, fileId: ClientFileId, month: (typeof MONTHS)[number]) => {
  const call = callOf(app);
  const { id, version, records } = await call('ecogram.read', { fileId });
  const met = newPerson({
    id: PersonId.parse(`0199a000-0000-7000-8000-00000000000${month}`),
    kind: 'friend',
    role: roleIn(month),
    spot: { ground: 'here', ring: 3, across: month / 12, depth: 0.5 },
  });
  const diff = diffBetween(records, { ...records, people: { ...records.people, [met.id]: met } });
  await call('ecogram.change', { id, baseVersion: version, diff });
  await call('ecogram.keepVersion', { fileId });
};

test('a supervisor reviews a plan on a file with a year of history in under five minutes', async ({
  start,
}) => {
  const time = passingTime(365);
  const app = await start({ ports: time.ports });
  await makeVault(app);
  const { files, file, lock, monitoring, overviews, plan, people, rail, risk, settings, page, t } =
    app.window;
  const call = callOf(app);
  const life = new PlanLifePage(page, t);

  /** Nobody leaves the vault open meanwhile. */
  const passTo = (day: CalendarDate): Promise<void> =>
    daysGoBy(app.window, time, daysBetween(time.today(), day), STAFF_NAME);

  await test.step('a year goes by: pictures are kept, contacts written down, a version is read and returned', async () => {
    await rail.settings();
    await settings.open('people');
    await people.add(SUPERVISOR);
    await addPracticePerson(app, HIWOT);
    const [found] = (await call('files.list', { search: NAME, limit: 1 })).files;
    if (!found) throw new Error('the file is not there');
    const begun = time.today();
    for (const month of MONTHS) {
      await passTo(addMonths(begun, month));
      await keepsPicture(app, found.id, month);
      await call('monitoring.begin', {
        fileId: found.id,
        details: { ...newMonitoringDetails(null, time.today()), clientWords: `Month ${month}: we talked.` },
      });
    }
    const [first] = await call('plans.list', { fileId: found.id });
    if (!first) throw new Error('the plan is not there');
    await call('planLife.submit', { planId: first.id, number: 1, baseVersion: first.version });
    await rail.files();
    await files.open(NAME);
    await file.openPlan(HIWOT.plans[0]?.content.versionLabel ?? '');
    await life.do('sign');
    await life.sign({
      ...SUPERVISOR,
      who: SUPERVISOR.name,
      decision: 'return',
      words: 'Say more of the room.',
    });
    await expect(life.state('returned')).toBeVisible({ timeout: 30_000 });
    await passTo(addMonths(begun, 12));
    await plan
      .prose('housing', 'goal')
      .fill('Two rooms of their own near her mother, within the first year.');
    await plan.prose('workIncomeEducation', 'whatThen').fill('IOM pays the start-up help in three parts.');
    await plan.addStep('housing', { what: 'Look at the two rooms behind the school', who: NAME });
    await untilSaved(page);
    await life.do('submit');
    await expect(life.state('submitted')).toBeVisible();
    await rail.lock();
    await lock.unlock(SUPERVISOR.passphrase, SUPERVISOR.name);
  });

  const hands = new HumanHands(page);
  /** Reads all that stands there. */
  const reads = async (target: Locator): Promise<void> => {
    await target.first().waitFor();
    for (const words of await target.allInnerTexts()) hands.read(words);
  };

  await test.step('she looks at the file, reads what has changed, comments, and decides', async () => {
    await hands.click(rail.reviewButton);
    const row = page.getByRole('main').getByRole('button', { name: NAME });
    await reads(row);
    await hands.click(row);
    const changed = page.locator('[data-line]');
    await reads(changed);
    // Not the whole plan: what was read before is folded away.
    expect(await changed.count()).toBeLessThan(6);
    await expect(page.locator('[data-line="housing#goal"] ins').first()).toBeVisible();
    const goal = page.locator('[data-line="housing#goal"]');
    await hands.click(
      goal.getByRole('button', { name: t('planLife:comment.add', { line: t('plan:fields.goal') }) }),
    );
    await hands.type('Is it hers to sign?');
    await hands.click(goal.getByRole('button', { name: t('planLife:comment.submit'), exact: true }));
    await expect(goal.getByRole('article')).toContainText('Is it hers to sign?');

    const toFile = async () => {
      await hands.click(page.getByRole('navigation').getByRole('button', { name: t('common:rail.files') }));
      await hands.click(files.row(NAME).getByRole('button'));
    };
    await toFile();
    await reads(risk.tile);
    await hands.click(monitoring.tile.getByRole('button'));
    await reads(monitoring.records);
    await expect(monitoring.records).toHaveCount(MONTHS.length);
    for (const month of MONTHS)
      await expect(monitoring.records.filter({ hasText: `Month ${month}: we talked.` })).toHaveCount(1);

    // The pictures of the year, and how the first of them differs from today's.
    await toFile();
    await hands.click(page.getByRole('button', { name: t('files:file.openEcogram'), exact: true }));
    await hands.click(page.getByRole('button', { name: t('versions:list.open'), exact: true }));
    const kept = page.getByRole('main').getByRole('listitem');
    await expect(kept).toHaveCount(MONTHS.length);
    await reads(kept);
    await hands.click(kept.last().getByRole('button').first());
    const differences = page.getByRole('region', { name: t('versions:compare.list') });
    await reads(differences);
    await expect(differences).toContainText(roleIn(9));
    await expect(differences).not.toContainText(roleIn(3));

    await toFile();
    await hands.click(page.getByRole('button', { name: t('overviews:tile.open') }));
    for (const country of ['destination', 'origin'] as const) await reads(overviews.totals(country));
    await hands.click(rail.reviewButton);
    await hands.click(row);
    const approve = page.getByRole('button', { name: t('planLife:reviewing.approve'), exact: true });
    hands.wait('question');
    await hands.click(approve);
    await page.getByRole('heading', { name: t('planLife:review.title'), level: 1, exact: true }).waitFor();
  });

  expect(hands.seconds).toBeLessThan(300);
  await rail.lock();
  await lock.unlock(PASSPHRASE, STAFF_NAME);
  await expect(life.state('approved')).toBeVisible();
});
