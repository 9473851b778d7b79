import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';

/** The Chromium shell's own dialog, a window of its own, in which somebody chooses a file that is there. */
export class OpenDialog {
  readonly page: Page;
  readonly #t: Words;

  private constructor(page: Page, t: Words) {
    this.page = page;
    this.#t = t;
  }

  /** The dialog that `opening` brings up. */
  static async from(context: BrowserContext, t: Words, opening: () => Promise<void>): Promise<OpenDialog> {
    const [page] = await Promise.all([context.waitForEvent('page'), opening()]);
    await page.getByRole('main').waitFor();
    return new OpenDialog(page, t);
  }

  get files(): Locator {
    return this.page.getByRole('option');
  }

  get trouble(): Locator {
    return this.page.getByRole('alert');
  }

  async #goes(deciding: () => Promise<void>): Promise<void> {
    const closed = this.page.waitForEvent('close');
    // The page goes as soon as the key is down; there is nobody left to tell that it is up again.
    await deciding().catch((error: unknown) => {
      if (!this.page.isClosed()) throw error;
    });
    await closed;
  }

  async pressOpen(): Promise<void> {
    await this.page.getByRole('button', { name: this.#t('shell:picker.open'), exact: true }).click();
  }

  /** By hand. */
  async open(name: string): Promise<void> {
    await this.files.filter({ hasText: name }).click();
    await this.#goes(() => this.pressOpen());
  }

  /** With keys alone: the first letters of its name, then Enter. */
  async openByKeys(name: string): Promise<void> {
    await this.page.getByRole('listbox').focus();
    await this.page.keyboard.type(name);
    await this.#goes(() => this.page.keyboard.press('Enter'));
  }

  async cancel(): Promise<void> {
    await this.#goes(() => this.page.keyboard.press('Escape'));
  }
}
