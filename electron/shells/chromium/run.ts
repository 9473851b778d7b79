import { type ChromiumShell, type ChromiumShellOptions, launchChromiumShell } from './launch.ts';
import { claimSingleInstance } from './single-instance.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs the app in a browser until its last window is closed or the process is told to end. A second start on the same
 * user-data folder brings the first to the front instead.
 */
export const runChromiumShell = async (options: ChromiumShellOptions): Promise<'ended' | 'alreadyOpen'> => {
  let shell: ChromiumShell | null = null;
  const claim = await claimSingleInstance(options.userDataFolder, () => {
    void shell?.focus().catch(() => undefined);
  });
  if (!claim) return 'alreadyOpen';

  let isToEnd = false;
  const end = (): void => {
    isToEnd = true;
    void shell?.close().catch(() => undefined);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  try {
    shell = await launchChromiumShell(options);
    if (isToEnd) end();
    await shell.closed;
    return 'ended';
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
    await claim.release();
  }
};
