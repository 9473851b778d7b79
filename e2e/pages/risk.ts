import type { Locator, Page } from 'playwright-core';
import type { Outcome, RiskAreaName, RiskQuestion } from '#shared/domain/risk-assessment.ts';
import type { Words } from '#shared/i18n/words.ts';
import { choose, typeDay } from './controls.ts';

/** The assessment of the risks of a return, and the warning that a plan carries. */
export class RiskPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('risk:title'), level: 1 });
  }

  get tile(): Locator {
    return this.#page.getByRole('region', { name: this.#t('risk:tile.title') });
  }

  /** From a file's overview. */
  async open(): Promise<void> {
    await this.tile.getByRole('button', { name: this.#t('risk:tile.open') }).click();
    await this.title.waitFor();
  }

  async begin(way: 'whole' | 'urgent'): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t(`risk:begin.${way}`) }).click();
    await this.outcome.waitFor();
  }

  /** In the one that is being written. */
  async turn(into: 'short' | 'whole'): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t(`risk:urgent.${into}`), exact: true }).click();
  }

  async again(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('risk:decided.again'), exact: true }).click();
    await this.outcome.waitFor();
  }

  area(name: RiskAreaName): Locator {
    return this.#page.getByRole('region', { name: this.#t(`risk:area.${name}`), exact: true });
  }

  prose(name: RiskAreaName, question: Exclude<RiskQuestion, 'there' | 'measures'>): Locator {
    return this.area(name).getByLabel(this.#t(`risk:question.${question}`), { exact: true });
  }

  async leaveOpen(name: RiskAreaName, state: 'doesNotKnow' | 'prefersNotToSay'): Promise<void> {
    const label = this.#t('risk:open.label', { area: this.#t(`risk:area.${name}`) });
    await choose(this.#page, this.area(name), label, this.#t(`risk:open.${state}`));
  }

  /** `within`: an area. */
  async addKnown(
    within: Locator,
    known: { what: string; source: 'iom' | 'partner' | 'police' | 'other'; who: string; on: string | null },
  ): Promise<void> {
    const group = within.getByRole('group', { name: /./ });
    const before = await within
      .locator('fieldset')
      .filter({ has: this.#page.getByLabel(this.#t('risk:known.what')) })
      .count();
    await within.getByRole('button', { name: this.#t('risk:known.add') }).click();
    const added = group
      .and(this.#page.locator('fieldset'))
      .filter({ has: this.#page.getByLabel(this.#t('risk:known.what')) })
      .nth(before);
    await added.getByLabel(this.#t('risk:known.what')).fill(known.what);
    await choose(this.#page, added, this.#t('risk:known.source'), this.#t(`risk:source.${known.source}`));
    await added.getByLabel(this.#t('risk:known.who')).fill(known.who);
    if (known.on !== null) await typeDay(added, this.#t('risk:known.on'), known.on);
  }

  async addMeasure(
    within: Locator,
    measure: { what: string; who: string; by: string | null; done?: boolean },
  ): Promise<void> {
    const all = within
      .locator('fieldset')
      .filter({ has: this.#page.getByLabel(this.#t('risk:measure.who')) });
    const before = await all.count();
    await within.getByRole('button', { name: this.#t('risk:measure.add') }).click();
    const added = all.nth(before);
    await added.getByLabel(this.#t('risk:measure.what'), { exact: true }).fill(measure.what);
    await added.getByLabel(this.#t('risk:measure.who')).fill(measure.who);
    if (measure.by !== null) await typeDay(added, this.#t('risk:measure.by'), measure.by);
    if (measure.done) await added.getByText(this.#t('risk:measure.done'), { exact: true }).click();
  }

  /** Returns the region of what was added. */
  async addOwn(name: string): Promise<Locator> {
    await this.#page.getByRole('button', { name: this.#t('risk:own.add') }).click();
    const fresh = this.#page.getByRole('region', { name: this.#t('risk:own.unnamed'), exact: true });
    await fresh.getByLabel(this.#t('risk:own.name')).fill(name);
    return this.#page.getByRole('region', { name, exact: true });
  }

  get said(): Locator {
    return this.#page.getByRole('region', { name: this.#t('risk:said.title') });
  }

  async say(is: 'advice' | 'choice', words: string, who = ''): Promise<void> {
    await this.said
      .getByRole('button', { name: this.#t(is === 'advice' ? 'risk:said.addAdvice' : 'risk:said.addChoice') })
      .click();
    const all = this.said
      .locator('fieldset')
      .filter({ has: this.#page.getByLabel(this.#t(`risk:said.who_${is}`)) });
    await all.last().getByLabel(this.#t('risk:said.words')).fill(words);
    if (who)
      await all
        .last()
        .getByLabel(this.#t(`risk:said.who_${is}`))
        .fill(who);
  }

  get outcome(): Locator {
    return this.#page.getByRole('region', { name: this.#t('risk:outcome.title') });
  }

  get reasons(): Locator {
    return this.outcome.getByLabel(this.#t('risk:outcome.reasons'));
  }

  async choose(outcome: Outcome): Promise<void> {
    await this.outcome.getByText(this.#t(`risk:outcome.${outcome}`), { exact: true }).click();
  }

  async pressDecide(): Promise<void> {
    await this.outcome.getByRole('button', { name: this.#t('risk:outcome.decide') }).click();
  }

  async decide(outcome: Outcome, reasons: string): Promise<void> {
    await this.choose(outcome);
    await this.reasons.fill(reasons);
    await this.pressDecide();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByRole('button', { name: this.#t('risk:outcome.decide') }).click();
    await this.#page.getByText(this.#t('risk:decided.frozen')).waitFor();
  }

  get changes(): Locator {
    return this.#page.getByRole('region', { name: this.#t('risk:changes.title') });
  }

  get versions(): Locator {
    return this.#page.getByRole('navigation', { name: this.#t('risk:versions.title') }).getByRole('listitem');
  }

  get urgent(): Locator {
    return this.#page.getByRole('note').filter({ hasText: this.#t('risk:urgent.title') });
  }

  async preview(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('risk:print'), exact: true }).click();
  }

  /** At the top of a plan. */
  get caution(): Locator {
    return this.#page.getByRole('note').filter({ hasText: this.#t('risk:caution.title') });
  }

  get overrideButton(): Locator {
    return this.caution.getByRole('button', { name: this.#t('risk:caution.override') });
  }

  async override(reason: string): Promise<void> {
    await this.overrideButton.click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByLabel(this.#t('risk:override.reason')).fill(reason);
    await dialog.getByRole('button', { name: this.#t('risk:override.submit') }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
