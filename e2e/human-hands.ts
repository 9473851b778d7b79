import type { Locator, Page } from 'playwright-core';

/** How long things take whoever types while talking. In milliseconds. */
export const SPEED = {
  /** One key. An unhurried typist presses five in a second. */
  key: 200,
  /** Hearing an answer before it is typed. */
  answer: 900,
  /** Reading a question aloud. */
  question: 2500,
  /** One word, read with attention: two hundred a minute. */
  word: 300,
  /** Taking the mouse to something and pressing it. */
  aim: 1300,
} as const;

/**
 * Does what a person does and adds up how long she would take, without taking as long. The sum is the same in every run,
 * however fast or slow the machine is.
 */
export class HumanHands {
  readonly #page: Page;
  #milliseconds = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  get seconds(): number {
    return this.#milliseconds / 1000;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.#milliseconds += SPEED.key * key.split('+').length;
      await this.#page.keyboard.press(key);
    }
  }

  async type(words: string): Promise<void> {
    this.#milliseconds += SPEED.key * words.length;
    await this.#page.keyboard.type(words);
  }

  async click(target: Locator): Promise<void> {
    this.#milliseconds += SPEED.aim;
    await target.click();
  }

  read(words: string): void {
    this.#milliseconds += SPEED.word * words.split(/\s+/u).filter(Boolean).length;
  }

  wait(what: 'answer' | 'question'): void {
    this.#milliseconds += SPEED[what];
  }
}
