import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { PLAN_FILE_FORMATS } from '#shared/domain/documents.ts';
import { readEnvelope } from '#shared/domain/file-envelope.ts';
import { addPracticePerson } from '../add-person.ts';
import type { RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { choose } from '../pages/controls.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { practicePerson } from '../practice.ts';

type Format = (typeof PLAN_FILE_FORMATS)[number];

/** The chooser is known by what it shows. */
const chooseFormat = ({ window: { page, t } }: RunningApp, from: Format | 'pdf', to: Format): Promise<void> =>
  choose(page, page, t(`plan:preview.format_${from}`), t(`plan:preview.format_${to}`));

const saveAs = async (app: RunningApp, ending: string): Promise<Uint8Array> => {
  const { preview, t } = app.window;
  const dialog = await SaveDialog.from(app.context, t, () => preview.pressSave());
  await expect(dialog.fileName).toHaveValue(new RegExp(`\\.${ending}$`));
  await expect(dialog.fileName).not.toHaveValue(/Hiwot/);
  await dialog.saveAs(`plan.${ending}`);
  await expect(preview.saved).toContainText(`plan.${ending}`);
  return new Uint8Array(await readFile(path.join(app.laptop.exportFolder, `plan.${ending}`)));
};

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

test('what was found in the year after leaves with the plan, in each form of it', async ({ app }) => {
  const { rail, files, file, plan, preview, page, t } = app.window;
  const adjoa = practicePerson('adjoa');
  const stood = adjoa.monitoring.flatMap(({ details }) => details.standings)[0]?.words ?? '';
  await addPracticePerson(app, adjoa);
  await rail.files();
  await files.open(adjoa.file.details.workingName);
  await file.openPlan(adjoa.plans[0]?.content.placeOfReturn ?? '');
  await plan.preview();
  await preview.untilDrawn();
  await chooseFormat(app, 'pdf', 'xlsx');
  await expect(page.getByRole('table', { name: t('planParts:found.title') })).toContainText(stood);
  await chooseFormat(app, 'xlsx', 'csv');
  await page.getByRole('radio', { name: t('plan:preview.list_found') }).click();
  await expect(page.locator('main pre')).toContainText(t('monitoring:outcome.notReached'));
  await expectAccessible(page, 'what was found as text');
  await chooseFormat(app, 'csv', 'json');
  await expect(page.locator('main pre')).toContainText('notReached');
});

test('a plan leaves for a word processor, a spreadsheet program and any other program, each as it was shown', async ({
  app,
}) => {
  const { rail, files, file, plan, preview, page, t } = app.window;
  await addPracticePerson(app, practicePerson('hiwot'));
  await rail.files();
  await files.open('Hiwot');
  await file.plans.first().getByRole('button').click();
  await plan.preview();
  await preview.untilDrawn();

  await chooseFormat(app, 'pdf', 'docx');
  await expect(page.getByText(t('plan:preview.docxAbout'))).toBeVisible();
  await preview.untilDrawn();
  await expectAccessible(page, 'a plan for a word processor');
  const docx = partsOf(await saveAs(app, 'docx'));
  expect(docx['word/document.xml']).toContain('The women’s centre');
  expect(Object.keys(docx).some((name) => name.startsWith('word/media/'))).toBe(true);

  await chooseFormat(app, 'docx', 'xlsx');
  const steps = page.getByRole('table', { name: t('print:field.steps') });
  await expect(steps).toContainText('Stay with your mother');
  await expectAccessible(page, 'a plan as a workbook');
  const workbook = partsOf(await saveAs(app, 'xlsx'));
  expect(Object.values(workbook).join('\n')).toContain('Stay with your mother');

  await chooseFormat(app, 'xlsx', 'csv');
  await page.getByRole('radio', { name: t('plan:preview.list_costs') }).click();
  await expect(page.locator('main pre')).toContainText(t('planParts:cost.payers'));
  await expectAccessible(page, 'costs as text');
  const shown = await page.locator('main pre').textContent();
  const csv = new TextDecoder().decode(await saveAs(app, 'csv'));
  expect(csv.trim()).toBe(shown?.trim());

  await chooseFormat(app, 'csv', 'json');
  await expect(page.locator('main pre')).toContainText('mooring-file');
  const json = new TextDecoder().decode(await saveAs(app, 'mooring-file.json'));
  const read = readEnvelope(JSON.parse(json));
  expect(read).toMatchObject({ is: 'file', file: { contents: { plans: [{}], children: [] } } });

  const anything = { kind: null, staffId: null, about: null, from: null, until: null, before: null };
  const { entries } = await callOf(app)('log.list', { ...anything, limit: 50 });
  const formats = entries.map(({ detail }) => detail.format);
  for (const format of ['docx', 'xlsx', 'csv', 'json']) expect(formats).toContain(format);
});
