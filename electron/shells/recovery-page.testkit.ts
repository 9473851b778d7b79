import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { GROUPS_IN_LINE, LETTERS_IN_GROUP } from '#shared/domain/recovery-code.ts';

const GROUP = new RegExp(`^[A-Z0-9]{1,${LETTERS_IN_GROUP}}$`);
const MOST_LINES = 3;

/** The code as somebody would copy it from the page: its groups, without the numbers of the lines. */
const codeAmong = (words: readonly string[]): string => {
  const start = words.findIndex((word) => word === 'RESC' || word === 'SHAR');
  if (start < 0) throw new Error('there is no recovery code on the page');
  const groups = words.slice(start).filter((word) => !/^\d\.$/.test(word));
  const end = groups.findIndex((word) => !GROUP.test(word));
  return groups.slice(0, Math.min(end < 0 ? groups.length : end, GROUPS_IN_LINE * MOST_LINES)).join(' ');
};

export const codeInHtml = (page: string): string => codeAmong(page.replace(/<[^>]*>/g, ' ').split(/\s+/));

/** What is on one of the pages, from one. */
export const codeInPdf = async (bytes: Uint8Array, page = 1): Promise<string> => {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false });
  try {
    const { items } = await (await (await task.promise).getPage(page)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    return codeAmong(text.split(/\s+/));
  } finally {
    await task.destroy();
  }
};
