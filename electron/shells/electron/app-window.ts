import { BrowserWindow, nativeTheme, type Session } from 'electron';
import { APP_URL } from './origins.ts';

type Needs = { session: Session; preload: string; devTools: boolean };

/** The colour of the page before it is there: paper by day, its opposite by night. */
const paper = (): string => (nativeTheme.shouldUseDarkColors ? '#1a1815' : '#f7f3ea');

export const createAppWindow = ({ session, preload, devTools }: Needs): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Mooring',
    width: 1360,
    height: 880,
    minWidth: 800,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: paper(),
    webPreferences: {
      session,
      preload,
      devTools,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
      // The page's code is on the disk already; no second form of it is kept.
      v8CacheOptions: 'none',
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(APP_URL).catch(() => window.show());
  return window;
};
