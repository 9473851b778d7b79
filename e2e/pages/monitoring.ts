import type { Locator, Page } from 'playwright-core';
import type { Factor } from '#shared/domain/factors.ts';
import type { ContactOutcome, VisitMonth } from '#shared/domain/monitoring.ts';
import type { Words } from '#shared/i18n/words.ts';
import { choose } from './controls.ts';

/** How it goes after a client has left. */
export class MonitoringPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('monitoring:title'), level: 1 });
  }

  /** On a file's page. */
  get tile(): Locator {
    return this.#page.getByRole('region', { name: this.#t('monitoring:title') });
  }

  async open(): Promise<void> {
    await this.tile.getByRole('button').click();
  }

  moment(months: VisitMonth): Locator {
    const year = this.#page.getByRole('list', { name: this.#t('monitoring:year') });
    return year
      .getByRole('listitem')
      .filter({ has: this.#page.getByText(this.#t('monitoring:month', { count: months }), { exact: true }) });
  }

  get records(): Locator {
    return this.#page.getByRole('region', { name: this.#t('monitoring:records') }).getByRole('article');
  }

  /** The record that is open to be written in. */
  get form(): Locator {
    return this.#page.locator('section[data-open]');
  }

  async begin(): Promise<void> {
    await this.#page
      .getByRole('region', { name: this.#t('monitoring:records') })
      .getByRole('button', { name: this.#t('monitoring:begin') })
      .click();
  }

  beginVisitButton(months: VisitMonth): Locator {
    const words = this.#t('monitoring:month', { count: months });
    return this.moment(months).getByRole('button', {
      name: this.#t('monitoring:beginVisit', { months: words }),
    });
  }

  async beginVisit(months: VisitMonth): Promise<void> {
    await this.beginVisitButton(months).click();
  }

  async close(): Promise<void> {
    await this.form.getByRole('button', { name: this.#t('monitoring:close'), exact: true }).click();
  }

  async takeAway(): Promise<void> {
    await this.form.getByRole('button', { name: this.#t('monitoring:remove'), exact: true }).click();
  }

  async chooseOutcome(outcome: ContactOutcome): Promise<void> {
    await this.form
      .getByRole('radio', { name: this.#t(`monitoring:outcome.${outcome}`), exact: true })
      .click();
  }

  async how(way: 'phone' | 'visit'): Promise<void> {
    const t = this.#t;
    // With what it says while it is empty: the ways in which a question is open have its label too.
    const empty = `${t('monitoring:how.choose')} ${t('monitoring:how.label')}`;
    await choose(this.#page, this.form, empty, t(`monitoring:how.is.${way}`));
  }

  async by(maker: 'iom' | 'shelter'): Promise<void> {
    const t = this.#t;
    const empty = `${t('monitoring:by.choose')} ${t('monitoring:by.label')}`;
    await choose(this.#page, this.form, empty, t(`monitoring:by.is.${maker}`));
  }

  async talkAbout(factor: Factor): Promise<void> {
    await this.form.getByRole('button', { name: this.#t(`terms:factor.${factor}`), exact: true }).click();
    await this.standing(factor).waitFor();
  }

  standing(factor: Factor): Locator {
    return this.form.getByRole('region', { name: this.#t(`terms:factor.${factor}`), exact: true });
  }

  async writeStanding(factor: Factor, words: string): Promise<void> {
    await this.standing(factor).getByLabel(this.#t('monitoring:standings.now')).fill(words);
  }

  async addNeed(what = ''): Promise<void> {
    await this.form.getByRole('button', { name: this.#t('monitoring:needs.add') }).click();
    const field = this.form.getByLabel(this.#t('monitoring:needs.what'), { exact: true }).last();
    if (what !== '') await field.fill(what);
  }

  get clientWords(): Locator {
    return this.form.getByLabel(this.#t('monitoring:clientWords'));
  }

  outcomeWords(outcome: Exclude<ContactOutcome, 'spokeWith'>): Locator {
    return this.form.getByLabel(this.#t(`monitoring:outcomeWords.${outcome}`));
  }
}
