import { expect, test } from 'vitest';
import { calls } from './calls.testkit.ts';
import { folders } from './folders.testkit.ts';
import { headers } from './headers.testkit.ts';

/** The short form of `npm run fuzz`, with other cases in every run; what fails says its seed. */
test.each([
  ['headers', headers, 1200],
  ['calls', calls, 1500],
  ['folders', folders, 60],
] as const)('%s that nobody meant crash nothing, hang nothing and open nothing', async (_, fuzz, cases) => {
  const { outcomes } = await fuzz.run(cases, Math.floor(Math.random() * 2 ** 31));
  expect(outcomes.size).toBeGreaterThan(1);
});
