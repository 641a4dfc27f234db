import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { clerkAt, type Clerk, type DeskAnswer } from '../_support/clerk.ts';
import { accountSheet, contactLetter, reply } from '../_support/desk-answers.ts';
import { apply, atEnd, atState, caseFile, seen, until } from '../_support/flow.ts';
import { writeInboxMembers } from '../_support/members-file.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

const ORIGIN = 'chifeng-social-insurance';
const DESTINATION = 'tongliao-social-insurance';

let folder: string;
let system: TestSystem;
let origin: Clerk;
let destination: Clerk;
let seconds: { origin: Clerk; destination: Clerk };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twin-city-members-'));
  const file = join(folder, 'members.yaml');
  await writeInboxMembers(file, [ORIGIN, DESTINATION]);
  system = await startTestSystem({ settings: { MEMBERS_FILE: file } });
  origin = await clerkAt(system, `clerk-${ORIGIN}-1`);
  destination = await clerkAt(system, `clerk-${DESTINATION}-1`);
  seconds = {
    origin: await clerkAt(system, `clerk-${ORIGIN}-2`),
    destination: await clerkAt(system, `clerk-${DESTINATION}-2`),
  };
});
afterAll(async () => {
  await system[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const funds = (total: string): JsonObject => ({
  personalAccount: total,
  pooledFund: '0.00',
  total,
  bankReference: 'BANK-1',
  bankDate: '2026-03-02',
});

const paid = (total: string) => (): DeskAnswer => ({
  operationId: 'sendFundsNotice',
  body: { funds: funds(total) },
});

describe('a difference that the origin disputes', () => {
  it('goes to people, is asked about again when they say so, and ends right', async () => {
    const resident = await system.as('resident-household-move');
    const { caseId } = await apply(resident, 'resident-transfer', {
      originRegion: '150426',
      destinationRegion: '150525',
      hukouRegion: '150525',
      originDeclared: { relation: 'PAUSED' },
    });
    await destination.answer(caseId, 'review', contactLetter);
    await origin.answer(caseId, 'letter', reply('RECEIVED'));
    await origin.answer(caseId, 'check', reply('ACCEPTED'));
    await origin.answer(caseId, 'sheet', accountSheet('9486.37'));
    await origin.answerWith(seconds.origin, caseId, 'payment', paid('9386.37'));
    await origin.answer(caseId, 'end-relation', reply('ENDED', { doneOn: '2026-03-02' }));
    await destination.answer(caseId, 'sheet-delivery', reply('RECEIVED'));
    await destination.answerWith(
      seconds.destination,
      caseId,
      'funds-receipt',
      reply('FUNDS_RECEIVED', { funds: funds('9386.37') }),
    );
    await atState(resident, caseId, 'MISMATCH');
    const no = { reasonCode: 'OTHER', reason: 'Both are right', reasonZh: '均无误' };
    await origin.answerWith(seconds.origin, caseId, 'difference', reply('DISPUTED', no));

    const operations = await system.as('operations-1');
    const { tasks } = await until(
      () => caseFile(operations, caseId),
      (file) => file.tasks.length > 0,
      'a task',
    );
    expect(tasks).toMatchObject([{ reason: 'DIFFERENCE_DISPUTED', side: 'destination' }]);
    const [task] = tasks;
    if (task === undefined) throw new Error('no task');
    await operations.send(
      'POST',
      `/admin/v1/tasks/${task.id}/resolve`,
      { resolution: 'RETRY', reason: '银行流水显示少付一百元，请再核对' },
      seen(task),
    );
    await origin.answerWith(seconds.origin, caseId, 'difference', accountSheet('9386.37'));
    await destination.answer(caseId, 'sheet-delivery', reply('RECEIVED'));
    await destination.answer(caseId, 'credit', reply('CREDITED', { doneOn: '2026-03-02' }));

    const ended = await atEnd(resident, caseId);
    expect(ended).toMatchObject({ state: 'CLOSED', endedAs: 'completed' });
    expect(ended.funds.map(({ agreed, posted }) => [agreed, posted])).toContainEqual(['9386.37', '9386.37']);
    const broken = (await auditInvariants(system.db)).filter(({ violations }) => violations.length > 0);
    expect(broken).toEqual([]);
  });
});
