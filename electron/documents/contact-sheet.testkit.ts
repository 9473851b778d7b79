import {
  CLIENT,
  type Lane,
  type Lanes,
  newTie,
  PAGE_LETTERS,
  type PageLetter,
  STRENGTHS,
  type Strength,
} from '#shared/domain/ecogram.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import { Obstacles } from '#shared/geometry/obstacles.ts';
import { line, pathData } from '#shared/geometry/path.ts';
import { tieFigure, tieMarks } from '#shared/geometry/scene.ts';
import { type Colour, PRINT_COLOURS } from '#shared/geometry/style.ts';
import type { Box } from '#shared/geometry/vector.ts';
import { svgMarks } from './ecogram-svg-marks.ts';
import { PRINTED, type SvgInk } from './ecogram-svg-text.ts';

const NOBODY = new Obstacles([]);

/**
 * Every look that a tie of one direction and one strength can have, on one sheet, in the greys of a printer without colours:
 * held by a test to be told apart, and kept in the docs to be looked at.
 */

/** What grey a colour of the print becomes: its luminance (Rec. 709), as printers and copiers have it. */
const greyOf = (colour: string): string => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const grey = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  return `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
};

const GREY: SvgInk = {
  colour: (name: Colour) => greyOf(PRINT_COLOURS[name]),
  fontFamily: PRINTED.fontFamily,
};

/** All ways to have at least one letter: fifteen, those with fewer letters first. */
export const COMBINATIONS: readonly (readonly PageLetter[])[] = Array.from({ length: 15 }, (_, index) =>
  PAGE_LETTERS.filter((__, bit) => ((index + 1) >> bit) & 1),
).sort((one, other) => one.length - other.length);

const GIVERS: readonly { giver: Lane['giver']; name: string }[] = [
  { giver: 'second', name: 'to the client' },
  { giver: 'first', name: 'from the client' },
  { giver: 'both', name: 'both ways' },
];
const STANDINGS: readonly { standing: Lane['standing']; name: string }[] = [
  { standing: 'now', name: 'now' },
  { standing: 'possible', name: 'could be asked for' },
];

type Look = {
  letters: readonly PageLetter[];
  giver: Lane['giver'];
  strength: Strength;
  standing: Lane['standing'];
};

const TILE = { width: 150, height: 66 };
const LEFT = 70;
const TOP = 84;
const BLOCK = TOP + COMBINATIONS.length * TILE.height;
export const SHEET = { width: LEFT + 9 * TILE.width + 10, height: 2 * BLOCK + 10 };

const SOMEBODY = '018f0000-0000-7000-8000-000000000001' as PersonId;

/** A tie from the client at the left to somebody at the right, only as much of them as tells which is which. */
const drawTie = (look: Look, box: Box): string => {
  const { letters, ...lane } = look;
  const lanes: Lanes = Object.fromEntries(letters.map((letter) => [letter, lane]));
  const tie = newTie({
    id: '018f0000-0000-7000-9000-000000000001' as TieId,
    first: CLIENT,
    second: SOMEBODY,
    lanes,
  });
  const middle = box.y + box.height / 2;
  // The client's circle and the other's symbol begin just outside of the tile.
  const ends = { [CLIENT]: box.x - 30, [SOMEBODY]: box.x + box.width + 12 };
  const figure = tieFigure(tie, (end) => ({ x: ends[end] ?? 0, y: middle }), {
    around: NOBODY,
    over: NOBODY,
    areEvaded: true,
  });
  return svgMarks(tieMarks([figure]), GREY);
};

const text = (words: string, x: number, y: number, size: number, weight = 500): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="#000">${words}</text>`;

export type Tile = { readonly name: string; readonly box: Box };

const laidOut: readonly (Tile & { look: Look })[] = STANDINGS.flatMap(({ standing, name }, block) =>
  COMBINATIONS.flatMap((letters, row) =>
    GIVERS.flatMap(({ giver, name: way }, group) =>
      STRENGTHS.map((strength) => ({
        name: `${letters.join('')}, ${way}, strength ${strength}, ${name}`,
        look: { letters, giver, strength, standing },
        box: {
          x: LEFT + (group * 3 + strength - 1) * TILE.width,
          y: block * BLOCK + TOP + row * TILE.height,
          ...TILE,
        },
      })),
    ),
  ),
);

export const TILES: readonly Tile[] = laidOut;

export const contactSheet = (): string => {
  const heads = STANDINGS.flatMap(({ name }, block) => [
    text(`Support that is there: ${name}`, 10, block * BLOCK + 28, 20, 700),
    ...GIVERS.map(({ name: way }, group) =>
      text(way, LEFT + group * 3 * TILE.width + 8, block * BLOCK + 54, 16, 600),
    ),
    ...GIVERS.flatMap((_, group) =>
      STRENGTHS.map((strength) =>
        text(
          `strength ${strength}`,
          LEFT + (group * 3 + strength - 1) * TILE.width + 8,
          block * BLOCK + 76,
          13,
        ),
      ),
    ),
    ...COMBINATIONS.map((letters, row) =>
      text(letters.join(''), 10, block * BLOCK + TOP + row * TILE.height + TILE.height / 2 + 6, 17, 700),
    ),
  ]);
  const rules = [0, 3, 6, 9].map((column) => {
    const x = LEFT + column * TILE.width;
    return `<path d="${pathData(line({ x, y: 40 }, { x, y: SHEET.height - 10 }))}" stroke="#bbb"/>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHEET.width} ${SHEET.height}" font-family="${PRINTED.fontFamily}">`,
    '<title>Every look of a tie, in grey</title>',
    `<path d="M0 0H${SHEET.width}V${SHEET.height}H0Z" fill="#fff"/>`,
    ...rules,
    ...heads,
    ...laidOut.map(({ look, box }) => drawTie(look, box)),
    '</svg>',
    '',
  ].join('\n');
};
