import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AppOptions, laptopIn, startApp } from './app.ts';
import { type Look, makeReadyFor } from './tours/look.ts';
import { TOURS } from './tours/tours.ts';

/**
 * `npm run screens`: a picture of every screen in every look, in `out/screens/`, for whoever changes one to look at. Words
 * after it choose looks: `npm run screens -- dark nl` makes only those whose names hold both.
 */
const OUT = fileURLToPath(new URL('../out/screens', import.meta.url));

const SIZES = {
  laptop: { width: 1280, height: 800 },
  desk: { width: 1920, height: 1080 },
  // 1280 x 800 at 200 %.
  zoomed: { width: 640, height: 400 },
} as const;

const looks = Object.entries(SIZES).flatMap(([size, windowSize]) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['en', 'nl'] as const).map((language) => ({
      name: `${size}-${colorScheme}-${language}`,
      options: { windowSize, language, looks: { colorScheme, reducedMotion: 'reduce' } } satisfies AppOptions,
    })),
  ),
);

const makePictures = async (name: string, options: AppOptions): Promise<void> => {
  const folder = path.join(OUT, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let number = 0;
  const look: Look = async (where, page) => {
    number += 1;
    const file = `${String(number).padStart(3, '0')} ${where}.png`.replaceAll(/[ ,]+/g, '-');
    await page.screenshot({ path: path.join(folder, file), animations: 'disabled' });
  };
  for (const tour of TOURS) {
    const home = await mkdtemp(path.join(tmpdir(), 'mooring-screens-'));
    const app = await startApp(await laptopIn(home), options);
    try {
      await makeReadyFor(tour, app);
      await tour.go(app, look);
    } finally {
      await app.close();
      await rm(home, { recursive: true, force: true });
    }
  }
  console.log(`out/screens/${name}: ${number} pictures`);
};

const wanted = process.argv.slice(2);
const chosen = looks.filter(({ name }) => wanted.every((word) => name.split('-').includes(word)));
if (chosen.length === 0) {
  console.error(`No look has all of these words. There are: ${looks.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
for (const { name, options } of chosen) await makePictures(name, options);
