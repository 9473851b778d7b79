import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningApp, startApp } from './app.ts';
import { playDemo, type Stage } from './demo-play.ts';
import { practicePerson } from './practice.ts';

/**
 * `npm run demo`: the main job without a display. Drives the real app, headless, through a first run with invented
 * clients, says what it does, and leaves all of it in `out/demo/`.
 */
const OUT = fileURLToPath(new URL('../out/demo', import.meta.url));

const started = performance.now();
const say = (words: string) => {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
  console.log(`${seconds} s  ${words}`);
};

const picturesOf = ({ window }: RunningApp): Stage['picture'] => {
  let number = 0;
  return async (name, page = window.page) => {
    number += 1;
    const file = `${String(number).padStart(2, '0')}-${name}.png`;
    if (page === window.page) await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
    await page.screenshot({ path: path.join(OUT, 'screens', file), animations: 'disabled' });
  };
};

await rm(OUT, { recursive: true, force: true });
await mkdir(path.join(OUT, 'screens'), { recursive: true });
const settings = await mkdtemp(path.join(tmpdir(), 'mooring-demo-'));
const app = await startApp({
  userDataFolder: settings,
  vaultFolder: path.join(OUT, 'vault'),
  exportFolder: OUT,
});
try {
  const cast = {
    arriving: practicePerson('hiwot'),
    weighing: practicePerson('radu'),
    returned: practicePerson('adjoa'),
  };
  await playDemo(app, cast, { say, picture: picturesOf(app) });
} finally {
  await app.close();
  await rm(settings, { recursive: true, force: true });
}
say(
  'Done. In out/demo: vault, plan.pdf, copy-for-iom.pdf, plan-for-staying.pdf, plan-a-year-later.pdf, overview.pdf, risk-assessment.pdf, ecogram.svg, ecogram.pdf, screens',
);
