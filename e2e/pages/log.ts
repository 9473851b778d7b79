import type { Locator, Page } from 'playwright-core';
import type { AuditAction, AuditSubject } from '#shared/domain/audit.ts';
import type { Words } from '#shared/i18n/words.ts';
import { choose } from './controls.ts';

/** Who did what, and when. */
export class LogPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('log:title'), level: 1 });
  }

  get titleOfFile(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('log:titleOfFile'), level: 1 });
  }

  get rows(): Locator {
    return this.#page.locator('tbody tr');
  }

  /** Entries of one action, the newest first. */
  entries(action: AuditAction): Locator {
    return this.#page.locator(`tr[data-action="${action}"]`);
  }

  get finding(): Locator {
    return this.#check.getByRole('note');
  }

  get trouble(): Locator {
    return this.#check.getByRole('alert');
  }

  get #check(): Locator {
    return this.#page.getByRole('region', { name: this.#t('log:check.title') });
  }

  get copiedDigits(): Locator {
    return this.#check.getByLabel(this.#t('log:check.digits'), { exact: true });
  }

  async filterByKind(kind: AuditSubject): Promise<void> {
    await choose(this.#page, this.#page, this.#t('log:filter.kind'), this.#t(`log:subject.${kind}`));
  }

  async filterByPerson(name: string): Promise<void> {
    await choose(this.#page, this.#page, this.#t('log:filter.person'), name);
  }

  async older(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('log:older') }).click();
  }

  async check(): Promise<void> {
    await this.#check.getByRole('button', { name: this.#t('log:check.submit') }).click();
  }

  /** With what stands at the foot of a print. */
  async checkAgainst(copied: { entries: string; digits: string }): Promise<void> {
    if (!(await this.copiedDigits.isVisible())) {
      await this.#check.getByText(this.#t('log:check.withPrint')).click();
    }
    await this.#check.getByLabel(this.#t('log:check.entries'), { exact: true }).fill(copied.entries);
    await this.copiedDigits.fill(copied.digits);
    await this.check();
  }
}
