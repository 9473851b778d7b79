import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Reads a vault's database page by page with nothing but the rules of `docs/vault-format.md`, as somebody would who has
 * the key and looks for what was deleted: pages in use, pages out of use, and every page that the write-ahead log still
 * holds, whatever SQLite itself would show of them.
 */
const PAGE_BYTES = 4096;
/** At each page's end: the initialisation vector and the authenticator. */
const [IV_BYTES, HMAC_BYTES] = [16, 64];
/** In front of the first page, in the place of SQLite's own first words. */
const SALT_BYTES = 16;
const [WAL_HEADER_BYTES, FRAME_HEADER_BYTES] = [32, 24];

const decryptPage = (page: Buffer, number: number, key: Uint8Array): Buffer => {
  const end = PAGE_BYTES - IV_BYTES - HMAC_BYTES;
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + IV_BYTES));
  decipher.setAutoPadding(false);
  const start = number === 1 ? SALT_BYTES : 0;
  return Buffer.concat([decipher.update(page.subarray(start, end)), decipher.final()]);
};

const pagesOfDatabase = (path: string, key: Uint8Array): Buffer[] => {
  const bytes = readFileSync(path);
  const pages: Buffer[] = [];
  for (let at = 0; at + PAGE_BYTES <= bytes.length; at += PAGE_BYTES) {
    pages.push(decryptPage(bytes.subarray(at, at + PAGE_BYTES), pages.length + 1, key));
  }
  return pages;
};

const pagesOfLog = (path: string, key: Uint8Array): Buffer[] => {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const pages: Buffer[] = [];
  const frame = FRAME_HEADER_BYTES + PAGE_BYTES;
  for (let at = WAL_HEADER_BYTES; at + frame <= bytes.length; at += frame) {
    const number = bytes.readUInt32BE(at);
    pages.push(decryptPage(bytes.subarray(at + FRAME_HEADER_BYTES, at + frame), number, key));
  }
  return pages;
};

/** All that lies on the disk of a database, in the clear. */
export const decryptedPages = (path: string, key: Uint8Array): Buffer[] => [
  ...pagesOfDatabase(path, key),
  ...pagesOfLog(`${path}-wal`, key),
];

/** Which of the words are on any page. */
export const wordsOnPages = (path: string, key: Uint8Array, words: readonly string[]): string[] => {
  const pages = decryptedPages(path, key);
  return words.filter((word) => pages.some((page) => page.includes(Buffer.from(word, 'utf8'))));
};
