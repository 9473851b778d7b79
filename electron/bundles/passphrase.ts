import { randomInt } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** Seven of 2048 words: 77 bits, behind scrypt. age's own program takes ten, without anybody having to say them on the phone. */
const WORDS = 7;

/** Common words that differ within their first four letters, joined by hyphens. */
export const proposedPassphrase = (): string =>
  Array.from({ length: WORDS }, () => wordlist[randomInt(wordlist.length)]).join('-');
