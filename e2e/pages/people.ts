import type { Locator, Page } from 'playwright-core';
import type { Role } from '#shared/domain/staff.ts';
import type { Words } from '#shared/i18n/words.ts';

export type NewPerson = { name: string; role: Role; passphrase: string };
export type Act = 'role' | 'suspend' | 'resume' | 'reset' | 'remove';

/** Who can open the vault. */
export class PeoplePage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('people:title'), level: 1 });
  }

  get addButton(): Locator {
    return this.#page.getByRole('button', { name: this.#t('people:add') });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  get trouble(): Locator {
    return this.#page.getByRole('alert');
  }

  get done(): Locator {
    return this.#page.getByRole('main').getByRole('note');
  }

  get rows(): Locator {
    return this.#page.getByRole('list', { name: this.#t('people:list') }).getByRole('listitem');
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** The small button with all that can be done about somebody. */
  menu(name: string): Locator {
    return this.#page.getByRole('button', { name: this.#t('people:more', { name }) });
  }

  async startAdding(): Promise<void> {
    await this.addButton.click();
    await this.dialog.waitFor();
  }

  async fillNew({ name, role, passphrase }: NewPerson): Promise<void> {
    await this.dialog.getByLabel(this.#t('people:new.name'), { exact: true }).fill(name);
    await this.dialog.getByText(this.#t(`terms:role.${role}`), { exact: true }).click();
    await this.#fillPassphrase(this.#t('people:new.passphrase'), passphrase);
  }

  async add(person: NewPerson): Promise<void> {
    await this.startAdding();
    await this.fillNew(person);
    await this.submit(this.#t('people:new.submit'));
    await this.dialog.waitFor({ state: 'detached' });
    await this.row(person.name).waitFor();
  }

  async start(act: Act, name: string): Promise<void> {
    await this.menu(name).click();
    await this.#page.getByRole('menuitem', { name: this.#t(`people:${act}.action`) }).click();
    await this.dialog.waitFor();
  }

  async confirm(act: Act): Promise<void> {
    await this.submit(this.#t(`people:${act}.submit`));
  }

  async do(act: Act, name: string): Promise<void> {
    await this.start(act, name);
    await this.confirm(act);
    await this.dialog.waitFor({ state: 'detached' });
  }

  async chooseRole(role: Role): Promise<void> {
    await this.dialog.getByText(this.#t(`terms:role.${role}`), { exact: true }).click();
  }

  async fillReset(passphrase: string): Promise<void> {
    await this.#fillPassphrase(this.#t('people:reset.passphrase'), passphrase);
  }

  async changeOwn(current: string, next: string): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('people:own.action') }).click();
    await this.dialog.getByLabel(this.#t('people:own.current'), { exact: true }).fill(current);
    await this.#fillPassphrase(this.#t('people:own.next'), next);
    await this.submit(this.#t('people:own.submit'));
  }

  async newKey(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('people:rekey.action') }).click();
    await this.submit(this.#t('people:rekey.action'));
    await this.#page.getByText(this.#t('people:rekey.done')).waitFor();
  }

  async submit(words: string): Promise<void> {
    await this.dialog.getByRole('button', { name: words, exact: true }).click();
  }

  async #fillPassphrase(label: string, passphrase: string): Promise<void> {
    await this.dialog.getByLabel(label, { exact: true }).fill(passphrase);
    await this.dialog.getByLabel(this.#t('vault:create.again'), { exact: true }).fill(passphrase);
  }
}
