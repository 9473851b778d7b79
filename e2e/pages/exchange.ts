import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { MapFormat } from '#shared/domain/organisation-exchange/giving.ts';
import type { Side } from '#shared/domain/organisation-exchange/merging.ts';
import type { Words } from '#shared/i18n/words.ts';
import { OpenDialog } from './open-dialog.ts';
import { SaveDialog } from './save-dialog.ts';

export type ImportView = 'columns' | 'matches' | 'findings' | 'rows';

/** The social map in and out: a file that is looked at, what was brought in, and the map as a file. */
export class ExchangePage {
  readonly #page: Page;
  readonly #context: BrowserContext;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#context = page.context();
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('exchange:bring.title'), level: 1 });
  }

  get counts(): Locator {
    return this.#page.getByRole('list', { name: this.#t('exchange:counts.label') });
  }

  get refused(): Locator {
    return this.#page.getByRole('alert').filter({ hasText: this.#t('exchange:refused.title') });
  }

  get rows(): Locator {
    return this.#page.getByRole('main').locator('tbody tr');
  }

  async #fromMenu(what: 'bringIn' | 'give'): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('socialMap:list.menu') }).click();
    await this.#page.getByRole('menuitem', { name: this.#t(`exchange:${what}`) }).click();
  }

  /** The dialog in which a file is chosen. */
  openDialog(): Promise<OpenDialog> {
    return OpenDialog.from(this.#context, this.#t, () => this.#fromMenu('bringIn'));
  }

  /** Chooses a file of the folder that the dialog begins in. */
  async choose(name: string): Promise<void> {
    const dialog = await this.openDialog();
    await dialog.open(name);
  }

  /** Chooses a file that can be read. */
  async look(name: string): Promise<void> {
    await this.choose(name);
    await this.title.waitFor();
    await this.counts.waitFor();
  }

  async view(view: ImportView, count = 0): Promise<void> {
    await this.#page.getByRole('radio', { name: this.#t(`exchange:tab.${view}`, { count }) }).click();
  }

  async makeColumn(column: string, words: string): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('exchange:columns.of', { column }) }).click();
    await this.#page.getByRole('option', { name: words, exact: true }).click();
  }

  role(column: string): Locator {
    return this.#page.getByRole('button', { name: this.#t('exchange:columns.of', { column }) });
  }

  /** The card of an organisation that is known already. */
  match(name: string): Locator {
    return this.#page.getByRole('region', { name, exact: true });
  }

  async takeSide(name: string, field: string, side: Side): Promise<void> {
    await this.match(name)
      .getByRole('radiogroup', { name: field, exact: true })
      .getByRole('radio', { name: this.#t(`exchange:matches.${side}`) })
      .click();
  }

  /** What the text was read as: `letters`, or `between` its cells. */
  reading(what: 'letters' | 'between'): Locator {
    return this.#page.getByRole('button', { name: this.#t(`exchange:file.${what}`) });
  }

  async readAs(what: 'letters' | 'between', words: string): Promise<void> {
    await this.reading(what).click();
    await this.#page.getByRole('option', { name: words, exact: true }).click();
  }

  async bringIn(count: number): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('exchange:bring.submit', { count }) }).click();
    await this.#page.getByRole('heading', { name: this.#t('exchange:done.title'), level: 1 }).waitFor();
  }

  async takeBack(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('exchange:done.takeBack') }).click();
  }

  async openGiving(): Promise<void> {
    await this.#fromMenu('give');
    await this.#page.getByRole('heading', { name: this.#t('exchange:giving.title'), level: 1 }).waitFor();
  }

  async chooseFormat(format: MapFormat): Promise<void> {
    await this.#page
      .getByRole('radio', { name: this.#t(`exchange:giving.${format}`) })
      .click({ force: true });
  }

  get shelter(): Locator {
    return this.#page.getByLabel(this.#t('exchange:giving.shelter'));
  }

  async pressSave(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('exchange:giving.submit') }).click();
  }

  /** Saves the report of the list under that name. */
  async saveReport(name: string): Promise<void> {
    const dialog = await SaveDialog.from(this.#context, this.#t, () =>
      this.#page.getByRole('button', { name: this.#t('exchange:findings.save') }).click(),
    );
    await dialog.saveAs(name);
  }
}
