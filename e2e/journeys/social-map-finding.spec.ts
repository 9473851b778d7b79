import { newOrganisationDetails, type OrganisationDetails } from '#shared/domain/organisation.ts';
import { type AppWindow, PASSPHRASE, type RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';

const HOUSES: (Partial<OrganisationDetails> & { name: string })[] = [
  {
    ...{
      name: 'Casa das Mães',
      countries: ['BR'],
      languages: ['pt', 'ar'],
      services: ['shelter', 'children'],
    },
    ...{ groups: ['women', 'families'], phone: '+55 11 0000 0000', notes: 'Ask for the night team.' },
  },
  {
    ...{ name: 'Lagos night house', countries: ['NG'], languages: ['en', 'yo'], services: ['shelter'] },
    ...{ groups: ['women'], phone: '+234 1 000 0000' },
  },
  { name: 'Way back', countries: ['NL'], countriesCovered: ['NG'], languages: ['ar'], services: ['work'] },
  { name: 'Дом Ёлка', countries: ['UA'], languages: ['uk', 'Gagauz'], services: ['shelter'] },
];

const withHouses = async (app: RunningApp): Promise<AppWindow> => {
  const call = callOf(app);
  for (const { name, ...details } of HOUSES)
    await call('organisations.create', { details: { ...newOrganisationDetails(name), ...details } });
  const { rail, socialMap } = app.window;
  await rail.socialMap();
  await expect(socialMap.rows).toHaveCount(HOUSES.length);
  return app.window;
};

test('found by language, by whom they are for and by words of any script, each saying why', async ({
  app,
}) => {
  const { socialMap, page, t } = await withHouses(app);
  await socialMap.inLanguage('Arabic');
  await expect(socialMap.rows).toHaveCount(2);
  await expect(socialMap.row('Way back')).toContainText(`${t('socialMap:field.languages')}: Arabic`);
  await socialMap.forWhom('families');
  await expect(socialMap.rows).toHaveCount(1);
  await expect(socialMap.rows.locator('mark')).toHaveText(['Arabic', t('socialMap:group.families')]);
  await socialMap.search.fill('lagos');
  await expect(page.getByText(t('socialMap:list.noMatch'))).toBeVisible();
  await socialMap.search.fill('');
  await socialMap.forWhom(null);
  // One that no list of languages has is offered where somebody of the map speaks it.
  await socialMap.inLanguage('Gagauz');
  await expect(socialMap.rows).toHaveCount(1);
  await expect(socialMap.row('Дом Ёлка')).toBeVisible();
  await socialMap.inLanguage('');

  // The name comes before the notes of another; of the notes no more is told than what was asked for.
  await socialMap.search.fill('night');
  await expect(socialMap.rows).toHaveCount(2);
  await expect(socialMap.rows.first()).toContainText('Lagos night house');
  await expect(socialMap.rows.first()).not.toContainText(t('socialMap:field.notes'));
  await expect(socialMap.rows.last()).toContainText(`${t('socialMap:field.notes')}: Ask for the night team.`);
  await expect(socialMap.rows.locator('mark')).toHaveText(['night', 'night']);
  await expectAccessible(page, 'the social map, searched');
  for (const [typed, name] of [
    ['елк', 'Дом Ёлка'],
    ['MAES', 'Casa das Mães'],
    ['opvang braz', 'Casa das Mães'],
  ] as const) {
    await socialMap.search.fill(typed);
    await expect(socialMap.rows).toHaveCount(1);
    await expect(socialMap.row(name)).toBeVisible();
  }
});

test('what was looked for is there again on the way back, and after locking', async ({ app }) => {
  const { socialMap, rail, lock, page } = await withHouses(app);
  await socialMap.search.fill('house');
  await expect(socialMap.rows).toHaveCount(1);
  await socialMap.choose('Lagos night house');
  await socialMap.open('Lagos night house');
  await page.keyboard.press('Escape');
  await expect(socialMap.search).toHaveValue('house');
  await expect(socialMap.chosen('Lagos night house')).toBeChecked();
  await socialMap.search.fill('lagos');
  await rail.lock();
  await lock.unlock(PASSPHRASE);
  await expect(socialMap.search).toHaveValue('lagos');
  await expect(socialMap.chosen('Lagos night house')).toBeChecked();
});

test('nobody vouches for words that are not saved', async ({ app }) => {
  const { socialMap, page, t } = await withHouses(app);
  await socialMap.open('Way back');
  await socialMap.field('name').fill('');
  await socialMap.field('phone').fill('+31 20 000 0000');
  await socialMap.checkButton.click();
  await expect(page.getByRole('alert')).toHaveText(t('socialMap:page.checkUnsaved'));
  await expect(page.getByText(t('socialMap:age.never'))).toBeVisible();
  await socialMap.field('name').fill('Way home');
  await socialMap.checkButton.click();
  await expect(socialMap.checkButton).toBeDisabled();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText(t('socialMap:age.never'))).toHaveCount(0);
});

test('words that stand beside an empty name are kept, and the name is what it was', async ({ app }) => {
  const { socialMap, rail, files, file, details, page, t } = await withHouses(app);
  await socialMap.open('Way back');
  await socialMap.field('name').fill('');
  await socialMap.field('notes').fill('Closed in August.');
  await socialMap.toTheList();
  await socialMap.open('Way back');
  await expect(socialMap.field('notes')).toHaveValue('Closed in August.');
  await expect(
    page.getByRole('group', { name: t('socialMap:page.flags') }).getByRole('checkbox'),
  ).toHaveCount(3);
  await expect(socialMap.field('notes')).toHaveAccessibleDescription(t('socialMap:page.notesHint'));

  await rail.files();
  await files.create('Blue');
  await file.openDetails();
  await untilSaved(page);
  await details.fileCode.fill('AMS-1');
  await page.getByLabel(t('files:details.workingName'), { exact: true }).fill('');
  await rail.files();
  await files.open('Blue');
  await file.openDetails();
  await expect(details.fileCode).toHaveValue('AMS-1');
});

test("the report's organisations can be had at any time, and it is said when there are none left", async ({
  app,
}) => {
  const { socialMap, page, t } = await withHouses(app);
  await socialMap.fromMenu('starters.add');
  await expect(page.getByText(t('socialMap:starters.added', { count: 13 }))).toBeVisible();
  await expect(socialMap.rows).toHaveCount(HOUSES.length + 13);
  await socialMap.fromMenu('starters.add');
  await expect(page.getByText(t('socialMap:starters.allHere'))).toBeVisible();
  await expect(socialMap.rows).toHaveCount(HOUSES.length + 13);
});

test('four stand side by side; with a fifth it is said that four are the most', async ({ app }) => {
  await callOf(app)('organisations.create', { details: newOrganisationDetails('Fifth house') });
  const { rail, socialMap, page, t } = app.window;
  for (const { name, ...details } of HOUSES)
    await callOf(app)('organisations.create', { details: { ...newOrganisationDetails(name), ...details } });
  await rail.socialMap();
  const four = HOUSES.map(({ name }) => name);
  await socialMap.choose(...four, 'Fifth house');
  const compare = socialMap.chosenBar.getByRole('button', { name: t('socialMap:chosen.compare') });
  await expect(compare).toBeDisabled();
  await expect(socialMap.chosenBar).toContainText(t('socialMap:chosen.tooMany'));
  await expectAccessible(page, 'five chosen, too many to compare');
  await socialMap.chosen('Fifth house').press('Space');
  await expect(socialMap.chosenBar).not.toContainText(t('socialMap:chosen.tooMany'));
  await socialMap.press('compare');
  const table = page.getByRole('table', { name: t('socialMap:beside.caption') });
  await expect(table.getByRole('columnheader')).toHaveCount(four.length);
  for (const name of four) await expect(table.getByRole('columnheader', { name })).toBeVisible();
  await expectAccessible(page, 'four side by side');
});

test('up to four are chosen by keyboard and compared; what differs stands out', async ({ app }) => {
  const { socialMap, page, t } = await withHouses(app);
  await socialMap.choose('Casa das Mães');
  await expect(
    socialMap.chosenBar.getByRole('button', { name: t('socialMap:chosen.compare') }),
  ).toBeDisabled();
  await socialMap.choose('Lagos night house', 'Дом Ёлка');
  await socialMap.press('compare');
  const table = page.getByRole('table', { name: t('socialMap:beside.caption') });
  await expect(table.getByRole('columnheader')).toContainText([
    'Casa das Mães',
    'Lagos night house',
    'Дом Ёлка',
  ]);
  await expect(table.getByRole('columnheader').first()).toContainText(t('socialMap:age.never'));
  await expectAccessible(page, 'organisations side by side');
  await page
    .getByRole('button', { name: t('socialMap:beside.takeAway', { name: 'Casa das Mães' }) })
    .press('Enter');
  await expect(table.getByRole('columnheader')).toHaveCount(2);
  const services = table.getByRole('row', { name: t('socialMap:field.services') });
  await expect(services).toHaveCount(1);
  await expect(services).not.toContainText(t('socialMap:beside.differs'));
  await expect(table.getByRole('row', { name: t('socialMap:field.phone') })).toContainText(
    t('socialMap:beside.nothing'),
  );
  const only = page.getByRole('switch', { name: t('socialMap:beside.only') });
  await only.focus();
  await page.keyboard.press('Space');
  await expect(services).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(socialMap.chosen('Lagos night house')).toBeChecked();
  await expect(socialMap.chosen('Casa das Mães')).not.toBeChecked();
  await socialMap.press('letGo');
  await expect(socialMap.chosenBar).toHaveCount(0);
});
