import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { RunningApp } from '../app.ts';
import { OpenDialog } from './open-dialog.ts';
import { SaveDialog } from './save-dialog.ts';

type Leaving = 'move' | 'review' | 'reviewed';
type Bringing = 'bringIn' | 'takeForReview' | 'merge';

/** A minute and more for scrypt on a laptop that does other things besides. */
const LOCKING = { timeout: 60_000 };

/** Bundles on their way out of the vault of an app, and into it. */
export class BundlesPage {
  readonly #app: RunningApp;

  constructor(app: RunningApp) {
    this.#app = app;
  }

  get #page() {
    return this.#app.window.page;
  }

  get #t() {
    return this.#app.window.t;
  }

  get main(): Locator {
    return this.#page.getByRole('main');
  }

  get trouble(): Locator {
    return this.main.getByRole('alert');
  }

  button(words: string): Locator {
    return this.main.getByRole('button', { name: words, exact: true });
  }

  /** `files`: how many of them are chosen. */
  title(use: Leaving, files = 1): Locator {
    const name = this.#t(`bundles:out.title_${use}`, { count: files });
    return this.#page.getByRole('heading', { name, exact: true, level: 1 });
  }

  /** From the screen of a file. */
  async begin(use: 'move' | 'review'): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('removing:menu.label') }).click();
    await this.#page.getByRole('menuitem', { name: this.#t(`bundles:menu.${use}`) }).click();
    await this.title(use).waitFor();
  }

  /** Why all of a file goes along to another shelter. */
  get reason(): Locator {
    return this.main.getByLabel(this.#t('bundles:out.reason'));
  }

  /** The words that lock it, as they stand there. */
  async words(): Promise<string> {
    const words = this.main.getByRole('region', { name: this.#t('bundles:out.passphrase') }).locator('p');
    await words.filter({ hasText: '-' }).first().waitFor();
    return (await words.first().textContent()) ?? '';
  }

  async lockForKey(recipient: string): Promise<void> {
    await this.main.getByText(this.#t('bundles:out.byKey'), { exact: true }).click();
    await this.main.getByLabel(this.#t('bundles:out.key'), { exact: true }).fill(recipient);
  }

  get ready(): Locator {
    return this.main.getByRole('region', { name: this.#t('bundles:out.ready') });
  }

  /** Each file that has left together with others, with the number of its receipt. */
  get numbers(): Locator {
    const numbers = this.main.getByRole('region', { name: this.#t('release:save.numbers') });
    return numbers.getByRole('listitem');
  }

  /** Where several are chosen, one of those that can be. */
  file(name: string): Locator {
    const which = this.main.getByRole('region', { name: this.#t('bundles:out.which') });
    return which.getByRole('listitem').filter({ hasText: name });
  }

  async make(): Promise<void> {
    await this.button(this.#t('bundles:out.make')).click();
    await this.ready.waitFor(LOCKING);
  }

  async trySaving(name: string): Promise<void> {
    const { context } = this.#app;
    const pressing = () => this.button(this.#t('plan:preview.save')).click();
    await (await SaveDialog.from(context, this.#t, pressing)).saveAs(name);
  }

  async save(name: string): Promise<void> {
    await this.trySaving(name);
    await this.main.getByText(this.#t('plan:preview.savedLocked')).waitFor();
  }

  /** The way of a stick. */
  async carryTo({ laptop }: RunningApp, name: string): Promise<void> {
    await copyFile(path.join(this.#app.laptop.exportFolder, name), path.join(laptop.exportFolder, name));
  }

  /** As a stick that was pulled out too early leaves it. */
  async cutShort(name: string, as: string): Promise<void> {
    const { exportFolder } = this.#app.laptop;
    const whole = await readFile(path.join(exportFolder, name));
    await writeFile(path.join(exportFolder, as), whole.subarray(0, whole.length - 100));
  }

  /** From the list of files, which is shown. */
  async fromMenu(item: 'bringIn' | 'key' | 'several'): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('fileList:menu') }).click();
    await this.#page.getByRole('menuitem', { name: this.#t(`bundles:menu.${item}`) }).click();
  }

  async key(): Promise<void> {
    await this.#app.window.rail.files();
    await this.fromMenu('key');
    await this.#page.getByRole('heading', { name: this.#t('bundles:key.title'), level: 1 }).waitFor();
  }

  async choose(name: string): Promise<void> {
    await this.#app.window.rail.files();
    const dialog = await OpenDialog.from(this.#app.context, this.#t, () => this.fromMenu('bringIn'));
    await dialog.open(name);
    await this.#page.getByRole('heading', { name: this.#t('bundles:in.title'), level: 1 }).waitFor();
  }

  async tryOpening(passphrase?: string): Promise<void> {
    if (passphrase !== undefined)
      await this.main.getByLabel(this.#t('bundles:in.passphrase'), { exact: true }).fill(passphrase);
    await this.button(this.#t('bundles:in.open')).click();
  }

  bringButton(what: Bringing): Locator {
    return this.button(this.#t(`bundles:in.${what}`));
  }

  async open(passphrase?: string): Promise<void> {
    await this.tryOpening(passphrase);
    const proves = this.main.getByText(this.#t('bundles:in.proves'));
    await proves.or(this.main.getByText(this.#t('bundles:in.provesHandover'))).waitFor(LOCKING);
  }

  async bring(what: Bringing): Promise<void> {
    await this.bringButton(what).click();
    await this.bringButton(what).waitFor({ state: 'detached' });
  }
}
