import type { Locator, Page } from 'playwright-core';
import type { Factor } from '#shared/domain/factors.ts';
import type { OverviewCountry } from '#shared/domain/overview.ts';
import type { OverviewSheet } from '#shared/domain/place.ts';
import type { Words } from '#shared/i18n/words.ts';

/** The two overviews of a file, and what is feared beside what was checked. */
export class OverviewsPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  /** From the file. */
  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('overviews:tile.open') }).click();
    await this.#page.getByRole('heading', { name: this.#t('overviews:title'), level: 1 }).waitFor();
  }

  async turnTo(sheet: OverviewSheet): Promise<void> {
    await this.#page.getByRole('radio', { name: this.#t(`overviews:sheet.${sheet}`) }).click();
  }

  label(country: OverviewCountry, factor: Factor): string {
    return `${this.#t(`overviews:country.${country}`)}: ${this.#t(`overviews:factor.${country}.${factor}`)}`;
  }

  slider(country: OverviewCountry, factor: Factor): Locator {
    return this.#page.getByRole('slider', { name: this.label(country, factor), exact: true });
  }

  cell(country: OverviewCountry, factor: Factor): Locator {
    return this.#page.getByRole('group', { name: this.label(country, factor), exact: true });
  }

  /** Where on the scale a step lies, in the middle of its place. */
  async spotOf(slider: Locator, step: number, steps = 5): Promise<{ x: number; y: number }> {
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error('the scale is not to be seen');
    const along = (step + (steps - 1) / 2 + 0.5) / steps;
    return { x: box.x + box.width * along, y: box.y + box.height / 2 };
  }

  async score(country: OverviewCountry, factor: Factor, step: number): Promise<void> {
    const { x, y } = await this.spotOf(this.slider(country, factor), step);
    await this.#page.mouse.click(x, y);
  }

  async leaveOpen(
    country: OverviewCountry,
    factor: Factor,
    how: 'doesNotKnow' | 'prefersNotToSay',
  ): Promise<void> {
    await this.cell(country, factor)
      .getByRole('button', {
        name: this.#t('overviews:scale.inWords', { factor: this.label(country, factor) }),
      })
      .click();
    await this.#page.getByRole('option', { name: this.#t(`terms:openAnswer.${how}`) }).click();
  }

  async openSayings(country: OverviewCountry, factor: Factor): Promise<Locator> {
    const cell = this.cell(country, factor);
    const button = cell.getByRole('button', { name: this.#t('overviews:saying.title') });
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    return cell;
  }

  async closeSayings(country: OverviewCountry, factor: Factor): Promise<void> {
    const cell = this.cell(country, factor);
    await cell.getByRole('button', { name: this.#t('overviews:saying.title') }).click();
  }

  async say(country: OverviewCountry, factor: Factor, words: string): Promise<void> {
    const cell = await this.openSayings(country, factor);
    await cell.getByLabel(this.#t('overviews:saying.own')).fill(words);
  }

  totals(country: OverviewCountry): Locator {
    const name = `${this.#t('overviews:total.title')}: ${this.#t(`overviews:country.${country}`)}`;
    return this.#page.getByLabel(name, { exact: true });
  }

  async show(which: 'is' | 'changes'): Promise<void> {
    await this.#page.getByRole('radio', { name: this.#t(`overviews:if.${which}`) }).click();
  }

  /** A line of Overview 2. */
  change(country: OverviewCountry, factor: Factor): Locator {
    return this.#page
      .getByRole('region', { name: this.#t(`overviews:country.${country}`), exact: true })
      .getByRole('region', { name: this.label(country, factor), exact: true });
  }

  async addChange(country: OverviewCountry, factor: Factor): Promise<Locator> {
    const choose = this.#page
      .getByRole('region', { name: this.#t(`overviews:country.${country}`), exact: true })
      .getByRole('button', { name: this.#t('overviews:change.add') });
    await choose.click();
    await this.#page.getByRole('option', { name: this.#t(`overviews:factor.${country}.${factor}`) }).click();
    const line = this.change(country, factor);
    await line.waitFor();
    return line;
  }

  async writeChange(
    line: Locator,
    words: Partial<Record<'inWhatWay' | 'conditions' | 'withWhoseHelp', string>>,
  ): Promise<void> {
    for (const [which, text] of Object.entries(words))
      await line.getByLabel(this.#t(`overviews:change.${which as 'conditions'}`), { exact: true }).fill(text);
  }

  couldBecome(line: Locator): Locator {
    return line.getByRole('slider');
  }

  async setCouldBecome(line: Locator, step: number): Promise<void> {
    const { x, y } = await this.spotOf(this.couldBecome(line), step);
    await this.#page.mouse.click(x, y);
  }

  /** What is feared about a factor, as far as anything is noted. */
  about(country: OverviewCountry, factor: Factor): Locator {
    return this.#page.getByRole('region', { name: this.label(country, factor), exact: true });
  }

  async noteFear(country: OverviewCountry, factor: Factor, words: string): Promise<Locator> {
    const about = this.about(country, factor);
    if (!(await about.isVisible())) {
      await this.#page.getByRole('button', { name: this.#t('overviews:fear.add') }).click();
      const heading = this.#t(`overviews:heading.${factor}`);
      await this.#page
        .getByRole('option', { name: this.#t(`overviews:country.${country}`) })
        .filter({ hasText: heading })
        .click();
    }
    const before = await about.getByRole('article').count();
    await about.getByRole('button', { name: this.#t('overviews:fear.note') }).click();
    const fear = about.getByRole('article').nth(before);
    await fear.getByLabel(this.#t('overviews:fear.words')).fill(words);
    return fear;
  }

  async noteCheck(fear: Locator, check: { found: string; source: string; by?: string }): Promise<void> {
    const before = await fear.getByRole('group', { name: this.#t('overviews:fear.found') }).count();
    await fear.getByRole('button', { name: this.#t('overviews:fear.check') }).click();
    const form = fear.getByRole('group', { name: this.#t('overviews:fear.found') }).nth(before);
    await form.getByRole('textbox', { name: this.#t('overviews:fear.found') }).fill(check.found);
    await form.getByLabel(this.#t('overviews:fear.source')).fill(check.source);
    if (check.by !== undefined) await form.getByLabel(this.#t('overviews:fear.by')).fill(check.by);
  }

  async keep(words: string): Promise<void> {
    await this.#page.keyboard.press('Control+s');
    const field = this.#page.getByLabel(this.#t('versions:keep.words'));
    await field.fill(words);
    await field.press('Enter');
    await field.waitFor({ state: 'detached' });
  }

  async openVersions(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('versions:list.open'), exact: true }).click();
    await this.#page.getByRole('heading', { name: this.#t('overviews:versions.title') }).waitFor();
  }

  async preview(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('overviews:print') }).click();
  }

  async sitTogether(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('overviews:together.open') }).click();
    await this.#page.getByRole('button', { name: this.#t('overviews:together.next') }).waitFor();
  }
}
