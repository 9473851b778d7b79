import type { Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';

/** Everything about backups: the screen of their own, the line that reminds of them, and the door's two ways with one. */
export class BackupsPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  #button(words: string): Locator {
    return this.#page.getByRole('button', { name: words, exact: true });
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('backups:title'), level: 1 });
  }

  get reminder(): Locator {
    return this.#page.getByRole('note').filter({ hasText: this.#t('backups:reminder.go') });
  }

  get checked(): Locator {
    return this.#page.getByText(this.#t('backups:make.checked'));
  }

  get trouble(): Locator {
    return this.#page.getByRole('alert');
  }

  get progress(): Locator {
    return this.#page.getByRole('progressbar', { name: this.#t('backups:progress.label') });
  }

  get banner(): Locator {
    return this.#page.getByRole('complementary', { name: this.#t('backups:title') });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  /** From the settings. */
  async open(): Promise<void> {
    const places = this.#page.getByRole('region', { name: this.#t('common:settings.places') });
    await places.getByRole('button', { name: this.#t('backups:title') }).click();
    await this.title.waitFor();
  }

  make = (): Promise<void> => this.#button(this.#t('backups:make.now')).click();
  cancel = (): Promise<void> => this.#button(this.#t('backups:progress.cancel')).click();
  pressRestore = (): Promise<void> => this.#button(this.#t('backups:door.restore')).click();
  pressLook = (): Promise<void> => this.#button(this.#t('backups:door.look')).click();
  leave = (): Promise<void> => this.#button(this.#t('backups:banner.leave')).click();

  async restoreInto(folder: string, passphrase: string): Promise<void> {
    await this.dialog.getByLabel(this.#t('backups:restore.to')).fill(folder);
    await this.dialog.getByLabel(this.#t('backups:restore.passphrase'), { exact: true }).fill(passphrase);
    await this.dialog.getByRole('button', { name: this.#t('backups:restore.submit'), exact: true }).click();
  }

  async lookWith(passphrase: string): Promise<void> {
    const field = this.dialog.getByLabel(this.#t('backups:look.passphrase'), { exact: true });
    await field.fill(passphrase);
    await field.press('Enter');
  }
}
