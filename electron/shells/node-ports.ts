import os from 'node:os';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { createBundles } from '../bundles/bundles.ts';
import type { Backups, Documents, PracticeVaults, Vaults } from '../core/ports.ts';
import { createDocuments } from '../documents/create-documents.ts';
import { ecogramSvg } from '../documents/ecogram-svg.ts';
import { PRINT_FONTS } from '../documents/print-fonts.ts';
import { chosenFiles } from '../platform/chosen-files.ts';
import { systemClock } from '../platform/clock.ts';
import { createExportWriter } from '../platform/export-writer.ts';
import { suggestedVaultFolder } from '../platform/folders.ts';
import { hashing } from '../platform/hashing.ts';
import { createIds } from '../platform/ids.ts';
import { firstKnownLanguage } from '../platform/language.ts';
import { createRasteriser } from '../platform/rasteriser.ts';
import { createSettingsFile } from '../platform/settings-file.ts';
import { syncedFolders } from '../platform/synced-folders.ts';
import { systemTimer } from '../platform/timer.ts';
import { type Assets, createPrintAssets } from '../rpc/assets.ts';
import { createSpreadsheets } from '../spreadsheets/spreadsheets.ts';
import { createBackups } from '../vault/backup/backups.ts';
import { practiceVaults } from '../vault/practice/practice-vaults.ts';
import { recoverySecrets } from '../vault/recovery/recovery-secrets.ts';
import { createVaults, type VaultsOptions, vaultNeeds } from '../vault/vaults.ts';
import type { Threads } from './threads.ts';

type Choices = {
  userDataFolder: string;
  /** The reader's languages, the dearest first. */
  locales: readonly string[];
  vaults?: VaultsOptions;
  threads?: Threads;
};

/** The ports that need only Node, and are the same in both shells. */
export const nodePorts = ({ userDataFolder, locales, vaults, threads = {} }: Choices) => {
  const { readWorkerUrl, bundleWorkerUrl, ...ofVaults } = threads;
  const vaultsOptions = { clock: systemClock, ...ofVaults, ...vaults };
  return {
    clock: systemClock,
    timer: systemTimer,
    ids: createIds(systemClock),
    writer: createExportWriter(),
    hashing,
    folders: syncedFolders(process.env),
    files: chosenFiles,
    spreadsheets: createSpreadsheets(readWorkerUrl),
    bundles: createBundles({ version: manifest.version, workerUrl: bundleWorkerUrl }),
    settings: createSettingsFile(userDataFolder, {
      language: firstKnownLanguage(locales),
      theme: 'system',
      vaultFolder: null,
      protectScreen: true,
    }),
    suggestedFolder: suggestedVaultFolder({
      platform: process.platform,
      home: os.homedir(),
      env: process.env,
    }),
    recovery: recoverySecrets,
    vaults: createVaults(vaultsOptions) satisfies Vaults,
    practice: practiceVaults(
      path.join(userDataFolder, 'practice'),
      vaultNeeds(vaultsOptions),
    ) satisfies PracticeVaults,
    backups: createBackups(userDataFolder, vaultsOptions) satisfies Backups,
    rasteriser: createRasteriser(),
    documents: createDocuments({ ecogramSvg }) satisfies Documents,
  };
};

export const printFontAssets = (): Assets => createPrintAssets(PRINT_FONTS);
