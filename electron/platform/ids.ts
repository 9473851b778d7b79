import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from '../core/ports.ts';

const MOST_IN_ONE_MILLISECOND = 0xfff;

const hyphenated = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');

/**
 * UUIDs of version 7 (RFC 9562, method 1 of section 6.2): 48 bits of milliseconds, 12 bits that count within the
 * millisecond, 62 random bits. Each sorts after the one before it, also where the clock is set back.
 */
export const createIds = (clock: Clock, random: (bytes: number) => Buffer = randomBytes): Ids => {
  let last = 0;
  let count = 0;

  const advance = (): void => {
    const now = clock.now().getTime();
    if (now > last) {
      last = now;
      count = 0;
    } else if (count < MOST_IN_ONE_MILLISECOND) {
      count += 1;
    } else {
      last += 1;
      count = 0;
    }
  };

  return {
    next() {
      advance();
      const bytes = random(16);
      bytes.writeUIntBE(last, 0, 6);
      bytes.writeUInt16BE(0x7000 | count, 6);
      bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
      return hyphenated(bytes.toString('hex'));
    },
  };
};
