import type { CopyNumber } from '#shared/domain/release/copy-number.ts';
import type { Words } from '#shared/i18n/words.ts';

/** Which copy a sheet is of; without a number it is one to work with, that was not made to leave. */
export const copyMark = (number: CopyNumber | undefined, words: Words): string =>
  number === undefined ? words('print:inside') : words('print:copy', { number });
