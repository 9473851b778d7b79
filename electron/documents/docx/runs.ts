import { type IRunOptions, Tab, TextRun } from 'docx';
import { type Direction, stretchesOf } from './direction.ts';

/** How words look: bold where a name stands out, small where something explains. Sizes are in half points. */
export type Look = Pick<IRunOptions, 'bold' | 'size' | 'color'>;

const LINE_BREAKS = /\r\n?|\n/;

/** A stretch of one direction. Tabs and line breaks are elements of their own to a word processor. */
const runOf = (text: string, direction: Direction, look: Look, isNewLine: boolean): TextRun => {
  const pieces = text.split('\t');
  const children = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece]));
  return new TextRun({
    ...look,
    ...(isNewLine ? { break: 1 } : {}),
    ...(direction === 'rtl' ? { rightToLeft: true } : {}),
    children,
  });
};

/** Words as they were written, line by line. */
export const runsOf = (text: string, paragraph: Direction, look: Look): TextRun[] =>
  text.split(LINE_BREAKS).flatMap((line, number) => {
    const stretches = stretchesOf(line, paragraph);
    const all = stretches.length === 0 ? [{ text: '', direction: paragraph }] : stretches;
    return all.map((stretch, index) =>
      runOf(stretch.text, stretch.direction, look, number > 0 && index === 0),
    );
  });
