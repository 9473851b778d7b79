import type { Locator, Page } from 'playwright-core';
import type { RecoveryForm } from '#shared/domain/recovery.ts';
import type { Words } from '#shared/i18n/words.ts';

/** Where what stands on a sheet is typed: on the lock screen, and for a rehearsal. */
export class SheetFields {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  /** The code; once it began as a share, `first` and `second`. */
  get code(): Locator {
    return this.#page.getByLabel(this.#t('recovery:typed.label'), { exact: true });
  }

  get first(): Locator {
    return this.#page.getByLabel(this.#t('recovery:typed.first'), { exact: true });
  }

  get second(): Locator {
    return this.#page.getByLabel(this.#t('recovery:typed.second'), { exact: true });
  }
}

/** The recovery sheet: as the step after a vault was made, and later under Settings. */
export class RecoveryPage {
  readonly #page: Page;
  readonly #t: Words;
  readonly typed: SheetFields;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
    this.typed = new SheetFields(page, t);
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('recovery:title'), level: 1 });
  }

  /** The sheet itself, as it will be on paper. */
  get preview(): Locator {
    return this.#page.getByRole('region', { name: this.#t('recovery:made.preview') });
  }

  get trouble(): Locator {
    return this.#page.getByRole('alert');
  }

  get state(): Locator {
    return this.#page.getByRole('region', { name: this.#t('recovery:state.title') });
  }

  get makeButton(): Locator {
    return this.#page.getByRole('button', { name: this.#t('recovery:make.submit') });
  }

  /** What Files says as long as there is no sheet, or it should be tried. */
  reminder(which: 'none' | 'due'): Locator {
    return this.#page.getByRole('note').filter({ hasText: this.#t(`recovery:reminder.${which}`) });
  }

  async later(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('recovery:later') }).click();
    await this.title.waitFor({ state: 'detached' });
  }

  async chooseForm(form: RecoveryForm): Promise<void> {
    await this.#page.getByText(this.#t(`recovery:make.form_${form}`), { exact: true }).click();
  }

  async make(form: RecoveryForm): Promise<void> {
    await this.chooseForm(form);
    await this.makeButton.click();
  }

  /** Agrees that the sheet before is worth nothing from then on. */
  async confirmReplacing(): Promise<void> {
    await this.#page
      .getByRole('dialog')
      .getByRole('button', { name: this.#t('recovery:make.confirm') })
      .click();
  }

  async untilDrawn(): Promise<void> {
    await this.preview.locator('canvas').first().waitFor();
    await this.#page.waitForFunction(() => {
      const pages = [...document.querySelectorAll('main li:has(canvas)')];
      return pages.length > 0 && pages.every((page) => (page.lastElementChild?.textContent ?? '') !== '');
    });
  }

  async pressSave(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('recovery:made.save') }).click();
  }

  savedAt(path: string): Locator {
    return this.#page.getByText(this.#t('recovery:made.saved', { path }));
  }

  async putAway(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('recovery:made.done') }).click();
  }

  async startRehearsal(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('recovery:rehearse.start') }).click();
    await this.typed.code.waitFor();
  }

  async tryIt(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('recovery:rehearse.submit') }).click();
  }
}
