import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { RISK_AREAS } from '#shared/domain/risk-assessment.ts';
import type { RunningApp } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { PlanLifePage } from '../pages/plan-life.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';
import { readPdf } from '../pdf.ts';
import { addSupervisor, SUPERVISOR } from '../plan-for-review.ts';

/** The text of each page of what is shown, as it is saved. */
const pagesSaved = async ({ window, context, laptop }: RunningApp, name: string): Promise<string[]> => {
  const { preview, t } = window;
  await preview.untilDrawn();
  const dialog = await SaveDialog.from(context, t, () => preview.pressSave());
  await dialog.saveAs(name);
  await preview.saved.waitFor();
  const { text } = await readPdf(await readFile(path.join(laptop.exportFolder, `${name}.pdf`)));
  return text.trim().split('\n');
};

test('an urgent return: the least is asked, what was left out is said on the screen and on paper, and the plan goes in a day', async ({
  app,
}) => {
  const { files, file, plan, rail, risk, page, t } = app.window;
  const life = new PlanLifePage(page, t);
  await addSupervisor(app.window);
  await files.create('Blue');

  const leftOut = await test.step('the short assessment says what it leaves out', async () => {
    await risk.open();
    await risk.begin('urgent');
    const asked = await Promise.all(
      RISK_AREAS.map(async (area) => ((await risk.area(area).count()) > 0 ? [] : [t(`risk:area.${area}`)])),
    );
    const out = asked.flat();
    expect(out.length).toBeGreaterThan(0);
    for (const area of out) await expect(risk.urgent).toContainText(area);
    await risk.prose('retaliation', 'here').fill('He has been seen at the shelter’s door.');
    await risk.addMeasure(risk.area('retaliation'), { what: 'Another airport', who: 'IOM', by: null });
    await untilSaved(page);
    await risk.decide('goAhead', 'She is safer there tonight than here.');
    for (const area of out) await expect(risk.urgent).toContainText(area);
    return out;
  });

  await test.step('so does its paper, on the first page', async () => {
    await risk.preview();
    const [first = ''] = await pagesSaved(app, 'risks');
    expect(first).toContain(t('print:risk.urgent'));
    for (const area of leftOut) expect(first).toContain(area);
  });

  await test.step('the plan has the first 72 hours and is signed the same day', async () => {
    await rail.files();
    await files.open('Blue');
    await file.newPlan();
    await plan.cover('placeOfReturn').fill('Benin City');
    await plan.writeFirstHours({
      whereToSleep: 'With her aunt',
      whomToCallFirst: 'IOM, at any hour',
      money: 'In cash, at the airport',
      medication: '',
      alsoAtHand: '',
    });
    await untilSaved(page);
    await expect(risk.caution).toHaveCount(0);
    await life.do('submit');
    await life.do('sign');
    await life.sign({ ...SUPERVISOR, who: SUPERVISOR.name, decision: 'approve' });
    await expect(life.state('approved')).toBeVisible({ timeout: 30_000 });
    await life.do('agree');
    await life.dialog.getByRole('button', { name: t('planLife:talk.agree.submit') }).click();
    await expect(life.state('agreed')).toBeVisible();
    await expectAccessible(page, 'an urgent plan, agreed');
    await plan.preview();
    expect((await pagesSaved(app, 'plan')).join('\n')).toContain('With her aunt');
  });
});

test('an urgent return in the middle of a whole assessment: it is made short, and nothing that was written is hidden', async ({
  app,
}) => {
  const { files, risk, page, t } = app.window;
  await files.create('Blue');
  await risk.open();
  await risk.begin('whole');
  await risk.prose('debts', 'here').fill('Her brother borrowed for the first journey.');
  await risk.prose('health', 'harm').fill('Without the tablets the fits come back.');
  await risk.leaveOpen('legal', 'doesNotKnow');
  await untilSaved(page);
  await expect(risk.urgent).toHaveCount(0);

  const short = page.getByRole('button', { name: t('risk:urgent.short'), exact: true });
  await short.focus();
  await short.press('Enter');
  const stays = ['debts', 'legal', 'retaliation', 'health', 'children', 'journey', 'arrival'] as const;
  const goes = ['exploitedAgain', 'familyAndCommunity'] as const;
  await expect(risk.urgent).toBeVisible();
  await expect(page.getByRole('button', { name: t('risk:urgent.whole'), exact: true })).toBeFocused();
  for (const area of stays) await expect(risk.area(area)).toBeVisible();
  for (const area of goes) {
    await expect(risk.area(area)).toHaveCount(0);
    await expect(risk.urgent).toContainText(t(`risk:area.${area}`));
  }
  await expect(risk.urgent).not.toContainText(t('risk:area.legal'));
  await expect(risk.prose('debts', 'here')).toHaveValue('Her brother borrowed for the first journey.');
  await expect(risk.prose('health', 'harm')).toHaveValue('Without the tablets the fits come back.');
  await expect(risk.prose('arrival', 'harm')).toHaveCount(0);
  // Nothing goes away from under the hand that empties it.
  await risk.prose('health', 'harm').fill('');
  await risk.prose('health', 'harm').pressSequentially('Without the tablets the fits come back.');
  await untilSaved(page);
  await expectAccessible(page, 'a whole assessment that was made short');

  await test.step('and back, and short again: all that was written is still there', async () => {
    await risk.turn('whole');
    for (const area of RISK_AREAS) await expect(risk.area(area)).toBeVisible();
    await risk.turn('short');
    await expect(risk.area('exploitedAgain')).toHaveCount(0);
    await untilSaved(page);
  });

  await risk.decide('goAhead', 'She is safer there tonight than here.');
  await expect(risk.urgent).toContainText(t('risk:area.exploitedAgain'));
  await expect(risk.area('debts')).toContainText('Her brother borrowed for the first journey.');
  await risk.preview();
  const text = (await pagesSaved(app, 'risks')).join('\n');
  expect(text).toContain(t('print:risk.urgent'));
  expect(text).toContain('Without the tablets the fits come back.');
});
