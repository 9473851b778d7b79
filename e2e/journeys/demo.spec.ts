import { readdir } from 'node:fs/promises';
import { briefly } from '../demo-briefly.ts';
import { playDemo } from '../demo-play.ts';
import { expect, test } from '../fixtures.ts';
import { practicePerson } from '../practice.ts';

test('the demo plays to its end: each of its steps is still one of the screens', async ({
  start,
  laptop,
}) => {
  test.setTimeout(400_000);
  const app = await start();
  const told: string[] = [];
  const pictures: string[] = [];
  const cast = {
    arriving: briefly(practicePerson('hiwot')),
    weighing: practicePerson('radu'),
    returned: briefly(practicePerson('adjoa')),
  };
  await playDemo(app, cast, {
    say: (words) => told.push(words),
    picture: async (name) => {
      pictures.push(name);
    },
  });
  expect(told.at(-1)).toBe('The passphrase opens it again, and everything is there');
  expect(new Set(pictures).size).toBe(pictures.length);
  expect((await readdir(laptop.exportFolder)).sort()).toEqual([
    'copy-for-iom.pdf',
    'ecogram.pdf',
    'ecogram.svg',
    'overview.pdf',
    'plan-a-year-later.pdf',
    'plan-for-staying.pdf',
    'plan.pdf',
    'risk-assessment.pdf',
  ]);
});
