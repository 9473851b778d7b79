import type { Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';

/** What whoever has just opened the vault is told before anything else. */
export class UnlockNotices {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get attempts(): Locator {
    return this.#page.getByRole('note').filter({ hasText: this.#t('vault:attempts.nothing') });
  }

  get cutLog(): Locator {
    return this.#page.getByRole('alert').filter({ hasText: this.#t('vault:cutLog.title') });
  }

  async dismissAttempts(): Promise<void> {
    await this.attempts.getByRole('button', { name: this.#t('vault:attempts.dismiss') }).click();
  }
}
