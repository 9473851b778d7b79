import { parseArgs } from 'node:util';
import { type Run, Torturer, Victims } from './killing.testkit.ts';
import { SCENARIOS } from './scenarios/all.testkit.ts';

/**
 * `npm run torture`: kills a process in the middle of what it does to a vault, over and over, and looks each time whether all
 * that it had said is there and nothing is half done. Prints how far it is, and a table. Ends with 1 where anything failed.
 *
 * `-- --runs 1000`: how many in all. `--seed 7`: where the random moments start, to do the same again as far as a clock
 * allows. `--only rekey`: one scenario.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: `${Math.floor(Math.random() * 2 ** 31)}` },
    only: { type: 'string' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);

const runs = Number(values.runs);
const seed = Number(values.seed);
const scenarios = SCENARIOS.filter(({ name }) => values.only === undefined || name === values.only);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed) || scenarios.length === 0) {
  say(`Nothing to do. There are: ${SCENARIOS.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

/** Runs that go on side by side: most of each is waiting. */
const AT_ONCE = 3;

const results = new Map<string, Run[]>(scenarios.map(({ name }) => [name, []]));
const victims = new Victims(AT_ONCE + 1);
const torturer = new Torturer(victims);
let started = 0;
let finished = 0;

const work = async (): Promise<void> => {
  while (started < runs) {
    const number = started;
    started += 1;
    const scenario = scenarios[number % scenarios.length];
    if (!scenario) return;
    const run = await torturer.run(scenario, seed + number);
    results.get(scenario.name)?.push(run);
    finished += 1;
    if (run.failure !== null) say(`FAILED: ${scenario.name}, seed ${run.seed}: ${run.failure}`);
    if (finished % 50 === 0) say(`${finished} of ${runs}`);
  }
};

say(`${runs} runs from seed ${seed} on, ${scenarios.length} scenarios`);
await Promise.all(Array.from({ length: AT_ONCE }, work));
await victims.close();

const columns = [
  'scenario',
  'runs',
  'killed inside',
  'half done',
  'as said',
  'a step on',
  'promises',
  'failed',
];
const rowOf = (name: string, done: readonly Run[]): string[] => {
  const count = (is: (run: Run) => boolean) => `${done.filter(is).length}`;
  return [
    name,
    `${done.length}`,
    count(({ inside }) => inside),
    count(({ halfDone }) => halfDone),
    count(({ found }) => found === 'said'),
    count(({ found }) => found === 'further'),
    `${done.reduce((sum, { promises }) => sum + promises, 0)}`,
    count(({ failure }) => failure !== null),
  ];
};
const all = [...results.values()].flat();
const rows = [columns, ...[...results].map(([name, done]) => rowOf(name, done)), rowOf('all', all)];
say('');
for (const row of rows)
  say(
    row
      .map((cell) => cell.padEnd(15))
      .join('')
      .trimEnd(),
  );
const failed = all.filter(({ failure }) => failure !== null);
for (const { seed: its, failure } of failed) say(`seed ${its}: ${failure}`);
torturer.close(failed.length === 0);
if (failed.length > 0) process.exitCode = 1;
