import type { Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';

/** Finding one organisation of the social map, from wherever one is wanted. */
export class OrganisationChooserPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get search(): Locator {
    return this.#page.getByRole('combobox', { name: this.#t('socialMap:chooser.search') });
  }

  get offered(): Locator {
    return this.#page.getByRole('listbox', { name: this.#t('socialMap:chooser.title') }).getByRole('option');
  }

  /** What Enter takes. */
  get lit(): Locator {
    return this.offered.and(this.#page.locator('[aria-selected="true"]'));
  }

  /** The only one that is found by these words. */
  async choose(words: string): Promise<void> {
    await this.search.fill(words);
    await this.offered.nth(1).waitFor({ state: 'detached' });
    await this.search.press('Enter');
  }
}
