import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { ReleaseForm } from '#shared/domain/release/forms.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';
import type { Words } from '#shared/i18n/words.ts';
import { SaveDialog } from './save-dialog.ts';

/** What leaves a file, to whom, and on what ground. */
export class ReleasePage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('release:title'), level: 1 });
  }

  part(part: FilePart): Locator {
    return this.#page.getByRole('checkbox', { name: this.#t(`consent:part.${part}`), exact: true });
  }

  async turn(part: FilePart): Promise<void> {
    await this.#page.getByText(this.#t(`consent:part.${part}`), { exact: true }).click();
  }

  get reason(): Locator {
    return this.#page.getByLabel(this.#t('release:override.reason'));
  }

  async unfold(which: 'others' | 'inside'): Promise<void> {
    await this.#page.getByText(this.#t(`release:${which}.title`)).click();
  }

  async chooseForm(form: ReleaseForm): Promise<void> {
    await this.#page.getByRole('radio', { name: this.#t(`release:form.${form}`), exact: true }).click();
  }

  get saveButton(): Locator {
    return this.#page.getByRole('button', { name: this.#t('release:save.button') });
  }

  get printButton(): Locator {
    return this.#page.getByRole('button', { name: this.#t('release:save.print') });
  }

  get printed(): Locator {
    return this.#page.getByRole('note').filter({ hasText: this.#t('release:save.printedHint') });
  }

  /** The note that says under which number the copy left. */
  get saved(): Locator {
    return this.#page.getByRole('note').filter({ hasText: this.#t('release:save.warning') });
  }

  /** The note that says where a bundle went, with the words that open it. */
  get savedLocked(): Locator {
    return this.#page.getByRole('note').filter({ hasText: this.#t('release:save.locked') });
  }

  get trouble(): Locator {
    return this.#page.getByRole('alert');
  }

  /** After trouble: another copy of the same lies ready. */
  async makeAnew(): Promise<void> {
    await this.trouble.getByRole('button', { name: this.#t('release:save.anew') }).click();
    await this.trouble.waitFor({ state: 'detached' });
  }

  /** Gives the copy out under that name; returns its number. */
  async give(context: BrowserContext, name: string): Promise<string> {
    const dialog = await SaveDialog.from(context, this.#t, () => this.saveButton.click());
    await dialog.saveAs(name);
    const words = await this.saved.or(this.savedLocked).textContent();
    return /[A-Z]\d-\d{4}/.exec(words ?? '')?.[0] ?? '';
  }
}
