import { defineConfig } from '@playwright/test';

/**
 * The journeys start the real app themselves (`e2e/fixtures.ts`), so no browser is configured here. No retries: a test
 * that passes at the second try has found something.
 */
export default defineConfig({
  testDir: 'e2e/journeys',
  outputDir: 'out/test-results',
  snapshotPathTemplate: 'e2e/looks/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Long enough for a busy machine. How long a journey takes is not what is tested.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'out/reports/playwright.json' }]],
});
