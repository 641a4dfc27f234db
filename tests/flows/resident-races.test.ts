import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError, type Api } from '../../src/cli/api.ts';
import { auditInvariants } from '../../src/cases/audit.ts';
import {
  apply,
  atEnd,
  atRest,
  CONSENT,
  myCase,
  seen,
  setDelays,
  until,
  workflowPath,
  type Receipt,
} from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const PLACES = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };

let system: TestSystem;
let resident: Api;
let operations: Api;
beforeAll(async () => {
  system = await startTestSystem();
  resident = await system.as('resident-with-funds');
  operations = await system.as('operations-1');
  await setDelays(system, { receiveApplication: 60 * DAY });
});
afterAll(() => system[Symbol.asyncDispose]());

const withKey = (key: string): Promise<Receipt> =>
  resident.send(
    'POST',
    `${workflowPath('transfer')}/applications`,
    { application: { ...PLACES, contact: { phone: '04768888888' } }, consent: CONSENT },
    { 'idempotency-key': key },
  );

async function together<T>(calls: readonly Promise<T>[]): Promise<{ done: T[]; codes: string[] }> {
  const results = await Promise.allSettled(calls);
  const codes = results.flatMap((result) => {
    if (result.status === 'fulfilled') return [];
    if (!(result.reason instanceof ProblemError)) throw result.reason;
    return [String(result.reason.problem['code'])];
  });
  return { done: results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])), codes };
}

const withdraw = async (caseId: string): Promise<unknown> => {
  await atRest(operations, caseId);
  const standing = await myCase(resident, caseId);
  return resident.send('POST', `/resident/v1/cases/${caseId}/withdraw`, { reason: '暂缓' }, seen(standing));
};

describe('one resident in many windows', () => {
  it('the same application sent ten times at once is one case with one receipt', async () => {
    const key = randomUUID();
    const { done, codes } = await together(Array.from({ length: 10 }, () => withKey(key)));
    expect(codes).toEqual([]);
    expect(new Set(done.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    await withdraw(done[0]?.caseId ?? '');
  });

  it('ten applications at once open one case; the others are told that it overlaps', async () => {
    const { done, codes } = await together(Array.from({ length: 10 }, () => withKey(randomUUID())));
    expect(done).toHaveLength(1);
    expect(codes).toEqual(Array.from({ length: 9 }, () => 'CASE_OVERLAP'));
    await withdraw(done[0]?.caseId ?? '');
  });

  it('ten withdrawals at once: one counts, the others see what it did', async () => {
    const { caseId } = await apply(resident, 'transfer', PLACES);
    await atRest(operations, caseId);
    const standing = await myCase(resident, caseId);
    const path = `/resident/v1/cases/${caseId}/withdraw`;
    const { done, codes } = await together(
      Array.from({ length: 10 }, () => resident.send('POST', path, { reason: '暂缓' }, seen(standing))),
    );
    expect(done).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['VERSION_CHANGED']));
  });

  it('two different choices at once: one counts, and the case goes on with it', async () => {
    await setDelays(system, {});
    await system.setRate(2 * DAY);
    const debtor = await system.as('resident-arrears');
    const { caseId } = await apply(debtor, 'transfer', { ...PLACES, originRegion: '210104' });
    await until(
      () => myCase(debtor, caseId),
      ({ needsYou }) => needsYou.length > 0,
      'a question',
    );
    await atRest(operations, caseId);
    const standing = await myCase(debtor, caseId);
    const path = `/resident/v1/cases/${caseId}/steps/${standing.needsYou[0]?.stepId}/answer`;
    const { done, codes } = await together(
      ['PAY_ARREARS', 'WAIVE_ARREARS'].map((choice) =>
        debtor.send('POST', path, { choice, understood: true }, seen(standing)),
      ),
    );
    expect([done.length, codes]).toEqual([1, ['VERSION_CHANGED']]);
    expect(await atEnd(debtor, caseId)).toMatchObject({ endedAs: 'completed' });
  });

  it('leaves every invariant whole', async () => {
    const broken = (await auditInvariants(system.db)).filter(({ violations }) => violations.length > 0);
    expect(broken).toEqual([]);
  });
});
