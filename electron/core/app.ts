import type { Output } from '#shared/contract/contract.ts';
import type { LockReason } from '#shared/domain/locking.ts';
import { documentHandlers } from './documents/document-handlers.ts';
import { HeldDocuments } from './documents/held-documents.ts';
import { ecogramHandlers } from './ecogram/ecogram-handlers.ts';
import { fileHandlers } from './files/file-handlers.ts';
import type { Handlers } from './handlers.ts';
import { createLocking } from './locking/create-locking.ts';
import { Readings } from './log/readings.ts';
import { planHandlers } from './plan/plan-handlers.ts';
import { policyHandlers } from './policy/policy-handlers.ts';
import type {
  Clock,
  Dialogs,
  Documents,
  ExportWriter,
  Ids,
  Printer,
  SettingsStore,
  Timer,
  Vaults,
} from './ports.ts';
import { Session } from './session.ts';
import { settingsHandlers } from './settings/settings-handlers.ts';
import { Attempts } from './vault/attempts.ts';
import { vaultHandlers } from './vault/vault-handlers.ts';
import { statusOfVault } from './vault/vault-status.ts';

/** The words that the main process itself needs: titles of dialogs and names of files. */
export type NativeWords = {
  chooseFolderToCreate: string;
  chooseFolderToOpen: string;
  saveDialogTitle: string;
  planFileName: string;
  ecogramFileName: string;
};

export type AppPorts = {
  about: Output<'app.about'>;
  suggestedFolder: string;
  vaults: Vaults;
  settings: SettingsStore;
  dialogs: Dialogs;
  printer: Printer;
  documents: Documents;
  writer: ExportWriter;
  clock: Clock;
  timer: Timer;
  ids: Ids;
  words(language: string): NativeWords;
};

export type App = {
  session: Session;
  held: HeldDocuments;
  handlers: Handlers;
  /**
   * Every lock goes through here: a shell calls it when the machine goes to sleep or locks its screen, and when the app
   * ends. Resolves when the vault is closed; what could not be saved is a draft by then. Never rejects.
   */
  lock(why: LockReason): Promise<void>;
  /** What a shell calls before it closes the windows of an app that ends: they save and hand over, the vault stays open. */
  handOver(why: LockReason): Promise<void>;
};

/** All use cases over one session. A shell gives the ports and mounts the handlers. */
export const createApp = (ports: AppPorts): App => {
  const session = new Session();
  const held = new HeldDocuments();
  session.onClose(() => held.releaseAll());
  const words = () => ports.words(ports.settings.read().language);
  const readings = new Readings(session, ports.clock);
  const attempts = new Attempts();
  const status = statusOfVault({ ...ports, session, attempts });
  const { lock, handOver, exports, handlers } = createLocking({
    ...ports,
    session,
    announce: status.announce,
  });
  const needs = { ...ports, session, held, words, readings, attempts, status, lock, exports };
  return {
    session,
    held,
    lock,
    handOver,
    handlers: {
      'app.about': () => ports.about,
      ...settingsHandlers(ports.settings),
      ...vaultHandlers(needs),
      ...fileHandlers(needs),
      ...ecogramHandlers(needs),
      ...planHandlers(needs),
      ...documentHandlers(needs),
      ...policyHandlers(needs),
      ...handlers,
    },
  };
};
