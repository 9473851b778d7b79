/**
 * What a PDF says of its making, taken out: which program, on which system, at which second. The title stays, for whoever has
 * several open. Chromium writes these as plain text in the object that comes first; they are overwritten by spaces of the same
 * length, so that nothing in the file moves and its table of contents still holds.
 */
const MADE_BY = ['Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate'] as const;

/** `<<` … `>>` of the object that the trailer names as its information. */
const INFO = /\/Info\s+(\d+)\s+(\d+)\s+R/g;

/** A name of a dictionary and the string that it holds, in parentheses or in figures. A backslash escapes what follows. */
const entry = (name: string): RegExp =>
  new RegExp(String.raw`/${name}\s*(?:\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>)`, 'g');

/** @returns the same bytes but for what they say of their making */
export const withPlainMetadata = (pdf: Uint8Array): Uint8Array => {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const [, number, generation] = [...text.matchAll(INFO)].at(-1) ?? [];
  if (number === undefined) return pdf;
  const start = new RegExp(String.raw`(?:^|[\r\n])${number} ${generation} obj\b`).exec(text);
  const end = start ? text.indexOf('endobj', start.index) : -1;
  if (!start || end === -1) return pdf;
  const object = text.slice(start.index, end);
  const plain = MADE_BY.reduce(
    (so, name) => so.replace(entry(name), (found) => ' '.repeat(found.length)),
    object,
  );
  const bytes = Uint8Array.from(pdf);
  bytes.set(Buffer.from(plain, 'latin1'), start.index);
  return bytes;
};
