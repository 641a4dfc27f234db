import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import { auditInvariants } from '../../src/cases/audit.ts';
import { apply, caseFile, until, withFault, type CaseFile } from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const PLACES = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };
const BEGIN = '2026-03-02T09:00:00+08:00';

let system: TestSystem;
let operations: Api;
beforeAll(async () => {
  system = await startTestSystem();
  operations = await system.as('operations-1');
});
afterAll(() => system[Symbol.asyncDispose]());
beforeEach(async () => {
  await fetch(`${system.sandboxUrl}/sandbox/people/reset`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  await operations.send('PUT', '/admin/v1/business-clock', { at: BEGIN, rate: 5 * DAY });
});

/** The case to its end; a step given to people is asked for again, unless the agency's own word comes first. */
async function toItsEnd(caseId: string): Promise<CaseFile> {
  return until(
    async () => {
      const file = await caseFile(operations, caseId);
      const stuck = file.tasks.find(({ resolvedAt }) => resolvedAt === undefined);
      if (stuck !== undefined && file.endedAs === undefined)
        await operations
          .send('POST', `/admin/v1/steps/${stuck.stepId}/retry`, { reason: '请再次办理' })
          .catch(() => undefined);
      return file;
    },
    ({ endedAs }) => endedAs !== undefined,
    'the end',
  );
}

const KINDS = ['down', 'unreachable', 'lose-answer', 'invalid-answer', 'unsigned-answer', 'answer-twice'];
const OPERATIONS = ['receiveContactLetter', 'requestFundTransfer', 'creditAccount'];

describe('agencies that fail once at each of three steps', () => {
  it.each(KINDS)('%s: the case ends, the money is right, nobody is left with a task', async (kind) => {
    await using faults = new AsyncDisposableStack();
    for (const operation of OPERATIONS) faults.use(await withFault(system, { kind, operation, times: 1 }));
    const { caseId } = await apply(await system.as('resident-with-funds'), 'transfer', PLACES);
    const ended = await toItsEnd(caseId);
    expect(ended).toMatchObject({ state: 'CLOSED', endedAs: 'completed' });
    for (const { agreed, posted, pending } of ended.funds)
      expect([posted, pending]).toEqual([agreed, '0.00']);
    expect(ended.tasks.filter(({ resolvedAt }) => resolvedAt === undefined)).toEqual([]);
    const payments = await system.world.query('select 1 from bank_transfer t where t.reference = $1', [
      ended.number,
    ]);
    expect(payments).toHaveLength(1);
  });

  it('leaves every invariant whole', async () => {
    const broken = (await auditInvariants(system.db)).filter(({ violations }) => violations.length > 0);
    expect(broken).toEqual([]);
  });
});
