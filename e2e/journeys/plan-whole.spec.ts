import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { newChildDetails } from '#shared/domain/client-file.ts';
import { PlanStepId } from '#shared/domain/ids.ts';
import { MOST_IN_PLAN } from '#shared/domain/plan/limits.ts';
import { newPlanStep } from '#shared/domain/plan.ts';
import { type AppWindow, PASSPHRASE, type RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';
import { readPdf } from '../pdf.ts';

/** What a plan holds beside its fields. */

const begin = async (app: RunningApp, kind: 'return' | 'stay' = 'return') => {
  const { files, file } = app.window;
  await files.create('Blue');
  const call = callOf(app);
  const [{ id: fileId } = { id: '' }] = (await call('files.list', { search: '', limit: 1 })).files;
  await call('children.create', { fileId, details: { ...newChildDetails(), name: 'Liya' } });
  await file.newPlan(kind);
};

const writeLine = async ({ plan, t }: AppWindow, line: 'metBy' | 'way', words: string) => {
  await plan.goTo('journey');
  await plan
    .part('journey')
    .getByLabel(t(`planParts:journey.${line}`), { exact: true })
    .fill(words);
};

const saved = async ({ window, context }: RunningApp, folder: string, name: string): Promise<string> => {
  const dialog = await SaveDialog.from(context, window.t, () => window.preview.pressSave());
  await dialog.saveAs(name);
  await expect(window.preview.saved).toContainText(name);
  return (await readPdf(await readFile(path.join(folder, `${name}.pdf`)))).text.replace(/\s+/g, ' ');
};

test('a whole plan is written, on paper, and found again', async ({ app, laptop, start }) => {
  await begin(app);
  const { plan, page, preview, t } = app.window;
  await plan.cover('placeOfReturn').fill('Bahir Dar');
  await plan.takeField('housing');
  await plan.addStep('housing', { what: 'Look at a room', who: 'Blue' });
  await plan.addChild('Liya', { school: 'The second class', who: 'Her grandmother' });
  await writeLine(app.window, 'metBy', 'A woman in green');
  await plan.goTo('firstHours');
  await expect(plan.part('firstHours')).toContainText('A woman in green');
  await plan
    .part('firstHours')
    .getByLabel(t('planParts:firstHours.whereToSleep'), { exact: true })
    .fill('The house by the lake');
  await plan.addContact({ who: 'Night line', phone: '+251 11 555 0101', whenReachable: 'Day and night' });
  await untilSaved(page);
  await expectAccessible(page, 'a whole plan');

  await plan.preview();
  await preview.untilDrawn();
  const usual = await saved(app, laptop.exportFolder, 'usual');
  for (const said of ['Liya', 'The second class', 'The house by the lake', '+251 11 555 0101'])
    expect(usual).toContain(said);
  await app.close();
  const { window } = await start();
  await window.lock.unlock(PASSPHRASE);
  await window.files.open('Blue');
  await window.file.openPlan('Bahir Dar');
  await expect(window.plan.child('Liya').getByLabel(t('planParts:child.school'))).toHaveValue(
    'The second class',
  );
});

test('security measures are on paper only where they are asked for', async ({ app, laptop }) => {
  await begin(app);
  const { plan, page, preview, t } = app.window;
  await plan.goTo('security');
  await plan.part('security').getByRole('textbox').fill('The word is harbour');
  await untilSaved(page);
  await plan.preview();
  await preview.untilDrawn();
  expect(await saved(app, laptop.exportFolder, 'usual')).not.toContain('harbour');
  await page.getByText(t('plan:preview.withSecurity'), { exact: true }).click();
  await preview.untilMade();
  expect(await saved(app, laptop.exportFolder, 'office')).toContain('The word is harbour');
});

test('costs add up by payer and by currency, to the cent, and never across currencies', async ({ app }) => {
  await begin(app);
  const { plan, page, t } = app.window;
  await plan.addCost({
    ...{ what: 'Ticket', amount: '1.000,10', currency: 'EUR' },
    payers: [{ who: 'IOM', amount: '600' }, { who: 'The shelter' }],
  });
  await plan.addCost({ what: 'Tea', amount: '0.2', currency: 'EUR', payers: [{ who: 'IOM' }] });
  const bus = await plan.addCost({ what: 'Bus', amount: '1500', currency: 'ETB' });
  const totals = plan.part('costs').locator('dl');
  await expect(totals).toHaveCount(2);
  await expect(totals.nth(0)).toContainText(/ETB.1,500\.00/);
  for (const sum of [/IOM\s*EUR.600\.20/, /The shelter\s*EUR.400\.10/, /EUR.1,000\.30/])
    await expect(totals.nth(1)).toContainText(sum);
  await bus.getByLabel(t('planParts:cost.amount'), { exact: true }).fill('15x');
  await expect(bus).toContainText(t('plan:costs.noAmount'));
  await expect(totals.nth(0)).toContainText(/ETB.1,500\.00/);
  await untilSaved(page);
  await expectAccessible(page, 'the costs of a plan');
});

test('a gap in the ecogram is offered as a step; closing it takes the offer away and leaves the step', async ({
  app,
}) => {
  const { files, file, ecogram, plan, rail, page, t } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.add('aunt', { kind: 'family', ground: 'home' });
  await ecogram.carries('aunt', ['P', 'E']);
  await untilSaved(page);
  await rail.files();
  await files.open('Blue');
  await file.newPlan();
  await plan.cover('placeOfReturn').fill('Lagos');
  await plan.openOffers();
  // P and E rest on the aunt alone, A and G on nobody.
  await expect(plan.offers).toHaveCount(4);
  await expectAccessible(page, 'what is offered to a plan');
  const advice = t('plan:offer.support.nobodyThere.return', { support: 'advice' });
  const emotional = t('plan:offer.support.restsOnOne', { support: 'emotional support', by: 'aunt' });
  await plan
    .offer(advice)
    .getByRole('button', { name: t('plan:offer.take') })
    .click();
  await expect(plan.offers).toHaveCount(3);
  await expect(plan.steps('familyNetwork')).toHaveCount(1);
  const what = plan.steps('familyNetwork').first().getByLabel(t('plan:step.what'), { exact: true });
  await expect(what).toHaveValue(advice);
  await expect(what).toBeFocused();
  await what.fill('Ask the teacher for advice');
  await plan
    .offer('group belonging')
    .getByRole('button', { name: t('plan:offer.letGo') })
    .click();
  await expect(plan.offers).toHaveCount(2);
  await expect(plan.offer(emotional)).toBeVisible();
  await untilSaved(page);

  await rail.files();
  await files.open('Blue');
  await file.openEcogram();
  await ecogram.add('teacher', { kind: 'friend', ground: 'home' });
  await ecogram.carries('teacher', ['A', 'E']);
  await untilSaved(page);
  await rail.files();
  await files.open('Blue');
  await file.openPlan('Lagos');
  await plan.openOffers();
  // Advice rests on the teacher alone now, and practical support on the aunt still.
  await expect(plan.offers).toHaveCount(2);
  await expect(plan.offer(emotional)).toHaveCount(0);
  await expect(plan.offer('practical support')).toBeVisible();
  await expect(what).toHaveValue('Ask the teacher for advice');
});

test('the steps of all fields stand on one line, and are moved by keyboard', async ({ app }) => {
  await begin(app);
  const { plan, page, t } = app.window;
  await plan.takeField('housing');
  await plan.addStep('housing', { what: 'Look at a room' });
  await plan.takeField('healthCare');
  await plan.addStep('healthCare', { what: 'See the doctor' });
  await plan.goTo('timeLine');
  const rows = plan.part('timeLine').locator('li');
  await expect(rows).toHaveText([/Look at a room/, /See the doctor/]);
  const doctor = rows.filter({ hasText: 'See the doctor' });
  await doctor.getByRole('checkbox').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows).toHaveText([/See the doctor/, /Look at a room/]);
  // Over the edge: from no time into the first year.
  const earlier = t('plan:timeLine.earlier', { what: 'See the doctor' });
  await page.getByRole('button', { name: earlier }).focus();
  await page.keyboard.press('Enter');
  const year = plan.part('timeLine').getByRole('region', { name: t('terms:stepTime.firstYear') });
  await expect(year).toContainText('See the doctor');
  await expect(page.getByRole('button', { name: earlier })).toBeFocused();
  await doctor.getByRole('checkbox').press('Space');
  await untilSaved(page);
  await expect(plan.steps('healthCare').getByRole('checkbox')).toBeChecked();
  await expectAccessible(page, 'the time line of a plan');

  // Dragged by its handle into a time that holds nothing yet; Escape lets it be, and Ctrl+Z takes it back.
  const month = plan.part('timeLine').getByRole('region', { name: t('terms:stepTime.firstMonth') });
  const drag = async () => {
    const room = rows.filter({ hasText: 'Look at a room' });
    await month.scrollIntoViewIfNeeded();
    const from = await room.locator('svg').first().boundingBox();
    const to = await month.boundingBox();
    if (!from || !to) throw new Error('the line is not to be seen');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  };
  await drag();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(month).not.toContainText('Look at a room');
  await expect(plan.title).toBeVisible();
  await drag();
  await page.mouse.up();
  await expect(month).toContainText('Look at a room');
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await expect(month).not.toContainText('Look at a room');
  await page.keyboard.press('Control+Shift+z');
  await expect(month).toContainText('Look at a room');
});

test('a plan for staying stands beside the one for returning, in the same form', async ({ app }) => {
  await begin(app, 'stay');
  const { plan, files, file, rail, page, t } = app.window;
  await expect(page.getByRole('heading', { level: 1, name: t('planParts:title.stay') })).toBeVisible();
  await page.getByLabel(t('plan:cover.placeOfStay'), { exact: true }).fill('Near the park');
  await plan.goTo('firstHours', 'stay');
  await expect(page.getByRole('button', { name: t('planParts:part.journey'), exact: true })).toHaveCount(0);
  await plan.takeField('housing');
  await plan.addStep('housing', { what: 'Write in for a room' });
  await plan
    .steps('housing')
    .getByRole('button', { name: new RegExp(t('plan:step.when')) })
    .click();
  await expect(page.getByRole('option')).toHaveText([
    t('plan:step.noTime'),
    ...(['thisWeek', 'firstMonth', 'firstThreeMonths', 'firstYear'] as const).map((time) =>
      t(`terms:stepTime.${time}`),
    ),
  ]);
  await page.getByRole('option', { name: t('terms:stepTime.thisWeek') }).click();
  await expect(plan.part('firstHours', 'stay')).toContainText('Write in for a room');
  await untilSaved(page);

  await rail.files();
  await files.open('Blue');
  await file.newPlan('return');
  await rail.files();
  await files.open('Blue');
  const kinds = page.getByRole('region', { name: t('files:file.plans') }).getByRole('heading', { level: 3 });
  await expect(kinds).toHaveText([t('files:file.planKind.return'), t('files:file.planKind.stay')]);
  await file.openPlan('Near the park', 'stay');
});

test('a field that has all the steps it can hold says so before anybody writes one in vain', async ({
  app,
}) => {
  const { files, file, plan, page, t } = app.window;
  await files.create('Blue');
  await file.newPlan();
  await plan.takeField('housing');
  await plan.addStep('housing', { what: 'Ask about a room' });
  await untilSaved(page);
  const call = callOf(app);
  const [blue] = (await call('files.list', { search: 'Blue', limit: 1 })).files;
  const [made] = blue ? await call('plans.list', { fileId: blue.id }) : [];
  if (!made) throw new Error('the plan is there');
  const [field] = made.content.fields;
  const steps = Array.from({ length: MOST_IN_PLAN.step - 1 }, (_, index) => ({
    ...newPlanStep(PlanStepId.parse(randomUUID())),
    what: `Step ${index + 1}`,
  }));
  if (!field) throw new Error('the field is there');
  await call('plans.update', {
    id: made.id,
    baseVersion: made.version,
    content: { ...made.content, fields: [{ ...field, steps }] },
  });
  await expect(plan.steps('housing')).toHaveCount(MOST_IN_PLAN.step - 1, { timeout: 30_000 });
  const full = plan.field('housing').getByText(t('common:list.full', { count: MOST_IN_PLAN.step }));
  await expect(full).toHaveCount(0);
  await plan.addStep('housing', { what: 'The last one' });
  await untilSaved(page);
  await expect(full).toBeVisible();
  await expect(plan.field('housing').getByRole('button', { name: t('plan:step.add') })).toBeDisabled();
  await expectAccessible(page, 'a field with all the steps it can hold');
});
