import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';

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
