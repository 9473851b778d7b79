import mono from '@fontsource/atkinson-hyperlegible-mono/unicode.json' with { type: 'json' };
import inter from '@fontsource/inter/unicode.json' with { type: 'json' };
import arabic from '@fontsource/noto-sans-arabic/unicode.json' with { type: 'json' };
import armenian from '@fontsource/noto-sans-armenian/unicode.json' with { type: 'json' };
import bengali from '@fontsource/noto-sans-bengali/unicode.json' with { type: 'json' };
import devanagari from '@fontsource/noto-sans-devanagari/unicode.json' with { type: 'json' };
import ethiopic from '@fontsource/noto-sans-ethiopic/unicode.json' with { type: 'json' };
import georgian from '@fontsource/noto-sans-georgian/unicode.json' with { type: 'json' };
import hebrew from '@fontsource/noto-sans-hebrew/unicode.json' with { type: 'json' };
import chinese from '@fontsource/noto-sans-sc/unicode.json' with { type: 'json' };
import thai from '@fontsource/noto-sans-thai/unicode.json' with { type: 'json' };

/** Text, labels and headings. The stylesheets ask for these and no others. */
export const PRINT_WEIGHTS = [400, 600, 700] as const;
export type PrintWeight = (typeof PRINT_WEIGHTS)[number];

/** One file of a font package: the part of a script's characters that it holds, as a CSS `unicode-range`, in one weight. */
export type PrintFont = {
  /** The name that stylesheets ask for. */
  readonly family: 'Inter' | 'Atkinson Hyperlegible Mono';
  readonly package: string;
  readonly file: string;
  readonly range: string;
  readonly weight: PrintWeight;
};

const fontsOf = (name: string, ranges: Readonly<Record<string, string>>): PrintFont[] =>
  Object.entries(ranges).flatMap(([subset, range]) =>
    PRINT_WEIGHTS.map((weight) => ({
      family: 'Inter' as const,
      package: name,
      file: `${name}-${subset}-${weight}-normal.woff2`,
      range,
      weight,
    })),
  );

/**
 * Han letters, in some hundred files of which a page asks for those that it has letters of: all of them in a stylesheet would
 * be longer than most plans.
 */
const HAN_FONTS: readonly PrintFont[] = fontsOf(
  'noto-sans-sc',
  Object.fromEntries(
    Object.entries(chinese)
      .filter(([subset]) => /^\[\d+\]$/.test(subset))
      .map(([subset, range]) => [subset.slice(1, -1), range]),
  ),
);

/** As pairs of first and last: `U+4e00-4eff,U+3007`. */
const pairsOf = (range: string): [number, number][] =>
  range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu;

/** Those files that hold a Han letter of the text, or the marks between them. */
const hanFontsFor = (text: string): PrintFont[] => {
  const points = [...new Set(text.match(HAN) ?? [])].map((letter) => letter.codePointAt(0) ?? 0);
  if (points.length === 0) return [];
  return HAN_FONTS.filter(({ range }) =>
    pairsOf(range).some(([first, last]) => points.some((point) => point >= first && point <= last)),
  );
};

/**
 * What print documents may ask for, at `/print-fonts/<package>/<file>`; `package` is the name within `@fontsource`. Latin,
 * Greek and Cyrillic are Inter's; of the Noto families only their own script is taken.
 *
 * One file a weight, where the screen has one variable file for all: Chromium writes a variable font into a PDF as drawings
 * of its letters (Type 3), and a static one as the font it is (CID TrueType), which is smaller and which printers know.
 */
const USUAL_FONTS: readonly PrintFont[] = [
  ...fontsOf('noto-sans-arabic', { arabic: arabic.arabic }),
  ...fontsOf('noto-sans-armenian', { armenian: armenian.armenian }),
  ...fontsOf('noto-sans-bengali', { bengali: bengali.bengali }),
  ...fontsOf('noto-sans-devanagari', { devanagari: devanagari.devanagari }),
  ...fontsOf('noto-sans-ethiopic', { ethiopic: ethiopic.ethiopic }),
  ...fontsOf('noto-sans-georgian', { georgian: georgian.georgian }),
  ...fontsOf('noto-sans-hebrew', { hebrew: hebrew.hebrew }),
  ...fontsOf('noto-sans-thai', { thai: thai.thai }),
  // Last, so that the punctuation which the families share comes from Inter.
  ...fontsOf('inter', inter),
  // For codes that are typed from paper: made so that no two letters are taken for each other. Basic Latin in one weight.
  {
    family: 'Atkinson Hyperlegible Mono',
    package: 'atkinson-hyperlegible-mono',
    file: 'atkinson-hyperlegible-mono-latin-600-normal.woff2',
    range: mono.latin,
    weight: 600,
  },
];

/** All that a page may ask for. */
export const PRINT_FONTS: readonly PrintFont[] = [...HAN_FONTS, ...USUAL_FONTS];

export const printFontUrl = ({ package: name, file }: Pick<PrintFont, 'package' | 'file'>): string =>
  `/print-fonts/${name}/${file}`;

/**
 * All scripts under the one name `Inter`: a face made of many files, of which the browser fetches those whose characters
 * are on the page. Drawings that ask for `Inter` get every script with it.
 *
 * @param text all that is on the page, with or without its markup
 */
export const fontFaces = (text = ''): string =>
  [...hanFontsFor(text), ...USUAL_FONTS]
    .map(
      (font) =>
        `@font-face { font-family: ${font.family}; font-weight: ${font.weight}; src: url(${printFontUrl(font)}) format('woff2'); unicode-range: ${font.range}; }`,
    )
    .join('\n');
