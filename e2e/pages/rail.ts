import type { Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';

export class Rail {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  async #press(words: string): Promise<void> {
    const rail = this.#page.getByRole('navigation', { name: this.#t('common:rail.label') });
    await rail.getByRole('button', { name: words }).click();
  }

  files = (): Promise<void> => this.#press(this.#t('common:rail.files'));
  settings = (): Promise<void> => this.#press(this.#t('common:rail.settings'));
  lock = (): Promise<void> => this.#press(this.#t('common:rail.lock'));
}
