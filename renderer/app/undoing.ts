import { same } from '#shared/domain/same.ts';

/** Something that was done on the screen. Either way says whether anything was still there to be turned. */
export type Deed = { undo(): boolean; redo(): boolean };

type Done = Deed & { owner: symbol };

/** What was done on the screens that are open, in the order of the hand, whichever of their records it was done to. */
export class Undoing {
  #done: Done[] = [];
  #undone: Done[] = [];

  /** `owner`: whose it is, to be forgotten with them. */
  add(owner: symbol, deed: Deed): void {
    this.#done.push({ owner, undo: deed.undo, redo: deed.redo });
    this.#undone = [];
  }

  forget(owner: symbol): void {
    this.#done = this.#done.filter((deed) => deed.owner !== owner);
    this.#undone = this.#undone.filter((deed) => deed.owner !== owner);
  }

  /** Takes back what was done last, of what there still is to be taken back. `false` where there is nothing. */
  undo(): boolean {
    return this.#turn(this.#done, this.#undone, 'undo');
  }

  redo(): boolean {
    return this.#turn(this.#undone, this.#done, 'redo');
  }

  #turn(from: Done[], to: Done[], way: keyof Deed): boolean {
    for (let deed = from.pop(); deed; deed = from.pop()) {
      if (!deed[way]()) continue;
      to.push(deed);
      return true;
    }
    return false;
  }
}

export const undoing = new Undoing();

/** Parts of a record before and after they were changed. `null`: not there. */
export type Turned<Fields> = { before: Partial<Fields>; after: Partial<Fields> };

/** Those parts of `to` whose place still holds what was left there: what somebody else has written since stays. */
export const stillThere = <Fields extends object>(
  fields: Fields,
  left: Partial<Fields>,
  to: Partial<Fields>,
): Partial<Fields> => {
  const keys = (Object.keys(to) as (keyof Fields)[]).filter(
    (key) => same(fields[key] ?? null, left[key] ?? null) && !same(left[key] ?? null, to[key] ?? null),
  );
  return Object.fromEntries(keys.map((key) => [key, to[key] ?? null])) as Partial<Fields>;
};
