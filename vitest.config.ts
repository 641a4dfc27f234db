import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'config/**/*.test.ts', 'workers/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['tests/_support/postgres-server.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
