import type { TestSystem } from './system.ts';

/** Gives a people file to the sandbox; every row of it must be taken. */
export async function loadPeople({ sandboxUrl }: Pick<TestSystem, 'sandboxUrl'>, csv: string): Promise<void> {
  const answer = await fetch(`${sandboxUrl}/sandbox/people`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: csv,
  });
  const { errorCount, skipped } = (await answer.json()) as { errorCount?: number; skipped?: number };
  if (errorCount !== 0 || skipped !== 0) throw new Error(`people were not loaded: ${answer.status}`);
}
