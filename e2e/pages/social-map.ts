import type { Locator, Page } from 'playwright-core';
import type { OrganisationDetails, Service, TargetGroup } from '#shared/domain/organisation.ts';
import type { Words } from '#shared/i18n/words.ts';

/** The list of organisations, and the page of one. */
export class SocialMapPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get search(): Locator {
    return this.#page.getByRole('searchbox', { name: this.#t('socialMap:list.search') });
  }

  get rows(): Locator {
    return this.#page.getByRole('main').getByRole('listitem');
  }

  get checkButton(): Locator {
    return this.#page.getByRole('button', { name: this.#t('socialMap:page.check') });
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  field(name: keyof OrganisationDetails): Locator {
    return this.#page.getByLabel(this.#t(`socialMap:field.${name}`), { exact: true });
  }

  async startNew(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('socialMap:list.new') }).click();
    await this.#page.getByRole('dialog').waitFor();
  }

  async addStarters(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('socialMap:list.starters') }).click();
  }

  async create(name: string): Promise<void> {
    await this.startNew();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByLabel(this.#t('socialMap:new.name')).fill(name);
    await dialog.getByRole('button', { name: this.#t('socialMap:new.submit') }).click();
    await this.#page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  async open(name: string): Promise<void> {
    await this.row(name).getByRole('button', { name }).click();
    await this.#page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  /** The box beside one in the list. */
  chosen(name: string): Locator {
    return this.rows.getByRole('checkbox', { name });
  }

  /** Chooses with the keyboard, as a mouse may take the row for the box. */
  async choose(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.chosen(name).press('Space');
      await this.chosen(name).and(this.#page.locator(':checked')).waitFor();
    }
  }

  get chosenBar(): Locator {
    return this.#page.getByRole('region', { name: this.#t('socialMap:chosen.label') });
  }

  async press(what: 'compare' | 'print' | 'letGo'): Promise<void> {
    await this.chosenBar.getByRole('button', { name: this.#t(`socialMap:chosen.${what}`) }).click();
  }

  /** Does what stands in the menu of the whole map. */
  async fromMenu(what: 'list.print' | 'starters.add'): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('socialMap:list.menu') }).click();
    await this.#page.getByRole('menuitem', { name: this.#t(`socialMap:${what}`) }).click();
  }

  /** Narrows the list to a language that is typed; an empty one is any. */
  async inLanguage(name: string): Promise<void> {
    const field = this.#page.getByRole('combobox', { name: this.#t('socialMap:list.language') });
    await field.fill(name);
    if (name === '') await field.press('Tab');
    else await this.#page.getByRole('option', { name, exact: true }).click();
    await this.#page.getByRole('listbox').waitFor({ state: 'hidden' });
  }

  async forWhom(group: TargetGroup | null): Promise<void> {
    const words = this.#t(group === null ? 'socialMap:list.anybody' : `socialMap:group.${group}`);
    await this.#page.getByRole('button', { name: this.#t('socialMap:list.group') }).click();
    await this.#page.getByRole('option', { name: words, exact: true }).click();
  }

  async addTo(field: 'countries' | 'countriesCovered' | 'languages', name: string): Promise<void> {
    const input = this.#page.getByRole('combobox', { name: this.#t(`socialMap:field.${field}`) });
    await input.fill(name);
    await input.press('Enter');
    const take = this.#t('socialMap:take', { name });
    await this.#page.getByRole('button', { name: take }).first().waitFor();
  }

  async offer(service: Service): Promise<void> {
    await this.#page.getByText(this.#t(`socialMap:service.${service}`), { exact: true }).click();
  }

  async inCountry(name: string): Promise<void> {
    const field = this.#page.getByRole('combobox', { name: this.#t('socialMap:list.country') });
    await field.click();
    await field.fill(name);
    if (name === '') await field.press('Enter');
    else await this.#page.getByRole('option', { name, exact: true }).click();
  }

  async withService(service: Service | null): Promise<void> {
    const words = this.#t(service === null ? 'socialMap:list.anyService' : `socialMap:service.${service}`);
    await this.#page.getByRole('button', { name: this.#t('socialMap:list.service') }).click();
    await this.#page.getByRole('option', { name: words, exact: true }).click();
  }

  /** Ends it, or takes it up again. */
  async turn(what: 'end' | 'reopen'): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('socialMap:page.menu'), exact: true }).click();
    await this.#page.getByRole('menuitem', { name: this.#t(`socialMap:page.${what}`) }).click();
  }

  async toTheList(): Promise<void> {
    await this.#page
      .getByRole('main')
      .getByRole('button', { name: this.#t('socialMap:list.title') })
      .click();
    await this.#page.getByRole('heading', { name: this.#t('socialMap:list.title'), level: 1 }).waitFor();
  }
}
