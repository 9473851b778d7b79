import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { argon2id } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import { someChild, someEcogram, someFile, somePerson, somePlan, someTie } from './records.testkit.ts';
import { CHANGE } from './somebody.testkit.ts';
import { PASSPHRASE, vaultOnDisk } from './vault.testkit.ts';

/**
 * Opens a vault with nothing but the rules of `docs/vault-format.md`: none of the program's own code takes part, so what
 * the page says is what is so.
 */
const Sqlite = createRequire(import.meta.url)('better-sqlite3-multiple-ciphers') as typeof BetterSqlite3;

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const canonical = (value: Json): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`)}}`;
};

const without = (value: JsonObject, ...names: string[]): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

const bytes = (hex: Json | undefined) => Buffer.from(String(hex), 'hex');

const readHeader = (folder: string): JsonObject => {
  const text = readFileSync(join(folder, 'vault.json'), 'utf8');
  const header = JSON.parse(text) as JsonObject;
  expect(text).toBe(`${canonical(header)}\n`);
  expect(header.format).toBe('mooring-vault');
  expect(header.version).toBe(1);
  const sum = createHash('sha256')
    .update(canonical(without(header, 'checksum')))
    .digest('hex');
  expect(header.checksum).toBe(sum);
  return header;
};

const unlock = async (header: JsonObject, passphrase: string): Promise<Buffer> => {
  const [slot] = header.slots as JsonObject[];
  const kdf = slot?.kdf as { [name: string]: number };
  if (!slot) throw new Error('no slot');
  const slotKey = await argon2id({
    password: Buffer.from(passphrase.normalize('NFKC'), 'utf8'),
    salt: bytes(slot.salt),
    iterations: kdf.passes ?? 0,
    memorySize: kdf.memoryKiB ?? 0,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  const associated = {
    format: 'mooring-vault',
    slot: without(slot, 'nonce', 'wrappedKey'),
    vaultId: header.vaultId ?? '',
  };
  const wrapped = bytes(slot.wrappedKey);
  const decipher = createDecipheriv('aes-256-gcm', slotKey, bytes(slot.nonce));
  decipher.setAAD(Buffer.from(canonical(associated), 'utf8'));
  decipher.setAuthTag(wrapped.subarray(32));
  const databaseKey = Buffer.concat([decipher.update(wrapped.subarray(0, 32)), decipher.final()]);

  const macKey = hkdfSync('sha256', databaseKey, String(header.vaultId), 'mooring vault header 1', 32);
  const mac = createHmac('sha256', Buffer.from(macKey)).update(canonical(without(header, 'mac', 'checksum')));
  expect(header.mac).toBe(mac.digest('hex'));
  return databaseKey;
};

const openDatabase = (folder: string, databaseKey: Buffer) => {
  const database = new Sqlite(join(folder, 'vault.db'));
  database.pragma("cipher = 'sqlcipher'");
  database.pragma('legacy = 4');
  database.pragma(`key = "x'${databaseKey.toString('hex')}'"`);
  database.pragma('locking_mode = EXCLUSIVE');
  return database;
};

describe('docs/vault-format.md', () => {
  test('is enough to open a vault and read all that is in it', async () => {
    const file = someFile({ workingName: 'Łucja', notes: 'Likes the sea' });
    const child = someChild(file, { name: 'Ikram' });
    const [aunt, friend] = [somePerson('aunt'), somePerson('friend')];
    const ties = [someTie('client', aunt), someTie(aunt, friend)];
    const ecogram = someEcogram(file, [aunt, friend], ties);
    const plan = somePlan(file);
    const { folder } = await vaultOnDisk((vault) => {
      vault.write(CHANGE, () => {
        vault.files.insert(file);
        vault.children.insert(child);
        vault.ecograms.insert(ecogram);
        vault.plans.insert(plan);
      });
    });

    const header = readHeader(folder);
    const database = openDatabase(folder, await unlock(header, PASSPHRASE));
    const bodies = (table: string) =>
      database
        .prepare<[], string>(`SELECT body FROM ${table} ORDER BY row`)
        .pluck()
        .all()
        .map((body) => JSON.parse(body));
    expect(database.pragma('application_id', { simple: true })).toBe(0x4d6f6f72);
    expect(database.pragma('user_version', { simple: true })).toBe(2);
    expect(database.pragma('auto_vacuum', { simple: true })).toBe(1);
    expect(database.prepare('SELECT vault_id, header_generation FROM vault').get()).toEqual({
      vault_id: header.vaultId,
      header_generation: header.generation,
    });
    expect(bodies('client_file')).toEqual([file.details]);
    expect(bodies('child')).toEqual([child.details]);
    expect(bodies('ecogram_person')).toEqual([aunt, friend]);
    expect(bodies('ecogram_tie')).toEqual(ties);
    expect(database.prepare('SELECT first_person_id FROM ecogram_tie ORDER BY row').pluck().all()).toEqual([
      null,
      aunt.id,
    ]);
    expect(bodies('plan')).toEqual([plan.content]);
    expect(database.prepare('SELECT words FROM search').pluck().all()).toEqual(['ikram likes lucja sea the']);
    database.close();
  });

  test('names the members of the header and no others', async () => {
    const { folder } = await vaultOnDisk();
    const page = readFileSync(new URL('../../docs/vault-format.md', import.meta.url), 'utf8');
    const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '') as JsonObject;
    const shapeOf = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(shapeOf);
      if (value === null || typeof value !== 'object') return typeof value;
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shapeOf(member)]));
    };
    expect(shapeOf(example)).toEqual(shapeOf(readHeader(folder)));
  });
});
