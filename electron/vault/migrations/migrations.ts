import { firstVault } from './0001-first-vault.ts';
import type { Migration } from './migration.ts';

/** In order and without gaps. */
export const MIGRATIONS: readonly Migration[] = [firstVault];
