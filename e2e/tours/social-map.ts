import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { newPlanField } from '#shared/domain/plan.ts';
import type { RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import type { Look } from './look.ts';

/** The social map: empty, full, searched, and where two are the same one. Needs a file, for its plan. */
export const tourOfTheSocialMap = async (app: RunningApp, look: Look): Promise<void> => {
  const { preview, rail, socialMap, page, t } = app.window;
  await rail.socialMap();
  await page.getByText(t('socialMap:list.noneText')).waitFor();
  await look('the social map, empty', page);
  await socialMap.startNew();
  await look('a new organisation', page);
  await page.keyboard.press('Escape');
  await socialMap.addStarters();
  await socialMap.row('FairWork').waitFor();
  await look('the social map', page);
  await socialMap.search.fill('traff dutch');
  await socialMap.rows.first().locator('mark').first().waitFor();
  await look('the social map, searched', page);
  await socialMap.search.fill('');
  await socialMap.row('FairWork').waitFor();
  await socialMap.choose('FairWork', 'CoMensha');
  await look('the social map, with some chosen', page);
  await socialMap.press('compare');
  await page.getByRole('table').waitFor();
  await look('organisations side by side', page);
  await page.getByRole('button', { name: t('socialMap:chosen.print') }).click();
  await preview.untilDrawn();
  await look('the preview of a sheet for a client', page);
  await page
    .getByRole('main')
    .getByRole('button', { name: t('socialMap:list.title') })
    .click();
  await socialMap.press('letGo');
  await socialMap.fromMenu('list.print');
  await preview.untilDrawn();
  await look('the preview of the list of a country', page);
  await page
    .getByRole('main')
    .getByRole('button', { name: t('socialMap:list.title') })
    .click();
  await socialMap.fromMenu('starters.add');
  await page.getByText(t('socialMap:starters.allHere')).waitFor();
  await look('the social map, with nothing left to add', page);
  await socialMap.open('FairWork');
  await look('an organisation', page);
  await socialMap.turn('end');
  await page.getByText(t('socialMap:page.endedText')).waitFor();
  await look('an organisation that has ended', page);
  const call = callOf(app);
  const details = {
    ...newOrganisationDetails('Fairwork'),
    phone: '020 760 08 09',
    notes: 'Quick to answer.',
  };
  const twin = await call('organisations.create', { details });
  const sideBySide = page.getByRole('button', {
    name: t('socialMap:double.compareWith', { name: details.name }),
  });
  await sideBySide.waitFor();
  await look('an organisation that may be written down twice', page);
  await sideBySide.click();
  await page.getByRole('button', { name: t('socialMap:merge.submit') }).waitFor();
  await look('two organisations side by side', page);
  await page.getByRole('button', { name: t('socialMap:merge.submit') }).click();
  const part = t('socialMap:gone.partFrom', { name: details.name });
  await page.getByRole('button', { name: part }).scrollIntoViewIfNeeded();
  await look('an organisation that another has gone into', page);
  await page.getByRole('button', { name: t('socialMap:double.compareWith', { name: details.name }) }).click();
  await page.getByRole('region', { name: t('socialMap:standing.title') }).scrollIntoViewIfNeeded();
  await look('what one said before it went', page);
  const { files: named } = await call('files.list', { search: '', limit: 1 });
  for (const { id: fileId } of named) {
    const plan = await call('plans.create', { fileId, versionLabel: '2' });
    const field = { ...newPlanField('housing'), organisations: [twin.id] };
    const content = { ...plan.content, fields: [field] };
    await call('plans.update', { id: plan.id, baseVersion: plan.version, content });
    await page.getByRole('button', { name: t('socialMap:used.show') }).click();
    await look('where an organisation is used', page);
    await page.getByRole('button', { name: new RegExp(t('terms:factor.housing')) }).click();
    await page.getByRole('button', { name: t('plan:referral.add') }).waitFor();
    await look('a plan with an organisation', page);
  }
};
