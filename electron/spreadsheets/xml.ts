import { SaxesParser } from 'saxes';
import { FileRefused } from './refused.ts';

type Attributes = Readonly<Record<string, string>>;

export type XmlListener = {
  /** Names come without their prefix: programs choose prefixes as they like. */
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
};

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

const bareAll = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [bare(name), value]));

/** Larger pieces than this are nothing but the same again to the parser. */
const PIECE = 1024 * 1024;

/**
 * Reads a part of a workbook. A part that declares a document type is hostile: no spreadsheet program writes one, and it is
 * how entities are made that swell.
 *
 * @throws {FileRefused} `damaged`
 */
export const readXml = (bytes: Uint8Array, { open, text, close }: XmlListener): void => {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new FileRefused('damaged', 'a document type');
  });
  parser.on('error', () => {
    throw new FileRefused('damaged');
  });
  if (open)
    parser.on('opentag', ({ name, attributes }) => open(bare(name), bareAll(attributes as Attributes)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', ({ name }) => close(bare(name)));
  const decoder = new TextDecoder('utf-8');
  for (let start = 0; start < bytes.length; start += PIECE)
    parser.write(decoder.decode(bytes.subarray(start, start + PIECE), { stream: true }));
  parser.write(decoder.decode()).close();
};
