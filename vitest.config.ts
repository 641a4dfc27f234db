import { defineConfig } from 'vitest/config';

/** One project a kind of test, so that `npm run test -- --project flows` runs just those; one PostgreSQL serves them all. */
const suites: Readonly<Record<string, string[]>> = {
  unit: ['src/**/*.test.ts', 'config/**/*.test.ts', 'workers/**/*.test.ts'],
  contract: ['tests/contract/**/*.test.ts'],
  flows: ['tests/flows/**/*.test.ts'],
  security: ['tests/security/**/*.test.ts'],
  conformance: ['tests/conformance/**/*.test.ts'],
  recovery: ['tests/recovery/**/*.test.ts'],
  web: ['tests/web/**/*.test.ts'],
};

export default defineConfig({
  test: {
    // Two files side by side, also on two cores: most tests wait for events more than they compute.
    maxWorkers: 2,
    globalSetup: ['tests/_support/postgres-server.ts'],
    projects: Object.entries(suites).map(([name, include]) => ({
      extends: true as const,
      test: { name, include, testTimeout: name === 'recovery' ? 180_000 : 20_000, hookTimeout: 60_000 },
    })),
  },
});
