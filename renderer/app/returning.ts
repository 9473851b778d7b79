import { useEffect, useState } from 'react';
import type { DraftPart } from '#shared/domain/draft.ts';

/**
 * What waits for the place that it belongs to: what has come back after unlocking, and what could not be saved when a screen was
 * left. What nobody has asked for is handed over with the next lock, so that words for a screen that was not visited are
 * not lost.
 */
export class Returned {
  #parts: DraftPart[] = [];
  #owed = new Set<DraftPart>();
  #whenSettled: () => void = () => undefined;

  /** `whenSettled` is called once, when every part is where it belongs and its words are saved. */
  put(parts: readonly DraftPart[], whenSettled: () => void): void {
    this.#parts = [...parts];
    this.#owed = new Set(parts);
    this.#whenSettled = whenSettled;
    if (parts.length === 0) whenSettled();
  }

  offered(key: string): DraftPart | undefined {
    return this.#parts.find((part) => part.key === key);
  }

  /** Which parts with such a beginning wait for their place. */
  keysFrom(beginning: string): string[] {
    return this.#parts.flatMap(({ key }) => (key.startsWith(beginning) ? [key] : []));
  }

  /** The place has it now. */
  accept(part: DraftPart): void {
    this.#parts = this.#parts.filter((other) => other !== part);
  }

  /**
   * The place is left with this in it. Where it had come back there after unlocking, it goes on being owed until it is settled in
   * its newer words.
   */
  keep(part: DraftPart): void {
    const before = [...this.#owed].find((other) => other.key === part.key && !this.#parts.includes(other));
    if (before) {
      this.#owed.delete(before);
      this.#owed.add(part);
    }
    this.#parts = [part, ...this.#parts];
  }

  /** Whether it has come back after unlocking, and was not only left here. */
  hasComeBack(part: DraftPart): boolean {
    return this.#owed.has(part);
  }

  /** What was in it is saved, or was only a comfort. */
  settle(part: DraftPart): void {
    if (this.#owed.delete(part) && this.#owed.size === 0) this.#whenSettled();
  }

  /** Gives back what nobody has asked for. */
  takeRest(): DraftPart[] {
    const rest = this.#parts;
    this.put([], () => undefined);
    return rest;
  }
}

export const returned = new Returned();

/** Whether a dialog that the lock has closed opens again. One that somebody has put away waits until it is opened. */
export const hasReturned = (key: string): boolean => {
  const part = returned.offered(key);
  return part !== undefined && returned.hasComeBack(part);
};

/** Whether something waits to be shown there, whyever it does: words that stand in a page are in it again. */
export const isWaiting = (key: string): boolean => returned.offered(key) !== undefined;

/**
 * What has come back for this place: read once, when it is there. `read` says `null` to what it doesn't understand: an
 * older program may have written it.
 */
export const useReturned = <Value>(key: string, read: (value: unknown) => Value | null) => {
  const [{ part, value }] = useState(() => {
    const offered = returned.offered(key);
    return { part: offered, value: offered ? read(offered.value) : null };
  });
  useEffect(() => {
    if (part) returned.accept(part);
  }, [part]);
  return { value, settle: () => part && returned.settle(part) };
};

/** For what is a comfort, or is on the screen again and will be handed over again: it counts as settled at once. */
export const useComfort = <Value>(key: string, read: (value: unknown) => Value | null): Value | null => {
  const { value, settle } = useReturned(key, read);
  useEffect(() => {
    settle();
  });
  return value;
};
