import type { Locator, Page } from 'playwright-core';
import type { Settled, TodayGroup } from '#shared/domain/today.ts';
import type { Words } from '#shared/i18n/words.ts';

/** What waits, and when. */
export class TodayPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('today:title'), level: 1, exact: true });
  }

  get empty(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('today:none') });
  }

  group(group: Exclude<TodayGroup, 'later'>): Locator {
    return this.#page.getByRole('region', { name: this.#t(`today:group.${group}`), exact: true });
  }

  /** What is further ahead is folded. */
  async unfold(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('today:group.later'), exact: true }).click();
  }

  get items(): Locator {
    return this.#page.getByRole('main').getByRole('listitem');
  }

  item(words: string): Locator {
    return this.items.filter({ hasText: words });
  }

  /** Words that a lock has left. */
  get drafts(): Locator {
    return this.#page.getByRole('region', { name: this.#t('today:drafts') }).getByRole('listitem');
  }

  async go(words: string): Promise<void> {
    await this.item(words).getByRole('button').first().click();
  }

  async done(words: string): Promise<void> {
    await this.item(words)
      .first()
      .getByRole('button', { name: this.#t('today:settle.done', { what: '' }) })
      .click();
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  /** Opens the dialog that asks for more than one press says. */
  async ask(words: string, way: Settled['is']): Promise<void> {
    const t = this.#t;
    await this.item(words)
      .first()
      .getByRole('button', { name: t('today:settle.menu', { what: '' }) })
      .click();
    const labels = {
      done: t('today:settle.doneWithWord'),
      notNeeded: t('today:settle.notNeeded'),
      later: t('today:settle.later'),
    };
    await this.#page.getByRole('menuitem', { name: labels[way] }).click();
    await this.dialog.waitFor();
  }

  async settleWith(words: string): Promise<void> {
    await this.dialog.getByLabel(this.#t('today:settle.word')).fill(words);
    await this.dialog.getByRole('button', { name: this.#t('today:settle.submit') }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** What was settled last, with the way back. */
  get last(): Locator {
    return this.#page.getByRole('main').getByRole('status');
  }

  async undo(): Promise<void> {
    await this.last.getByRole('button', { name: this.#t('today:undo') }).click();
  }

  async unfoldSettled(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('today:settled.title') }).click();
  }
}
