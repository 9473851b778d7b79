import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { SCENARIOS } from './scenarios/all.testkit.ts';

/**
 * A program of its own that waits until it is given work and then works until it is killed. Takes one line of JSON
 * `{ scenario, folder }`. Says `ready`, then `begun`, and then, each with a `+` before it, what it promises; `ended` if it
 * comes so far.
 */
const say = (line: string) => writeSync(1, `${line}\n`);
const input = createInterface(process.stdin);
say('ready');

for await (const line of input) {
  const { scenario, folder } = JSON.parse(line) as { scenario: string; folder: string };
  const chosen = SCENARIOS.find(({ name }) => name === scenario);
  if (!chosen) throw new Error('no such scenario');
  say('begun');
  await chosen.work({ folder, say: (promise) => say(`+${promise}`) });
  say('ended');
}
