import type { Output } from '#shared/contract/contract.ts';
import { backupHandlers } from './backup/backup-handlers.ts';
import { documentHandlers } from './documents/document-handlers.ts';
import { HeldDocuments } from './documents/held-documents.ts';
import { ecogramHandlers } from './ecogram/ecogram-handlers.ts';
import { fileHandlers } from './files/file-handlers.ts';
import type { Handlers } from './handlers.ts';
import { Readings } from './log/readings.ts';
import { planHandlers } from './plan/plan-handlers.ts';
import { policyHandlers } from './policy/policy-handlers.ts';
import type {
  Backups,
  Clock,
  Dialogs,
  Documents,
  ExportWriter,
  Ids,
  Printer,
  SettingsStore,
  Vaults,
} from './ports.ts';
import { Session } from './session.ts';
import { settingsHandlers } from './settings/settings-handlers.ts';
import { vaultHandlers } from './vault/vault-handlers.ts';

/** The words that the main process itself needs: titles of dialogs and names of files. */
export type NativeWords = {
  chooseFolderToCreate: string;
  chooseFolderToOpen: string;
  chooseFolderForBackup: string;
  chooseBackup: string;
  saveDialogTitle: string;
  planFileName: string;
  ecogramFileName: string;
};

export type AppPorts = {
  about: Output<'app.about'>;
  suggestedFolder: string;
  vaults: Vaults;
  backups: Backups;
  settings: SettingsStore;
  dialogs: Dialogs;
  printer: Printer;
  documents: Documents;
  writer: ExportWriter;
  clock: Clock;
  ids: Ids;
  words(language: string): NativeWords;
};

export type App = { session: Session; held: HeldDocuments; handlers: Handlers };

/** All use cases over one session. A shell gives the ports and mounts the handlers. */
export const createApp = (ports: AppPorts): App => {
  const session = new Session();
  const held = new HeldDocuments();
  session.onClose(() => held.releaseAll());
  const words = () => ports.words(ports.settings.read().language);
  const readings = new Readings(session, ports.clock);
  const needs = { ...ports, session, held, words, readings };
  const vault = vaultHandlers(needs);
  return {
    session,
    held,
    handlers: {
      'app.about': () => ports.about,
      ...settingsHandlers(ports.settings),
      ...vault,
      ...backupHandlers({ ...needs, status: async () => vault['vault.status']({}) }),
      ...fileHandlers(needs),
      ...ecogramHandlers(needs),
      ...planHandlers(needs),
      ...documentHandlers(needs),
      ...policyHandlers(needs),
    },
  };
};
