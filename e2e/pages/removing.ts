import type { Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';

/** Removing a file, its way back, and the days on which files are looked at again. */
export class RemovingPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  #button(name: string): Locator {
    return this.#page.getByRole('button', { name, exact: true });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  /** What stands over a screen whose file is no longer there. */
  get gone(): Locator {
    return this.#page.getByRole('dialog', { name: this.#t('removing:gone.title') });
  }

  get undo(): Locator {
    return this.#button(this.#t('removing:undo.undo'));
  }

  get items(): Locator {
    return this.#page.getByRole('main').getByRole('listitem');
  }

  /** From the page of a file, up to the question. */
  async ask(): Promise<void> {
    await this.#button(this.#t('removing:menu.label')).click();
    await this.#page.getByRole('menuitem', { name: this.#t('removing:menu.remove') }).click();
    await this.dialog.waitFor();
  }

  async confirm(): Promise<void> {
    await this.#button(this.#t('removing:remove.submit')).click();
    await this.dialog.waitFor({ state: 'detached' });
    await this.undo.waitFor();
  }

  /** From the page of a file to the list, with the way back. */
  async remove(): Promise<void> {
    await this.ask();
    await this.confirm();
  }

  /** From the list of files. */
  async openList(count: number): Promise<void> {
    await this.#button(this.#t('removing:list.linkHere', { count })).click();
    await this.#page.getByRole('heading', { name: this.#t('removing:list.title'), level: 1 }).waitFor();
  }

  item(workingName: string): Locator {
    return this.items.filter({ hasText: workingName });
  }

  async bringBack(name: string): Promise<void> {
    await this.#button(this.#t('removing:list.bringBackNamed', { name })).click();
    await this.#page.getByText(this.#t('removing:undo.back', { name })).waitFor();
  }

  destroyButton(name: string): Locator {
    return this.#button(this.#t('removing:list.destroyNamed', { name }));
  }

  async typeAndDestroy(typed: string): Promise<void> {
    await this.dialog.getByLabel(this.#t('removing:destroy.label')).fill(typed);
    await this.dialog.getByRole('button', { name: this.#t('removing:destroy.submit') }).click();
  }

  /** From the list of files. */
  async openDue(count: number): Promise<void> {
    await this.#button(this.#t('removing:review.lineDue', { count })).click();
    await this.#page.getByRole('heading', { name: this.#t('removing:review.listTitle'), level: 1 }).waitFor();
  }
}
