import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { auditInvariants } from '../../src/cases/audit.ts';
import { housingFundDesk } from '../../src/demo/bundle/answers/housing-fund.ts';
import { clerkAt, type Clerk } from '../_support/clerk.ts';
import { contactLetter, emptySheet, reply } from '../_support/desk-answers.ts';
import { apply, atEnd, CONSENT, refusal, workflowPath, type MyCase } from '../_support/flow.ts';
import { writeInboxMembers } from '../_support/members-file.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const MEMBER = 'chifeng-social-insurance';

let folder: string;
let system: TestSystem;
let clerk: Clerk;
let second: Clerk;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twin-city-members-'));
  const file = join(folder, 'members.yaml');
  await writeInboxMembers(file, [MEMBER]);
  system = await startTestSystem({ settings: { MEMBERS_FILE: file } });
  await system.setRate(2 * DAY);
  clerk = await clerkAt(system, `clerk-${MEMBER}-1`);
  second = await clerkAt(system, `clerk-${MEMBER}-2`);
});
afterAll(async () => {
  await system[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const done = { doneOn: '2026-03-16' };

const authenticityOf = ({ documents }: MyCase, kind: string): string | undefined =>
  documents.find((document) => document.kind === kind)?.authenticity;

describe('an agency without a system', () => {
  it('is asked about by questions to the resident, never by a guess', async () => {
    const resident = await system.as('resident-over-50');
    const places = { originRegion: '210103', destinationRegion: '150402', officialTransfer: true };
    const before = await resident.send<JsonObject>('POST', `${workflowPath('transfer')}/pre-check`, places);
    expect(before).toMatchObject({
      decision: 'NEEDS_ANSWERS',
      allowed: false,
      questions: [{ field: 'destinationDeclared' }],
    });
    expect(await refusal(apply(resident, 'transfer', places))).toMatchObject({
      status: 422,
      code: 'REFUSED_BY_RULE',
      findings: [
        { code: 'ANSWERS_MISSING' },
        { code: 'ANSWER_MISSING', path: '/body/application/destinationDeclared' },
      ],
    });
  });

  it('receives a transfer with funds at its desk; two people confirm the money', async () => {
    const resident = await system.as('resident-over-50');
    const { caseId } = await apply(resident, 'transfer', {
      originRegion: '210103',
      destinationRegion: '150402',
      officialTransfer: true,
      destinationDeclared: { relation: 'ACTIVE' },
    });
    await clerk.answer(caseId, 'review', contactLetter);
    await clerk.answer(caseId, 'sheet-delivery', reply('RECEIVED'));
    const proposed = await clerk.answer(caseId, 'funds-receipt', ({ funds }) =>
      reply('FUNDS_RECEIVED', { funds: funds ?? {} })({}),
    );
    expect(proposed).toMatchObject({ status: 'pending', kind: 'DESK_ANSWER' });
    const decision = `/admin/v1/approvals/${(proposed as { approvalId: string }).approvalId}/decision`;
    const approve = { decision: 'approve', reason: '与银行回单一致' };
    expect(await refusal(clerk.api.send('POST', decision, approve))).toMatchObject({
      status: 409,
      code: 'SECOND_PERSON_REQUIRED',
    });
    await second.api.send('POST', decision, approve);
    await clerk.answer(caseId, 'duplicates', reply('NONE'));
    await clerk.answer(caseId, 'credit', reply('CREDITED', done));

    const ended = await atEnd(resident, caseId);
    expect(ended).toMatchObject({ state: 'CLOSED', endedAs: 'completed' });
    for (const { agreed, posted } of ended.funds) expect(posted).toBe(agreed);
    expect(authenticityOf(ended, 'contact-letter')).toBe('attested');
    expect(authenticityOf(ended, 'funds-receipt')).toBe('attested');
    expect(authenticityOf(ended, 'information-sheet')).toBe('signed');
  });

  it('gives its relation away by letter and sheet', async () => {
    const resident = await system.as('resident-public-institution');
    const { caseId } = await apply(resident, 'transfer', {
      originRegion: '150404',
      destinationRegion: '150502',
      scheme: 'PUBLIC_INSTITUTION',
      originDeclared: { relation: 'PAUSED' },
    });
    const asked = await clerk.asked(caseId, 'letter');
    expect(asked.request).toMatchObject({ letter: { person: { name: '高文静' } } });
    await clerk.answer(caseId, 'letter', reply('RECEIVED'));
    await clerk.answer(caseId, 'check', reply('ACCEPTED'));
    const sheet = await clerk.asked(caseId, 'sheet');
    expect(sheet.forms.map(({ operationId }) => operationId)).toEqual(['sendInformationSheet']);
    await clerk.answer(caseId, 'sheet', emptySheet);
    await clerk.answer(caseId, 'end-relation', reply('ENDED', done));

    const ended = await atEnd(resident, caseId);
    expect(ended).toMatchObject({ state: 'CLOSED', endedAs: 'completed' });
    expect(authenticityOf(ended, 'information-sheet')).toBe('attested');
    expect(authenticityOf(ended, 'contact-letter')).toBe('signed');
  });

  it('outside the pair has a desk in every sandbox: a fund comes to Shenyang by the answers of its clerks', async () => {
    const [first, other] = [
      await clerkAt(system, 'clerk-shenyang-housing-fund-1'),
      await clerkAt(system, 'clerk-shenyang-housing-fund-2'),
    ];
    const resident = await system.as('resident-family-head');
    const { caseId } = await resident.send<{ caseId: string }>(
      'POST',
      '/resident/v1/services/housing-fund/workflows/account-transfer/applications',
      {
        application: {
          originRegion: '150402',
          destinationRegion: '210102',
          contact: { phone: '13800000000' },
        },
        consent: CONSENT,
      },
      { 'idempotency-key': randomUUID() },
    );
    const say = (step: string) => (request: JsonObject) =>
      housingFundDesk[step]!({ request, day: '2026-03-02', clerks: ['吴一', '吴二'] });
    for (const step of ['review', 'credit']) await first.answerWith(other, caseId, step, say(step));
    await first.answer(caseId, 'close', say('close'));
    const ended = await atEnd(resident, caseId);
    expect(ended).toMatchObject({ state: 'CLOSED_OK', endedAs: 'completed' });
    for (const { agreed, posted } of ended.funds) expect(posted).toBe(agreed);
  });

  it('leaves every invariant whole', async () => {
    const broken = (await auditInvariants(system.db)).filter(({ violations }) => violations.length > 0);
    expect(broken).toEqual([]);
  });

  it('is nobody else’s desk', async () => {
    const other = await system.as('clerk-tongliao-social-insurance-1');
    expect(await other.get('/admin/v1/inbox')).toMatchObject({ items: [], total: 0 });
  });
});
