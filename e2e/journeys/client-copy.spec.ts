import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ClientFileId, EmergencyContactId } from '#shared/domain/ids.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { newEmergencyContact } from '#shared/domain/plan/contacts.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';
import { readPdf } from '../pdf.ts';

const CONTACT = '0199a000-0000-7000-8000-0000000000c1';

test('a translation is a draft wherever it is chosen, until a manager says who has read it; paper never says so', async ({
  app,
}) => {
  const { rail, clientPaper, socialMap, preview, page, t } = app.window;
  await rail.settings();
  await expect(clientPaper.line('en')).toContainText(t('clientPaper:languages.original'));
  for (const language of ['nl', 'bg', 'hu', 'mk', 'fr', 'ar'] as const)
    await expect(clientPaper.line(language)).toContainText(t('clientPaper:languages.draft'));
  await expectAccessible(page, 'the languages of paper');

  const call = callOf(app);
  await call('organisations.create', {
    details: { ...newOrganisationDetails('Night house'), phone: '+31 30 000 0000', services: ['shelter'] },
  });
  const toSheet = async () => {
    await rail.socialMap();
    await socialMap.choose('Night house');
    await socialMap.press('print');
    await preview.untilDrawn();
  };
  const sheet = page
    .getByRole('main')
    .getByRole('list')
    .filter({ has: page.locator('canvas') });
  await toSheet();
  await expect(clientPaper.draftNotice).toHaveCount(0);
  await clientPaper.chooseLanguage('bg');
  await expect(sheet).toContainText('Телефони и адреси');
  await expect(sheet).toContainText(/място\s+за\s+престой/i);
  await expect(sheet).not.toContainText(/draft/i);
  await expect(clientPaper.draftNotice).toBeVisible();
  await expectAccessible(page, 'a sheet in Bulgarian');

  await rail.settings();
  await clientPaper.sayRead('bg', 'Vesela');
  await expect(clientPaper.line('bg')).toContainText('Vesela');
  const { readLanguages } = await call('policy.read', {});
  expect(readLanguages.bg?.by).toBe('Vesela');
  await toSheet();
  await clientPaper.chooseLanguage('bg');
  await expect(sheet).toContainText('Телефони и адреси');
  await expect(clientPaper.draftNotice).toHaveCount(0);

  await rail.settings();
  await clientPaper.makeDraftAgain('bg');
  await expect(clientPaper.line('bg')).toContainText(t('clientPaper:languages.draft'));
});

test('the client’s copy of a plan: what stays out and for which word, other words, a language of hers, and onto the disk', async ({
  app,
  laptop,
}) => {
  const { files, file, plan, preview, clientPaper, rail, log, page, t } = app.window;
  await files.create('Blue');
  await file.newPlan();
  await plan.cover('placeOfReturn').fill('Benin City');
  await plan.takeField('housing');
  await untilSaved(page);
  const call = callOf(app);
  // In no way part of the plan: whoever the shelter knows is looked for in every line.
  await call('organisations.create', { details: newOrganisationDetails('Edo Women’s Centre') });
  const { files: found } = await call('files.list', { search: '', limit: 1 });
  const [summary] = await call('plans.list', { fileId: found[0]?.id as ClientFileId });
  if (!summary) throw new Error('the plan is gone');
  const read = await call('plans.read', { id: summary.id });
  const [field] = read.content.fields;
  if (!field) throw new Error('the field is gone');
  await call('plans.update', {
    id: read.id,
    baseVersion: read.version,
    content: {
      ...read.content,
      planFor: 'Amara Okafor',
      helpAtOnce: '',
      firstHours: {
        ...read.content.firstHours,
        whereToSleep: 'Amara has a bed at Edo Women’s Centre',
        whomToCallFirst: '',
      },
      security: 'Nobody may know the day',
      fields: [
        { ...field, clientWords: 'A door that I can lock', goal: 'IOM has a room', obstacles: 'The uncle' },
      ],
      contacts: [
        newEmergencyContact({
          id: EmergencyContactId.parse(CONTACT),
          who: 'Blessing',
          phone: '+234 800 000 0001',
          addedAt: read.updatedAt,
        }),
      ],
    },
  });
  await page.getByRole('button', { name: t('clientPaper:copy.open') }).click();
  await preview.untilDrawn();
  const sheet = page
    .getByRole('main')
    .getByRole('list')
    .filter({ has: page.locator('canvas') });
  await expect(sheet).toContainText('A door that I can lock');
  await expect(sheet).toContainText('+234 800 000 0001');
  const names = ['Amara', 'Okafor', 'Edo Women', 'Noor', 'Blue'];
  for (const kept of ['IOM', 'The uncle', 'Nobody may know', 'Blessing', 'Mooring', ...names])
    await expect(sheet).not.toContainText(kept);
  await expectAccessible(page, 'the client’s copy');

  await page.getByLabel(t('clientPaper:copy.instead', { word: 'IOM' })).fill('The travel office');
  await expect(sheet).toContainText('The travel office has a room');
  await page.getByLabel(t('clientPaper:copy.instead', { word: 'Edo Women’s Centre' })).fill('the big house');
  await page.getByLabel(t('clientPaper:copy.instead', { word: 'Amara' })).fill('I');
  await expect(sheet).toContainText('I has a bed at the big house');
  await page.getByText(t('clientPaper:copy.withNames'), { exact: true }).click();
  await expect(sheet).toContainText('Blessing');
  await clientPaper.chooseLanguage('hu');
  await expect(sheet).toContainText('Telefonszámok');
  await expect(clientPaper.draftNotice).toBeVisible();
  await preview.untilMade();

  const dialog = await SaveDialog.from(app.context, t, () => preview.pressSave());
  expect(await dialog.fileName.inputValue()).toMatch(/^Pages /);
  await dialog.saveAs('copy');
  await expect(preview.saved).toBeVisible();
  const bytes = await readFile(path.join(laptop.exportFolder, 'copy.pdf'));
  expect(bytes.toString('latin1')).not.toMatch(/\/(Creator|Producer|CreationDate|ModDate)\b/);
  const saved = await readPdf(bytes);
  expect(saved.text).toContain('The travel office has a room');
  expect(saved.text).not.toMatch(/IOM|uncle|Mooring|draft/i);
  await rail.log();
  await expect(log.rows.filter({ hasText: t('log:action.document.saved') })).toContainText(
    t('log:detail.what.clientCopy'),
  );
});
