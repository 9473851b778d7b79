import { PASSPHRASE, REAL_KEYS } from '../app.ts';
import { expect, test } from '../fixtures.ts';
import { KillableApp } from '../killable.ts';

test.use({ keys: REAL_KEYS });

/** How much has been said 'Saved' to when the battery falls out, and how long after that. */
const MOMENTS = [
  { after: 1, ms: 0 },
  { after: 4, ms: 35 },
  { after: 7, ms: 120 },
];

for (const { after, ms } of MOMENTS) {
  test(`killed ${ms} ms after the ${after}. 'Saved', everything that was said to be saved is there`, async ({
    laptop,
    start,
  }) => {
    const work = new KillableApp(laptop);
    await work.untilSavedTimes(after);
    await new Promise((resolve) => setTimeout(resolve, ms));
    await work.kill();

    const { window } = await start();
    await window.lock.unlock(PASSPHRASE);
    await window.files.open('Blue');
    if (work.saved.notes) {
      // One more may have reached the disk before the screen could say so.
      const notes = await window.file.fact(window.t('files:file.notes')).textContent();
      const number = (words: string | null) => Number(/\d+/.exec(words ?? '')?.[0] ?? 0);
      expect(number(notes)).toBeGreaterThanOrEqual(number(work.saved.notes));
    }
    await window.file.openEcogram();
    for (const role of work.saved.people) await expect(window.ecogram.person(role)).toBeVisible();
  });
}
