import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addPracticePerson } from '../add-person.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { readPdfPages } from '../pdf.ts';
import { practicePerson } from '../practice.ts';

test('a file is read along on a few pages, with others by their roles and nothing that is marked, unless it is opened', async ({
  app,
}) => {
  const { files, preview, release, rail, page, t } = app.window;
  const person = structuredClone(practicePerson('hiwot'));
  const marked = Object.values(person.ecogram.records.people).at(-1);
  const named = Object.values(person.ecogram.records.people).find(({ name }) => name.length > 3);
  if (!marked || !named || marked === named) throw new Error('the practice person knows too few people');
  Object.assign(marked, { danger: 'unsafe', role: 'Zwartepoort', name: 'Quillon' });
  person.file.details.notes = 'Kept between us: periwinkle.';
  await addPracticePerson(app, person);
  await rail.files();
  await files.open(person.file.details.workingName);
  await page.getByRole('button', { name: t('removing:menu.label') }).click();
  await page.getByRole('menuitem', { name: t('removing:menu.summary') }).click();
  await preview.untilDrawn();
  await expectAccessible(page, 'the summary of a file');

  const save = async (name: string) => {
    const dialog = await SaveDialog.from(app.context, t, () => preview.pressSave());
    await dialog.saveAs(name);
    await preview.saved.waitFor();
    return readPdfPages(new Uint8Array(await readFile(path.join(app.laptop.exportFolder, `${name}.pdf`))));
  };
  const pages = await save('summary');
  expect(pages.length).toBeLessThan(7);
  const text = pages.join(' ');
  for (const words of [person.file.details.workingName, t('print:inside'), t('print:summary.title')])
    expect(text).toContain(words);
  for (const words of ['Zwartepoort', 'Quillon', 'periwinkle', `· ${named.name}`])
    expect(text).not.toContain(words);

  await release.unfold('inside');
  await page.getByText(t('release:inside.is.fileNotes'), { exact: true }).click();
  await expect(page.getByText(t('plan:preview.summaryReason'))).toBeVisible();
  await page
    .getByLabel(t('release:inside.reason', { what: t('release:inside.is.fileNotes') }))
    .fill('Asked for by the team');
  await expect(page.getByText(t('plan:preview.summaryReason'))).toHaveCount(0);
  await preview.untilDrawn();
  await expect(page.getByText('periwinkle')).toHaveCount(1);
  const opened = (await save('opened')).join(' ');
  for (const words of ['periwinkle', 'Asked for by the team']) expect(opened).toContain(words);
  expect(opened).not.toContain('Quillon');
});

test('a supervisor finds it where the file is, and neither removes the file nor hands it to the client', async ({
  app,
}) => {
  const { files, people, rail, settings, lock, page, t } = app.window;
  await addPracticePerson(app, practicePerson('radu'));
  await rail.settings();
  await settings.open('people');
  const sol = { name: 'Sol', role: 'supervisor', passphrase: 'two herons over still water' } as const;
  await people.add(sol);
  await rail.lock();
  await lock.unlock(sol.passphrase, sol.name);
  await rail.files();
  await files.open(practicePerson('radu').file.details.workingName);
  await page.getByRole('button', { name: t('removing:menu.label') }).click();
  await expect(page.getByRole('menuitem')).toHaveText([
    t('removing:menu.summary'),
    t('removing:menu.release'),
  ]);
});
