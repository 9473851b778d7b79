import type { Locator, Page } from 'playwright-core';
import type { PersonKind } from '#shared/domain/ecogram.ts';
import type { Words } from '#shared/i18n/words.ts';

/** The talk beside the ecogram: one question, the line below it, and who has been named. */
export class TalkPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get pane(): Locator {
    const { page, origin } = { page: this.#t('talk:title.page'), origin: this.#t('talk:title.origin') };
    return this.#page
      .getByRole('complementary', { name: page })
      .or(this.#page.getByRole('complementary', { name: origin }));
  }

  get question(): Locator {
    return this.pane.getByRole('heading', { level: 2 });
  }

  /** What is typed into, with people as answers. */
  get line(): Locator {
    return this.pane.getByRole('combobox');
  }

  /** What is typed into, with how somebody can be reached as an answer. */
  get reach(): Locator {
    return this.pane.locator('textarea');
  }

  get suggestions(): Locator {
    return this.pane.getByRole('listbox', { name: this.#t('talk:who.suggestions') }).getByRole('option');
  }

  /** The labels of everybody who has been named for what is asked. */
  get named(): Locator {
    return this.#people('talk:soFar.label');
  }

  /** Everybody else on the picture. */
  get others(): Locator {
    return this.#people('talk:others');
  }

  get tiesBetweenOthers(): Locator {
    return this.#people('talk:between.soFar');
  }

  kind(kind: PersonKind): Locator {
    return this.pane.getByRole('radio', { name: this.#t(`terms:kind.${kind}`), exact: true });
  }

  takeBack(label: string): Locator {
    return this.pane.getByRole('button', { name: this.#t('talk:soFar.takeBack', { label }) });
  }

  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('talk:enter') }).click();
    await this.pane.waitFor();
  }

  async leave(): Promise<void> {
    await this.pane.getByRole('button', { name: this.#t('talk:leave') }).click();
    await this.pane.waitFor({ state: 'detached' });
  }

  /** Goes to a part of the walk by what it is called. */
  async goTo(part: string): Promise<void> {
    await this.pane
      .getByRole('navigation', { name: this.#t('talk:progress.label') })
      .getByRole('button', { name: part })
      .first()
      .click();
  }

  async walk(which: 'page' | 'origin'): Promise<void> {
    await this.pane.getByRole('radio', { name: this.#t(`talk:title.${which}`) }).click();
  }

  #people(label: 'talk:soFar.label' | 'talk:others' | 'talk:between.soFar'): Locator {
    return this.pane.getByRole('region', { name: this.#t(label) }).locator('li [dir="auto"]');
  }
}
