import type { FilePart } from '../parts.ts';
import type { Leaving } from '../release.ts';

/** A word that stands in one place of a file alone, and whether it may be in what leaves. */
export type Canary = {
  word: string;
  where: string;
  /**
   * `theirs`: it is of somebody who is not the client, and stands with what is held of others and nowhere in her own copy; `around`: it stands
   * in both; `null`: it is hers, or the shelter's.
   */
  apart: 'theirs' | 'around' | null;
  mayLeave(release: Leaving): boolean;
};

/** When a word may leave. */
export type Rule = (release: Leaving) => boolean;
export const on =
  (...parts: FilePart[]): Rule =>
  ({ parts: all }) =>
    parts.every((part) => all.includes(part));
export const never: Rule = () => false;
export const always: Rule = () => true;
export const and =
  (...rules: Rule[]): Rule =>
  (release) =>
    rules.every((rule) => rule(release));
export const or =
  (...rules: Rule[]): Rule =>
  (release) =>
    rules.some((rule) => rule(release));
export const earlier: Rule = ({ withEarlier }) => withEarlier;
/** What was taken away is told to the client alone, for as long as it can be brought back. */
export const inHers: Rule = ({ isHers }) => isHers === true;

export const AT = '2026-11-23T10:00:00.000Z';
export const DAY = '2026-11-23';
