import { Refusal } from '#shared/contract/errors.ts';
import type { BundleOpensWith } from '#shared/domain/bundle-lock.ts';
import { MOST_HEADER_BYTES, MOST_WORK_FACTOR } from './limits.ts';

const FIRST_LINE = 'age-encryption.org/v1';

const notOne = () => new Refusal('notABundle', 'not an age file');

/** The lines of the header, up to the one with its authenticator. They are ASCII by the format. */
const linesOf = (bytes: Uint8Array): string[] => {
  const lines = new TextDecoder('latin1').decode(bytes.subarray(0, MOST_HEADER_BYTES)).split('\n');
  const end = lines.findIndex((line) => line.startsWith('--- '));
  if (lines[0] !== FIRST_LINE || end < 1) throw notOne();
  return lines.slice(1, end);
};

const SCRYPT = /^-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)$/;

/**
 * Reads an age file's header, which anybody can: it says with what kind of key the file opens and how much work a passphrase
 * will be. So a file that would keep this laptop busy for an hour is refused before any of that work is done.
 *
 * @see https://age-encryption.org/v1
 * @throws {Refusal} `notABundle`, `bundleTooHard`
 */
export const opensWith = (bytes: Uint8Array): BundleOpensWith => {
  const stanzas = linesOf(bytes).filter((line) => line.startsWith('-> '));
  const [first] = stanzas;
  if (first === undefined) throw notOne();
  if (!stanzas.some((stanza) => stanza.startsWith('-> scrypt'))) return 'key';
  // A passphrase stands alone by the format: whoever knows it could have written the rest, too.
  const work = SCRYPT.exec(first)?.[1];
  if (stanzas.length !== 1 || work === undefined) throw notOne();
  if (Number(work) > MOST_WORK_FACTOR)
    throw new Refusal('bundleTooHard', 'more work than a bundle may ask for');
  return 'passphrase';
};
