import { afterAll, expect, test } from 'vitest';
import { Torturer, Victims } from './killing.testkit.ts';
import { SCENARIOS } from './scenarios/all.testkit.ts';

/** The short form of `npm run torture`: a few kills of each kind, at moments that differ from run to run. */
const RUNS = 4;

const victims = new Victims(1);
const torturer = new Torturer(victims);
afterAll(async () => {
  await victims.close();
  torturer.close(true);
});

test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
  'a program that is killed during %s has lost nothing that it said, and left nothing half done',
  async (_, scenario) => {
    const first = Math.floor(Math.random() * 2 ** 31);
    for (let run = 0; run < RUNS; run += 1) {
      const { failure } = await torturer.run(scenario, first + run);
      expect(failure, `seed ${first + run}`).toBeNull();
    }
  },
);
