import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MEASURES } from './measures.ts';
import { lineOf, recordOf } from './report.ts';
import { holds, type Weighed, weigh } from './sampling.ts';

/**
 * `npm run bench`: weighs each measure against the least it could cost, prints a line for each and writes `out/bench.json`.
 * With words behind it (`npm run bench -- ecogram`), only the measures whose name holds one of them, and nothing is written:
 * what stands in the file comes from one run. Ends with 1 where a ratio is above its bound. How to read the numbers:
 * `docs/performance.md`.
 */
const wanted = process.argv.slice(2);
const measures = MEASURES.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);

const results: Weighed[] = [];
for (const measure of measures) {
  const weighed = await weigh(measure);
  console.log(lineOf(weighed));
  results.push(weighed);
}

if (wanted.length === 0) {
  const out = fileURLToPath(new URL('../../out/', import.meta.url));
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}bench.json`, `${JSON.stringify(results.map(recordOf), null, 2)}\n`);
}

if (results.length === 0)
  console.log(`No measure is called so. There are: ${MEASURES.map(({ name }) => name).join(', ')}`);
if (results.length === 0 || !results.every(holds)) process.exitCode = 1;
