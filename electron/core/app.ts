import type { Output } from '#shared/contract/contract.ts';
import type { LockReason } from '#shared/domain/locking.ts';
import { backupHandlers } from './backup/backup-handlers.ts';
import { bundleHandlers } from './bundles/bundle-handlers.ts';
import { clipboardHandlers } from './clipboard/clipboard-handlers.ts';
import { CopiedText } from './clipboard/copied-text.ts';
import { consentHandlers } from './consents/consent-handlers.ts';
import { dateTemplateHandlers } from './date-templates/date-template-handlers.ts';
import { ChoosingPlace } from './documents/choosing-place.ts';
import { documentHandlers } from './documents/document-handlers.ts';
import { HeldDocuments } from './documents/held-documents.ts';
import { ecogramHandlers } from './ecogram/ecogram-handlers.ts';
import { versionHandlers } from './ecogram/version-handlers.ts';
import { fileListHandlers } from './file-lists/file-list-handlers.ts';
import { keepDestroyingDue } from './files/destroy-due.ts';
import { fileHandlers } from './files/file-handlers.ts';
import { removalHandlers } from './files/removal-handlers.ts';
import { reviewHandlers } from './files/review-handlers.ts';
import { firstSignsHandlers } from './first-signs/first-signs-handlers.ts';
import type { Handlers } from './handlers.ts';
import { createLocking } from './locking/create-locking.ts';
import { logHandlers } from './log/log-handlers.ts';
import { Notes } from './log/notes.ts';
import { Readings } from './log/readings.ts';
import { monitoringHandlers } from './monitoring/monitoring-handlers.ts';
import { nativeWords } from './native-words.ts';
import { numberHandlers } from './numbers/number-handlers.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { exchangeHandlers } from './organisations/exchange-handlers.ts';
import { joinedHandlers } from './organisations/joined-handlers.ts';
import { organisationHandlers } from './organisations/organisation-handlers.ts';
import { originHandlers } from './origin/origin-handlers.ts';
import { fearHandlers } from './overviews/fear-handlers.ts';
import { overviewHandlers } from './overviews/overview-handlers.ts';
import { planCommentHandlers } from './plan/comment-handlers.ts';
import { planLifeHandlers } from './plan/life-handlers.ts';
import { planHandlers } from './plan/plan-handlers.ts';
import { reviewListHandlers } from './plan/review-list.ts';
import { policyHandlers } from './policy/policy-handlers.ts';
import type {
  Backups,
  Bundles,
  ChosenFiles,
  Clipboard,
  Clock,
  Dialogs,
  Documents,
  ExportWriter,
  Folders,
  Hashing,
  Ids,
  Power,
  PracticeVaults,
  PrintDialog,
  Printer,
  Rasteriser,
  RecoverySecrets,
  Screen,
  SettingsStore,
  Spreadsheets,
  Timer,
  Vaults,
} from './ports.ts';
import { markingPrintDialog, markingPrinter } from './practice/marking.ts';
import { practiceHandlers } from './practice/practice-handlers.ts';
import { recoveryHandlers } from './recovery/recovery-handlers.ts';
import { releaseHandlers } from './release/release-handlers.ts';
import { riskHandlers } from './risk/risk-handlers.ts';
import { roadmapHandlers } from './roadmap/roadmap-handlers.ts';
import { Session } from './session.ts';
import { protectAsChosen, settingsHandlers } from './settings/settings-handlers.ts';
import { staffHandlers } from './staff/staff-handlers.ts';
import { todayHandlers } from './today/today-handlers.ts';
import { Attempts } from './vault/attempts.ts';
import { passphraseTries } from './vault/passphrase-tries.ts';
import { vaultHandlers } from './vault/vault-handlers.ts';
import { statusOfVault } from './vault/vault-status.ts';

export type AppPorts = {
  about: Omit<Output<'app.about'>, 'canProtectScreen'>;
  suggestedFolder: string;
  vaults: Vaults;
  practice: PracticeVaults;
  recovery: RecoverySecrets;
  backups: Backups;
  settings: SettingsStore;
  dialogs: Dialogs;
  printer: Printer;
  printDialog: PrintDialog;
  rasteriser: Rasteriser;
  documents: Documents;
  writer: ExportWriter;
  hashing: Hashing;
  folders: Folders;
  files: ChosenFiles;
  spreadsheets: Spreadsheets;
  bundles: Bundles;
  clipboard: Clipboard;
  screen: Screen;
  power: Power;
  clock: Clock;
  timer: Timer;
  ids: Ids;
};

export type App = {
  session: Session;
  held: HeldDocuments;
  copied: CopiedText;
  handlers: Handlers;
  /**
   * Every lock goes through here: a shell calls it when the app ends. Resolves when the vault is closed; what could not
   * be saved is a draft by then. Never rejects.
   */
  lock(why: LockReason): Promise<void>;
  /** Ends what the app listens to. The vault is locked by `lock`. */
  stop(): void;
  /** What a shell calls before it closes the windows of an app that ends: they save and hand over, the vault stays open. */
  handOver(why: LockReason): Promise<void>;
};

/** All use cases over one session. A shell gives the ports and mounts the handlers. */
export const createApp = (ports: AppPorts): App => {
  const { clock, timer } = ports;
  const session = new Session();
  const held = new HeldDocuments((name) => (session.isPractice ? `${words().practice} - ${name}` : name));
  const copied = new CopiedText(ports);
  session.onClose(() => held.releaseAll());
  protectAsChosen(ports);
  keepDestroyingDue({ session, clock, timer });
  const words = () => nativeWords(ports.settings.read().language);
  const notes = new Notes(session, clock);
  const readings = new Readings(session, notes, clock);
  const attempts = new Attempts(ports.vaults.attempts);
  const tries = passphraseTries({ attempts, clock });
  const status = statusOfVault({ ...ports, session, attempts });
  const { lock, handOver, exports, handlers } = createLocking({
    ...ports,
    session,
    notes,
    announce: status.announce,
  });
  const printer = markingPrinter({ ...ports, session });
  const printDialog = markingPrintDialog({ ...ports, session });
  const places = new ChoosingPlace({ ...ports, session });
  const needs = {
    ...ports,
    printer,
    printDialog,
    places,
    locking: new OneAtATime(),
    session,
    held,
    copied,
    words,
    notes,
    readings,
    attempts,
    tries,
    status,
    lock,
    exports,
  };
  return {
    session,
    held,
    copied,
    lock,
    handOver,
    handlers: {
      'app.about': () => ({ ...ports.about, canProtectScreen: ports.screen.canProtect }),
      ...settingsHandlers(ports),
      ...clipboardHandlers(copied),
      ...vaultHandlers(needs),
      ...staffHandlers(needs),
      ...recoveryHandlers(needs),
      ...backupHandlers(needs),
      ...logHandlers(needs),
      ...fileHandlers(needs),
      ...fileListHandlers(needs),
      ...removalHandlers(needs),
      ...reviewHandlers(needs),
      ...ecogramHandlers(needs),
      ...versionHandlers(needs),
      ...planHandlers(needs),
      ...overviewHandlers(needs),
      ...fearHandlers(needs),
      ...planLifeHandlers(needs),
      ...planCommentHandlers(needs),
      ...reviewListHandlers(needs),
      ...organisationHandlers(needs),
      ...joinedHandlers(needs),
      ...exchangeHandlers(needs),
      ...bundleHandlers(needs),
      ...firstSignsHandlers(needs),
      ...riskHandlers(needs),
      ...originHandlers(needs),
      ...roadmapHandlers(needs),
      ...numberHandlers(needs),
      ...todayHandlers(needs),
      ...monitoringHandlers(needs),
      ...dateTemplateHandlers(needs),
      ...consentHandlers(needs),
      ...releaseHandlers(needs),
      ...documentHandlers(needs),
      ...policyHandlers(needs),
      ...practiceHandlers(needs),
      ...handlers,
    },
    stop: leaveNothingOpen(ports.power, { copied, lock }),
  };
};

/** Whoever finds the machine asleep or locked finds the vault locked too, and nothing of it on the clipboard. */
const leaveNothingOpen = (power: Power, { copied, lock }: Pick<App, 'copied' | 'lock'>): (() => void) =>
  power.onSuspendOrLock(() => {
    void copied.clear();
    void lock('suspend');
  });
