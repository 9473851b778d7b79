import Big from 'big.js';
import { z } from 'zod';

/**
 * Money in a plan. An amount is a decimal in words, added by `big.js`: a tenth and two tenths are three tenths, however often
 * (docs/decisions, "Money is decimal and never changed into another currency"). Amounts of different currencies are never added.
 */

/** `1234.5`: digits, and a point before at most four more. No sign, no grouping, no zeros that say nothing. */
export const Amount = z
  .string()
  .regex(/^(0|[1-9]\d{0,11})(\.\d{0,3}[1-9])?$/)
  .brand('Amount');
export type Amount = z.infer<typeof Amount>;

/** An ISO 4217 code. Names and signs come from `Intl`, in the reader's language. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .brand('Currency');
export type Currency = z.infer<typeof Currency>;

/** The sum, exactly. May be below nothing only for what `minus` gave. */
export const plus = (one: string, other: string): string => new Big(one).plus(other).toFixed();
export const minus = (one: string, other: string): string => new Big(one).minus(other).toFixed();
export const isNothing = (amount: string): boolean => new Big(amount).eq(0);
export const isBelowNothing = (amount: string): boolean => new Big(amount).lt(0);

const SPACES = /[\s\u00a0\u202f'’_]/g;

/**
 * What somebody typed as an amount, with a comma or a point, grouped or not: `1.234,50` and `1,234.50` are the same. Where a
 * single sign before three digits could be either, `decimalSign` (that of the reader's language) decides. `null` where it is no
 * amount.
 */
export const amountFrom = (typed: string, decimalSign: '.' | ','): Amount | null => {
  const text = typed.replace(SPACES, '');
  const signs = [...text].filter((char) => char === '.' || char === ',');
  const last = signs.at(-1);
  const isDecimal =
    last !== undefined &&
    (new Set(signs).size === 2 ||
      (signs.length === 1 && (last === decimalSign || !/^[1-9]\d{0,2}[.,]\d{3}$/.test(text))));
  const at = isDecimal ? text.lastIndexOf(last) : text.length;
  const [whole, part] = [text.slice(0, at), text.slice(at + 1)];
  const isGrouped = /^\d{1,3}([.,]\d{3})+$/.test(whole) && new Set(whole.replace(/\d/g, '')).size === 1;
  if (!(isGrouped || /^\d*$/.test(whole)) || !/^\d*$/.test(part) || !/\d/.test(text)) return null;
  if (isDecimal && whole.includes(last)) return null;
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0';
  const decimals = part.replace(/0+$/, '');
  return Amount.safeParse(decimals === '' ? digits : `${digits}.${decimals}`).data ?? null;
};
