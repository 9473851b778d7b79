import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimSingleInstance, socketPath } from './single-instance.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mooring-claim-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const nobodyKnocks = () => {
  throw new Error('nobody should knock');
};

test('the first start gets the folder, the second is heard by the first', async () => {
  let knocks = 0;
  const first = await claimSingleInstance(folder, () => {
    knocks += 1;
  });
  expect(first).not.toBeNull();
  expect(await claimSingleInstance(folder, nobodyKnocks)).toBeNull();
  expect(await claimSingleInstance(folder, nobodyKnocks)).toBeNull();
  expect(knocks).toBe(2);
  await first?.release();
  const later = await claimSingleInstance(folder, nobodyKnocks);
  expect(later).not.toBeNull();
  await later?.release();
});

test('two folders have nothing to do with each other, and one is made where it is not there', async () => {
  const first = await claimSingleInstance(path.join(folder, 'one', 'deep'), nobodyKnocks);
  const second = await claimSingleInstance(path.join(folder, 'two'), nobodyKnocks);
  expect([first, second]).not.toContain(null);
  await Promise.all([first?.release(), second?.release()]);
});

test('of many that start at once exactly one gets the folder', async () => {
  const claims = await Promise.all(
    Array.from({ length: 12 }, () => claimSingleInstance(folder, () => undefined)),
  );
  const got = claims.filter((claim) => claim !== null);
  expect(got).toHaveLength(1);
  await got[0]?.release();
});

test('a folder with a long path works as well', async () => {
  const deep = path.join(folder, ...Array.from({ length: 8 }, () => 'a-folder-with-a-rather-long-name'));
  expect(Buffer.byteLength(socketPath(deep))).toBeLessThan(104);
  const first = await claimSingleInstance(deep, () => undefined);
  expect(first).not.toBeNull();
  expect(await claimSingleInstance(deep, nobodyKnocks)).toBeNull();
  await first?.release();
});

test('what a killed start left behind is taken over', async () => {
  const script = `
    import { claimSingleInstance } from ${JSON.stringify(path.join(import.meta.dirname, 'single-instance.ts'))};
    await claimSingleInstance(process.argv[1], () => undefined);
    process.stdout.write('claimed');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(await claimSingleInstance(folder, nobodyKnocks)).toBeNull();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const next = await claimSingleInstance(folder, nobodyKnocks);
  expect(next).not.toBeNull();
  await next?.release();
});

describe('the socket', () => {
  test('is a pipe of its own name on Windows', () => {
    const [one, other] = ['C:\\Users\\a', 'C:\\Users\\b'].map((where) => socketPath(where, 'win32'));
    expect(one).toMatch(/^\\\\\.\\pipe\\mooring-[0-9a-f]{24}$/);
    expect(one).not.toBe(other);
  });

  test('lies in the folder, which nobody else may enter', async () => {
    const home = path.join(folder, 'home');
    const claim = await claimSingleInstance(home, nobodyKnocks);
    if (process.platform !== 'win32') expect(fs.statSync(home).mode & 0o077).toBe(0);
    await claim?.release();
  });
});
