import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * Adds up what both runners wrote down of their last run and prints it as the last line: `N passed, N failed`.
 * A report that is missing counts as a failure: a run that did not get that far has not passed.
 */
const VitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numTotalTests: z.int() });
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

type Count = { passed: number; failed: number; skipped: number };

const read = <Report>(file: string, schema: z.ZodType<Report>, count: (report: Report) => Count): Count => {
  try {
    return count(
      schema.parse(JSON.parse(readFileSync(new URL(`../out/reports/${file}`, import.meta.url), 'utf8'))),
    );
  } catch {
    console.log(`${file}: no report, so that runner did not finish`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
};

const counts = [
  read('vitest.json', VitestReport, ({ numPassedTests, numFailedTests, numTotalTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numTotalTests - numPassedTests - numFailedTests,
  })),
  read('playwright.json', PlaywrightReport, ({ stats }) => ({
    passed: stats.expected,
    // Passing at the second try is not passing.
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  })),
];

const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
console.log(`${total('passed')} passed, ${total('failed')} failed${skipped}`);
if (total('failed') > 0) process.exitCode = 1;
