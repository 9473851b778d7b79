import type { Locator, Page } from 'playwright-core';
import { GROUNDS, type PageLetter } from '#shared/domain/ecogram.ts';
import type { Words } from '#shared/i18n/words.ts';

/** The reading of an ecogram, beside the picture. */
export class ReadingPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get pane(): Locator {
    return this.#page.getByTestId('reading');
  }

  get toggle(): Locator {
    return this.#page.getByRole('button', { name: this.#t('reading:open') });
  }

  get departure(): Locator {
    return this.pane.getByRole('switch', { name: this.#t('reading:departure.label') });
  }

  async open(): Promise<void> {
    await this.toggle.click();
    await this.pane.waitFor();
  }

  async setDeparture(isOn: boolean): Promise<void> {
    await this.pane.getByText(this.#t('reading:departure.label')).click();
    await this.#page
      .getByRole('switch', { name: this.#t('reading:departure.label'), checked: isOn })
      .waitFor();
  }

  /** What a line of the table says, ground by ground: `2+1` is two now, and one who could be asked. */
  async numbersOf(letter: PageLetter): Promise<string[]> {
    const name = this.#t(`terms:page.${letter}.name`);
    const row = this.pane.getByRole('row').filter({ has: this.#page.getByRole('rowheader', { name }) });
    const cells = await row.getByRole('cell').allTextContents();
    if (cells.length !== GROUNDS.length) throw new Error(`no line of numbers for ${letter}`);
    return cells;
  }

  /** A number or a sentence that can be pressed, by what it is called to whoever hears it. */
  finding(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name });
  }
}
