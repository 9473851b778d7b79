import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { readPdf } from '../pdf.ts';

test('a sheet for a client holds what was ticked and nothing that tells, and is noted in the log', async ({
  app,
  laptop,
}) => {
  const { rail, socialMap, preview, clientPaper, log, page, t } = app.window;
  const call = callOf(app);
  const house = {
    ...newOrganisationDetails('House against Trafficking'),
    ...{ phone: '+31 20 000 0000', costs: 'Free', notes: 'Slow in August', servesVictims: true },
    whatTheHelpIs: 'A bed for victims',
  };
  await call('organisations.create', { details: house });
  await call('organisations.create', {
    details: { ...newOrganisationDetails('Night house'), phone: '+31 30 000 0000', services: ['shelter'] },
  });
  await rail.socialMap();
  await socialMap.choose('House against Trafficking', 'Night house');
  await socialMap.press('print');
  await preview.untilDrawn();
  const sheet = page
    .getByRole('main')
    .getByRole('list')
    .filter({ has: page.locator('canvas') });
  await expect(sheet).toContainText('+31 20 000 0000');
  await expect(sheet).toContainText(t('clientSheet:unnamed'));
  await expect(sheet).toContainText(/a place to stay/i);
  for (const kept of ['raffick', 'ictim', 'Slow in August', 'Free', 'Mooring'])
    await expect(sheet).not.toContainText(kept);
  const left = page.getByRole('note').filter({ hasText: t('socialMap:sheet.readFirst') });
  await expect(left).toContainText('‘Trafficking’');
  await expect(left).toContainText('‘victims’');
  await expect(page.getByRole('note').filter({ hasText: t('socialMap:sheet.checkFirst') })).toContainText(
    t('socialMap:age.never'),
  );
  await expectAccessible(page, 'a sheet for a client');

  await page.getByRole('textbox', { name: 'House against Trafficking' }).fill('The house by the canal');
  await page.getByRole('checkbox', { name: t('socialMap:field.costs') }).press('Space');
  await expect(sheet).toContainText('The house by the canal');
  await expect(sheet).toContainText('Free');
  await expect(left).not.toContainText('‘Trafficking’');
  await clientPaper.chooseLanguage('nl');
  await expect(sheet).toContainText(/een plek om te blijven/i);
  await preview.untilMade();

  const dialog = await SaveDialog.from(app.context, t, () => preview.pressSave());
  const suggested = await dialog.fileName.inputValue();
  expect(suggested).toMatch(/^Addresses /);
  await dialog.saveAs('addresses');
  await expect(preview.saved).toBeVisible();
  const saved = await readPdf(await readFile(path.join(laptop.exportFolder, 'addresses.pdf')));
  expect(saved.text).toContain('The house by the canal');
  expect(saved.text).not.toMatch(/traffick|victim|slow/i);
  await rail.log();
  await expect(log.rows.filter({ hasText: t('log:action.document.saved') })).toContainText(
    t('log:detail.what.organisations'),
  );
});

test('the list of a country is printed with who helps for it and how old all of it is', async ({ app }) => {
  const { rail, socialMap, preview, page, t } = app.window;
  const call = callOf(app);
  for (const [name, details] of [
    ['Lagos house', { countries: ['NG'], notes: 'Slow in August' }],
    ['Way back', { countries: ['NL'], countriesCovered: ['NG'] }],
    ['Casa', { countries: ['BR'] }],
  ] as const)
    await call('organisations.create', {
      details: { ...newOrganisationDetails(name), ...(details as object) },
    });
  await rail.socialMap();
  await socialMap.inCountry('Nigeria');
  await expect(socialMap.rows).toHaveCount(2);
  await socialMap.fromMenu('list.print');
  await preview.untilDrawn();
  const list = page
    .getByRole('main')
    .getByRole('list')
    .filter({ has: page.locator('canvas') });
  for (const words of ['Lagos house', 'Way back', t('socialMap:age.never'), 'Log '])
    await expect(list).toContainText(words);
  for (const kept of ['Casa', 'Slow in August']) await expect(list).not.toContainText(kept);
  await expectAccessible(page, 'the list of a country');
  await page.keyboard.press('Escape');
  await expect(socialMap.rows).toHaveCount(2);
});
