import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { CASE_FAULTS } from './planted-case-faults.ts';
import { GRANT_FAULTS } from './planted-grant-faults.ts';
import type { PlantedFault } from './planted-fault.ts';
import { RESTORE_FAULTS } from './planted-restore-faults.ts';
import { TOKEN_FAULTS } from './planted-token-faults.ts';

const PLANTED: readonly PlantedFault[] = [
  ...TOKEN_FAULTS,
  ...GRANT_FAULTS,
  ...CASE_FAULTS,
  ...RESTORE_FAULTS,
];
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = ['src', 'tests', 'config', 'openapi', 'workers', 'package.json', 'tsconfig.json'];
const LANES = 2;
const RUN_MS = 150_000;
const ALL_MS = 900_000;

/** A test whose setup failed, as it may on a busy machine, has not spoken: it is run again. */
const MOST_RUNS = 4;
const VERDICTS = ['passed', 'failed'];

interface TestReport {
  testResults: { message: string; assertionResults: { fullName: string; status: string }[] }[];
}

/** What a run came to. */
interface Ran {
  /** By full name. */
  statuses: ReadonlyMap<string, string>;
  /** Why files failed as a whole. */
  complaints: string;
}

const copies: string[] = [];
beforeAll(async () => {
  copies.push(...(await Promise.all(Array.from({ length: LANES }, copySource))));
});
afterAll(() => Promise.all(copies.map((copy) => rm(copy, { recursive: true, force: true }))));

/** A tree of its own: nothing that is planted can reach the source. */
async function copySource(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'planted-'));
  await Promise.all(COPIED.map((name) => cp(join(ROOT, name), join(copy, name), { recursive: true })));
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const limits = { testTimeout: 20_000, hookTimeout: 60_000 };
  const test = { include: ['**/*.test.ts'], provide: { postgresUrl: inject('postgresUrl') }, ...limits };
  await writeFile(join(copy, 'vitest.config.mjs'), `export default ${JSON.stringify({ test })};\n`);
  return copy;
}

/** Runs these files; only the tests that match `only`. */
async function runTests(copy: string, files: readonly string[], only?: string): Promise<Ran> {
  const report = join(copy, 'report.json');
  await rm(report, { force: true });
  const pattern = only === undefined ? [] : ['-t', `^${only.replaceAll(/\W+/gu, '.+')}$`];
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const child = spawn(
    process.execPath,
    [vitest, 'run', ...files, ...pattern, '--reporter=json', `--outputFile=${report}`],
    { cwd: copy, env: {}, stdio: 'ignore', timeout: RUN_MS, killSignal: 'SIGKILL' },
  );
  await new Promise((ended) => child.on('exit', ended));
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (text === undefined) return { statuses: new Map(), complaints: `no report within ${RUN_MS} ms` };
  const { testResults } = JSON.parse(text) as TestReport;
  return {
    statuses: new Map(
      testResults.flatMap(({ assertionResults }) =>
        assertionResults.map(({ fullName, status }) => [fullName.trim(), status] as const),
      ),
    ),
    complaints: testResults.map(({ message }) => message).join(' '),
  };
}

/** Runs one test until it has spoken. */
async function verdictOf(copy: string, { test, name }: PlantedFault): Promise<string> {
  let heard = '';
  for (let run = 1; run <= MOST_RUNS; run += 1) {
    const { statuses, complaints } = await runTests(copy, [test], name);
    const status = statuses.get(name) ?? 'not found';
    if (VERDICTS.includes(status)) return status;
    heard = `${status}, ${complaints}`;
  }
  return `never ran: ${heard}`;
}

/** Plants one fault, runs its test, takes the fault away again. */
async function plant(copy: string, fault: PlantedFault): Promise<string> {
  const file = join(copy, fault.file);
  const source = await readFile(file, 'utf8');
  if (source.split(fault.from).length !== 2) return 'its text no longer stands in the source once';
  await writeFile(
    file,
    source.replace(fault.from, () => fault.to),
  );
  try {
    const status = await verdictOf(copy, fault);
    return status === 'failed' ? 'caught' : `its test ${status}`;
  } finally {
    await writeFile(file, source);
  }
}

it('every named test passes before anything is planted', { timeout: ALL_MS }, async () => {
  const [copy = ''] = copies;
  const { statuses } = await runTests(copy, [...new Set(PLANTED.map(({ test }) => test))]);
  const silent = PLANTED.filter(({ name }) => !VERDICTS.includes(statuses.get(name) ?? ''));
  const verdicts = new Map(statuses);
  for (const fault of silent) verdicts.set(fault.name, await verdictOf(copy, fault));
  const others = PLANTED.filter(({ name }) => verdicts.get(name) !== 'passed');
  expect(others.map(({ name }) => `${name}: ${verdicts.get(name)}`)).toEqual([]);
});

it('every planted fault turns its test red', { timeout: ALL_MS }, async () => {
  const waiting = PLANTED.values();
  const outcomes = new Map<string, string>();
  const began = performance.now();
  const lane = async (copy: string): Promise<void> => {
    for (const fault of waiting) outcomes.set(fault.what, await plant(copy, fault));
  };
  await Promise.all(copies.map((copy) => lane(copy)));
  const missed = [...outcomes].filter(([, outcome]) => outcome !== 'caught');
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`Planted faults: ${outcomes.size - missed.length} of ${PLANTED.length} caught in ${seconds} s`);
  expect(missed).toEqual([]);
  expect(outcomes.size).toBe(PLANTED.length);
});
