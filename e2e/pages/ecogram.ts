import type { Locator, Page } from 'playwright-core';
import type { Ground, PageLetter, PersonKind, Spot } from '#shared/domain/ecogram.ts';
import { pageFor, pointOf } from '#shared/geometry/page.ts';
import { CLIENT_RADIUS } from '#shared/geometry/scene.ts';
import type { Words } from '#shared/i18n/words.ts';
import { choose } from './controls.ts';

/** The ecogram. People are met as the buttons that lie over their figures: what a screen reader meets, a hand hits. */
export class EcogramPage {
  readonly #page: Page;
  readonly #t: Words;

  constructor(page: Page, t: Words) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { name: this.#t('ecogram:title'), level: 1 });
  }

  get people(): Locator {
    return this.#page.locator('button[data-end]:not([data-end="client"])');
  }

  get client(): Locator {
    return this.#page.locator('button[data-end="client"]');
  }

  get role(): Locator {
    return this.#page.getByRole('textbox', { name: this.#t('ecogram:quick.role') });
  }

  /** Somebody on the picture, by the role (and name) that stands below the figure. */
  person(label: string): Locator {
    return this.#page.locator(`button[data-end][aria-label^=${JSON.stringify(`${label},`)}]`);
  }

  async add(role: string, as: { kind?: PersonKind; ground?: Ground } = {}): Promise<void> {
    const t = this.#t;
    const form = this.#page.getByRole('form', { name: t('ecogram:quick.label') });
    if (as.kind) await choose(this.#page, form, t('ecogram:quick.kind'), t(`terms:kind.${as.kind}`));
    if (as.ground)
      await choose(this.#page, form, t('ecogram:quick.ground'), t(`ecogram:groundShort.${as.ground}`));
    await this.role.fill(role);
    await this.role.press('Enter');
    await this.person(role).waitFor();
  }

  /** One of the children of the file, by name. */
  async addChild(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('ecogram:child.place') }).click();
    await this.#page.getByRole('menuitem', { name, exact: true }).click();
    await this.person(`${this.#t('ecogram:child.child')} · ${name}`).waitFor();
  }

  /** Drags a kind from the palette to a place on the picture, in pixels from the client in the middle. */
  async dragFromPalette(kind: PersonKind, by: { x: number; y: number }): Promise<void> {
    const from = await this.#middleOf(this.#page.locator(`button[data-kind="${kind}"]`));
    const client = await this.#middleOf(this.client);
    await this.#drag(from, { x: client.x + by.x, y: client.y + by.y });
  }

  /** Drags somebody by so many pixels. */
  async dragPerson(label: string, by: { x: number; y: number }): Promise<void> {
    const from = await this.#middleOf(this.person(label));
    await this.#drag(from, { x: from.x + by.x, y: from.y + by.y });
  }

  /** Drags somebody to where `spot` is on a picture of so many people. */
  async place(label: string, spot: Spot, people: number): Promise<void> {
    const box = await this.client.boundingBox();
    if (!box) throw new Error('the client is not on the screen');
    const scale = box.width / (2 * CLIENT_RADIUS);
    const middle = await this.#middleOf(this.client);
    const { x, y } = pointOf(pageFor(people), spot);
    await this.#drag(await this.#middleOf(this.person(label)), {
      x: middle.x + x * scale,
      y: middle.y + y * scale,
    });
  }

  /** By hand: a double-click on the figure. */
  async beginNaming(label: string): Promise<void> {
    const { x, y } = await this.#middleOf(this.person(label));
    await this.#page.mouse.dblclick(x, y);
  }

  /** The words typed over the old ones. */
  async rename(label: string, words: string): Promise<void> {
    await this.beginNaming(label);
    await this.#page.keyboard.press('Control+a');
    await this.#page.keyboard.type(words);
    await this.#page.keyboard.press('Enter');
    await this.person(words).waitFor();
  }

  async select(label: string): Promise<void> {
    await this.person(label).focus();
  }

  /** With the keyboard: the letters that the tie with the client carries. */
  async carries(label: string, letters: readonly PageLetter[]): Promise<void> {
    await this.person(label).focus();
    for (const letter of letters) await this.#page.keyboard.press(letter.toLowerCase());
  }

  /** With the keyboard: a tie between two people, and what it carries. */
  async tie(first: string, second: string, letters: readonly PageLetter[]): Promise<void> {
    await this.person(first).focus();
    await this.#page.keyboard.press('t');
    const list = this.#page.getByRole('listbox', {
      name: this.#t('ecogram:tie.chooseFor', { label: first }),
    });
    await list.getByRole('option', { name: second }).click();
    for (const letter of letters) await this.#page.keyboard.press(letter.toLowerCase());
  }

  async press(button: 'undo' | 'redo' | 'zoomIn' | 'zoomOut' | 'fit'): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t(`ecogram:${button}`), exact: true }).click();
  }

  async backToFile(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('ecogram:upTo') }).click();
  }

  async backToEverybody(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('ecogram:list.backTo') }).click();
  }

  async export(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('ecogram:export') }).click();
  }

  /** Draws from the client towards somewhere, and holds the button down. */
  async beginTie(by: { x: number; y: number }): Promise<void> {
    const { x, y } = await this.#middleOf(this.client);
    const { mouse } = this.#page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + by.x, y + by.y, { steps: 4 });
    await this.#page.locator('[data-gesture="tying"]').waitFor();
  }

  /** The list of whom the tie that was begun may lead to. */
  otherEndsFor(label: string): Locator {
    return this.#page.getByRole('listbox', { name: this.#t('ecogram:tie.chooseFor', { label }) });
  }

  async #middleOf(thing: Locator): Promise<{ x: number; y: number }> {
    const box = await thing.boundingBox();
    if (!box) throw new Error('not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async #drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }
}
