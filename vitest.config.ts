import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

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

/** These take longest; a run is over soonest when they begin first. */
const LONG = [
  'killed-workers',
  'flushed-redis',
  'planted-bugs',
  'console',
  'portal',
  'restore',
  'agency-faults',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    // Two files side by side, also on two cores: most tests wait for events more than they compute. CI says it by suite.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['tests/_support/postgres-server.ts'],
    projects: Object.entries(suites).map(([name, include]) => ({
      extends: true as const,
      test: {
        name,
        include,
        // Modules are loaded once for many files: what a system leaves behind when it is stopped, the next would see.
        isolate: false,
        testTimeout: name === 'recovery' ? 180_000 : 20_000,
        hookTimeout: 60_000,
      },
    })),
  },
});
