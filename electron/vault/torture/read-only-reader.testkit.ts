import { createQuick, openQuick } from './quick-vaults.testkit.ts';

/**
 * A program of its own that, as a user without special rights, tries to open the vault in the first folder and to
 * create one in the second. Says the two codes. The folders are read-only to that user.
 */
const NOBODY = 65_534;
const [existing = '', other = ''] = process.argv.slice(2);
if (process.getuid?.() === 0) process.seteuid?.(NOBODY);

const codeOf = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

const opening = await codeOf(() => openQuick(existing));
const creating = await codeOf(() => createQuick(other));
process.stdout.write(`${JSON.stringify({ opening, creating })}\n`);
