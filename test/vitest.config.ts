import path from 'node:path';
import { defineConfig } from 'vitest/config';

// The tests import the built package, exactly as the notebooks do; `npm test` builds it first.
const shared = {
  root: __dirname,
  server: { deps: { external: [/lib\/dist\//] } },
  testTimeout: 60_000,
  setupFiles: [path.join(__dirname, 'matchers.ts')],
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: ['notebooks/**', 'e2e/**', 'long/**'],
        },
      },
      { test: { ...shared, name: 'notebooks', include: ['notebooks/**/*.test.ts'], testTimeout: 300_000 } },
      { test: { ...shared, name: 'long', include: ['long/**/*.test.ts'], testTimeout: 3_600_000 } },
      { test: { ...shared, name: 'e2e', include: ['e2e/**/*.test.ts'], testTimeout: 300_000 } },
    ],
  },
});
