import type { Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';

export class SettingsPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get protectScreen(): Locator {
    return this.#page.getByRole('switch', { name: this.#t('common:settings.protectScreen') });
  }

  /** Presses it as somebody would: on its words. */
  async pressProtectScreen(): Promise<void> {
    await this.#page.getByText(this.#t('common:settings.protectScreen')).click();
  }
}
