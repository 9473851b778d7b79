import type { Locator, Page } from 'playwright-core';

/** Types a day into a date field, part by part, as somebody at a keyboard would. */
export const typeDay = async (scope: Page | Locator, label: string, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-');
  const group = scope.getByRole('group', { name: label }).first();
  const part = (type: string) => group.locator(`[data-type="${type}"]`);
  await part('day').click();
  await part('day').pressSequentially(date);
  await part('month').click();
  await part('month').pressSequentially(month);
  await part('year').click();
  await part('year').pressSequentially(year);
};

/** Chooses from a select that shows its value on a button. */
export const choose = async (
  page: Page,
  scope: Page | Locator,
  label: string,
  option: string,
): Promise<void> => {
  await scope.getByRole('button', { name: label }).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
