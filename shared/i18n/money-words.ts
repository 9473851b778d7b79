import type { Currency } from '../domain/plan/money.ts';
import { compareIn, regional } from './format.ts';

/** Which sign stands before the decimals where the reader is. */
export const decimalSignOf = (language: string): '.' | ',' =>
  new Intl.NumberFormat(regional(language))
    .formatToParts(1.5)
    .some(({ type, value }) => type === 'decimal' && value === ',')
    ? ','
    : '.';

/** `1,234.50`, exactly, with as many decimals as there are and two where there are fewer. */
export const formatAmount = (amount: string, language: string): string =>
  new Intl.NumberFormat(regional(language), { minimumFractionDigits: 2, maximumFractionDigits: 4 }).format(
    amount as `${number}`,
  );

/** `EUR 1,234.50`: the code and not the sign, which several currencies share. */
export const formatMoney = (amount: string, currency: Currency, language: string): string =>
  `${currency}\u00a0${formatAmount(amount, language)}`;

export type CurrencyName = { code: Currency; name: string };

/** All currencies that are in use, by name. */
export const currencyNames = (language: string): CurrencyName[] => {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  const compare = compareIn(language);
  return Intl.supportedValuesOf('currency')
    .map((code) => ({ code: code as Currency, name: `${names.of(code) ?? code} (${code})` }))
    .sort((one, other) => compare(one.name, other.name));
};
