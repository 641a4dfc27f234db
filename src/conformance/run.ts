import type { Bench } from './bench.ts';
import { CHECKS } from './checks.ts';

export interface CheckResult {
  id: string;
  says: string;
  outcome: 'passed' | 'failed' | 'skipped';
  /** What was wrong. */
  seen: readonly string[];
  fix: string;
}

/** Runs every check, one after the other. Nothing is thrown: what does not answer has failed. */
export async function runConformance(bench: Bench): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of CHECKS) {
    const { id, says, fix } = check;
    const seen = await check.run(bench).catch((error: unknown) => [reasonOf(error)]);
    const outcome = seen === undefined ? 'skipped' : seen.length === 0 ? 'passed' : 'failed';
    results.push({ id, says, fix, outcome, seen: seen ?? [] });
  }
  return results;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

const MARKS = { passed: '✓', failed: '✗', skipped: '–' } as const;

/** The report for a person: what was tried, what was seen, what to do. */
export function reportOf(results: readonly CheckResult[]): string {
  const lines = results.flatMap(({ id, says, outcome, seen, fix }) => [
    `${MARKS[outcome]} ${id.padEnd(22)} ${says}`,
    ...(outcome === 'failed' ? [...seen.map((fault) => `    seen: ${fault}`), `    fix:  ${fix}`] : []),
  ]);
  const count = (outcome: CheckResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  const sum = `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} not tried`;
  return [...lines, '', sum].join('\n');
}
