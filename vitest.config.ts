import { defineConfig } from 'vitest/config';

/** Unit tests are pure and quick; integration tests use the real database, real files and a real browser. */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'out/reports/vitest.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['shared/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['electron/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
