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
