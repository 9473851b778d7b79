import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../../node_modules/electron', import.meta.url));

/** What fetches the binary, as the package itself has it. */
export const ELECTRON_INSTALLER = path.join(PACKAGE, 'install.js');

/** Electron's program, where its package has put one in place; the package alone has none. */
export const electronBinary = (electronPackage: string = PACKAGE): string | null => {
  try {
    const binary = path.join(
      electronPackage,
      'dist',
      readFileSync(path.join(electronPackage, 'path.txt'), 'utf8').trim(),
    );
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
};
