import { LEAST_MEMORY_KIB } from '../keys/kdf-parameters.ts';
import { createVaults } from '../vaults.ts';

/** A program of its own that creates a vault and closes it. Argument: the folder. Says `made`, or why not. */
const [folder = ''] = process.argv.slice(2);
const vaults = createVaults({ kdfTarget: { milliseconds: 0, mostMemoryKiB: LEAST_MEMORY_KIB } });
const staff = { name: 'Noor', role: 'manager' } as const;

const create = async (): Promise<string> => {
  try {
    (await vaults.create({ folder, staff, passphrase: 'boats rest at the quay' })).close();
    return 'made';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};
process.stdout.write(`${await create()}\n`);
