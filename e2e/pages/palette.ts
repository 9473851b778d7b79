import type { Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';

/** What Ctrl+K opens. */
export class PalettePage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: this.#t('palette:title') });
  }

  get field(): Locator {
    return this.dialog.getByRole('combobox');
  }

  entry(name: string): Locator {
    return this.dialog.getByRole('option', { name });
  }

  get entries(): Locator {
    return this.dialog.getByRole('option');
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('Control+k');
    await this.field.waitFor();
  }

  async find(typed: string): Promise<void> {
    await this.open();
    await this.#page.keyboard.type(typed);
  }
}
