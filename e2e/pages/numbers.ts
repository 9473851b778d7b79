import type { Locator, Page } from 'playwright-core';
import type { NumbersOutput } from '#shared/domain/documents.ts';
import type { PeriodChoice } from '#shared/domain/numbers/period.ts';
import type { TableId } from '#shared/domain/numbers/tables.ts';
import type { Words } from '#shared/i18n/words.ts';

/** The numbers of a period, and how they leave. */
export class NumbersPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('numbers:title'), level: 1 });
  }

  get tables(): Locator {
    return this.#page.getByRole('table');
  }

  get giveOutButton(): Locator {
    return this.#page.getByRole('button', { name: this.#t('numbers:giveOut') });
  }

  get traced(): Locator {
    return this.#page.getByRole('dialog', { name: this.#t('numbers:trace.title') });
  }

  table(id: TableId): Locator {
    return this.#page.getByRole('region', { name: this.#t(`numbers:table.${id}.title`) });
  }

  /** A row by its key; the last one has none. */
  row(id: TableId, key: string): Locator {
    return this.table(id).locator(`tr[data-row="${key}"]`);
  }

  async choosePeriod(kind: PeriodChoice['kind']): Promise<void> {
    await this.#page.getByRole('radio', { name: this.#t(`numbers:period.${kind}`), exact: true }).click();
  }

  async chooseFormat(format: NumbersOutput['format']): Promise<void> {
    await this.#page.getByRole('radio', { name: this.#t(`numbers:export.format_${format}`) }).click();
  }
}
