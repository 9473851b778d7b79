import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type HandTimer, handTimer } from '../hand-timer.testkit.ts';
import { CopiedText, MOST_TRIES, STAYS_MS, TRY_AGAIN_MS } from './copied-text.ts';
import { createFingerprint } from './fingerprint.ts';

const OURS = 'the words of a client';
const THEIRS = 'a shopping list';

let text: string;
let isHeld: boolean;
let reads: number;
let timer: HandTimer;
let copied: CopiedText;

const clipboard = {
  readText: async () => {
    reads += 1;
    if (isHeld) throw new Error(`held by another program, with ${text}`);
    return text;
  },
  clear: async () => {
    text = '';
  },
};

beforeEach(() => {
  text = '';
  isHeld = false;
  reads = 0;
  timer = handTimer();
  copied = new CopiedText({ clipboard, timer });
});

const copyHere = (words: string) => {
  text = words;
  return copied.note();
};

test('what was copied is there for ten seconds, and then it is gone', async () => {
  await copyHere(OURS);
  await timer.pass(STAYS_MS - 1);
  expect(text).toBe(OURS);
  await timer.pass(1);
  expect(text).toBe('');
  expect(STAYS_MS).toBe(10_000);
});

test('what somebody copied elsewhere since is left alone, and never looked at again', async () => {
  await copyHere(OURS);
  text = THEIRS;
  await timer.pass(STAYS_MS);
  expect(text).toBe(THEIRS);
  expect(timer.waiting()).toEqual([]);
  const before = reads;
  await timer.pass(STAYS_MS * 10);
  await copied.clear();
  expect(reads).toBe(before);
});

test('a second copy has ten seconds of its own', async () => {
  await copyHere(OURS);
  await timer.pass(STAYS_MS - 1);
  await copyHere('more of them');
  await timer.pass(STAYS_MS - 1);
  expect(text).toBe('more of them');
  await timer.pass(1);
  expect(text).toBe('');
});

test('where nothing came of a copy there is nothing to wait for', async () => {
  await copyHere('');
  expect(timer.waiting()).toEqual([]);
});

describe('clearing at once', () => {
  test('takes what is ours', async () => {
    await copyHere(OURS);
    await copied.clear();
    expect(text).toBe('');
    expect(timer.waiting()).toEqual([]);
  });

  test('leaves what is not', async () => {
    text = THEIRS;
    await copied.clear();
    expect(text).toBe(THEIRS);
    expect(reads).toBe(0);
  });

  test('waits for the copy that is just being noted', async () => {
    const noting = copyHere(OURS);
    await copied.clear();
    await noting;
    expect(text).toBe('');
  });
});

describe('where another program holds the clipboard', () => {
  test('it is tried again until it works', async () => {
    await copyHere(OURS);
    isHeld = true;
    await timer.pass(STAYS_MS + 3 * TRY_AGAIN_MS);
    expect(text).toBe(OURS);
    isHeld = false;
    await timer.pass(TRY_AGAIN_MS);
    expect(text).toBe('');
    expect(timer.waiting()).toEqual([]);
  });

  test('it is given up in the end, and nothing is held any longer', async () => {
    await copyHere(OURS);
    isHeld = true;
    await timer.pass(STAYS_MS + MOST_TRIES * TRY_AGAIN_MS);
    expect(timer.waiting()).toEqual([]);
    isHeld = false;
    await copied.clear();
    expect(text).toBe(OURS);
  });

  test('noting fails without a word, and the next copy is noted', async () => {
    isHeld = true;
    await expect(copyHere(OURS)).resolves.toBeUndefined();
    isHeld = false;
    await copyHere(OURS);
    await timer.pass(STAYS_MS);
    expect(text).toBe('');
  });
});

test('what is held of a text is not a hash that could be guessed', async () => {
  const [one, other] = [createFingerprint(), createFingerprint()];
  expect(await one(OURS)).toBe(await one(OURS));
  expect(await one(OURS)).not.toBe(await other(OURS));
});

test('whatever is copied here and elsewhere, only what is ours is cleared, and all of it', async () => {
  const step = fc.oneof(
    fc.record({ here: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ elsewhere: fc.constantFrom('x', 'y', '') }),
    fc.record({ pass: fc.integer({ min: 0, max: 2 * STAYS_MS }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      text = '';
      timer = handTimer();
      copied = new CopiedText({ clipboard, timer });
      let expected = '';
      let gone = Number.POSITIVE_INFINITY;
      let now = 0;
      for (const one of steps) {
        if ('here' in one) {
          await copyHere(one.here);
          expected = one.here;
          gone = now + STAYS_MS;
        } else if ('elsewhere' in one) {
          text = one.elsewhere;
          expected = one.elsewhere;
          gone = Number.POSITIVE_INFINITY;
        } else {
          await timer.pass(one.pass);
          now += one.pass;
        }
        expect(text).toBe(now >= gone ? '' : expected);
      }
    }),
  );
});
