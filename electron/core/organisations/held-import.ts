import { Refusal } from '#shared/contract/errors.ts';
import type { ImportId, OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import type { ImportChoices, ImportFile } from '#shared/domain/organisation-exchange/bringing-in.ts';
import type { Finding } from '#shared/domain/organisation-exchange/findings.ts';
import { same } from '#shared/domain/same.ts';
import type { ChosenList } from '../lists/chosen-lists.ts';
import type { ImportPlan } from './import-plan.ts';

/** What has been written, for whoever wants the report or takes it back. */
export type Written = {
  findings: Finding[];
  added: OrganisationId[];
  /** As they were, and the version that they have since. */
  changed: { before: Organisation; version: number }[];
};

type Held = {
  about: ImportFile;
  list: ChosenList;
  planned: { choices: ImportChoices; plan: ImportPlan; seen: number } | null;
  written: Written | null;
};

/** The file that is being brought in, in memory only. Locking lets go of it, and so does the next one. */
export class HeldImport {
  #held: Held | null = null;
  #reading: AbortController | null = null;
  #seen = 0;

  /** Stops what was being read before. */
  beginReading(): AbortSignal {
    this.leave();
    this.#reading = new AbortController();
    return this.#reading.signal;
  }

  /** The same for a file that is held, and stays so as it was until it has been read. */
  beginReadingAnew(): AbortSignal {
    this.#reading?.abort(new Refusal('notFound', 'it is read in yet another way'));
    this.#reading = new AbortController();
    return this.#reading.signal;
  }

  hold(about: ImportFile, list: ChosenList): void {
    this.#held = { about, list, planned: null, written: null };
  }

  /** @throws {Refusal} `notFound` */
  demand(id: ImportId): Held {
    if (this.#held?.about.id !== id) throw new Refusal('notFound', 'the file is no longer held');
    return this.#held;
  }

  /** @throws {Refusal} `notFound`, also where what it holds is in the vault by now */
  demandUnwritten(id: ImportId): Held {
    const held = this.demand(id);
    if (held.written) throw new Refusal('notFound', 'what the file holds was brought in');
    return held;
  }

  /** The plan for these choices, made anew only where something has changed. `seen` names it. */
  planFor(id: ImportId, choices: ImportChoices, make: (file: ChosenList['file']) => ImportPlan) {
    const held = this.demand(id);
    if (!held.planned || !same(held.planned.choices, choices)) {
      this.#seen += 1;
      held.planned = { choices, plan: make(held.list.file), seen: this.#seen };
    }
    return held.planned;
  }

  /** The map has changed: what is shown next is made anew. */
  mapChanged(): void {
    if (this.#held) this.#held.planned = null;
  }

  leave(): void {
    this.#reading?.abort(new Refusal('notFound', 'nobody waits for this file'));
    this.#reading = null;
    this.#held = null;
  }
}
