import type { IParagraphOptions, Paragraph, Table } from 'docx';
import type { Direction } from './direction.ts';
import type { Markup } from './markup-tree.ts';
import type { Look } from './runs.ts';

/** A drawing that is set into the document as pixels, since word processors draw SVG each in their own way. */
export type Picture = {
  /** A PNG. */
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, for whoever has it read out. */
  readonly title: string;
};

/** What holds where an element stands. */
export type Place = {
  readonly language: Direction;
  /** Whether words of anybody stand here, which run the way of their own script. */
  readonly isAuto: boolean;
  readonly look: Look;
  readonly paragraph: Pick<IParagraphOptions, 'alignment' | 'style' | 'pageBreakBefore' | 'keepNext'>;
  /** How wide it is, in twentieths of a point. */
  readonly width: number;
  readonly picture: Picture | null;
};

export type Block = Paragraph | Table;

/** What an element's content becomes. */
export type BlocksIn = (element: Markup, place: Place) => Block[];
