import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    pool: 'forks',
    globalSetup: ['test/support/test-run.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
