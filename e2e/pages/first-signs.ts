import type { Locator, Page } from 'playwright-core';
import type { Element, ElementGroup } from '#shared/domain/first-signs.ts';
import type { Service } from '#shared/domain/organisation.ts';
import type { Words } from '#shared/i18n/words.ts';

/** First signs of a file: noting, labelling, rating, and the roadmap beside it. */
export class FirstSignsPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('firstSigns:title'), level: 1 });
  }

  get beginButton(): Locator {
    return this.#page.getByRole('button', { name: this.#t('firstSigns:begin.button') });
  }

  /** Where something is noted; the words of a signal that is open have the same label. */
  get entry(): Locator {
    return this.#page
      .getByRole('region', { name: this.#t('firstSigns:entry.title') })
      .getByLabel(this.#t('firstSigns:entry.label'));
  }

  get workingName(): Locator {
    return this.#page.getByLabel(this.#t('firstSigns:name.label'));
  }

  get list(): Locator {
    return this.#page.getByRole('region', { name: this.#t('firstSigns:list.title') });
  }

  /** The signal that is open to be written in. */
  get form(): Locator {
    return this.list.locator('section');
  }

  signal(words: string): Locator {
    return this.list.getByRole('article', { name: words });
  }

  get warning(): Locator {
    return this.#page.getByRole('complementary', { name: this.#t('roadmap:warning') });
  }

  get ratings(): Locator {
    return this.#page.getByRole('region', { name: this.#t('firstSigns:rating.title') });
  }

  /** In the picture of what has been seen. */
  element(element: Element): Locator {
    return this.#page
      .getByRole('region', { name: this.#t('firstSigns:picture.title') })
      .getByRole('listitem')
      .filter({ has: this.#page.getByText(this.#t(`firstSigns:element.${element}`), { exact: true }) });
  }

  async begin(): Promise<void> {
    await this.beginButton.click();
    await this.title.waitFor();
  }

  async note(words: string): Promise<void> {
    await this.entry.fill(words);
    await this.entry.press('Enter');
    await this.form.getByLabel(this.#t('firstSigns:entry.label')).waitFor();
  }

  chip(group: ElementGroup, element: Element): Locator {
    return this.form
      .getByRole('toolbar', { name: this.#t(`firstSigns:group.${group}`) })
      .getByRole('button', { name: this.#t(`firstSigns:element.${element}`) });
  }

  async offer(service: Service): Promise<void> {
    await this.form
      .getByRole('button', { name: this.#t(`socialMap:service.${service}`), exact: true })
      .click();
  }

  async open(words: string): Promise<void> {
    await this.signal(words)
      .getByRole('button', { name: this.#t('firstSigns:signal.open') })
      .click();
  }

  async close(): Promise<void> {
    await this.form.getByRole('button', { name: this.#t('firstSigns:signal.close') }).click();
  }

  async rate(suspicion: number, why = ''): Promise<void> {
    await this.ratings.getByRole('radio', { name: String(suspicion), exact: true }).check({ force: true });
    await this.ratings.getByLabel(this.#t('firstSigns:rating.why')).fill(why);
    await this.ratings.getByRole('button', { name: this.#t('firstSigns:rating.give') }).click();
  }

  async openStep(title: string): Promise<void> {
    await this.#page.locator('summary').filter({ hasText: title }).click();
  }
}
