import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

/**
 * Stands for the module `electron` where its binary can't be had: it notes what it is told and lets a test be the
 * browser. Every part is held to the types of `electron.d.ts`.
 */

type Handler<Name extends keyof Electron.Session> = Electron.Session[Name] extends (
  handler: infer H,
  ...rest: never[]
) => void
  ? NonNullable<H>
  : never;

export class FakeSession extends EventEmitter {
  readonly partition: string;
  readonly options: Electron.FromPartitionOptions | undefined;
  readonly handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  requestFilter: Electron.WebRequestFilter | null = null;
  beforeRequest:
    | ((
        details: Electron.OnBeforeRequestListenerDetails,
        decide: (response: Electron.CallbackResponse) => void,
      ) => void)
    | null = null;
  permissionRequest: Handler<'setPermissionRequestHandler'> | null = null;
  permissionCheck: Handler<'setPermissionCheckHandler'> | null = null;
  device: Handler<'setDevicePermissionHandler'> | null = null;
  displayMedia: Handler<'setDisplayMediaRequestHandler'> | null = null;
  bluetooth: Handler<'setBluetoothPairingHandler'> | null = null;
  spellChecker = true;

  constructor(partition: string, options?: Electron.FromPartitionOptions) {
    super();
    this.partition = partition;
    this.options = options;
  }

  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      this.handlers.set(scheme, handler);
    },
  };

  readonly webRequest = {
    onBeforeRequest: (filter: Electron.WebRequestFilter, listener: FakeSession['beforeRequest']) => {
      this.requestFilter = filter;
      this.beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: Handler<'setPermissionRequestHandler'>): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Handler<'setPermissionCheckHandler'>): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Handler<'setDevicePermissionHandler'>): void {
    this.device = handler;
  }
  setDisplayMediaRequestHandler(handler: Handler<'setDisplayMediaRequestHandler'>): void {
    this.displayMedia = handler;
  }
  setBluetoothPairingHandler(handler: Handler<'setBluetoothPairingHandler'>): void {
    this.bluetooth = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** As a page of this session would fetch it. */
  fetch(url: string, method = 'GET'): Promise<Response> {
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) throw new Error(`nobody answers for ${url}`);
    return Promise.resolve(handler({ url, method } as Request));
  }
}

export type FakeFrame = Pick<Electron.WebFrameMain, 'url'>;

export class FakeWebContents extends EventEmitter {
  mainFrame: FakeFrame = { url: '' };
  readonly sent: unknown[][] = [];
  windowOpen: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | null = null;
  printing: (options: Electron.PrintToPDFOptions) => Promise<Buffer> = async () => Buffer.from('%PDF-');

  webRtcPolicy: Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0] = 'default';

  setWebRTCIPHandlingPolicy(policy: FakeWebContents['webRtcPolicy']): void {
    this.webRtcPolicy = policy;
  }
  send(...message: unknown[]): void {
    this.sent.push(message);
  }
  setWindowOpenHandler(handler: NonNullable<FakeWebContents['windowOpen']>): void {
    this.windowOpen = handler;
  }
  /** What comes of the system's dialog. */
  asking: (options: Electron.WebContentsPrintOptions) => Promise<[isPrinted: boolean, why: string]> =
    async () => [true, ''];
  print(
    options: Electron.WebContentsPrintOptions,
    callback: (isPrinted: boolean, why: string) => void,
  ): void {
    void this.asking(options).then((answer) => callback(...answer));
  }
  printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return this.printing(options);
  }
}

export class FakeWindow extends EventEmitter {
  static readonly all: FakeWindow[] = [];
  /** What a test does with a window that is to load something. */
  static loading: (window: FakeWindow, url: string) => Promise<void> = async () => undefined;

  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = new FakeWebContents();
  readonly loaded: string[] = [];
  readonly calls: string[] = [];
  isDestroyed = false;
  minimized = false;
  /** Whether it is kept out of pictures of the screen. */
  isProtected = false;
  /** Whether it was, when it was first shown or given something to load. */
  wasProtectedAtFirst: boolean | null = null;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    FakeWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
  }

  static getAllWindows(): FakeWindow[] {
    return FakeWindow.all.filter((window) => !window.isDestroyed);
  }
  setContentProtection(enable: boolean): void {
    this.isProtected = enable;
  }

  async loadURL(url: string): Promise<void> {
    this.wasProtectedAtFirst ??= this.isProtected;
    this.loaded.push(url);
    this.webContents.mainFrame = { url };
    await FakeWindow.loading(this, url);
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.calls.push('restore');
  }
  focus(): void {
    this.calls.push('focus');
  }
  show(): void {
    this.wasProtectedAtFirst ??= this.isProtected;
    this.calls.push('show');
  }
  /** As by the cross of the window: whoever listens may prevent it. */
  close(): void {
    let isPrevented = false;
    this.emit('close', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (!isPrevented && !this.isDestroyed) this.destroy();
  }
  destroy(): void {
    this.isDestroyed = true;
    this.emit('closed');
  }
}

export { FakeWindow as BrowserWindow };

class FakeApp extends EventEmitter {
  readonly calls: string[] = [];
  readonly switches: [name: string, value: string | undefined][] = [];
  readonly paths = new Map<string, string>();
  readonly isPackaged = true;
  hasLock = true;
  name = '';
  ready: PromiseWithResolvers<void> = Promise.withResolvers();

  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => void this.switches.push([name, value]),
  };
  setName(name: string): void {
    this.name = name;
  }
  setPath(name: string, where: string): void {
    this.paths.set(name, where);
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? `/${name}`;
  }
  getPreferredSystemLanguages(): string[] {
    return ['nl-NL', 'en'];
  }
  enableSandbox(): void {
    this.calls.push('enableSandbox');
  }
  requestSingleInstanceLock(): boolean {
    return this.hasLock;
  }
  whenReady(): Promise<void> {
    return this.ready.promise;
  }
  quit(): void {
    this.calls.push('quit');
  }
  exit(code: number): void {
    this.calls.push(`exit ${code}`);
  }
}

export const app = new FakeApp() satisfies { [Name in keyof FakeApp & keyof Electron.App]?: unknown };

export const protocol = {
  schemes: [] as Electron.CustomScheme[],
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    protocol.schemes.push(...schemes);
  },
};

export const session = {
  all: [] as FakeSession[],
  fromPartition(partition: string, options?: Electron.FromPartitionOptions): FakeSession {
    const made = new FakeSession(partition, options);
    session.all.push(made);
    return made;
  },
};

type InvokeEvent = { sender: FakeWebContents; senderFrame: FakeFrame | null };

export const ipcMain = {
  handlers: new Map<string, (event: InvokeEvent, ...args: unknown[]) => unknown>(),
  handle(channel: string, handler: (event: InvokeEvent, ...args: unknown[]) => unknown): void {
    ipcMain.handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    ipcMain.handlers.delete(channel);
  },
};

export const dialog = {
  asked: [] as (Electron.OpenDialogOptions | Electron.SaveDialogOptions)[],
  parents: [] as unknown[],
  openAnswer: { canceled: true, filePaths: [] } as Electron.OpenDialogReturnValue,
  saveAnswer: { canceled: true, filePath: '' } as Electron.SaveDialogReturnValue,
  note(asked: unknown[]): void {
    dialog.asked.push(asked.at(-1) as Electron.OpenDialogOptions);
    dialog.parents.push(asked.length > 1 ? asked[0] : null);
  },
  async showOpenDialog(...asked: unknown[]): Promise<Electron.OpenDialogReturnValue> {
    dialog.note(asked);
    return dialog.openAnswer;
  },
  async showSaveDialog(...asked: unknown[]): Promise<Electron.SaveDialogReturnValue> {
    dialog.note(asked);
    return dialog.saveAnswer;
  },
};

export const Menu = {
  set: [] as (Electron.MenuItemConstructorOptions[] | null)[],
  setApplicationMenu(menu: Electron.MenuItemConstructorOptions[] | null): void {
    Menu.set.push(menu);
  },
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
};

export const nativeTheme = { shouldUseDarkColors: false };

export const clipboard = {
  text: '',
  readText: async (): Promise<string> => clipboard.text,
  clear: (): void => {
    clipboard.text = '';
  },
} satisfies Partial<Electron.Clipboard> & { text: string };

export const powerMonitor = new EventEmitter();

/** As before the program was started. */
export const reset = (): void => {
  app.removeAllListeners();
  powerMonitor.removeAllListeners();
  clipboard.text = '';
  app.calls.length = 0;
  app.switches.length = 0;
  app.paths.clear();
  app.hasLock = true;
  app.ready = Promise.withResolvers();
  protocol.schemes.length = 0;
  session.all.length = 0;
  ipcMain.handlers.clear();
  dialog.asked.length = 0;
  dialog.parents.length = 0;
  Menu.set.length = 0;
  FakeWindow.all.length = 0;
  FakeWindow.loading = async () => undefined;
};
