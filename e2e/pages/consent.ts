import type { Locator, Page } from 'playwright-core';
import type { ConsentAct } from '#shared/domain/consent.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';
import type { PURPOSES, RECIPIENT_KINDS } from '#shared/domain/release/recipient.ts';
import type { Words } from '#shared/i18n/words.ts';
import { choose } from './controls.ts';

/** Who may know what of a client, and what has left. */
export class ConsentPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('consent:title'), level: 1 });
  }

  /** On a file's page. */
  get tile(): Locator {
    return this.#page.getByRole('region', { name: this.#t('consent:tile.title'), exact: true });
  }

  async open(): Promise<void> {
    await this.tile.getByRole('button').click();
    await this.title.waitFor();
  }

  get cards(): Locator {
    return this.#page.getByRole('region', { name: this.#t('consent:list') }).getByRole('article');
  }

  card(who: string): Locator {
    return this.cards.filter({ hasText: who });
  }

  get left(): Locator {
    return this.#page.getByRole('region', { name: this.#t('consent:left.title') });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  /** Ends with the dialog open in which the answer is written down. */
  async ask(
    kind: (typeof RECIPIENT_KINDS)[number],
    words: string,
    purpose: (typeof PURPOSES)[number],
  ): Promise<void> {
    const t = this.#t;
    await this.#page.getByRole('button', { name: t('consent:new') }).click();
    await choose(this.#page, this.dialog, t('consent:who.label'), t(`consent:recipient.${kind}`));
    await this.dialog.getByLabel(t('consent:who.words')).fill(words);
    await choose(this.#page, this.dialog, t('consent:what.label'), t(`consent:purpose.${purpose}`));
    await this.dialog.getByRole('button', { name: t('consent:begin.submit') }).click();
    await this.dialog.getByRole('heading', { name: t('consent:say.title') }).waitFor();
  }

  async say(who: string): Promise<void> {
    await this.card(who).getByText(this.#t('consent:say.open')).click();
    await this.dialog.waitFor();
  }

  async answer(is: ConsentAct['is']): Promise<void> {
    await this.dialog.getByText(this.#t(`consent:say.${is}About`)).click();
  }

  async tick(...parts: FilePart[]): Promise<void> {
    for (const part of parts)
      await this.dialog.getByText(this.#t(`consent:part.${part}`), { exact: true }).click();
  }

  async spokenBefore(witness: string): Promise<void> {
    await this.dialog.getByRole('radio', { name: this.#t('consent:say.spoken') }).click();
    await this.dialog.getByLabel(this.#t('consent:say.witness')).fill(witness);
  }

  async keep(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.#t('consent:say.submit') }).click();
  }
}
