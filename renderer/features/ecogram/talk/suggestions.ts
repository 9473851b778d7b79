import { labelOf, type Person, roleOf } from '#shared/domain/ecogram.ts';

/** What somebody may mean who is still typing. */
export type Suggestion =
  | { readonly is: 'there'; readonly person: Person }
  /** Somebody of the same name as one who is there. */
  | { readonly is: 'another'; readonly words: string };

const MOST = 6;

const comparable = (words: string): string => words.normalize('NFC').trim().toLocaleLowerCase();

/** Whether somebody is called exactly that, by the role, the name or both. */
export const isCalled = (person: Person, words: string): boolean => {
  const typed = comparable(words);
  const calls = [person.role, person.name, roleOf(person), labelOf(person)];
  return typed !== '' && calls.some((call) => comparable(call) === typed);
};

/**
 * Who of `people` may be meant: those who are called exactly that, then those whose words begin so. `begins` compares as
 * the language of the screen does.
 */
export const suggestionsFor = (
  words: string,
  people: readonly Person[],
  begins: (label: string, typed: string) => boolean,
): Suggestion[] => {
  if (words.trim() === '') return [];
  const called = people.filter((person) => isCalled(person, words));
  const others = people.filter((person) => !called.includes(person) && begins(labelOf(person), words));
  const there = [...called, ...others].slice(0, MOST).map((person): Suggestion => ({ is: 'there', person }));
  return called.length === 0 ? there : [...there, { is: 'another', words: words.trim() }];
};
