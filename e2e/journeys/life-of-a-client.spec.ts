import { addMonths, type CalendarDate, daysBetween } from '#shared/domain/dates.ts';
import { VISIT_MONTHS } from '#shared/domain/monitoring.ts';
import type { PlanKind } from '#shared/domain/plan/times.ts';
import { type AppWindow, makeVault, type RunningApp, STAFF_NAME } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { typeDay } from '../pages/controls.ts';
import { PlanLifePage } from '../pages/plan-life.ts';
import { untilSaved } from '../pages/saving.ts';
import { daysGoBy, passingTime } from '../passing-time.ts';
import { addSupervisor, SUPERVISOR } from '../plan-for-review.ts';

type Time = ReturnType<typeof passingTime>;

const visitWords = { return: 'after returning', leaving: 'after leaving the shelter' } as const;

/** The clock of the laptop is moved, which says what day it is. */
const passTo = ({ window }: RunningApp, time: Time, day: CalendarDate): Promise<void> =>
  daysGoBy(window, time, daysBetween(time.today(), day), STAFF_NAME);

const backToFile = async ({ rail, files }: AppWindow): Promise<void> => {
  await rail.files();
  await files.open('Blue');
};

const arrives = async (window: AppWindow, day: CalendarDate): Promise<void> => {
  const { files, file, details, page } = window;
  await files.create('Blue');
  await file.openDetails();
  await details.chooseCountry('Nigeria');
  await details.addLanguage('Yoruba');
  await details.needInterpreter('woman');
  await details.arrivedOn(day);
  await details.addChild({ name: 'Sky', notes: 'Four years old' });
  await untilSaved(page);
};

const firstTalk = async (window: AppWindow): Promise<void> => {
  const { file, ecogram, talk, page } = window;
  await backToFile(window);
  await file.openEcogram();
  await ecogram.title.waitFor();
  await talk.open();
  for (const role of ['aunt', 'neighbour']) {
    await page.keyboard.type(role);
    await page.keyboard.press('Enter');
    await ecogram.person(role).waitFor();
  }
  await talk.leave();
  await untilSaved(page);
  await backToFile(window);
  await expect(file.picture).toBeVisible();
};

const twoCountries = async (window: AppWindow): Promise<void> => {
  const { overviews, page } = window;
  await backToFile(window);
  await overviews.open();
  await overviews.score('origin', 'housing', 1);
  await overviews.score('destination', 'housing', -1);
  await overviews.say('origin', 'housing', 'My aunt has a room.');
  await untilSaved(page);
  // Each country for itself, and never a winner.
  await expect(overviews.totals('origin')).toContainText('+1');
  await overviews.turnTo('fears');
  const fear = await overviews.noteFear('origin', 'safety', 'They still ask for me.');
  await overviews.noteCheck(fear, { found: 'Nobody has asked since the spring', source: 'Her aunt' });
  await untilSaved(page);
};

const writesPlan = async (window: AppWindow, kind: PlanKind): Promise<void> => {
  const { file, plan, page } = window;
  await backToFile(window);
  await file.newPlan(kind);
  await plan.takeField('housing');
  await plan.prose('housing', 'goal').fill('A room of her own near her aunt');
  await plan.addStep('housing', { what: 'Call the aunt about the room', who: 'Blue' });
  await plan.pickPerson('housing', 'aunt');
  await plan.printWithEcogram();
  await untilSaved(page);
};

/** The day of travel, from the plan to the file, by which Today goes. */
const setsOut = async ({ plan, rail, today, page, t }: AppWindow, day: CalendarDate): Promise<void> => {
  await plan.goTo('journey');
  await typeDay(plan.part('journey'), t('planParts:journey.travelOn'), day);
  const offer = plan
    .part('journey')
    .getByRole('note')
    .filter({ hasText: t('course:dayForFile.none') });
  await offer.getByRole('button', { name: t('course:dayForFile.take') }).click();
  await expect(offer).toHaveCount(0);
  await untilSaved(page);
  await rail.today();
  await expect(today.group('month').getByRole('listitem')).toContainText([
    t('today:about.recommendations'),
    t('today:about.travel'),
  ]);
};

/** Put up, signed by somebody else at this laptop, agreed with the client, handed over. */
const goesItsWay = async ({ page, t }: AppWindow, to: string): Promise<void> => {
  const life = new PlanLifePage(page, t);
  await life.do('submit');
  await expect(life.state('submitted')).toBeVisible();
  await life.do('sign');
  await life.sign({ ...SUPERVISOR, who: SUPERVISOR.name, decision: 'approve' });
  await expect(life.state('approved')).toBeVisible({ timeout: 30_000 });
  await life.do('agree');
  await life.dialog.getByLabel(t('planLife:talk.language')).fill('Yoruba');
  await life.dialog.getByRole('button', { name: t('planLife:talk.agree.submit') }).click();
  await expect(life.state('agreed')).toBeVisible();
  await life.do('handOver');
  await life.dialog.getByLabel(t('planLife:handOver.to'), { exact: true }).fill(to);
  await life.dialog.getByRole('button', { name: t('planLife:handOver.submit') }).click();
  await expect(life.state('handedOver')).toBeVisible();
};

const leaves = async (
  window: AppWindow,
  how: 'returnedOn' | 'departure',
  day: CalendarDate,
): Promise<void> => {
  const { file, monitoring, page, t } = window;
  await backToFile(window);
  await file.openDetails();
  const label = t(`course:${how}`);
  if ((await page.getByRole('group', { name: label }).count()) === 0)
    await page.getByRole('button', { name: t('course:way.title') }).click();
  await typeDay(page, label, day);
  await untilSaved(page);
  // From now on somebody asks: the year lies ahead.
  await backToFile(window);
  await monitoring.open();
  for (const months of VISIT_MONTHS)
    await expect(monitoring.moment(months)).toContainText(t('monitoring:state.ahead'));
};

/** Where her plan stands, on its own page. */
const opensPlan = async (window: AppWindow): Promise<PlanLifePage> => {
  const { file, page, t } = window;
  await backToFile(window);
  await file.plans.getByRole('button').first().click();
  return new PlanLifePage(page, t);
};

/** The whole year, visit by visit: each stands on Today when its day has come, and is settled by writing it down. */
const aYear = async (app: RunningApp, time: Time, since: CalendarDate, how: keyof typeof visitWords) => {
  const { monitoring, rail, today, page, t } = app.window;
  for (const months of VISIT_MONTHS) {
    await passTo(app, time, addMonths(since, months));
    await rail.files();
    await rail.today();
    const item = `${t('today:about.months', { count: months })} ${visitWords[how]}`;
    await today.go(item);
    await expect(monitoring.records).toHaveCount(VISIT_MONTHS.indexOf(months));
    await monitoring.beginVisit(months);
    await monitoring.form.waitFor();
    if (months === 6) {
      await monitoring.chooseOutcome('notReached');
      await monitoring.outcomeWords('notReached').fill('Called twice; the neighbour says she is well.');
    } else {
      await monitoring.clientWords.fill(`We are well, ${months}.`);
      await monitoring.talkAbout('housing');
      await monitoring.writeStanding('housing', `A room, ${months}.`);
    }
    await untilSaved(page);
    await monitoring.close();
    await expect(monitoring.moment(months)).toContainText(t('monitoring:state.done'));
    await rail.today();
    await expect(today.item(item)).toHaveCount(0);
  }
};

test('a client from arrival to a year after return', async ({ start }) => {
  const time = passingTime();
  const app = await start({ ports: time.ports });
  await makeVault(app);
  const { window } = app;
  const { monitoring, risk, page, t } = window;
  const arrival = time.today();

  await test.step('arrives, and is asked', async () => {
    await addSupervisor(window);
    await arrives(window, arrival);
    await firstTalk(window);
  });

  await test.step('a month later, both countries are looked at, and what is feared', async () => {
    await passTo(app, time, addMonths(arrival, 1));
    await twoCountries(window);
  });

  await test.step('the risks are looked at, and decided on by a person', async () => {
    await passTo(app, time, addMonths(arrival, 2));
    await backToFile(window);
    await risk.open();
    await risk.begin('whole');
    await risk.prose('retaliation', 'here').fill('Nobody has asked since the spring.');
    await risk.addMeasure(risk.area('retaliation'), { what: 'A new number', who: 'Noor', by: null });
    await untilSaved(page);
    await risk.decide('goAhead', 'What was feared has been asked about, here and there.');
  });

  const returned = addMonths(arrival, 3);
  await test.step('the day of travel is written in her plan, and Today has what must be ready before it', async () => {
    await writesPlan(window, 'return');
    await setsOut(window, returned);
  });

  await test.step('her plan goes its way, without a warning', async () => {
    await opensPlan(window);
    await expect(risk.caution).toHaveCount(0);
    await goesItsWay(window, 'IOM Lagos');
  });

  await test.step('she travels', async () => {
    await passTo(app, time, returned);
    await leaves(window, 'returnedOn', returned);
  });

  await test.step('and is asked after for a year', () => aYear(app, time, returned, 'return'));

  await backToFile(window);
  await monitoring.open();
  await expect(monitoring.records).toHaveCount(4);
  await expect(monitoring.records.first()).toContainText('A room, 12.');
  await expect(page.getByText(t('monitoring:start.return')).first()).toBeVisible();
  await expectAccessible(page, 'a year after return');
  await expect((await opensPlan(window)).state('handedOver')).toBeVisible();
  await expect(window.plan.prose('housing', 'goal')).toHaveValue('A room of her own near her aunt');
});

test('a client who stays, with a plan for staying to its end', async ({ start }) => {
  const time = passingTime();
  const app = await start({ ports: time.ports });
  await makeVault(app);
  const { window } = app;
  const { monitoring, risk, page, t } = window;
  const arrival = time.today();
  await addSupervisor(window);
  await arrives(window, arrival);
  await firstTalk(window);

  await test.step('her plan goes the same way, and carries no warning', async () => {
    await passTo(app, time, addMonths(arrival, 2));
    await writesPlan(window, 'stay');
    await expect(risk.caution).toHaveCount(0);
    await goesItsWay(window, 'The housing office');
  });

  const left = addMonths(arrival, 3);
  await test.step('she moves out', async () => {
    await passTo(app, time, left);
    await leaves(window, 'departure', left);
  });
  await test.step('and is asked after for a year, in equal words', () => aYear(app, time, left, 'leaving'));

  await backToFile(window);
  await monitoring.open();
  await expect(monitoring.records).toHaveCount(4);
  await expect(page.getByText(t('monitoring:start.leaving')).first()).toBeVisible();
  await expect((await opensPlan(window)).state('handedOver')).toBeVisible();
});
