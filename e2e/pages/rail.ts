import type { Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';

export class Rail {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  #button(words: string): Locator {
    const rail = this.#page.getByRole('navigation', { name: this.#t('common:rail.label') });
    return rail.getByRole('button', { name: words });
  }

  get reviewButton(): Locator {
    return this.#button(this.#t('common:rail.review'));
  }

  get numbersButton(): Locator {
    return this.#button(this.#t('common:rail.numbers'));
  }

  async #press(words: string): Promise<void> {
    await this.#button(words).click();
  }

  today = (): Promise<void> => this.#press(this.#t('common:rail.today'));
  files = (): Promise<void> => this.#press(this.#t('common:rail.files'));
  /** For whoever has just come in and has left nothing: on from where everybody lands. */
  async filesFromToday(): Promise<void> {
    await this.#page.locator('main').waitFor({ state: 'attached' });
    const isHere = await this.#button(this.#t('common:rail.today')).getAttribute('aria-current');
    if (isHere === 'page') await this.files();
  }

  socialMap = (): Promise<void> => this.#press(this.#t('common:rail.socialMap'));
  numbers = (): Promise<void> => this.#press(this.#t('common:rail.numbers'));
  review = (): Promise<void> => this.#press(this.#t('common:rail.review'));
  /** By way of Review. */
  log = async (): Promise<void> => {
    await this.review();
    await this.#page.getByRole('button', { name: this.#t('planLife:review.log') }).click();
  };
  settings = (): Promise<void> => this.#press(this.#t('common:rail.settings'));
  lock = (): Promise<void> => this.#press(this.#t('common:rail.lock'));
}
