import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { VaultFiles } from '../vault.testkit.ts';
import { filesIn } from '../vault.testkit.ts';
import { type Crashed, crashedVault, openingOf, whatIsWrong } from './damage.testkit.ts';

const COMMITS = 8;
const PAGE = 4096;
const RESERVED = 80;
const WAL_HEADER = 32;
const FRAME_HEADER = 24;
const FRAME = FRAME_HEADER + PAGE;

let crashed: Crashed;
let closed: VaultFiles;
beforeAll(async () => {
  crashed = await crashedVault(COMMITS);
  closed = crashed.closed;
});

const flipped = (bytes: Buffer, at: number, mask = 1 << randomInt(8)): Buffer => {
  const damaged = Buffer.from(bytes);
  damaged[at] = (damaged[at] ?? 0) ^ mask;
  return damaged;
};
const zeroed = (bytes: Buffer, from: number, length: number): Buffer =>
  Buffer.from(bytes).fill(0, from, Math.min(from + length, bytes.length));

const withWal = (damage: (wal: Buffer) => Buffer): VaultFiles => ({
  ...crashed.files,
  'vault.db-wal': damage(crashed.files['vault.db-wal'] as Buffer),
});
const framesOf = (wal: Buffer): number => (wal.length - WAL_HEADER) / FRAME;

const demandNothingSilent = async (files: VaultFiles, what: string) => {
  const outcome = await openingOf(files);
  expect(whatIsWrong(outcome, crashed.committed), what).toBeNull();
  return outcome;
};

test('a vault whose last session was cut off opens with its last commit, and says nothing', async () => {
  expect(await openingOf(crashed.files)).toMatchObject({
    opens: true,
    contents: crashed.committed.at(-1),
    isCut: false,
  });
  expect(Object.keys(closed).sort()).toEqual(['vault.db', 'vault.json']);
});

describe('a damaged write-ahead log', () => {
  test('is noticed wherever in a frame a bit is flipped', async () => {
    const frames = framesOf(crashed.files['vault.db-wal'] as Buffer);
    expect(frames).toBeGreaterThan(COMMITS * 2);
    const fields = { page: 0, size: 4, salt: 8, otherSalt: 12, checksum: 16, otherChecksum: 20 };
    for (let frame = 0; frame < frames; frame += 1) {
      const [field, offset] = Object.entries(fields)[frame % 6] as [string, number];
      const start = WAL_HEADER + frame * FRAME;
      const places = [start + offset + randomInt(4), start + FRAME_HEADER + randomInt(PAGE)];
      for (const at of places) {
        const outcome = await demandNothingSilent(
          withWal((wal) => flipped(wal, at)),
          `${field} of frame ${frame}, byte ${at}`,
        );
        // What was promised is gone with the frame, so it can't be the last state.
        expect(outcome.opens && !outcome.isCut, `byte ${at}`).toBe(false);
      }
    }
  });

  test('is noticed in its header', async () => {
    for (let at = 0; at < WAL_HEADER; at += 1) {
      const outcome = await demandNothingSilent(
        withWal((wal) => flipped(wal, at)),
        `byte ${at}`,
      );
      expect(outcome.opens && !outcome.isCut, `byte ${at}`).toBe(false);
    }
  });

  test('is noticed wherever it is cut', async () => {
    const { length } = crashed.files['vault.db-wal'] as Buffer;
    const atFrames = Array.from({ length: framesOf(crashed.files['vault.db-wal'] as Buffer) }, (_, frame) => {
      return WAL_HEADER + frame * FRAME;
    });
    const anywhere = Array.from({ length: 25 }, () => randomInt(length));
    for (const end of [0, 1, ...atFrames, ...anywhere, length - 1]) {
      const outcome = await demandNothingSilent(
        withWal((wal) => wal.subarray(0, end)),
        `cut at ${end}`,
      );
      expect(outcome.opens && !outcome.isCut, `cut at ${end}`).toBe(false);
    }
  });

  test('is noticed where a part of it is zero, or frames have changed places', async () => {
    const frames = framesOf(crashed.files['vault.db-wal'] as Buffer);
    for (let round = 0; round < 15; round += 1) {
      const from = randomInt(WAL_HEADER, WAL_HEADER + (frames - 1) * FRAME);
      await demandNothingSilent(
        withWal((wal) => zeroed(wal, from, randomInt(1, 3 * FRAME))),
        `zero from ${from} on`,
      );
      const [one, other] = [randomInt(frames), randomInt(frames)].map((frame) => WAL_HEADER + frame * FRAME);
      await demandNothingSilent(
        withWal((wal) => {
          const swapped = Buffer.from(wal);
          wal.copy(swapped, one, other, (other ?? 0) + FRAME);
          wal.copy(swapped, other, one, (one ?? 0) + FRAME);
          return swapped;
        }),
        `frames at ${one} and ${other}`,
      );
    }
  });

  test('is noticed where it is missing', async () => {
    const { 'vault.db-wal': _, ...files } = crashed.files;
    expect(await demandNothingSilent(files, 'missing')).toMatchObject({ opens: true, isCut: true });
  });

  test('is noticed where an older one of the same vault lies in its place, while it is open and when it is closed', async () => {
    for (const [commit, wal] of crashed.logs.entries()) {
      const isLast = commit === COMMITS;
      const outcome = await demandNothingSilent({ ...crashed.files, 'vault.db-wal': wal }, `log ${commit}`);
      expect(outcome.opens && !outcome.isCut, `log ${commit}`).toBe(isLast);
      const after = await openingOf({ ...closed, 'vault.db-wal': wal });
      if (wal.length === 0 || isLast) expect(after).toMatchObject({ opens: true, isCut: false });
      else expect(after, `log ${commit}`).toMatchObject({ opens: false, code: 'vaultDamaged' });
    }
  });

  test("is refused where it is another vault's", async () => {
    const { files } = await crashedVault(2);
    const foreign = { 'vault.db-wal': files['vault.db-wal'] as Buffer };
    expect(await openingOf({ ...crashed.files, ...foreign })).toMatchObject({ code: 'vaultDamaged' });
    expect(await openingOf({ ...closed, ...foreign })).toMatchObject({ code: 'vaultDamaged' });
  });

  test('lies where it lay when the vault is refused, and beside it when the vault opens without its end', async () => {
    const { files } = await crashedVault(2);
    const foreign = files['vault.db-wal'] as Buffer;
    const refused = await openingOf({ ...crashed.files, 'vault.db-wal': foreign });
    expect(filesIn(refused.folder)['vault.db-wal']?.equals(foreign)).toBe(true);
    const cut = withWal((wal) => flipped(wal, wal.length - 1));
    const opened = await openingOf(cut);
    expect(opened).toMatchObject({ opens: true, isCut: true });
    expect(filesIn(opened.folder)['vault.db-wal.cut']?.equals(cut['vault.db-wal'] as Buffer)).toBe(true);
  });

  test('is no damage where a last commit was not finished', async () => {
    const finished = crashed.logs[COMMITS - 1] as Buffer;
    const whole = crashed.files['vault.db-wal'] as Buffer;
    const { 'vault.db-head': _, ...files } = crashed.files;
    for (let round = 0; round < 10; round += 1) {
      const end = randomInt(finished.length, whole.length);
      const outcome = await openingOf({ ...files, 'vault.db-wal': whole.subarray(0, end) });
      expect(outcome).toMatchObject({ opens: true, isCut: false, contents: crashed.committed.at(-2) });
    }
  });
});

test('a damaged mark of how far the log had come keeps nobody from the vault', async () => {
  const mark = crashed.files['vault.db-head'] as Buffer;
  for (let round = 0; round < 20; round += 1) {
    const at = randomInt(mark.length);
    const outcome = await openingOf({ ...crashed.files, 'vault.db-head': flipped(mark, at) });
    expect(outcome).toMatchObject({ opens: true, isCut: false, contents: crashed.committed.at(-1) });
  }
});

describe('a damaged database', () => {
  const refusalsOf = async (damage: (database: Buffer) => Buffer) => {
    const outcome = await openingOf({ ...closed, 'vault.db': damage(closed['vault.db'] as Buffer) });
    return outcome.opens ? 'opens' : outcome.code;
  };
  const pages = () => (closed['vault.db'] as Buffer).length / PAGE;

  test('is refused whichever page has a bit flipped, in its content, its vector or its authenticator', async () => {
    for (let page = 0; page < pages(); page += 1) {
      for (const offset of [
        randomInt(PAGE - RESERVED),
        PAGE - RESERVED + randomInt(16),
        PAGE - 64 + randomInt(64),
      ]) {
        const at = page * PAGE + offset;
        expect(await refusalsOf((bytes) => flipped(bytes, at)), `page ${page}, byte ${offset}`).toBe(
          'vaultDamaged',
        );
      }
    }
  });

  test('is refused whichever byte of its salt is another', async () => {
    for (let at = 0; at < 16; at += 1)
      expect(await refusalsOf((bytes) => flipped(bytes, at)), `byte ${at}`).toBe('vaultDamaged');
  });

  test('is refused whichever page is zero, or lies in the place of another', async () => {
    for (let page = 0; page < pages(); page += 1) {
      expect(await refusalsOf((bytes) => zeroed(bytes, page * PAGE, PAGE)), `page ${page}`).toBe(
        'vaultDamaged',
      );
      const other = (page + 1 + randomInt(pages() - 1)) % pages();
      const swapped = (bytes: Buffer) => {
        const damaged = Buffer.from(bytes);
        bytes.copy(damaged, page * PAGE, other * PAGE, (other + 1) * PAGE);
        return damaged;
      };
      expect(await refusalsOf(swapped), `page ${other} in the place of ${page}`).toBe('vaultDamaged');
    }
  });

  test('is refused wherever it is cut', async () => {
    const { length } = closed['vault.db'] as Buffer;
    const ends = [
      0,
      1,
      PAGE,
      length - PAGE,
      length - 1,
      ...Array.from({ length: 20 }, () => randomInt(length)),
    ];
    for (const end of ends)
      expect(await refusalsOf((bytes) => bytes.subarray(0, end)), `cut at ${end}`).toBe('vaultDamaged');
  });

  test('is refused where it is the database of an older header, or of another vault', async () => {
    const { files } = await crashedVault(1);
    expect(await refusalsOf(() => files['vault.db'] as Buffer)).toBe('vaultDamaged');
  });
});
