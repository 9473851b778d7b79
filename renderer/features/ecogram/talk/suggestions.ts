import { labelOf, type Person, roleOf } from '#shared/domain/ecogram.ts';

/** What somebody may mean who is still typing. */
export type Suggestion =
  | { readonly is: 'there'; readonly person: Person }
  /** Somebody else who is called as one who is there: by the same role, or by the same name. */
  | { readonly is: 'another'; readonly words: string; readonly by: 'role' | 'name' };

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
  if (called.length === 0) return there;
  const isRole = called.some((person) => person.role !== '' && isCalled({ ...person, name: '' }, words));
  return [...there, { is: 'another', words: words.trim(), by: isRole ? 'role' : 'name' }];
};
