import type { Locator, Page } from 'playwright-core';
import type { PracticeTaskId } from '#shared/domain/practice.ts';
import type { Role } from '#shared/domain/staff.ts';
import type { Words } from '#shared/i18n/words.ts';

/** The vault with invented people: its door, the band above every screen, its tasks. */
export class PracticePage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get door(): Locator {
    return this.#page.getByRole('button', { name: this.#t('practice:door.title') });
  }

  get band(): Locator {
    return this.#page.getByRole('complementary', { name: this.#t('practice:band.label') });
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('practice:tasks.title'), level: 1 });
  }

  get role(): Locator {
    return this.band.getByRole('button', { name: this.#t('practice:band.role') });
  }

  task(task: PracticeTaskId): Locator {
    return this.#page.getByRole('region', { name: this.#t(`practice:task.${task}.title`) });
  }

  tried(task: PracticeTaskId): Locator {
    return this.task(task).getByRole('checkbox', { name: this.#t('practice:tasks.tried') });
  }

  async enter(): Promise<void> {
    await this.door.click();
    await this.title.waitFor();
  }

  async tasks(): Promise<void> {
    const rail = this.#page.getByRole('navigation', { name: this.#t('common:rail.label') });
    await rail.getByRole('button', { name: this.#t('common:rail.practice') }).click();
    await this.title.waitFor();
  }

  async become(role: Role): Promise<void> {
    await this.role.click();
    await this.#page.getByRole('option', { name: this.#t(`terms:role.${role}`) }).click();
    await this.role.filter({ hasText: this.#t(`terms:role.${role}`) }).waitFor();
  }

  async tryOn(task: PracticeTaskId, name: string): Promise<void> {
    await this.task(task)
      .getByRole('button', { name: this.#t(`practice:tasks.open.${task}`, { name }) })
      .click();
  }

  async markTried(task: PracticeTaskId): Promise<void> {
    await this.task(task).getByText(this.#t('practice:tasks.tried'), { exact: true }).click();
  }

  async startAfresh(): Promise<void> {
    await this.tasks();
    await this.#page.getByRole('button', { name: this.#t('practice:reset.open') }).click();
    await this.#page
      .getByRole('dialog')
      .getByRole('button', { name: this.#t('practice:reset.submit') })
      .click();
    await this.#page.getByRole('dialog').waitFor({ state: 'detached' });
    await this.title.waitFor();
  }

  async leave(): Promise<void> {
    await this.band.getByRole('button', { name: this.#t('practice:band.leave') }).click();
    await this.band.waitFor({ state: 'detached' });
  }
}
