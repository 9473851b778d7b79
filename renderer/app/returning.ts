import { useEffect, useState } from 'react';
import type { DraftPart } from '#shared/domain/draft.ts';

/**
 * What has come back after unlocking and waits for the place that it belongs to. What nobody has asked for is handed over
 * again with the next lock, so that words for a screen that was not visited are not lost.
 */
export class Returned {
  #parts: DraftPart[] = [];
  #owed = new Set<DraftPart>();
  /** Parts that somebody has left behind since, on purpose. */
  #left = new Set<DraftPart>();
  #isLocked = true;
  #whenSettled: () => void = () => undefined;

  /** `whenSettled` is called once, when every part is where it belongs and its words are saved. */
  put(parts: readonly DraftPart[], whenSettled: () => void): void {
    this.#parts = [...parts];
    this.#owed = new Set(parts);
    this.#left.clear();
    this.#isLocked = false;
    this.#whenSettled = whenSettled;
    if (parts.length === 0) whenSettled();
  }

  /**
   * Somebody goes elsewhere with words that are in no record: they stand there again when that place is opened, and are handed over with
   * the next lock. Once that has begun they are in its hands, and nothing is kept here.
   */
  leave(part: DraftPart): void {
    if (this.#isLocked) return;
    this.#parts = [...this.#parts.filter(({ key }) => key !== part.key), part];
    this.#left.add(part);
  }

  /** Whether it has come back with somebody, and wasn't left behind since. */
  hasComeBack(key: string): boolean {
    const part = this.offered(key);
    return part !== undefined && !this.#left.has(part);
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

  /** What was in it is saved, or was only a comfort. */
  settle(part: DraftPart): void {
    if (this.#owed.delete(part) && this.#owed.size === 0) this.#whenSettled();
  }

  /** Gives back what nobody has asked for. */
  takeRest(): DraftPart[] {
    const rest = this.#parts;
    this.put([], () => undefined);
    this.#isLocked = true;
    return rest;
  }
}

export const returned = new Returned();

/** Whether words wait to be shown there. */
export const hasReturned = (key: string): boolean => returned.offered(key) !== undefined;

/** Whether a lock has closed it: such a dialog opens again by itself, and one that somebody closed doesn't. */
export const hasComeBack = (key: string): boolean => returned.hasComeBack(key);

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
