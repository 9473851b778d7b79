import { useFilter } from 'react-aria-components';

/** What parts one word of a name from the next: everything that is neither a letter, a mark nor a number. */
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/u;

/**
 * Whether something typed is how a name, or any word in it, begins: 'ni' finds Nigeria and not Albania, 'ivoire' finds
 * Côte d’Ivoire. Accents and capitals don't matter, as the language of the screen has it.
 */
export const useWordStart = (): ((name: string, typed: string) => boolean) => {
  const { startsWith } = useFilter({ sensitivity: 'base', ignorePunctuation: true });
  return (name, typed) => {
    const words = name.split(BETWEEN_WORDS);
    return words.some((_, index) => startsWith(words.slice(index).join(' '), typed.trim()));
  };
};
