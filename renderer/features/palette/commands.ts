import type { ReactNode } from 'react';
import { hasWord } from '#shared/i18n/marked.ts';
import { wordsOf } from '#shared/i18n/search-words.ts';

/** In the order in which they are shown. */
export const SECTIONS = ['files', 'people', 'organisations', 'here', 'places', 'actions'] as const;
export type Section = (typeof SECTIONS)[number];

export type Command = {
  readonly id: string;
  readonly section: Section;
  readonly label: string;
  /** What tells it from others of that name. Empty where nothing has to. */
  readonly about: string;
  readonly icon: ReactNode;
  run(): void;
};

/** Whether every word that was typed begins a word of `text`, whatever its case and accents. */
export const fits = (text: string, typed: string): boolean =>
  wordsOf(typed).every((term) => hasWord(text, term));

/** Which of them a key leads to from the active one, round and round; `undefined` for a key that doesn't. */
export const stepped = <Each>(
  all: readonly Each[],
  active: Each | undefined,
  key: string,
): Each | undefined => {
  const at = active === undefined ? -1 : all.indexOf(active);
  switch (key) {
    case 'ArrowDown':
      return all[(at + 1) % all.length];
    case 'ArrowUp':
      return all.at(at <= 0 ? -1 : at - 1);
    case 'PageDown':
      return all[Math.min(at + 8, all.length - 1)];
    case 'PageUp':
      return all[Math.max(at - 8, 0)];
    default:
      return undefined;
  }
};
