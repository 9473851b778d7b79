import { BorderStyle, type IParagraphStyleOptions, type IPropertiesOptions, LineRuleType } from 'docx';

/** How a document looks in a word processor, in styles that whoever edits it finds by their names. Sizes are in half points. */

export const SOFT_INK = '444444';
export const RULE = '767676';
export const SMALL = 18;
const USUAL = 22;

export const HEADING_SIZES = { h1: 48, h2: 30, h3: 20 } as const;

export const STYLE = {
  ownWords: 'OwnWords',
  cell: 'InTable',
  below: 'BelowTable',
  blank: 'LineToWriteOn',
  toTick: 'ToTick',
  turn: 'NewPage',
} as const;

/**
 * There on nearly every computer, with letters for Latin, Greek, Cyrillic, Vietnamese, Arabic and Hebrew; for others a word
 * processor takes the next that has them.
 */
const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' } as const;

const ownStyle = (
  id: string,
  name: string,
  rest: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', next: id, quickFormat: true, ...rest });

export const stylesFor = (language: string): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: {
      run: {
        font: FONT,
        size: USUAL,
        language: { value: language, bidirectional: 'ar-SA', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { size: HEADING_SIZES.h1, bold: true, color: '000000', font: FONT },
      paragraph: { spacing: { after: 240, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    heading2: {
      run: { size: HEADING_SIZES.h2, bold: true, color: '000000', font: FONT },
      paragraph: {
        spacing: { before: 420, after: 160, line: 264, lineRule: LineRuleType.AUTO },
        keepNext: true,
        border: { top: { style: BorderStyle.SINGLE, size: 12, color: '000000', space: 8 } },
      },
    },
    heading3: {
      run: { size: HEADING_SIZES.h3, bold: true, color: SOFT_INK, font: FONT },
      paragraph: {
        spacing: { before: 200, after: 80, line: 264, lineRule: LineRuleType.AUTO },
        keepNext: true,
      },
    },
  },
  paragraphStyles: [
    ownStyle(STYLE.ownWords, 'Own words', {
      run: { size: 26 },
      paragraph: {
        indent: { start: 220 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, color: '000000', space: 10 } },
      },
    }),
    ownStyle(STYLE.cell, 'In table', {
      paragraph: { spacing: { after: 40, line: 264, lineRule: LineRuleType.AUTO } },
    }),
    ownStyle(STYLE.below, 'Below table', {
      run: { size: 12 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    }),
    ownStyle(STYLE.turn, 'New page', {
      run: { size: 2 },
      paragraph: { spacing: { after: 0, line: 20, lineRule: LineRuleType.AUTO } },
    }),
    ownStyle(STYLE.toTick, 'To tick', {
      paragraph: { indent: { start: 440, hanging: 440 }, spacing: { after: 80 } },
    }),
    ownStyle(STYLE.blank, 'Line to write on', {
      paragraph: {
        spacing: { before: 200, after: 60 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: RULE, space: 1 } },
      },
    }),
  ],
});
