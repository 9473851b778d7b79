import {
  AlignmentType,
  CheckBox,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import { type Direction, directionIn } from './direction.ts';
import { elementsIn, isOf, type Markup } from './markup-tree.ts';
import type { Block, Picture, Place } from './place.ts';
import { type Look, runsOf } from './runs.ts';
import { HEADING_SIZES, SMALL, SOFT_INK, STYLE } from './styles.ts';
import { definitionTable, markedTable } from './tables.ts';

const INLINE: ReadonlySet<string> = new Set(['span', 'b', 'strong', 'em', 'svg', 'a', 'bdi', 'bdo']);

const isInline = (child: Markup | string): boolean => typeof child === 'string' || INLINE.has(child.tag);

/** A box to tick is for whoever works with the document, too. */
const isTickBox = (element: Markup): boolean => element.tag === 'svg' && isOf(element, 'box');

/** What is for the eye alone on paper stands beside words that say it. */
const isForTheEye = (element: Markup): boolean =>
  element.attributes['aria-hidden'] === 'true' && !isTickBox(element);

const isBlank = (child: Markup | string): boolean =>
  typeof child === 'string' ? child.trim() === '' : isForTheEye(child);

const textOf = (child: Markup | string): string =>
  typeof child === 'string' ? child : child.children.map(textOf).join('');

/** Outside paragraphs of prose, line ends of the page's source mean nothing. */
const asOneLine = (text: string): string => text.replace(/\s+/g, ' ');

type Inline = { place: Place; direction: Direction; keepsLines: boolean };

const inlineRuns = (children: readonly (Markup | string)[], inline: Inline): ParagraphChild[] =>
  children.flatMap((child): ParagraphChild[] => {
    if (typeof child === 'string') {
      const text = inline.keepsLines ? child : asOneLine(child);
      return text === '' ? [] : runsOf(text, inline.direction, inline.place.look);
    }
    if (isTickBox(child)) return [tickBox(child)];
    if (isForTheEye(child)) return [];
    if (child.tag === 'svg') return inWords(child, inline);
    return inlineRuns(child.children, {
      ...inline,
      place: { ...inline.place, look: lookOf(child, inline.place.look) },
    });
  });

/** A small drawing in a line, as whoever has it read out hears it. */
const inWords = ({ attributes }: Markup, { direction, place }: Inline): ParagraphChild[] => {
  const words = attributes['aria-label'] ?? '';
  return words === '' ? [] : runsOf(` ${words} `, direction, place.look);
};

/**
 * A box that can be ticked in the word processor, as it could be on paper. It bears no words of its own: they would still say how it
 * was when somebody has ticked it since.
 */
const tickBox = (box: Markup): CheckBox =>
  new CheckBox({
    checked: elementsIn(box).some(({ tag }) => tag === 'path'),
    checkedState: { value: '2612', font: 'MS Gothic' },
    uncheckedState: { value: '2610', font: 'MS Gothic' },
  });

const lookOf = (element: Markup, look: Look): Look => ({
  ...look,
  ...(['b', 'strong', 'th', 'dt'].includes(element.tag) ? { bold: true } : {}),
  ...(['names', 'who', 'phone', 'sum'].some((name) => isOf(element, name)) ? { bold: true } : {}),
  ...(['about', 'asked', 'kind', 'age', 'credits'].some((name) => isOf(element, name))
    ? { size: SMALL, color: SOFT_INK }
    : {}),
});

const within = (element: Markup, place: Place): Place => ({
  ...place,
  isAuto: element.attributes.dir === 'auto' || place.isAuto,
  look: lookOf(element, place.look),
});

type Line = { keepsLines?: boolean; before?: readonly ParagraphChild[]; options?: IParagraphOptions };

/** One paragraph of what stands in a line. */
const lineOf = (
  children: readonly (Markup | string)[],
  place: Place,
  { keepsLines = false, before = [], options = {} }: Line = {},
): Paragraph => {
  const direction = place.isAuto
    ? directionIn(children.map(textOf).join(''), place.language)
    : place.language;
  const trimmed = keepsLines ? children : withoutEnds(children);
  return new Paragraph({
    ...place.paragraph,
    ...options,
    ...(direction === 'rtl' ? { bidirectional: true } : {}),
    children: [...before, ...inlineRuns(trimmed, { place, direction, keepsLines })],
  });
};

const withoutEnds = (children: readonly (Markup | string)[]): (Markup | string)[] =>
  children.map((child, index) => {
    if (typeof child !== 'string') return child;
    const start = index === 0 ? child.trimStart() : child;
    return index === children.length - 1 ? start.trimEnd() : start;
  });

/** Elements below each other; words that stand between them without an element of their own are a paragraph. */
export const blocksIn = (element: Markup, place: Place): Block[] => {
  const inner = within(element, place);
  const blocks: Block[] = [];
  let line: (Markup | string)[] = [];
  const endLine = () => {
    if (!line.every(isBlank)) blocks.push(lineOf(line, inner));
    line = [];
  };
  for (const child of element.children) {
    if (isInline(child)) line.push(child);
    else {
      endLine();
      blocks.push(...blockOf(child as Markup, inner));
    }
  }
  endLine();
  return blocks;
};

const HEADINGS = {
  h1: HeadingLevel.HEADING_1,
  h2: HeadingLevel.HEADING_2,
  h3: HeadingLevel.HEADING_3,
} as const;

/** Pages of their own on paper, so that they can be taken out. */
const OWN_PAGE: readonly string[] = ['first-page', 'around'];
const isOwnPage = ({ classes }: Markup): boolean => classes.some((name) => OWN_PAGE.includes(name));

const blockOf = (element: Markup, place: Place): Block[] => {
  switch (element.tag) {
    case 'h1':
    case 'h2':
    case 'h3':
      return headingOf(element, element.tag, place);
    case 'p':
      return [lineOf(element.children, within(element, place), { keepsLines: true })];
    case 'blockquote':
      return blocksIn(element, { ...place, paragraph: { ...place.paragraph, style: STYLE.ownWords } });
    case 'dl':
      return definitionTable(element, place, blocksIn);
    case 'table':
      return markedTable(element, place, blocksIn);
    case 'ul':
    case 'ol':
      return elementsIn(element).flatMap((item) => listItem(item, element, within(element, place)));
    case 'figure':
      return place.picture ? [pictureIn(place.picture, place.width)] : [];
    case 'main':
      return pagesIn(element, place);
    default:
      return isOf(element, 'lines') ? blankLines(element, place) : blocksIn(element, place);
  }
};

/** Behind a page that can be taken out, the next one begins. */
const pagesIn = (element: Markup, place: Place): Block[] => {
  let isAfterOwnPage = true;
  return elementsIn(element).flatMap((section) => {
    const beginsPage = isOwnPage(section) || isAfterOwnPage;
    isAfterOwnPage = isOwnPage(section);
    return beginsPage ? onNewPage(section, place) : blockOf(section, place);
  });
};

const onNewPage = (section: Markup, place: Place): Block[] => [
  new Paragraph({ style: STYLE.turn, pageBreakBefore: true, children: [] }),
  ...blockOf(section, place),
];

/** Body and its parts, the first of which is the cover. */
export const bodyBlocks = (body: Markup, place: Place): Block[] =>
  elementsIn(body).flatMap((part) => (isOwnPage(part) ? onNewPage(part, place) : blockOf(part, place)));

/** Where a subject is chosen on paper, the line to write it on stands below its heading. */
const headingOf = (element: Markup, tag: keyof typeof HEADINGS, place: Place): Block[] => {
  const look = { ...place.look, size: HEADING_SIZES[tag] };
  const words = element.children.filter(isInline);
  return [
    lineOf(words, { ...within(element, place), look }, { options: { heading: HEADINGS[tag] } }),
    ...elementsIn(element).flatMap((child) => (isOf(child, 'lines') ? blankLines(child, place) : [])),
  ];
};

/** Lines to write on: empty paragraphs with a rule below each; a cell of a table has one already. */
const blankLines = (element: Markup, place: Place): Paragraph[] => {
  const style = place.paragraph.style === STYLE.cell ? STYLE.cell : STYLE.blank;
  return elementsIn(element).map(() => new Paragraph({ ...place.paragraph, style, children: [] }));
};

/** Lists whose items have a look of their own on paper, and need no sign in front here either. */
const WITHOUT_BULLET: readonly string[] = ['names', 'emergency', 'choice', 'first-steps'];

const listItem = (item: Markup, list: Markup, place: Place): Block[] => {
  const inner = within(item, place);
  const [box] = elementsIn(item).filter((child) => child.tag === 'svg' && isOf(child, 'box'));
  const rest = item.children.filter((child) => child !== box);
  if (box) {
    const [first, ...others] = blocksToTick(rest, inner, box);
    return first ? [first, ...others] : [];
  }
  if (!rest.every((child) => isInline(child))) return blocksIn(item, place);
  const isPlain = list.classes.some((name) => WITHOUT_BULLET.includes(name));
  return [lineOf(rest, inner, isPlain ? {} : { options: { bullet: { level: 0 } } })];
};

/** The box in front of the first words of an item, what else is said below. */
const blocksToTick = (rest: readonly (Markup | string)[], place: Place, box: Markup): Block[] => {
  const before = [tickBox(box), new TextRun({ children: [new Tab()] })];
  const options = { style: STYLE.toTick } as const;
  const [holder] = rest.filter((child) => typeof child !== 'string' && child.tag === 'div') as Markup[];
  if (!holder) return [lineOf(rest, place, { before, options })];
  const inner = within(holder, place);
  return elementsIn(holder).map((child, index) =>
    lineOf(child.children, within(child, inner), {
      keepsLines: true,
      before: index === 0 ? before : [new TextRun({ children: [new Tab()] })],
      options,
    }),
  );
};

/** Twentieths of a point in a pixel of 1/96 inch. */
const TWIPS_IN_PIXEL = 15;
/** The tallest that still leaves room for the words on its page, in pixels. */
const TALLEST = 640;

const pictureIn = ({ bytes, width, height, title }: Picture, room: number): Paragraph => {
  const scale = Math.min(room / TWIPS_IN_PIXEL / width, TALLEST / height);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: 'png',
        data: bytes,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: title, title, description: title },
      }),
    ],
  });
};
