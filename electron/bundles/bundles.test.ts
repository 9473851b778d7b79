import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Decrypter } from 'age-encryption';
import { unzipSync } from 'fflate';
import { build } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { BundledFile, BundleManifest } from '#shared/domain/bundle.ts';
import { AgeRecipient, BundlePassphrase } from '#shared/domain/bundle-lock.ts';
import { FileReview } from '#shared/domain/review-exchange.ts';
import type { Bundles } from '../core/bundle-port.ts';
import { refusalOf } from '../vault/vault.testkit.ts';
import { MADE_AT, PASSPHRASE, someArchive, someBundledFile } from './bundles.testkit.ts';
import { createBundles } from './bundles.ts';
import { unlock } from './locking.ts';

const NEVER = new AbortController().signal;
const bundles = createBundles({ version: '1.0.0' });
const about = { use: 'move', madeAt: MADE_AT, signal: NEVER } as const;

const made = async (with_: Bundles, lock: Parameters<ReturnType<Bundles['begin']>['finish']>[0]) => {
  const files = [someBundledFile('Robin'), someBundledFile('Sam')];
  const writer = with_.begin(about);
  for (const file of files) await writer.addFile(file);
  await writer.addDocument('plan.pdf', new Uint8Array([37, 80, 68, 70]));
  return { files, bytes: await writer.finish(lock) };
};

describe('a bundle', () => {
  test('is what it was on the other side, by a passphrase', async () => {
    const { files, bytes } = await made(bundles, { is: 'passphrase', passphrase: PASSPHRASE });
    expect(bundles.lookAt(bytes)).toBe('passphrase');
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
    expect(Buffer.from(bytes).includes('Robin')).toBe(false);
    const opened = await bundles.open(bytes, { is: 'passphrase', passphrase: PASSPHRASE }, NEVER);
    expect(opened.files).toEqual(files);
    expect(opened.manifest).toMatchObject({ use: 'move', madeAt: MADE_AT, madeBy: '1.0.0' });
    expect(opened.documents.map(({ name, bytes: pdf }) => [name, [...pdf]])).toEqual([
      ['plan.pdf', [37, 80, 68, 70]],
    ]);
  });

  test('is what it was on the other side, by a key, and is for nobody else', async () => {
    const { identity, recipient } = await bundles.newIdentity();
    expect(AgeRecipient.safeParse(recipient).success).toBe(true);
    const { files, bytes } = await made(bundles, { is: 'key', recipient });
    expect(bundles.lookAt(bytes)).toBe('key');
    expect((await bundles.open(bytes, { is: 'key', identity }, NEVER)).files).toEqual(files);
    const other = await bundles.newIdentity();
    expect(await refusalOf(() => bundles.open(bytes, { is: 'key', identity: other.identity }, NEVER))).toBe(
      'bundleNotForThisVault',
    );
  });

  test('is not made for a key with a slip in it', async () => {
    const { recipient } = await bundles.newIdentity();
    const slip = AgeRecipient.parse(recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q')));
    expect(await refusalOf(() => made(bundles, { is: 'key', recipient: slip }))).toBe('bundleWrongKey');
  });

  test('can be called off, while it is made and while it is opened', async () => {
    const calling = new AbortController();
    const writer = bundles.begin({ ...about, signal: calling.signal });
    await writer.addFile(someBundledFile());
    const finishing = writer.finish({ is: 'passphrase', passphrase: PASSPHRASE });
    calling.abort(new Error('called off'));
    await expect(finishing).rejects.toThrow('called off');
    await expect(writer.addFile(someBundledFile())).rejects.toThrow('called off');

    const { bytes } = await made(bundles, { is: 'passphrase', passphrase: PASSPHRASE });
    const leaving = new AbortController();
    const opening = bundles.open(bytes, { is: 'passphrase', passphrase: PASSPHRASE }, leaving.signal);
    leaving.abort(new Error('left'));
    await expect(opening).rejects.toThrow('left');
  });

  test('of the same parts is the same archive, whenever it is made', () => {
    const file = someBundledFile();
    expect(someArchive([file])).toEqual(someArchive([file]));
  });

  test('gets words that can be said on the phone', () => {
    const words = bundles.proposePassphrase();
    expect(words).toMatch(/^([a-z]{3,8}-){6}[a-z]{3,8}$/);
    expect(BundlePassphrase.safeParse(words).success).toBe(true);
    expect(bundles.proposePassphrase()).not.toBe(words);
  });
});

/** Locked by age 1.1.1, the program in Go that the format comes from: `age -p`, and `age -r` with the key beside it. */
test('what the age program has locked is opened', async () => {
  const fixture = (name: string) => readFile(new URL(`./fixtures/${name}`, import.meta.url));
  const [byPassphrase, byKey, identity] = await Promise.all([
    fixture('by-passphrase.age'),
    fixture('by-key.age'),
    fixture('identity.txt'),
  ]);
  const opened = [
    await unlock(byPassphrase, { is: 'passphrase', passphrase: PASSPHRASE }),
    await unlock(byKey, { is: 'key', identity: identity.toString().trim() }),
  ];
  for (const letter of opened)
    expect(new TextDecoder().decode(letter)).toBe('What the age program has locked.\n');
});

/** As anybody would open it who has age and a program for zip archives, and reads `docs/bundle-format.md`. */
test('what is locked here opens without any of this program, and is what its manifest lists', async () => {
  const { files, bytes } = await made(bundles, { is: 'passphrase', passphrase: PASSPHRASE });
  const age = new Decrypter();
  age.addPassphrase(PASSPHRASE);
  const parts = unzipSync(await age.decrypt(bytes));
  const json = (name: string) => JSON.parse(new TextDecoder().decode(parts[name]));
  const { entries, ...manifest } = json('manifest.json');
  expect(manifest).toEqual({
    format: 'mooring-bundle',
    version: 1,
    use: 'move',
    madeAt: MADE_AT,
    madeBy: '1.0.0',
  });
  expect(Object.keys(parts).sort()).toEqual(
    [...entries.map(({ name }: { name: string }) => name), 'manifest.json'].sort(),
  );
  for (const entry of entries) {
    const part = parts[entry.name] ?? new Uint8Array();
    expect(entry.bytes).toBe(part.length);
    expect(entry.sha256).toBe(createHash('sha256').update(part).digest('hex'));
  }
  expect([json('files/0001.json'), json('files/0002.json')]).toEqual(files);
  // Nothing that somebody has written stands where it can be read before a part is.
  expect(JSON.stringify([manifest, Object.keys(parts)])).not.toMatch(/Robin|Sam/);
});

test('bundles are made and opened with the thread as a bundler writes it', async () => {
  await mkdir(fileURLToPath(new URL('../../node_modules/.cache', import.meta.url)), { recursive: true });
  const out = await mkdtemp(fileURLToPath(new URL('../../node_modules/.cache/bundled-', import.meta.url)));
  onTestFinished(() => rm(out, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: out,
      rollupOptions: {
        input: { 'bundle-worker': fileURLToPath(new URL('./bundle-worker.ts', import.meta.url)) },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  const bundled = createBundles({
    version: '1.0.0',
    workerUrl: pathToFileURL(join(out, 'bundle-worker.mjs')),
  });
  const { files, bytes } = await made(bundled, { is: 'passphrase', passphrase: PASSPHRASE });
  expect((await bundled.open(bytes, { is: 'passphrase', passphrase: PASSPHRASE }, NEVER)).files).toEqual(
    files,
  );
});

test('the published schema is that of the program', async () => {
  const published = await readFile(new URL('../../docs/bundle.schema.json', import.meta.url), 'utf8');
  const schema = z.toJSONSchema(z.union([BundleManifest, BundledFile, FileReview]), {
    io: 'input',
    reused: 'ref',
  });
  // To publish another one, write this into the file and have it formatted. What an older reader would not take is a new
  // version: raise BUNDLE_VERSION.
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(schema)));
});
