import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { readEnvelope } from '#shared/domain/file-envelope.ts';
import type { ReleaseForm } from '#shared/domain/release/forms.ts';
import type { RunningApp } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { withConsent } from '../with-consent.ts';

const textOf = (app: RunningApp, name: string): Promise<string> =>
  readFile(path.join(app.laptop.exportFolder, name), 'utf8');

/** From the print of the plan to what leaves of it, by what the client said of the office of IOM. */
const givePlanOut = async (app: RunningApp, placeOfReturn: string): Promise<void> => {
  const { file, plan, preview, page, release, t } = app.window;
  await file.openPlan(placeOfReturn);
  await plan.preview();
  await preview.untilDrawn();
  await page.getByRole('button', { name: t('plan:preview.giveOut') }).click();
  await release.title.waitFor();
  await page.getByRole('button', { name: t('release:to') }).click();
  await page.getByRole('option', { name: /The office/ }).click();
  await preview.untilDrawn();
};

test('a plan is printed for inside, and leaves in its other forms by consent alone, each with a number', async ({
  app,
}) => {
  const { page, release, preview, t } = app.window;
  const { person, call, fileId } = await withConsent(app, ['plan', 'ecogram']);
  const [{ content } = { content: undefined }] = person.plans;
  if (!content) throw new Error('she has a plan');
  await givePlanOut(app, content.placeOfReturn);

  await release.chooseForm('csv');
  const lines = page.locator('main pre');
  await expect(lines).toContainText('Stay with your mother');
  await page.getByRole('radio', { name: t('release:list.costs') }).click();
  await expect(lines).toContainText(t('planParts:cost.payers'));
  await expectAccessible(page, 'costs as text');
  const shown = await lines.textContent();
  const number = await release.give(app.context, 'costs');
  const csv = await textOf(app, 'costs.csv');
  expect(csv.trim()).toBe(shown?.trim());
  const [, ...costs] = Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
  expect(costs.length).toBe(content.costs.length);
  for (const line of costs) expect(line.slice(0, 2)).toEqual([number, expect.stringMatching(/^Log \d+ · /)]);

  const given: [ReleaseForm, string][] = [['csv', number]];
  for (const form of ['docx', 'xlsx', 'json'] as const) {
    await release.chooseForm(form);
    await page.getByText(t(`release:shown.${form}`)).waitFor();
    if (form === 'docx') await preview.untilDrawn();
    if (form === 'xlsx')
      await expect(page.getByRole('table', { name: t('print:field.steps') })).toContainText(
        'Stay with your mother',
      );
    if (form === 'json') await expect(lines).toContainText('mooring-file');
    given.push([form, await release.give(app.context, 'plan')]);
  }
  expect(new Set(given.map(([, one]) => one)).size).toBe(4);
  // No id of the vault, and no time to the minute, goes along.
  const json = await textOf(app, 'plan.json');
  expect(readEnvelope(JSON.parse(json))).toMatchObject({ is: 'file', file: { contents: { plans: [{}] } } });
  expect(json).not.toContain(fileId);
  const { copies } = await call('consents.read', { fileId });
  expect(copies.map(({ form, number: one, basis }) => [form, one, basis.is]).sort()).toEqual(
    given.map(([form, one]) => [form, one, 'consent']).sort(),
  );
});

test('what was found in the year after leaves with the plan where she agreed to both', async ({ app }) => {
  const { page, release, t } = app.window;
  const { person } = await withConsent(app, ['plan', 'monitoring'], 'adjoa');
  const stood = person.monitoring.flatMap(({ details }) => details.standings)[0]?.words ?? '';
  expect(stood).not.toBe('');
  await givePlanOut(app, person.plans[0]?.content.placeOfReturn ?? '');
  await release.chooseForm('xlsx');
  await expect(page.getByRole('table', { name: t('planParts:found.title') })).toContainText(stood);
  await release.chooseForm('csv');
  await page.getByRole('radio', { name: t('release:list.found') }).click();
  await expect(page.locator('main pre')).toContainText(t('monitoring:outcome.notReached'));
  await expect(page.locator('main pre')).toContainText(stood);
  await release.chooseForm('json');
  await expect(page.locator('main pre')).toContainText('notReached');
});
