import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { wordsOf } from '#shared/i18n/words.ts';
import { defaultUserDataFolder } from '../../platform/folders.ts';
import { firstKnownLanguage, systemLocales } from '../../platform/language.ts';
import { findBrowsers } from './installed-browsers.ts';
import { runChromiumShell } from './run.ts';
import { sandboxWorksHere } from './sandbox.ts';

/**
 * The Chromium shell as a program of its own:
 *
 *     node electron/shells/chromium/main.ts [--user-data <folder>] [--executable <browser>] [--headless]
 */
const { values } = parseArgs({
  options: {
    'user-data': { type: 'string' },
    executable: { type: 'string' },
    headless: { type: 'boolean', default: false },
  },
});

const words = wordsOf(firstKnownLanguage(systemLocales()));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const executablePath = values.executable ?? findBrowsers()[0]?.executablePath;

if (executablePath) {
  const outcome = await runChromiumShell({
    executablePath,
    headless: values.headless,
    sandbox: sandboxWorksHere(),
    userDataFolder: values['user-data']
      ? path.resolve(values['user-data'])
      : defaultUserDataFolder({ platform: process.platform, home: os.homedir(), env: process.env }),
  });
  if (outcome === 'alreadyOpen') say(words('shell:start.alreadyOpen'));
} else {
  say(words('shell:start.noBrowser'));
  process.exitCode = 1;
}
