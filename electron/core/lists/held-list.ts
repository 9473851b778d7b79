import { Refusal } from '#shared/contract/errors.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import { same } from '#shared/domain/same.ts';
import type { ChosenList } from './chosen-lists.ts';

type Held<About, Choices, Plan, Written> = {
  about: About;
  list: ChosenList;
  planned: { choices: Choices; plan: Plan; seen: number } | null;
  /** What has been written, for whoever wants the report or takes it back. */
  written: Written | null;
};

/**
 * The list that is being brought in, in memory only. Locking lets go of it, and so does the next one.
 *
 * - `About`: what the screen knows it by
 * - `Plan`: what it would become
 */
export class HeldList<About extends { id: ImportId }, Choices, Plan, Written> {
  #held: Held<About, Choices, Plan, Written> | null = null;
  #reading: AbortController | null = null;
  #planning: AbortController | null = null;
  #seen = 0;

  /** Stops what was being read before. */
  beginReading(): AbortSignal {
    this.leave();
    this.#reading = new AbortController();
    return this.#reading.signal;
  }

  /** The same for a list that is held, and stays so as it was until it has been read. */
  beginReadingAnew(): AbortSignal {
    this.#reading?.abort(new Refusal('notFound', 'it is read in yet another way'));
    this.#reading = new AbortController();
    return this.#reading.signal;
  }

  hold(about: About, list: ChosenList): void {
    this.forgetPlan();
    this.#held = { about, list, planned: null, written: null };
  }

  /** @throws {Refusal} `notFound` */
  demand(id: ImportId): Held<About, Choices, Plan, Written> {
    if (this.#held?.about.id !== id) throw new Refusal('notFound', 'the file is no longer held');
    return this.#held;
  }

  /** @throws {Refusal} `notFound`, also where what it holds is in the vault by now */
  demandUnwritten(id: ImportId): Held<About, Choices, Plan, Written> {
    const held = this.demand(id);
    if (held.written) throw new Refusal('notFound', 'what the file holds was brought in');
    return held;
  }

  /**
   * The plan for these choices, made anew only where something has changed. `seen` names it.
   *
   * @param make its signal ends a plan that nobody waits for any more
   */
  planFor(id: ImportId, choices: Choices, make: (file: ChosenList['file'], signal: AbortSignal) => Plan) {
    const held = this.demand(id);
    if (!held.planned || !same(held.planned.choices, choices)) {
      this.forgetPlan();
      this.#planning = new AbortController();
      this.#seen += 1;
      held.planned = { choices, plan: make(held.list.file, this.#planning.signal), seen: this.#seen };
    }
    return held.planned;
  }

  /** Something has changed in the vault: what is shown next is made anew. */
  forgetPlan(): void {
    this.#planning?.abort(new Refusal('conflict', 'the vault has changed since this was planned'));
    this.#planning = null;
    if (this.#held) this.#held.planned = null;
  }

  leave(): void {
    this.#reading?.abort(new Refusal('notFound', 'nobody waits for this file'));
    this.#reading = null;
    this.#planning?.abort(new Refusal('notFound', 'nobody waits for this file'));
    this.#planning = null;
    this.#held = null;
  }
}
