import type { Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';
import { Rail } from './rail.ts';
import { RecoveryPage, SheetFields } from './recovery.ts';

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

  /** Makes the vault, leaves the recovery sheet for later, and goes on to the files. */
  async createVault(vault: NewVault): Promise<void> {
    await this.fill(vault);
    await this.submit();
    await this.title.waitFor({ state: 'detached' });
    await new RecoveryPage(this.#page, this.#t).later();
    await new Rail(this.#page, this.#t).files();
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

  /** Says who one is, where several can open the vault. */
  get who(): Locator {
    return this.#page.getByRole('button', { name: this.#t('vault:lock.who') });
  }

  async chooseWho(name: string): Promise<void> {
    await this.who.click();
    await this.#page.getByRole('option', { name, exact: true }).click();
  }

  async openWithSheet(): Promise<RecoverForm> {
    await this.#page.getByRole('button', { name: this.#t('recovery:recover.open') }).click();
    return new RecoverForm(this.#page, this.#t);
  }

  async try(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase);
    await this.passphrase.press('Enter');
  }

  /**
   * To where one was; to the files, where one would land on Today. `who`: where several can open the vault and somebody else was
   * here last.
   */
  async unlock(passphrase: string, who?: string): Promise<void> {
    if (who !== undefined) await this.chooseWho(who);
    await this.try(passphrase);
    await this.title.waitFor({ state: 'detached' });
    await new Rail(this.#page, this.#t).filesFromToday();
  }
}

/** Opening the vault with what stands on paper. */
export class RecoverForm {
  readonly #page: Page;
  readonly #t: Words;
  readonly typed: SheetFields;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
    this.typed = new SheetFields(page, t);
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('recovery:recover.title'), level: 1 });
  }

  get trouble(): Locator {
    return this.#page.getByRole('alert');
  }

  get submitButton(): Locator {
    return this.#page.locator('button[type=submit]');
  }

  async fillPerson(staffName: string, passphrase: string): Promise<void> {
    const field = (label: string) => this.#page.getByLabel(label, { exact: true });
    await field(this.#t('recovery:recover.name')).fill(staffName);
    await field(this.#t('recovery:recover.passphrase')).fill(passphrase);
    await field(this.#t('vault:create.again')).fill(passphrase);
  }

  async submit(): Promise<void> {
    await this.submitButton.click();
  }

  async back(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('recovery:recover.back') }).click();
  }
}
