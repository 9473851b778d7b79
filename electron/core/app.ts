import type { Output } from '#shared/contract/contract.ts';
import { clipboardHandlers } from './clipboard/clipboard-handlers.ts';
import { CopiedText } from './clipboard/copied-text.ts';
import { documentHandlers } from './documents/document-handlers.ts';
import { HeldDocuments } from './documents/held-documents.ts';
import { ecogramHandlers } from './ecogram/ecogram-handlers.ts';
import { keepDestroyingDue } from './files/destroy-due.ts';
import { fileHandlers } from './files/file-handlers.ts';
import { removalHandlers } from './files/removal-handlers.ts';
import { reviewHandlers } from './files/review-handlers.ts';
import type { Handlers } from './handlers.ts';
import { logHandlers } from './log/log-handlers.ts';
import { Notes } from './log/notes.ts';
import { Readings } from './log/readings.ts';
import { planHandlers } from './plan/plan-handlers.ts';
import { policyHandlers } from './policy/policy-handlers.ts';
import type {
  Clipboard,
  Clock,
  Dialogs,
  Documents,
  ExportWriter,
  Ids,
  Power,
  Printer,
  RecoverySecrets,
  Screen,
  SettingsStore,
  Timer,
  Vaults,
} from './ports.ts';
import { recoveryHandlers } from './recovery/recovery-handlers.ts';
import { Session } from './session.ts';
import { protectAsChosen, settingsHandlers } from './settings/settings-handlers.ts';
import { staffHandlers } from './staff/staff-handlers.ts';
import { vaultHandlers } from './vault/vault-handlers.ts';

/** The words that the main process itself needs: titles of dialogs and names of files. */
export type NativeWords = {
  chooseFolderToCreate: string;
  chooseFolderToOpen: string;
  saveDialogTitle: string;
  planFileName: string;
  ecogramFileName: string;
  recoveryFileName: string;
};

export type AppPorts = {
  about: Omit<Output<'app.about'>, 'canProtectScreen'>;
  suggestedFolder: string;
  vaults: Vaults;
  recovery: RecoverySecrets;
  settings: SettingsStore;
  dialogs: Dialogs;
  printer: Printer;
  documents: Documents;
  writer: ExportWriter;
  clipboard: Clipboard;
  screen: Screen;
  power: Power;
  clock: Clock;
  timer: Timer;
  ids: Ids;
  words(language: string): NativeWords;
};

export type App = {
  session: Session;
  held: HeldDocuments;
  copied: CopiedText;
  handlers: Handlers;
  /** Ends what the app listens to. The vault is the session's to close. */
  stop(): void;
};

/** All use cases over one session. A shell gives the ports and mounts the handlers. */
export const createApp = (ports: AppPorts): App => {
  const session = new Session();
  const held = new HeldDocuments();
  const copied = new CopiedText(ports);
  session.onClose(() => held.releaseAll());
  protectAsChosen(ports);
  keepDestroyingDue({ session, clock: ports.clock, timer: ports.timer });
  const words = () => ports.words(ports.settings.read().language);
  const notes = new Notes(session, ports.clock);
  const readings = new Readings(session, notes, ports.clock);
  const needs = { ...ports, session, held, words, notes, readings };
  const handlers: Handlers = {
    'app.about': () => ({ ...ports.about, canProtectScreen: ports.screen.canProtect }),
    ...settingsHandlers(ports),
    ...clipboardHandlers(copied),
    ...vaultHandlers(needs),
    ...staffHandlers(needs),
    ...recoveryHandlers(needs),
    ...logHandlers(needs),
    ...fileHandlers(needs),
    ...removalHandlers(needs),
    ...reviewHandlers(needs),
    ...ecogramHandlers(needs),
    ...planHandlers(needs),
    ...documentHandlers(needs),
    ...policyHandlers(needs),
  };
  return {
    session,
    held,
    copied,
    handlers,
    stop: leaveNothingOpen(ports.power, { session, copied, handlers }),
  };
};

/** Whoever finds the machine asleep or locked finds the vault locked too, and nothing of it on the clipboard. */
const leaveNothingOpen = (
  power: Power,
  { session, copied, handlers }: Pick<App, 'session' | 'copied' | 'handlers'>,
): (() => void) =>
  power.onSuspendOrLock(() => {
    void copied.clear();
    // Locking is done when the call returns. What comes later tells the windows, and a status that can't be read
    // leaves nothing more to be done here.
    if (session.staff) void Promise.resolve(handlers['vault.lock']({})).catch(() => undefined);
  });
