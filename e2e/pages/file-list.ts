import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';
import { OpenDialog } from './open-dialog.ts';

export type FileListView = 'doubles' | 'findings' | 'rows';

/** A list of clients that is looked at before files are made of it. What any list has is in `ExchangePage`. */
export class FileListPage {
  readonly #page: Page;
  readonly #context: BrowserContext;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#context = page.context();
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('fileList:title'), level: 1 });
  }

  get menu(): Locator {
    return this.#page.getByRole('button', { name: this.#t('fileList:menu') });
  }

  /** The dialog in which a list is chosen, from the list of files. */
  openDialog(): Promise<OpenDialog> {
    return OpenDialog.from(this.#context, this.#t, async () => {
      await this.menu.click();
      await this.#page.getByRole('menuitem', { name: this.#t('fileList:bringIn') }).click();
    });
  }

  /** Chooses a list that can be read. */
  async look(name: string): Promise<void> {
    const dialog = await this.openDialog();
    await dialog.open(name);
    await this.title.waitFor();
    await this.#page.getByRole('list', { name: this.#t('exchange:counts.label') }).waitFor();
  }

  async view(view: FileListView, count: number): Promise<void> {
    const name =
      view === 'doubles'
        ? this.#t('fileList:doubles.tab', { count })
        : this.#t(`exchange:tab.${view}`, { count });
    await this.#page.getByRole('radio', { name }).click();
  }

  tick(name: string, row: number): Locator {
    return this.#page.getByRole('checkbox', { name: this.#t('fileList:rows.tick', { name, row }) });
  }

  makeButton(count: number): Locator {
    return this.#page.getByRole('button', { name: this.#t('fileList:submit', { count }) });
  }

  async make(count: number): Promise<void> {
    await this.makeButton(count).click();
    await this.#page.getByRole('heading', { name: this.#t('exchange:done.title'), level: 1 }).waitFor();
  }

  async toTheFiles(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('fileList:toFiles') }).click();
    await this.menu.waitFor();
  }
}
