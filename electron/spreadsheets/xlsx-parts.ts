import { FileRefused } from './refused.ts';
import { type NumberForm, numberForm } from './xlsx-dates.ts';
import { readXml } from './xml.ts';

/** The parts of a workbook beside its sheets: which there are, the words that cells point to, the forms of numbers. */

export type Parts = ReadonlyMap<string, Uint8Array>;

/** @throws {FileRefused} `damaged` */
export const demandPart = (parts: Parts, name: string): Uint8Array => {
  const part = parts.get(name);
  if (!part) throw new FileRefused('damaged', name);
  return part;
};

/** `xl/worksheets/sheet1.xml`, from what stands in a relationship of the workbook. */
const resolved = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

export type SheetPlace = { name: string; part: string };

/** The sheets in the order of the tabs, those that are hidden as well, and whether days are counted from 1904. */
export const workbookOf = (parts: Parts): { sheets: SheetPlace[]; is1904: boolean } => {
  const targets = new Map<string, string>();
  readXml(demandPart(parts, 'xl/_rels/workbook.xml.rels'), {
    open: (name, { Id = '', Target = '', Type = '' }) => {
      if (name === 'Relationship' && Type.endsWith('/worksheet')) targets.set(Id, resolved(Target));
    },
  });
  const sheets: SheetPlace[] = [];
  let is1904 = false;
  readXml(demandPart(parts, 'xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const part = targets.get(attributes.id ?? '');
      if (part !== undefined) sheets.push({ name: attributes.name ?? '', part });
    },
  });
  return { sheets, is1904 };
};

/** `_x000D_` is how a sign is written that XML can't hold. */
const ESCAPED = /_x([0-9a-fA-F]{4})_/g;
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Collects the words between `<t>` and `</t>`, but not how they are said aloud in Japanese. */
export class WordCollector {
  #words = '';
  #isWord = false;
  #isAloud = false;

  open(name: string): void {
    if (name === 'rPh') this.#isAloud = true;
    if (name === 't') this.#isWord = !this.#isAloud;
  }

  text(text: string): void {
    if (this.#isWord) this.#words += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#isAloud = false;
    if (name === 't') this.#isWord = false;
  }

  take(): string {
    const words = unescaped(this.#words);
    this.#words = '';
    return words;
  }
}

export const sharedWordsOf = (parts: Parts): string[] => {
  const part = parts.get('xl/sharedStrings.xml');
  if (!part) return [];
  const words: string[] = [];
  const collector = new WordCollector();
  readXml(part, {
    open: (name) => collector.open(name),
    text: (text) => collector.text(text),
    close: (name) => {
      collector.close(name);
      if (name === 'si') words.push(collector.take());
    },
  });
  return words;
};

/** By the number of a cell's style. */
export const numberFormsOf = (parts: Parts): NumberForm[] => {
  const part = parts.get('xl/styles.xml');
  if (!part) return [];
  const codes = new Map<number, string>();
  const forms: NumberForm[] = [];
  let isOfCells = false;
  readXml(part, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) forms.push(numberForm(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return forms;
};
