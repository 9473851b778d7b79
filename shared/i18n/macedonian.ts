/**
 * Macedonian where the browser engine has none: Electron and Chromium carry the data of some hundred languages, and this is not
 * among them, so that `Intl` would answer in the system's own language. The words are those of CLDR, and a test holds them to it
 * where Node has it whole.
 */
export const MACEDONIAN = 'mk';

const MONTHS = 'јануари февруари март април мај јуни јули август септември октомври ноември декември'.split(
  ' ',
);

/** `12 март 2027 г.` */
export const macedonianDay = (year: number, month: number, day: number): string =>
  `${day} ${MONTHS[month - 1] ?? ''} ${year} г.`;

/** `1 месец`, `3 месеци`. */
export const macedonianMonths = (months: number): string =>
  `${months} ${months % 10 === 1 && months % 100 !== 11 ? 'месец' : 'месеци'}`;

/** `a, b и c` */
export const macedonianList = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} и ${items.at(-1)}`;
