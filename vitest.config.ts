import { defineConfig } from 'vitest/config';

/** Unit tests are pure and quick; integration tests use the real database, real files and a real browser. */
export default defineConfig({
  test: {
    // Long enough for a busy machine. How long a test takes is not what is tested.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Left to itself it keeps one processor free, which is half of a small machine.
    maxWorkers: '100%',
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
        },
      },
    ],
  },
});
