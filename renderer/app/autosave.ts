import { type ErrorCode, Refusal } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { mergeFields } from '#shared/domain/merge.ts';
import { same } from '#shared/domain/same.ts';
import type { SaveState } from '../ui/SaveStatus.tsx';

/** A record as it is on the disk. */
export type Stored<Fields> = { version: number; fields: Fields; updatedAt: Instant };

/** Two people changed the same fields. `mine` is on this screen, `theirs` is on the disk. */
export type Dispute<Fields> = { keys: (keyof Fields)[]; mine: Fields; theirs: Fields };

/** Words that could not be saved, and the record that they were written on. */
export type Unsaved<Fields> = { base: Stored<Fields>; mine: Fields };

export type AutosaveView<Fields> = { fields: Fields; state: SaveState; dispute: Dispute<Fields> | null };

export type AutosaveNeeds<Fields> = {
  save(baseVersion: number, fields: Fields): Promise<Stored<Fields>>;
  reload(): Promise<Stored<Fields>>;
  /**
   * Whether the fields can be saved as they are. A field that keeps them from it stays on the screen, and unsaved, until it
   * can be; the others are saved without it.
   */
  isComplete?(fields: Fields): boolean;
  timer: { set(work: () => void, ms: number): unknown; clear(handle: unknown): void };
};

/** In JSON a field that was taken away is not there; here it is, without a value. */
const absentIn = <Fields extends object>(base: Fields): Partial<Fields> =>
  Object.fromEntries(Object.keys(base).map((key) => [key, undefined])) as Partial<Fields>;

const QUIET_MS = 400;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;

const codeOf = (error: unknown): ErrorCode => (error instanceof Refusal ? error.code : 'internal');

/**
 * Keeps one record saved while it is being written: a moment after the last keystroke, one save at a time, each on the
 * version it was made on. What can't be saved stays on the screen and is tried again; what somebody else has changed
 * meanwhile is joined field by field, and where both changed the same field somebody is asked.
 */
export class Autosave<Fields extends object> {
  readonly #needs: AutosaveNeeds<Fields>;
  readonly #listeners = new Set<() => void>();
  #stored: Stored<Fields>;
  /** During a dispute: the record as it was before anybody else had written in it. */
  #disputed: Stored<Fields> | null = null;
  #hasEnded = false;
  #view: AutosaveView<Fields>;
  #timer: unknown = null;
  #running: Promise<void> | null = null;
  #retryMs = FIRST_RETRY_MS;

  /** `left`: words that locking has taken from the screen, to go on with on the record as it is now. */
  constructor(stored: Stored<Fields>, needs: AutosaveNeeds<Fields>, left: Unsaved<Fields> | null = null) {
    this.#stored = stored;
    this.#needs = needs;
    this.#view = { fields: stored.fields, state: { is: 'saved', at: stored.updatedAt }, dispute: null };
    if (left) this.#join(left.base, { ...absentIn(left.base.fields), ...left.mine }, stored);
  }

  /** Somebody looks at the record: what has come back unsaved is saved. */
  readonly start = (): void => {
    if (this.#isDirty()) this.#saveIn(0);
  };

  readonly view = (): AutosaveView<Fields> => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly change = (patch: Partial<Fields>): void => {
    this.#show({ fields: { ...this.#view.fields, ...patch }, state: { is: 'saving' } });
    if (same(this.#savable(), this.#stored.fields)) this.#showSettled();
    this.#saveIn(QUIET_MS);
  };

  /** Saves now what is unsaved, and waits for it. Resolves also where it can't be saved. */
  readonly flush = async (): Promise<void> => {
    this.#cancelTimer();
    if (this.#running) await this.#running;
    if (this.#isDirty()) await this.#save();
  };

  /**
   * Saves all that stands here, and says which version of the record holds it. `null` where something of it could not be
   * saved: then no version does.
   */
  readonly savedVersion = async (): Promise<number | null> => {
    await this.flush();
    return this.#isDirty() || this.#view.dispute ? null : this.#stored.version;
  };

  /** Somebody else may have changed the record: shows it, unless there are words here that would be lost. */
  readonly refresh = async (): Promise<void> => {
    // A save under way finds out by itself whether it was overtaken, except by what came just behind it.
    while (this.#running) await this.#running;
    if (this.#isDirty()) return;
    const stored = await this.#needs.reload();
    if (this.#isDirty() || this.#running || stored.version <= this.#stored.version) return;
    this.#accept(stored);
    this.#show({ fields: stored.fields });
  };

  /** Settles a dispute: for each disputed field, whose words stay. */
  readonly settle = (choose: (key: keyof Fields) => 'mine' | 'theirs'): void => {
    const { dispute, fields } = this.#view;
    if (!dispute) return;
    const settled = { ...fields };
    for (const key of dispute.keys) settled[key] = dispute[choose(key)][key];
    this.#disputed = null;
    this.#show({ fields: settled, dispute: null, state: { is: 'saving' } });
    this.#saveIn(0);
  };

  /** What could not be saved goes into a draft now: nothing more is tried from here, whoever unlocks next. */
  readonly end = (): Unsaved<Fields> | null => {
    this.#hasEnded = true;
    this.#cancelTimer();
    return this.#isDirty() ? { base: this.#disputed ?? this.#stored, mine: this.#view.fields } : null;
  };

  /** The same for somebody who leaves of their own accord: a name that was emptied and not filled again is what it was. */
  readonly leave = (): Unsaved<Fields> | null => {
    const mine = this.#savable();
    const unsaved = this.end();
    return unsaved && !same(mine, this.#stored.fields) ? { ...unsaved, mine } : null;
  };

  #isDirty(): boolean {
    return !same(this.#view.fields, this.#stored.fields);
  }

  #isComplete(fields: Fields): boolean {
    return this.#needs.isComplete?.(fields) ?? true;
  }

  /** What can be saved of what stands here: a field that can't is left as it is on the disk. */
  #savable(): Fields {
    const { fields } = this.#view;
    const { fields: stored } = this.#stored;
    if (this.#isComplete(fields)) return fields;
    const sound = (Object.keys(fields) as (keyof Fields)[]).filter((key) =>
      this.#isComplete({ ...stored, [key]: fields[key] }),
    );
    return { ...stored, ...Object.fromEntries(sound.map((key) => [key, fields[key]])) };
  }

  #show(part: Partial<AutosaveView<Fields>>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of this.#listeners) listener();
  }

  #accept(stored: Stored<Fields>): void {
    this.#stored = stored;
    this.#retryMs = FIRST_RETRY_MS;
    if (!this.#isDirty()) this.#show({ state: { is: 'saved', at: stored.updatedAt } });
  }

  /** All is saved that can be. */
  #showSettled(): void {
    const saved: SaveState = { is: 'saved', at: this.#stored.updatedAt };
    this.#show({ state: this.#isDirty() ? { is: 'incomplete' } : saved });
  }

  #cancelTimer(): void {
    if (this.#timer !== null) this.#needs.timer.clear(this.#timer);
    this.#timer = null;
  }

  #saveIn(ms: number): void {
    this.#cancelTimer();
    if (this.#hasEnded) return;
    this.#timer = this.#needs.timer.set(() => {
      this.#timer = null;
      void this.#save();
    }, ms);
  }

  async #save(): Promise<void> {
    if (this.#running) {
      this.#saveIn(QUIET_MS);
      return;
    }
    if (this.#view.dispute || this.#hasEnded) return;
    const savable = this.#savable();
    if (!this.#isComplete(savable)) return;
    if (same(savable, this.#stored.fields)) {
      this.#showSettled();
      return;
    }
    this.#running = this.#send(savable).finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  async #send(fields: Fields): Promise<void> {
    this.#show({ state: { is: 'saving' } });
    try {
      const stored = await this.#needs.save(this.#stored.version, fields);
      // What the disk answers may be tidied (spaces trimmed); what is being typed is left alone.
      this.#accept({ ...stored, fields });
      if (!same(this.#savable(), this.#stored.fields)) this.#saveIn(QUIET_MS);
      else this.#showSettled();
    } catch (error) {
      await this.#refused(codeOf(error));
    }
  }

  async #refused(why: ErrorCode): Promise<void> {
    if (why === 'conflict') {
      try {
        // Read first: a letter that is typed meanwhile is joined too.
        const theirs = await this.#needs.reload();
        this.#join(this.#stored, this.#view.fields, theirs);
        if (!this.#view.dispute) this.#saveIn(0);
        return;
      } catch (error) {
        this.#show({ state: { is: 'notSaved', why: codeOf(error) } });
      }
    } else {
      this.#show({ state: { is: 'notSaved', why } });
    }
    this.#saveIn(this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS);
  }

  /** What was written here on `base`, on top of what somebody else has made of it since. */
  #join(base: Stored<Fields>, mine: Fields, theirs: Stored<Fields>): void {
    const { merged, disputed } = mergeFields(base.fields, mine, theirs.fields);
    this.#accept(theirs);
    if (disputed.length === 0) {
      this.#show({ fields: merged, state: { is: 'saving' } });
      if (same(this.#savable(), theirs.fields)) this.#showSettled();
      return;
    }
    this.#disputed = base;
    const shown = { ...merged };
    for (const key of disputed) shown[key] = mine[key];
    const dispute = { keys: disputed, mine, theirs: theirs.fields };
    this.#show({ fields: shown, dispute, state: { is: 'notSaved', why: 'conflict' } });
  }
}
