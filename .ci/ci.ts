import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Everything that must hold before a change lands, in the order in which a fault is cheapest to find.
 * The last line is `N passed, N failed` with the totals of the test runner.
 */
const reports = await mkdtemp(join(tmpdir(), 'twin-city-ci-'));

const checks: readonly (readonly [name: string, command: string])[] = [
  ['test tools', 'node .ci/install-test-tools.mjs'],
  ['format', 'prettier --check --log-level warn .'],
  ['lint', 'oxlint --type-aware --deny-warnings .'],
  ['taste', 'node .ci/taste.ts'],
  ['types', 'tsc --noEmit && tsc --noEmit -p src/web'],
  ['contracts', 'redocly lint --format=stylish openapi/*.yaml openapi/agency/*.yaml'],
  [
    'contract style',
    'spectral lint --fail-severity error --display-only-failures --quiet openapi/*.yaml openapi/agency/*.yaml',
  ],
  ['generated', 'node .ci/generate.ts --check'],
  ['unused', 'knip'],
  ['dependencies', 'node .ci/audit-dependencies.ts'],
  ['cases', 'node src/run-cases.ts tests/cases/pension.json tests/cases/medical-insurance.json'],
];
/** How many files of a suite run side by side: flows wait more than they compute. */
const suites = { unit: 2, contract: 2, flows: 3, security: 2, conformance: 2, recovery: 2, web: 2 };

const failures: string[] = [];
const totals = { passed: 0, failed: 0 };

for (const [name, command] of checks) await stage(name, command);
for (const [suite, workers] of Object.entries(suites)) {
  const report = join(reports, `${suite}.json`);
  await stage(
    suite,
    `vitest run --project ${suite} --maxWorkers=${workers} --reporter=default --reporter=json --outputFile.json=${report}`,
  );
  await count(report, suite);
}
await rm(reports, { recursive: true });

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
process.exitCode = failures.length > 0 || totals.failed > 0 ? 1 : 0;
console.log(`${totals.passed} passed, ${totals.failed} failed`);

async function stage(name: string, command: string): Promise<void> {
  const began = performance.now();
  console.log(`\n=== ${name}: ${command}`);
  const code = await run(command);
  console.log(
    `=== ${name}: ${code === 0 ? 'ok' : `exit ${code}`}, ${Math.round((performance.now() - began) / 1000)} s`,
  );
  if (code !== 0) failures.push(name);
}

function run(command: string): Promise<number> {
  return new Promise((resolve) => {
    spawn(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] }).on('close', (code) =>
      resolve(code ?? 1),
    );
  });
}

async function count(report: string, suite: string): Promise<void> {
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (text === undefined) {
    failures.push(`${suite} (no report)`);
    return;
  }
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(text) as Record<string, number>;
  totals.passed += numPassedTests ?? 0;
  totals.failed += numFailedTests ?? 0;
  if ((numPendingTests ?? 0) > 0) failures.push(`${suite} (skipped tests)`);
}
