import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Database } from '../database/sqlite.ts';
import type { DeriveKey } from '../keys/derive-key.ts';
import { CHEAPEST_KDF } from '../keys/kdf-parameters.ts';
import { passphraseBytes } from '../keys/passphrase.ts';
import { boxUp } from '../keys/sealed-box.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { canonicalJson } from './canonical-json.ts';
import { macOf } from './header-seal.ts';

type Made = { passphrase: string; deriveKey: DeriveKey; fill?: (database: Database) => void };

const asFilled = () => undefined;

/** A vault as the first version of the program left it: its header, and its tables. */
export const makeVaultOfVersion1 = async (
  folder: string,
  { passphrase, deriveKey, fill = asFilled }: Made,
) => {
  const databaseKey = randomBytes(32);
  const vaultId = randomUUID();
  const salt = randomBytes(16);
  const identity = {
    id: randomUUID(),
    kind: 'passphrase',
    staffName: 'Noor',
    role: 'manager',
    kdf: CHEAPEST_KDF,
    salt: salt.toString('hex'),
  };
  const secret = passphraseBytes(passphrase);
  const { key } = await deriveKey({ passphrase: secret, salt, parameters: CHEAPEST_KDF });
  const associated = canonicalJson({ format: 'mooring-vault', slot: identity, vaultId });
  const { nonce, sealed } = boxUp(key, databaseKey, Buffer.from(associated, 'utf8'));
  const content = {
    format: 'mooring-vault',
    version: 1,
    vaultId,
    generation: 1,
    cipher: 'sqlcipher-4',
    slots: [{ ...identity, nonce, wrappedKey: sealed }],
  };
  const header = { ...content, mac: macOf(content, databaseKey).toString('hex') };
  const checksum = createHash('sha256').update(canonicalJson(header), 'utf8').digest('hex');
  writeFileSync(join(folder, 'vault.json'), `${canonicalJson({ ...header, checksum })}\n`);

  const path = join(folder, 'vault.db');
  writeFileSync(path, '');
  const database = openDatabase(path, databaseKey, 'new');
  migrate(database, MIGRATIONS.slice(0, 1));
  database.prepare('INSERT INTO vault VALUES (1, ?, 1)').run(vaultId);
  fill(database);
  database.close();
  return { vaultId, staffId: identity.id };
};
