import { LEAST_MEMORY_KIB } from '../keys/kdf-parameters.ts';
import { createVaults } from '../vaults.ts';

/**
 * A program of its own that, as a user without special rights, tries to open the vault in the first folder and to
 * create one in the second. Says the two codes. The folders are read-only to that user.
 */
const NOBODY = 65_534;
const [existing = '', other = ''] = process.argv.slice(2);
const vaults = createVaults({ kdfTarget: { milliseconds: 0, mostMemoryKiB: LEAST_MEMORY_KIB } });
if (process.getuid?.() === 0) process.seteuid?.(NOBODY);

const codeOf = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

const passphrase = 'boats rest at the quay';
const opening = await codeOf(() => vaults.open({ folder: existing, passphrase }));
const creating = await codeOf(() =>
  vaults.create({ folder: other, staff: { name: 'Noor', role: 'manager' }, passphrase }),
);
process.stdout.write(`${JSON.stringify({ opening, creating })}\n`);
