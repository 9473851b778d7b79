import { z } from 'zod';

/**
 * What a copy is called on paper and on the phone: `K7-2034`. The letter is worked out of the five figures, so that a wrong figure, or two
 * that have changed places, is noticed before anything is looked for. It says nothing of a client, and need not be hard to guess.
 */

/** Without those that are taken for figures. As many as make every slip show: a prime. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
/** Apart by less than that prime, so that two neighbours can't change places unnoticed. */
const WEIGHTS = [2, 3, 5, 7, 11] as const;
export const COPY_NUMBERS = 100_000;

const letterOf = (digits: string): string => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return LETTERS[sum % LETTERS.length] as string;
};

const isWhole = (number: string): boolean => {
  const parts = /^([A-Z])(\d)-(\d{4})$/.exec(number);
  return parts !== null && letterOf(`${parts[2]}${parts[3]}`) === parts[1];
};

export const CopyNumber = z
  .string()
  .refine(isWhole, { error: 'not the number of a copy' })
  .brand('CopyNumber');
export type CopyNumber = z.infer<typeof CopyNumber>;

/** The number that is written with these figures. @param figures 0 to 99,999 */
export const copyNumberOf = (figures: number): CopyNumber => {
  const digits = String(figures).padStart(5, '0');
  return CopyNumber.parse(`${letterOf(digits)}${digits.slice(0, 1)}-${digits.slice(1)}`);
};

/** The first free one, from `figures` on, or `null` where all are taken. */
export const freeCopyNumber = (
  figures: number,
  isTaken: (number: CopyNumber) => boolean,
): CopyNumber | null => {
  for (let step = 0; step < COPY_NUMBERS; step += 1) {
    const number = copyNumberOf((figures + step) % COPY_NUMBERS);
    if (!isTaken(number)) return number;
  }
  return null;
};

const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** What somebody has copied from a print. Case, spaces and dashes don't count. `null` where it can't be a number. */
export const copyNumberFrom = (typed: string): CopyNumber | null => {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  const figures = plain.slice(1).replace(/[OIL]/g, (letter) => LOOKALIKES[letter] ?? letter);
  const number = CopyNumber.safeParse(`${plain.slice(0, 1)}${figures.slice(0, 1)}-${figures.slice(1)}`);
  return number.success ? number.data : null;
};
