/**
 * How wide text will be, without a browser: the same answer in Node and on the screen, so that lines break in the same
 * place on both. It is exact for Inter's basic letters and a little generous for everything else.
 */
export type TextWidth = (text: string, font: { size: number; weight: number }) => number;

/** Advance widths of U+0020 to U+007E in thousandths of the size, by weight; measured from the bundled Inter. */
const INTER: Readonly<Record<400 | 600 | 700, readonly number[]>> = {
  400: [
    281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646,
    593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269,
    571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471,
    456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528,
    327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
  ],
  600: [
    252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666,
    612, 640, 576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277,
    580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481,
    469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549,
    353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
  ],
  700: [
    237, 338, 552, 649, 655, 1016, 672, 339, 377, 377, 559, 679, 334, 468, 334, 388, 674, 431, 630, 646, 676,
    622, 649, 582, 651, 649, 334, 343, 679, 679, 679, 560, 1016, 747, 662, 740, 722, 607, 587, 750, 747, 281,
    584, 719, 565, 932, 762, 771, 648, 777, 657, 655, 667, 732, 747, 1038, 738, 731, 664, 377, 388, 377, 487,
    476, 365, 581, 630, 588, 630, 596, 398, 632, 623, 271, 271, 580, 271, 913, 623, 613, 630, 630, 407, 560,
    366, 623, 600, 850, 580, 602, 573, 469, 372, 469, 679,
  ],
};

type Range = readonly [first: number, last: number, width: number];

/** Mean advance by script, in thousandths of the size. Marks that sit on a letter take no room. */
const SCRIPTS: readonly Range[] = [
  [0x0300, 0x036f, 0],
  [0x0483, 0x0489, 0],
  [0x0400, 0x042f, 763],
  [0x0430, 0x052f, 640],
  [0x0370, 0x03ff, 640],
  [0x0591, 0x05c7, 0],
  [0x05d0, 0x05ff, 560],
  [0x0610, 0x061a, 0],
  [0x064b, 0x065f, 0],
  [0x0600, 0x08ff, 520],
  [0x0900, 0x0903, 0],
  [0x0900, 0x0dff, 640],
  [0x0e31, 0x0e3a, 0],
  [0x0e47, 0x0e4e, 0],
  [0x0e00, 0x0eff, 600],
  [0x10a0, 0x10ff, 640],
  [0x1100, 0x11ff, 920],
  [0x1200, 0x139f, 820],
  [0x200b, 0x200f, 0],
  [0x20d0, 0x20ff, 0],
  [0x2600, 0x27bf, 1250],
  [0x3000, 0x9fff, 1000],
  [0xac00, 0xd7af, 920],
  [0xf900, 0xfaff, 1000],
  [0xfb1d, 0xfdff, 560],
  [0xfe00, 0xfe0f, 0],
  [0xfe70, 0xfeff, 520],
  [0xff00, 0xffef, 1000],
  [0x1f000, 0x1faff, 1250],
  [0x20000, 0x3ffff, 1000],
];

const OTHER = 660;

const widthOfCodePoint = (code: number, widths: readonly number[]): number => {
  const known = widths[code - 0x20];
  if (known !== undefined) return known;
  for (const [first, last, width] of SCRIPTS) if (code >= first && code <= last) return width;
  // Accented Latin letters are as wide as the letter below the accent.
  const [base] = String.fromCodePoint(code).normalize('NFD');
  return widths[(base?.codePointAt(0) ?? 0) - 0x20] ?? OTHER;
};

export const textWidth: TextWidth = (text, { size, weight }) => {
  const widths = INTER[weight >= 650 ? 700 : weight >= 500 ? 600 : 400];
  let sum = 0;
  for (const character of text) sum += widthOfCodePoint(character.codePointAt(0) ?? 0, widths);
  return (sum * size) / 1000;
};

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;

/** Whether text runs from right to left: its first letter decides, as in the Unicode bidirectional algorithm. */
export const runsRightToLeft = (text: string): boolean => {
  const first = LETTER.exec(text);
  return first !== null && RIGHT_TO_LEFT.test(first[0]);
};
