import type { Locator, Page } from 'playwright-core';
import type { PlanKind } from '#shared/domain/plan/times.ts';
import type { Words } from '#shared/i18n/words.ts';

/** The list of files. */
export class FilesPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('files:list.title'), exact: true });
  }

  get search(): Locator {
    return this.#page.getByRole('searchbox', { name: this.#t('files:list.search') });
  }

  get rows(): Locator {
    return this.#page.getByRole('main').getByRole('listitem');
  }

  row(workingName: string): Locator {
    return this.rows.filter({ hasText: workingName });
  }

  async open(workingName: string): Promise<void> {
    await this.row(workingName).getByRole('button').click();
    await this.#page.getByRole('heading', { name: workingName, level: 1 }).waitFor();
  }

  async create(workingName: string): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('files:list.new') }).click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByLabel(this.#t('files:new.name')).fill(workingName);
    await dialog.getByRole('button', { name: this.#t('files:new.submit') }).click();
    await this.#page.getByRole('heading', { name: workingName, level: 1 }).waitFor();
  }
}

/** One file's overview. */
export class FilePage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  /** The value that stands beside a fact's label. */
  fact(label: string): Locator {
    return this.#page.locator('dt', { hasText: label }).locator('xpath=following-sibling::dd[1]');
  }

  get plans(): Locator {
    return this.#page.getByRole('region', { name: this.#t('files:file.plans') }).getByRole('listitem');
  }

  get picture(): Locator {
    return this.#page.getByRole('region', { name: this.#t('files:file.ecogram') }).locator('img');
  }

  async openDetails(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('files:file.openDetails') }).click();
    await this.#page.getByRole('heading', { name: this.#t('files:details.title'), level: 1 }).waitFor();
  }

  async openEcogram(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('files:file.openEcogram'), exact: true }).click();
  }

  async newPlan(kind: PlanKind = 'return'): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t(`files:file.newPlan.${kind}`) }).click();
    await this.#page.getByRole('heading', { name: this.#t(`planParts:title.${kind}`), level: 1 }).waitFor();
  }

  async openPlan(words: string, kind: PlanKind = 'return'): Promise<void> {
    await this.plans.filter({ hasText: words }).getByRole('button').click();
    await this.#page.getByRole('heading', { name: this.#t(`planParts:title.${kind}`), level: 1 }).waitFor();
  }
}
