import type { Locator, Page } from 'playwright-core';
import type { EcogramFormat } from '#shared/domain/ecogram-print.ts';
import type { Factor } from '#shared/domain/factors.ts';
import type { ChildLine } from '#shared/domain/plan/children.ts';
import { FIRST_HOURS_LINES, type FirstHours } from '#shared/domain/plan/journey.ts';
import type { PlanPart } from '#shared/domain/plan/sections.ts';
import type { PlanKind } from '#shared/domain/plan/times.ts';
import type { Words } from '#shared/i18n/words.ts';
import { OrganisationChooserPage } from './chooser.ts';

type CoverLine = 'planFor' | 'placeOfReturn' | 'versionLabel' | 'worker' | 'recipient';
type FieldProse = 'clientWords' | 'whereThingsStand' | 'goal' | 'obstacles' | 'whatThen';
type StepWords = { what: string; who?: string; withWhoseHelp?: string };

/** Of many people only those who were chosen are seen at first. */
export const unfoldPeople = async (within: Locator, t: Words): Promise<void> => {
  const [before = ''] = t('plan:people.everybody', { count: 9 }).split('9');
  const everybody = within.getByRole('button', { name: before, expanded: false });
  if (await everybody.isVisible()) await everybody.click();
};

/** The Personal Action Plan for Return, being written. */
export class PlanPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('planParts:title.return'), level: 1 });
  }

  /** A part beside the fields; unfolded by `goTo`. */
  part(part: PlanPart, kind: PlanKind = 'return'): Locator {
    return this.#page.getByRole('region', { name: this.#partName(part, kind), exact: true });
  }

  async goTo(part: PlanPart, kind: PlanKind = 'return'): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: this.#t('plan:nav.title') })
      .getByRole('button', { name: this.#partName(part, kind) })
      .click();
    await this.part(part, kind).getByRole('button', { expanded: true }).first().waitFor();
  }

  #partName(part: PlanPart, kind: PlanKind): string {
    return part === 'firstHours' || part === 'visits'
      ? this.#t(`planParts:part.${part}.${kind}`)
      : this.#t(`planParts:part.${part}`);
  }

  async addContact(contact: { who: string; phone: string; whenReachable: string }): Promise<void> {
    await this.goTo('contacts');
    const part = this.part('contacts');
    const before = await part.locator('fieldset').count();
    await part.getByRole('button', { name: this.#t('plan:contacts.add') }).click();
    const added = part.locator('fieldset').nth(before);
    for (const line of ['who', 'phone', 'whenReachable'] as const)
      await added.getByLabel(this.#t(`planParts:contact.${line}`), { exact: true }).fill(contact[line]);
  }

  async writeFirstHours(lines: FirstHours): Promise<void> {
    await this.goTo('firstHours');
    for (const line of FIRST_HOURS_LINES)
      await this.part('firstHours')
        .getByLabel(this.#t(`planParts:firstHours.${line}`), { exact: true })
        .fill(lines[line]);
  }

  /** `payers`: who pays, and how much of it where that is said. */
  async addCost(cost: {
    what: string;
    amount: string;
    currency: string;
    payers?: { who: string; amount?: string }[];
  }): Promise<Locator> {
    await this.goTo('costs');
    const part = this.part('costs');
    const before = await part.locator('fieldset').count();
    await part.getByRole('button', { name: this.#t('plan:costs.add') }).click();
    const added = part.locator('fieldset').nth(before);
    await added.getByLabel(this.#t('planParts:cost.what'), { exact: true }).fill(cost.what);
    await added.getByLabel(this.#t('planParts:cost.amount'), { exact: true }).fill(cost.amount);
    await added.getByRole('combobox', { name: this.#t('planParts:cost.currency') }).fill(cost.currency);
    await this.#page.getByRole('option', { name: cost.currency }).click();
    for (const { who, amount } of cost.payers ?? []) {
      await added.getByRole('button', { name: this.#t('plan:costs.addPayer') }).click();
      await added.getByLabel(this.#t('plan:costs.payer'), { exact: true }).last().fill(who);
      if (amount !== undefined)
        await added.getByLabel(this.#t('planParts:cost.share'), { exact: true }).last().fill(amount);
    }
    return added;
  }

  /** A child of the file, by name. */
  async addChild(name: string, lines: Partial<Record<ChildLine, string>>): Promise<void> {
    await this.goTo('eachChild');
    await this.part('eachChild')
      .getByRole('button', { name: this.#t('plan:children.add', { name }) })
      .click();
    const child = this.child(name);
    for (const [line, words] of Object.entries(lines))
      await child.getByLabel(this.#t(`planParts:child.${line as ChildLine}`), { exact: true }).fill(words);
  }

  child(name: string): Locator {
    return this.#page.getByRole('group', { name: this.#t('plan:children.one', { name }), exact: true });
  }

  async openOffers(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('plan:offer.title') }).click();
  }

  get offers(): Locator {
    return this.#page.getByRole('listitem').filter({
      has: this.#page.getByRole('button', { name: this.#t('plan:offer.take') }),
    });
  }

  offer(words: string): Locator {
    return this.offers.filter({ hasText: words });
  }

  cover(line: CoverLine): Locator {
    return this.#page.getByLabel(this.#t(`plan:cover.${line}`), { exact: true });
  }

  field(factor: Factor): Locator {
    return this.#page.getByRole('region', { name: this.#t(`terms:factor.${factor}`) });
  }

  prose(factor: Factor, which: FieldProse): Locator {
    return this.field(factor).getByLabel(this.#t(`plan:fields.${which}`), { exact: true });
  }

  async takeField(factor: Factor): Promise<void> {
    await this.#page
      .getByRole('checkbox', { name: this.#t(`terms:factor.${factor}`) })
      .locator('xpath=ancestor::label')
      .click();
    await this.field(factor).waitFor();
  }

  steps(factor: Factor): Locator {
    return this.field(factor).locator('fieldset');
  }

  async addStep(factor: Factor, step: StepWords): Promise<void> {
    const before = await this.steps(factor).count();
    await this.field(factor)
      .getByRole('button', { name: this.#t('plan:step.add') })
      .click();
    const added = this.steps(factor).nth(before);
    await added.getByLabel(this.#t('plan:step.what'), { exact: true }).fill(step.what);
    if (step.who) await added.getByLabel(this.#t('plan:step.who'), { exact: true }).fill(step.who);
    if (step.withWhoseHelp) {
      await added.getByLabel(this.#t('plan:step.withWhoseHelp'), { exact: true }).fill(step.withWhoseHelp);
    }
  }

  async pickPerson(factor: Factor, label: string): Promise<void> {
    await unfoldPeople(this.field(factor), this.#t);
    await this.field(factor).getByRole('button', { name: label, exact: true }).click();
  }

  /** `within`: a step, or a field. */
  organisationButton(within: Locator): Locator {
    return within.getByRole('button', { name: this.#t('plan:organisation.add') }).last();
  }

  async addOrganisation(within: Locator, search: string): Promise<void> {
    await this.organisationButton(within).click();
    await new OrganisationChooserPage(this.#page, this.#t).choose(search);
  }

  organisation(within: Locator, name: string): Locator {
    return within.getByRole('button').filter({ hasText: name });
  }

  takeOut(within: Locator, name: string): Locator {
    return within.getByRole('button', { name: this.#t('plan:organisation.take', { name }), exact: true });
  }

  async refer(search: string): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('plan:referral.add') }).click();
    await new OrganisationChooserPage(this.#page, this.#t).choose(search);
  }

  referral(name: string): Locator {
    return this.#page.getByRole('group', { name: this.#t('plan:referral.name', { name }), exact: true });
  }

  async printWithEcogram(): Promise<void> {
    await this.#page.getByText(this.#t('plan:cover.withEcogram')).click();
  }

  async preview(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('plan:print') }).click();
  }
}

/** What will be on paper, before it is. */
export class PreviewPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get pages(): Locator {
    return this.#page.locator('canvas');
  }

  /** Resolves once every page is drawn: its words are read out beside it only then. */
  async untilDrawn(): Promise<void> {
    await this.pages.first().waitFor();
    await this.#page.waitForFunction(() => {
      const pages = [...document.querySelectorAll('main li:has(canvas)')];
      return pages.length > 0 && pages.every((page) => (page.lastElementChild?.textContent ?? '') !== '');
    });
  }

  /** Resolves once what was asked for last is made and shown. */
  async untilMade(): Promise<void> {
    await this.#page.locator('main [aria-busy="false"]').waitFor();
    await this.#page.locator('main [aria-busy="false"] :is(canvas, img)').first().waitFor();
  }

  get saved(): Locator {
    return this.#page.getByRole('note').filter({ hasText: this.#t('plan:preview.savedWarning') });
  }

  async chooseFormat(format: EcogramFormat): Promise<void> {
    await this.#page.getByRole('radio', { name: this.#t(`plan:preview.format_${format}`) }).click();
  }

  /** Straight to a printer. */
  get printButton(): Locator {
    return this.#page.getByRole('button', { name: this.#t('plan:preview.print') });
  }

  async pressSave(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('plan:preview.save') }).click();
  }
}
