import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import type { JsonObject } from '../../src/core/json.ts';
import medical from '../../src/domains/medical-insurance/index.ts';
import { clerkAt, type Clerk, type DeskAnswer } from '../_support/clerk.ts';
import { atEnd } from '../_support/flow.ts';
import { sheet } from '../_support/medical-answers.ts';
import { applyFor, PLACES, preCheck } from '../_support/medical-flow.ts';
import { writeInboxMembers } from '../_support/members-file.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const OLD = 'chifeng-medical-insurance';
const NEW = 'tongliao-medical-insurance';
const ACCOUNT = { bank: '银行', holder: '通辽市医疗保险经办机构', number: '150500000001' };

let folder: string;
let system: TestSystem;
let old: Clerk;
let fresh: Clerk;
let seconds: { old: Clerk; fresh: Clerk };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twin-city-members-'));
  const file = join(folder, 'members.yaml');
  await writeInboxMembers(file, [OLD, NEW]);
  system = await startTestSystem({ settings: { MEMBERS_FILE: file } });
  await system.setRate(DAY);
  old = await clerkAt(system, `clerk-${OLD}-1`);
  fresh = await clerkAt(system, `clerk-${NEW}-1`);
  seconds = {
    old: await clerkAt(system, `clerk-${OLD}-2`),
    fresh: await clerkAt(system, `clerk-${NEW}-2`),
  };
});
afterAll(async () => {
  await system[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const say =
  (outcome: string, more: JsonObject = {}) =>
  (): DeskAnswer => ({
    operationId: 'sendMedicalReply',
    body: { outcome, doneOn: '2026-03-10', ...more },
  });

it('carries a whole transfer between two agencies without systems', async () => {
  const resident = await system.as('resident-same-pool');
  const before = await preCheck(resident, 'transfer', PLACES);
  expect(before).toMatchObject({ decision: 'CHECKED_BY_STEP', allowed: true });
  expect(before.found.map(({ source }) => source)).toEqual(['MISSING', 'MISSING']);
  const { caseId } = await applyFor(resident, 'transfer', PLACES);
  await old.answer(caseId, 'out-check', say('PASSED'));
  await fresh.answer(caseId, 'in-check', say('PASSED', { account: ACCOUNT }));
  await old.answer(caseId, 'sheet', ({ person }) => ({
    operationId: 'sendRelationSheet',
    body: sheet({ person: person ?? {} }),
  }));
  await fresh.answer(caseId, 'sheet-delivery', say('RECEIVED'));
  await fresh.answer(caseId, 'relation', say('DONE'));
  await old.answerWith(seconds.old, caseId, 'payment', ({ person, amount }) => ({
    operationId: 'sendAccountNotice',
    body: {
      payment: {
        person: person ?? {},
        amount: amount ?? '',
        bankReference: 'BANK-0001',
        bankDate: '2026-03-10',
      },
    },
  }));
  await fresh.answerWith(seconds.fresh, caseId, 'funds-receipt', ({ payment = {} }) =>
    say('FUNDS_RECEIVED', { payment })(),
  );
  await fresh.answer(caseId, 'credit', say('CREDITED'));
  const ended = await atEnd(resident, caseId);
  expect(ended).toMatchObject({ state: 'COMPLETED', endedAs: 'completed' });
  expect(ended.funds).toEqual([
    { kind: 'MEDICAL_ACCOUNT', agreed: '3260.45', posted: '3260.45', pending: '0.00' },
  ]);
  expect(ended.documents.find(({ kind }) => kind === 'information-sheet')?.authenticity).toBe('attested');
});

it('reviews a filing at the desk', async () => {
  const resident = await system.as('resident-same-pool');
  const places = { insuredRegion: '150502', careRegion: '310100', category: 'OTHER_TEMPORARY' };
  const { caseId } = await applyFor(resident, 'care-filing', places);
  await fresh.answer(caseId, 'filing', say('IN_REVIEW'));
  await fresh.answer(caseId, 'review', ({ category, careRegion, beginsOn, endsOn }) =>
    say('EFFECTIVE', {
      filing: {
        number: 'BA-0001',
        category: category ?? '',
        careRegion: careRegion ?? '',
        effectiveFrom: beginsOn ?? '',
        effectiveTo: endsOn ?? '',
      },
    })(),
  );
  expect(await atEnd(resident, caseId)).toMatchObject({ state: 'EFFECTIVE' });
});

it('leaves every invariant whole', async () => {
  const found = await auditInvariants(system.db, medical.invariants);
  expect(found.filter(({ violations }) => violations.length > 0)).toEqual([]);
});
