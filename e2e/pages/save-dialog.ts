import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';

/** The Chromium shell's own dialog, a window of its own, in which somebody chooses where a file goes. */
export class SaveDialog {
  readonly page: Page;
  readonly #t: Words;

  private constructor(page: Page, t: Words) {
    this.page = page;
    this.#t = t;
  }

  /** The dialog that `opening` brings up. */
  static async from(context: BrowserContext, t: Words, opening: () => Promise<void>): Promise<SaveDialog> {
    const [page] = await Promise.all([context.waitForEvent('page'), opening()]);
    const dialog = new SaveDialog(page, t);
    await dialog.fileName.waitFor();
    return dialog;
  }

  get fileName(): Locator {
    return this.page.getByLabel(this.#t('shell:picker.fileName'));
  }

  get trouble(): Locator {
    return this.page.getByRole('alert');
  }

  /** Saves under `name` in the folder that is shown. */
  async saveAs(name: string): Promise<void> {
    await this.fileName.fill(name);
    const closed = this.page.waitForEvent('close');
    const save = this.page.getByRole('button', { name: this.#t('shell:picker.save'), exact: true });
    await save.click().catch((error: unknown) => {
      // The page may go before the pointer has been told that the button is up again.
      if (!this.page.isClosed()) throw error;
    });
    await closed;
  }

  async cancel(): Promise<void> {
    const closed = this.page.waitForEvent('close');
    // The page goes as soon as the key is down; there is nobody left to tell that it is up again.
    await this.page.keyboard.press('Escape').catch(() => undefined);
    await closed;
  }
}
