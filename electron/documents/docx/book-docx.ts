import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { regional } from '#shared/i18n/format.ts';
import type { Page, Running } from '../page-frame.ts';
import { bodyBlocks } from './blocks.ts';
import type { Direction } from './direction.ts';
import { treeOf } from './markup-tree.ts';
import { neutralPackage } from './neutral-package.ts';
import type { Picture } from './place.ts';
import { runsOf } from './runs.ts';
import { SMALL, SOFT_INK, stylesFor } from './styles.ts';

/** Twentieths of a point in a millimetre. */
const TWIPS = 1440 / 25.4;
const millimetres = (length: number): number => Math.round(length * TWIPS);

const SHEETS = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } } as const;
const MARGIN = 20;

type Sheet = {
  page: Pick<Page, 'running' | 'body' | 'landscape'>;
  /** What is drawn where the page has a figure. */
  picture: Picture | null;
};

export type BookAsDocx = {
  title: string;
  language: string;
  paper: keyof typeof SHEETS;
  sheets: readonly Sheet[];
  /** What every sheet says besides where it comes from practice. */
  practiceMark: string | null;
};

/**
 * Pages that are printed elsewhere, as a document that can be edited further: each with its own head and foot. It is made of the very
 * same pages, so that a part which is added there is here too.
 */
export const bookDocx = async (book: BookAsDocx): Promise<Uint8Array> => {
  const language = regional(book.language);
  const direction: Direction = new Intl.Locale(language).language === 'ar' ? 'rtl' : 'ltr';
  const title = book.practiceMark === null ? book.title : `${book.practiceMark} · ${book.title}`;
  const document = new Document({
    title,
    styles: stylesFor(language),
    sections: book.sheets.map((sheet) => sectionOf(sheet, book, direction)),
  });
  return neutralPackage(new Uint8Array(await Packer.toArrayBuffer(document)), title, language);
};

const sectionOf = (
  { page, picture }: Sheet,
  { paper, practiceMark }: BookAsDocx,
  direction: Direction,
): ISectionOptions => {
  const { width, height } = SHEETS[paper];
  const room = millimetres((page.landscape ? height : width) - 2 * MARGIN);
  const margin = Object.fromEntries(
    (['top', 'right', 'bottom', 'left'] as const).map((side) => [side, millimetres(MARGIN)]),
  );
  const size = {
    // The library turns a sheet that lies on its side itself.
    ...{ width: millimetres(width), height: millimetres(height) },
    ...(page.landscape ? { orientation: PageOrientation.LANDSCAPE } : {}),
  };
  return {
    properties: { titlePage: true, page: { size, margin } },
    headers: {
      default: new Header({ children: head(page.running, practiceMark, direction, true) }),
      first: new Header({ children: head(page.running, practiceMark, direction, false) }),
    },
    footers: {
      default: new Footer({ children: foot(page.running, room, direction) }),
      first: new Footer({ children: foot(page.running, room, direction) }),
    },
    children: bodyBlocks(treeOf(page.body), {
      language: direction,
      isAuto: false,
      look: {},
      paragraph: {},
      width: room,
      picture,
    }),
  };
};

const asWay = (direction: Direction): Pick<IParagraphOptions, 'bidirectional'> =>
  direction === 'rtl' ? { bidirectional: true } : {};

const QUIET = { size: SMALL - 2, color: SOFT_INK } as const;

/** The first page has its own title instead of the running one. */
const head = (
  { caution = '', head: running }: Running,
  practiceMark: string | null,
  direction: Direction,
  isRunning: boolean,
): Paragraph[] => {
  const line = (text: string, look: object, alignment?: IParagraphOptions['alignment']) =>
    new Paragraph({
      ...asWay(direction),
      ...(alignment ? { alignment } : {}),
      children: runsOf(text, direction, { ...QUIET, ...look }),
    });
  return [
    ...(practiceMark === null
      ? []
      : [line(practiceMark, { bold: true, color: '000000', size: 24 }, AlignmentType.CENTER)]),
    ...(caution === '' ? [] : [line(caution, { bold: true, color: '000000' })]),
    ...(isRunning ? [line(running, {})] : []),
  ];
};

const PAGE_NUMBERS = { '{{page}}': PageNumber.CURRENT, '{{pages}}': PageNumber.TOTAL_PAGES } as const;
const isNumber = (part: string): part is keyof typeof PAGE_NUMBERS => Object.hasOwn(PAGE_NUMBERS, part);

/** Two lines of three: left, in the middle and right. */
const foot = (running: Running, room: number, direction: Direction): Paragraph[] => {
  const run = (text: string) => new TextRun({ ...QUIET, children: [text] });
  const next = () => new TextRun({ children: [new Tab()] });
  const line = (left: string, middle: string, right: TextRun[]) =>
    new Paragraph({
      ...asWay(direction),
      tabStops: [
        { type: TabStopType.CENTER, position: Math.round(room / 2) },
        { type: TabStopType.RIGHT, position: room },
      ],
      spacing: { after: 0 },
      children: [run(left), next(), run(middle), next(), ...right],
    });
  const numbers = running.footRight
    .split(/(\{\{pages?\}\})/)
    .filter((part) => part !== '')
    .map((part) => new TextRun({ ...QUIET, children: [isNumber(part) ? PAGE_NUMBERS[part] : part] }));
  return [
    line(running.footLeft, running.footMiddle, [run(running.footStanding ?? '')]),
    line(running.footLog, running.footCopy ?? '', numbers),
  ];
};
