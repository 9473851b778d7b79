import type { Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';

type VaultPlace = 'people' | 'recovery' | 'backups' | 'log';

/** Settings, and the places that lie behind them. */
export class SettingsPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get protectScreen(): Locator {
    return this.#page.getByRole('switch', { name: this.#t('common:settings.protectScreen') });
  }

  /** Presses it as somebody would: on its words. */
  async pressProtectScreen(): Promise<void> {
    await this.#page.getByText(this.#t('common:settings.protectScreen')).click();
  }

  get #places(): Locator {
    return this.#page.getByRole('region', { name: this.#t('common:settings.places') });
  }

  /** The link to one of the vault's own places. */
  place(which: VaultPlace): Locator {
    return this.#places.getByRole('button', { name: this.#t(`${which}:title`) });
  }

  async open(which: VaultPlace): Promise<void> {
    await this.place(which).click();
    await this.#page.getByRole('heading', { name: this.#t(`${which}:title`), level: 1 }).waitFor();
  }
}
