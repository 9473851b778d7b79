import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import {
  type ChromiumShell,
  type ChromiumShellOptions,
  launchChromiumShell,
} from '#electron/shells/chromium/launch.ts';
import { LEAST_MEMORY_KIB } from '#electron/vault/keys/kdf-parameters.ts';
import { quickKey } from '#electron/vault/keys/quick-key.testkit.ts';
import type { VaultsOptions } from '#electron/vault/vaults.ts';
import type { UiLanguage } from '#shared/domain/settings.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import { testBrowser } from './browser.ts';
import { BackupsPage } from './pages/backups.ts';
import { OrganisationChooserPage } from './pages/chooser.ts';
import { ClientPaperPage } from './pages/client-paper.ts';
import { ConsentPage } from './pages/consent.ts';
import { CoverPage } from './pages/cover.ts';
import { DetailsPage } from './pages/details.ts';
import { LockPage, WelcomePage } from './pages/door.ts';
import { EcogramPage } from './pages/ecogram.ts';
import { ExchangePage } from './pages/exchange.ts';
import { FileListPage } from './pages/file-list.ts';
import { FilePage, FilesPage } from './pages/files.ts';
import { FirstSignsPage } from './pages/first-signs.ts';
import { LogPage } from './pages/log.ts';
import { MonitoringPage } from './pages/monitoring.ts';
import { UnlockNotices } from './pages/notices.ts';
import { NumbersPage } from './pages/numbers.ts';
import { OriginPage } from './pages/origin.ts';
import { OverviewsPage } from './pages/overviews.ts';
import { PalettePage } from './pages/palette.ts';
import { PeoplePage } from './pages/people.ts';
import { PlanPage, PreviewPage } from './pages/plan.ts';
import { PracticePage } from './pages/practice.ts';
import { Rail } from './pages/rail.ts';
import { RecoveryPage } from './pages/recovery.ts';
import { ReleasePage } from './pages/release.ts';
import { RemovingPage } from './pages/removing.ts';
import { RiskPage } from './pages/risk.ts';
import { SettingsPage } from './pages/settings.ts';
import { SocialMapPage } from './pages/social-map.ts';
import { TalkPage } from './pages/talk.ts';
import { TodayPage } from './pages/today.ts';

/** Invented, and long enough. */
export const PASSPHRASE = 'seven quiet boats at dawn';
export const STAFF_NAME = 'Noor';

/** Argon2id at the least that the format allows: half a second of a processor, each time that a vault is opened. */
export const REAL_KEYS: VaultsOptions = { kdfTarget: { milliseconds: 0, mostMemoryKiB: LEAST_MEMORY_KIB } };

/** A key that takes no time, for journeys whose subject is not the vault's door. What it opens, the real one doesn't. */
export const QUICK_KEYS: VaultsOptions = { ...REAL_KEYS, deriveKey: quickKey };

/** What one laptop has: its settings, its vault, and a folder for what is saved outside of it. */
export type Laptop = { userDataFolder: string; vaultFolder: string; exportFolder: string };

export const laptopIn = async (folder: string): Promise<Laptop> => {
  const exportFolder = path.join(folder, 'exports');
  await mkdir(exportFolder, { recursive: true });
  return {
    userDataFolder: path.join(folder, 'settings'),
    vaultFolder: path.join(folder, 'vault'),
    exportFolder,
  };
};

/** A window of the running app, by its screens. */
export class AppWindow {
  readonly page: Page;
  readonly t: Words;
  readonly welcome: WelcomePage;
  readonly lock: LockPage;
  readonly cover: CoverPage;
  readonly backups: BackupsPage;
  readonly rail: Rail;
  readonly today: TodayPage;
  readonly consent: ConsentPage;
  readonly release: ReleasePage;
  readonly monitoring: MonitoringPage;
  readonly files: FilesPage;
  readonly file: FilePage;
  readonly details: DetailsPage;
  readonly ecogram: EcogramPage;
  readonly numbers: NumbersPage;
  readonly socialMap: SocialMapPage;
  readonly chooser: OrganisationChooserPage;
  readonly exchange: ExchangePage;
  readonly fileList: FileListPage;
  readonly firstSigns: FirstSignsPage;
  readonly talk: TalkPage;
  readonly overviews: OverviewsPage;
  readonly risk: RiskPage;
  readonly origin: OriginPage;
  readonly plan: PlanPage;
  readonly preview: PreviewPage;
  readonly clientPaper: ClientPaperPage;
  readonly settings: SettingsPage;
  readonly removing: RemovingPage;
  readonly people: PeoplePage;
  readonly recovery: RecoveryPage;
  readonly log: LogPage;
  readonly notices: UnlockNotices;
  readonly palette: PalettePage;
  readonly practice: PracticePage;

  constructor(page: Page, t: Words, language: UiLanguage) {
    this.page = page;
    this.t = t;
    this.welcome = new WelcomePage(page, t);
    this.lock = new LockPage(page, t);
    this.cover = new CoverPage(page, t);
    this.backups = new BackupsPage(page, t);
    this.rail = new Rail(page, t);
    this.today = new TodayPage(page, t);
    this.consent = new ConsentPage(page, t);
    this.release = new ReleasePage(page, t);
    this.monitoring = new MonitoringPage(page, t);
    this.files = new FilesPage(page, t);
    this.file = new FilePage(page, t);
    this.details = new DetailsPage(page, t);
    this.ecogram = new EcogramPage(page, t);
    this.numbers = new NumbersPage(page, t);
    this.socialMap = new SocialMapPage(page, t);
    this.chooser = new OrganisationChooserPage(page, t);
    this.exchange = new ExchangePage(page, t);
    this.fileList = new FileListPage(page, t);
    this.firstSigns = new FirstSignsPage(page, t);
    this.talk = new TalkPage(page, t);
    this.overviews = new OverviewsPage(page, t);
    this.risk = new RiskPage(page, t);
    this.origin = new OriginPage(page, t);
    this.plan = new PlanPage(page, t);
    this.preview = new PreviewPage(page, t);
    this.clientPaper = new ClientPaperPage(page, t, language);
    this.settings = new SettingsPage(page, t);
    this.removing = new RemovingPage(page, t);
    this.people = new PeoplePage(page, t);
    this.recovery = new RecoveryPage(page, t);
    this.log = new LogPage(page, t);
    this.notices = new UnlockNotices(page, t);
    this.palette = new PalettePage(page, t);
    this.practice = new PracticePage(page, t);
  }
}

export type RunningApp = {
  laptop: Laptop;
  shell: ChromiumShell;
  context: BrowserContext;
  window: AppWindow;
  /** On the open vault, at its files. */
  newWindow(): Promise<AppWindow>;
  close(): Promise<void>;
};

export type AppOptions = Pick<ChromiumShellOptions, 'windowSize' | 'looks' | 'ports' | 'paperTray'> & {
  language?: UiLanguage;
  /** How passphrases become keys, and where backups are written; by default the real ways, as cheap as may be. */
  vaults?: VaultsOptions;
};

/** Starts the real app: the Chromium shell, headless, over a real vault folder. */
export const startApp = async (laptop: Laptop, options: AppOptions = {}): Promise<RunningApp> => {
  const { language = 'en', vaults, windowSize = { width: 1280, height: 800 }, ...rest } = options;
  const shell = await launchChromiumShell({
    ...(await testBrowser()),
    browserArguments: ['--disable-gpu'],
    userDataFolder: laptop.userDataFolder,
    saveIn: laptop.exportFolder,
    vaults: { ...REAL_KEYS, ...vaults },
    locales: [language],
    windowSize,
    ...rest,
  });
  const t = wordsOf(language);
  const [first] = shell.pages();
  if (!first) throw new Error('the app opened no window');
  return {
    laptop,
    shell,
    context: shell.context,
    window: new AppWindow(first, t, language),
    newWindow: async () => {
      const window = new AppWindow(await shell.newWindow(), t, language);
      await window.rail.filesFromToday();
      return window;
    },
    close: () => shell.close(),
  };
};

/** Makes the vault of this laptop, as on the first run. */
export const makeVault = ({ laptop, window }: RunningApp): Promise<void> =>
  window.welcome.createVault({ folder: laptop.vaultFolder, staffName: STAFF_NAME, passphrase: PASSPHRASE });
