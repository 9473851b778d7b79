import { parseArgs } from 'node:util';
import { calls } from './calls.testkit.ts';
import { folders } from './folders.testkit.ts';
import { headers } from './headers.testkit.ts';

/**
 * `npm run fuzz`: headers, folders and calls that nobody meant. None may crash the program, hang it, or open a vault. Prints
 * what was tried and how it was taken. `-- --cases 105000`: how many in all; some headers come out as the sound one, and
 * don't count. `--seed 7`. `--only calls`.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '105000' },
    seed: { type: 'string', default: `${Math.floor(Math.random() * 2 ** 31)}` },
    only: { type: 'string' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);

/** A folder takes ten times as long as a call. */
const SHARES = [
  { fuzz: headers, share: 0.45 },
  { fuzz: calls, share: 0.51 },
  { fuzz: folders, share: 0.04 },
];

const seed = Number(values.seed);
say(`seed ${seed}`);
let all = 0;
for (const { fuzz, share } of SHARES) {
  if (values.only !== undefined && values.only !== fuzz.name) continue;
  const wanted = Math.ceil(Number(values.cases) * (values.only === undefined ? share : 1));
  const began = performance.now();
  const { cases, outcomes } = await fuzz.run(wanted, seed);
  all += cases;
  const seconds = Math.round((performance.now() - began) / 1000);
  say(`${fuzz.name}: ${cases} cases in ${seconds} s`);
  for (const [outcome, times] of [...outcomes].sort((one, other) => other[1] - one[1]))
    say(`  ${times} ${outcome}`);
}
say(`${all} cases, none taken badly`);
