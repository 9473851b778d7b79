import type { Locator, Page } from 'playwright-core';
import type { PrintLanguage } from '#shared/domain/print-language.ts';
import { languageName } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';

/** Paper for clients: in which language, and which of those a native speaker has read. */
export class ClientPaperPage {
  readonly #page: Page;
  readonly #t: Words;
  readonly #language: string;

  constructor(page: Page, t: Words, language: string) {
    this.#page = page;
    this.#t = t;
    this.#language = language;
  }

  #nameOf = (language: PrintLanguage): string => languageName(language, this.#language);

  /** Of a print: in its select. */
  async chooseLanguage(language: PrintLanguage): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('clientPaper:choice.label') }).click();
    await this.#page.getByRole('option', { name: this.#nameOf(language) }).click();
  }

  get draftNotice(): Locator {
    return this.#page.getByRole('note').filter({ hasText: this.#t('clientPaper:languages.draft') });
  }

  /** In Settings: the line of a language. */
  line(language: PrintLanguage): Locator {
    const list = this.#page.getByRole('region', { name: this.#t('clientPaper:languages.title') });
    return list.getByRole('listitem').filter({ hasText: this.#nameOf(language) });
  }

  async sayRead(language: PrintLanguage, by: string): Promise<void> {
    await this.line(language)
      .getByRole('button', {
        name: this.#t('clientPaper:languages.sayOf', { language: this.#nameOf(language) }),
      })
      .click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByLabel(this.#t('clientPaper:languages.who')).fill(by);
    await dialog.getByRole('button', { name: this.#t('clientPaper:languages.confirm') }).click();
  }

  async makeDraftAgain(language: PrintLanguage): Promise<void> {
    await this.line(language)
      .getByRole('button', {
        name: this.#t('clientPaper:languages.undoOf', { language: this.#nameOf(language) }),
      })
      .click();
  }
}
