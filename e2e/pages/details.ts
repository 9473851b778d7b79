import type { Locator, Page } from 'playwright-core';
import type { Words } from '#shared/i18n/words.ts';
import { choose, typeDay } from './controls.ts';

/** The sheet of a client file. */
export class DetailsPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get workingName(): Locator {
    return this.#page.getByLabel(this.#t('files:details.workingName'), { exact: true });
  }

  get fileCode(): Locator {
    return this.#page.getByLabel(this.#t('files:details.fileCode'), { exact: true });
  }

  get notes(): Locator {
    return this.#page.getByLabel(this.#t('files:details.notesLabel'), { exact: true });
  }

  get country(): Locator {
    return this.#page.getByRole('combobox', { name: this.#t('files:details.country') });
  }

  /** What the open list of a field offers. */
  get options(): Locator {
    return this.#page.getByRole('option');
  }

  get children(): Locator {
    return this.#page.getByRole('region', { name: this.#t('files:details.children') }).locator('section');
  }

  get dispute(): Locator {
    return this.#page.getByRole('dialog', { name: this.#t('common:dispute.title') });
  }

  /** The way in which a question is open, as it stands beside it. */
  answerState(question: string): Locator {
    return this.#page.getByRole('button', { name: this.#t('common:answer.state', { question }) });
  }

  async chooseCountry(name: string): Promise<void> {
    const field = this.country;
    // As a hand does it: into the field first, which brings it into view, then the keys.
    await field.click();
    await field.fill(name);
    await this.#page.getByRole('option', { name, exact: true }).click();
  }

  async addLanguage(name: string): Promise<void> {
    const field = this.#page.getByRole('combobox', { name: this.#t('files:details.languages') });
    await field.fill(name);
    await field.press('Enter');
    await this.#page.getByText(name, { exact: true }).first().waitFor();
  }

  async needInterpreter(gender: 'woman' | 'man' | 'noPreference'): Promise<void> {
    const t = this.#t;
    const interpreter = t('files:details.interpreter');
    const need = this.#page.getByRole('button', {
      name: `${t('files:details.interpreterChoose')} ${interpreter}`,
    });
    await need
      .or(this.#page.getByRole('button', { name: interpreter, exact: false }))
      .first()
      .click();
    await this.#page.getByRole('option', { name: t('files:details.interpreterNeeded'), exact: true }).click();
    await choose(
      this.#page,
      this.#page,
      t('files:details.interpreterGender'),
      t(`files:details.gender.${gender}`),
    );
  }

  async arrivedOn(day: string): Promise<void> {
    await typeDay(this.#page, this.#t('files:details.arrival'), day);
  }

  async leaveOpen(question: string, state: 'notAskedYet' | 'doesNotKnow' | 'prefersNotToSay'): Promise<void> {
    await this.answerState(question).click();
    await this.#page.getByRole('option', { name: this.#t(`terms:openAnswer.${state}`) }).click();
  }

  async addDate(what: string, on: string): Promise<void> {
    const t = this.#t;
    const region = this.#page.getByRole('region', { name: t('files:details.dates') });
    await region.getByRole('button', { name: t('files:details.addDate') }).click();
    await region.getByLabel(t('files:details.dateWhat'), { exact: true }).last().fill(what);
    const groups = region.getByRole('group', { name: t('files:details.dateOn') });
    const count = await groups.count();
    await typeDayIn(groups.nth(count - 1), on);
  }

  /** Opens the counting of a date with a template, the first where it doesn't matter which, and says from which day. The day of the file is there already, where it has one. */
  async countDate(template: string | null, baseOn: string | null = null): Promise<void> {
    const t = this.#t;
    await this.#page.getByRole('button', { name: t('dateTemplates:take.open') }).click();
    const dialog = this.#page.getByRole('dialog', { name: t('dateTemplates:take.title') });
    await dialog
      .getByRole('button', { name: t('dateTemplates:take.template') })
      .first()
      .click();
    const options = this.#page.getByRole('option');
    await (template === null ? options : options.filter({ hasText: template })).first().click();
    if (baseOn !== null) await typeDayIn(dialog.getByRole('group').first(), baseOn);
    await dialog.getByRole('status').waitFor();
  }

  get counted(): Locator {
    return this.#page.getByRole('dialog').getByRole('status');
  }

  async takeCounted(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('dateTemplates:take.submit') }).click();
  }

  async addChild(child: { name: string; notes: string }): Promise<void> {
    const before = await this.children.count();
    await this.#page.getByRole('button', { name: this.#t('files:details.addChild') }).click();
    const added = this.children.nth(before);
    await added.waitFor();
    await added.getByLabel(this.#t('files:details.childName'), { exact: true }).fill(child.name);
    await added.getByLabel(this.#t('files:details.childNotes'), { exact: true }).fill(child.notes);
  }
}

const typeDayIn = async (group: Locator, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-');
  await group.locator('[data-type="day"]').click();
  await group.page().keyboard.type(date);
  await group.page().keyboard.type(month);
  await group.page().keyboard.type(year);
};
