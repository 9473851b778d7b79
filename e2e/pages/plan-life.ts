import type { Locator, Page } from 'playwright-core';
import type { VersionState } from '#shared/domain/plan-life.ts';
import type { Words } from '#shared/i18n/words.ts';
import { choose } from './controls.ts';

type Step =
  | 'submit'
  | 'withdraw'
  | 'sign'
  | 'agree'
  | 'disagree'
  | 'handOver'
  | 'revise'
  | 'versions'
  | 'commenting';
type Signing = { who: string; passphrase: string; decision: 'approve' | 'return'; words?: string };

/** Where a plan stands, and what is done with it. */
export class PlanLifePage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get bar(): Locator {
    return this.#page.getByRole('region', { name: this.#t('planLife:bar.label') });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  state(state: VersionState): Locator {
    return this.#page.locator(`main [data-state="${state}"]`);
  }

  button(step: Step): Locator {
    return this.bar.getByRole('button', { name: this.#t(`planLife:bar.${step}`), exact: true });
  }

  async do(step: Step): Promise<void> {
    await this.button(step).click();
  }

  decision(decision: Signing['decision']): Locator {
    return this.dialog.getByRole('radio', { name: this.#t(`planLife:sign.${decision}`), exact: true });
  }

  async fillSigning({ who, passphrase, decision, words }: Signing): Promise<void> {
    await choose(this.#page, this.dialog, this.#t('planLife:sign.who'), who);
    await this.decision(decision).click();
    if (words) await this.dialog.getByLabel(this.#t(`planLife:sign.words.${decision}`)).fill(words);
    await this.dialog.getByLabel(this.#t('planLife:sign.passphrase'), { exact: true }).fill(passphrase);
  }

  async sign(signing: Signing): Promise<void> {
    await this.fillSigning(signing);
    await this.dialog
      .getByRole('button', { name: this.#t(`planLife:sign.do.${signing.decision}`), exact: true })
      .click();
  }
}
