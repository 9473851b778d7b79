import { useEffect, useRef } from 'react';
import type { DraftPart } from '#shared/domain/draft.ts';

/** What of a screen is in no record. `isWords`: it would be missed; a place or a selection is only a comfort. */
export type Held = { value: unknown; isWords: boolean } | null;

/**
 * Asked twice: first at once, when the screen is about to go, for what only the screen knows; what it returns is asked
 * again when everything has been saved that could be, for what is left.
 */
export type Hold = () => () => Held;

type Holder = { key: string; hold: Hold };

const holders = new Set<Holder>();

export const registerHolder = (holder: Holder): (() => void) => {
  holders.add(holder);
  return () => holders.delete(holder);
};

const nothing = (): Held => null;

/** One place that fails must not keep the others from handing over, or the screen from being covered. */
const attempt = <Result>(work: () => Result, otherwise: Result): Result => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

/** In JSON as it will be read again: an absent field and an undefined one are the same there. */
export const draftPart = (key: string, value: unknown): DraftPart => ({
  key,
  value: JSON.parse(JSON.stringify(value)) as DraftPart['value'],
});

export type HandedOver = { parts: DraftPart[]; hasWords: boolean };

/** Takes from every screen what it holds. What is returned says, once all has been saved that could be, what is left. */
export const holdAll = (): (() => HandedOver) => {
  const asked = [...holders].map(({ key, hold }) => ({ key, left: attempt(hold, nothing) }));
  return () => {
    const parts: DraftPart[] = [];
    let hasWords = false;
    for (const { key, left } of asked) {
      const held = attempt(left, null);
      if (!held) continue;
      parts.push(draftPart(key, held.value));
      hasWords ||= held.isWords;
    }
    return { parts, hasWords };
  };
};

/** Hands over what the component holds when the vault is locked. */
export const useHolding = (key: string, hold: Hold): void => {
  const latest = useRef(hold);
  latest.current = hold;
  useEffect(() => registerHolder({ key, hold: () => latest.current() }), [key]);
};
