import type { Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';

/** The plain page that covers everything. */
export class CoverPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get sheet(): Locator {
    return this.#page.getByRole('main', { name: this.#t('locking:cover.title'), exact: true });
  }

  /** In the corner of every screen. */
  get corner(): Locator {
    return this.#page.getByRole('button', { name: this.#t('locking:cover.now') });
  }

  get wayBack(): Locator {
    return this.#page.getByRole('button', { name: this.#t('locking:cover.back'), exact: true });
  }

  /** Every word that is in the page, to be seen or not, and what its window is called. */
  async words(): Promise<{ title: string; page: string }> {
    return this.#page.evaluate(() => ({ title: document.title, page: document.body.innerHTML }));
  }
}
