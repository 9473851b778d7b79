import type { ChromiumShellOptions } from './launch.ts';
import { runChromiumShell } from './run.ts';

/**
 * The Chromium shell as a process that a test can kill. What the test wants comes as JSON in the first argument; the
 * browser then opens a port for the test beside the shell's own pipe, so that the test can drive the very pages that the
 * shell serves: `chromium.connectOverCDP('http://127.0.0.1:<port>')`. The product itself never opens a port.
 */
export type ChildOptions = Omit<ChromiumShellOptions, 'ports' | 'onInternalError' | 'browserArguments'> & {
  port: number;
};

const { port, ...options } = JSON.parse(process.argv[2] ?? '{}') as ChildOptions;

const outcome = await runChromiumShell({
  ...options,
  browserArguments: ['--disable-gpu', `--remote-debugging-port=${port}`],
});
process.stdout.write(`${outcome}\n`);
