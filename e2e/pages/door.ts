import type { Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';

export type NewVault = { folder: string; staffName: string; passphrase: string };

/** The first run: no vault has been made or chosen. */
export class WelcomePage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('vault:create.title') });
  }

  get trouble(): Locator {
    return this.#page.getByRole('alert');
  }

  get strength(): Locator {
    return this.#page.getByRole('meter', { name: this.#t('vault:strength.label') });
  }

  async fill({ folder, staffName, passphrase }: NewVault, again = passphrase): Promise<void> {
    const field = (label: string) => this.#page.getByLabel(label, { exact: true });
    await field(this.#t('vault:create.folder')).fill(folder);
    await field(this.#t('vault:create.staffName')).fill(staffName);
    await field(this.#t('vault:create.passphrase')).fill(passphrase);
    await field(this.#t('vault:create.again')).fill(again);
  }

  async submit(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('vault:create.submit') }).click();
  }

  async createVault(vault: NewVault): Promise<void> {
    await this.fill(vault);
    await this.submit();
    await this.title.waitFor({ state: 'detached' });
  }
}

export class LockPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('vault:lock.title') });
  }

  get trouble(): Locator {
    return this.#page.getByRole('alert');
  }

  get passphrase(): Locator {
    return this.#page.getByLabel(this.#t('vault:lock.passphrase'), { exact: true });
  }

  /** Says 'Unlock', or how long the next try has to wait. */
  get submit(): Locator {
    return this.#page.locator('button[type=submit]');
  }

  async try(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase);
    await this.passphrase.press('Enter');
  }

  async unlock(passphrase: string): Promise<void> {
    await this.try(passphrase);
    await this.title.waitFor({ state: 'detached' });
  }
}
