import type { Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';
import { typeDay } from './controls.ts';
import { unfoldPeople } from './plan.ts';

type StepWords = {
  how: string;
  mayLose?: string;
  helpers?: readonly string[];
  by?: string | null;
  done?: boolean;
};

/** Whom the client could reach at home, and step by step how. */
export class OriginPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('origin:title'), level: 1 });
  }

  get tile(): Locator {
    return this.#page.getByRole('region', { name: this.#t('origin:tile.title') });
  }

  /** From a file's overview. */
  async open(): Promise<void> {
    await this.tile.getByRole('button', { name: this.#t('origin:tile.open') }).click();
    await this.title.waitFor();
  }

  get reach(): Locator {
    return this.#page.getByRole('region', { name: this.#t('origin:reach.title') });
  }

  somebody(name: string): Locator {
    return this.reach.getByRole('listitem').filter({ hasText: name });
  }

  contact(name: string): Locator {
    return this.#page.getByRole('region', { name, exact: true });
  }

  steps(name: string): Locator {
    return this.contact(name).locator('fieldset');
  }

  async plan(name: string): Promise<void> {
    await this.reach
      .getByRole('button', { name: this.#t('origin:reach.plan', { name }), exact: true })
      .click();
    await this.contact(name).waitFor();
  }

  async add(name: string): Promise<void> {
    await this.reach.getByLabel(this.#t('origin:reach.other')).fill(name);
    await this.reach.getByRole('button', { name: this.#t('origin:reach.add'), exact: true }).click();
    await this.contact(name).waitFor();
  }

  async addStep(name: string): Promise<void> {
    await this.contact(name)
      .getByRole('button', { name: this.#t('origin:contact.add', { name }) })
      .click();
  }

  how(step: Locator): Locator {
    return step.getByLabel(this.#t('origin:step.how'));
  }

  async write(
    step: Locator,
    { how, mayLose = '', helpers = [], by = null, done = false }: StepWords,
  ): Promise<void> {
    await this.how(step).fill(how);
    await step.getByLabel(this.#t('origin:step.mayLose')).fill(mayLose);
    if (helpers.length > 0) await unfoldPeople(step, this.#t);
    for (const helper of helpers) await step.getByRole('button', { name: helper, exact: true }).click();
    if (by !== null) await typeDay(step, this.#t('origin:step.by'), by);
    if (done) await step.getByText(this.#t('origin:step.done'), { exact: true }).click();
  }
}
