import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import type { Api } from '../../src/cli/api.ts';
import { sandboxToken } from '../../src/cli/sandbox-token.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { clerkAt } from '../_support/clerk.ts';
import { atEnd, CONSENT, myCase, refusal, type Receipt } from '../_support/flow.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

const SUPERVISOR = 'chifeng-government-services';
const CONTACT = { phone: '04768888888' };
const WRONG = { service: 'pension', region: '150402', wrong: '2019年6月至9月没有缴费记录', right: '已缴费' };

let system: TestSystem;
let person: Api;
beforeAll(async () => {
  system = await startTestSystem();
  person = await system.as('resident-same-pool');
});
afterAll(() => system[Symbol.asyncDispose]());

const at = (workflow: string): string => `/resident/v1/services/redress/workflows/${workflow}`;
const file = (workflow: string, application: JsonObject): Promise<Receipt> =>
  person.send<Receipt>(
    'POST',
    `${at(workflow)}/applications`,
    { application: { contact: CONTACT, ...application }, consent: CONSENT },
    { 'idempotency-key': randomUUID() },
  );
const printed = async (caseId: string, path: string): Promise<string> => {
  const token = await sandboxToken(system.sandboxUrl, 'resident-same-pool');
  const answer = await fetch(`${system.url}/resident/v1/cases/${caseId}/${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return answer.text();
};

it('says before filing who will look at it and by when, with how sure the limit is', async () => {
  const found = await person.send<JsonObject>('POST', `${at('correction')}/pre-check`, {
    service: 'pension',
    region: '150402',
  });
  expect(found).toMatchObject({
    allowed: true,
    summaryZh: expect.stringContaining('赤峰市社会保险经办机构') as unknown,
    dates: [{ rule: 'correction', workingDays: 10, source: null, status: 'UNCONFIRMED' }],
  });
});

it('brings a correction to the agency that holds the record, and back', async () => {
  const shown = await file('correction', { ...WRONG, proof: '单位缴费凭证', reference: 'look-0001' });
  const ended = await atEnd(person, shown.caseId);
  expect(ended).toMatchObject({ state: 'CORRECTED', endedAs: 'completed', hasDecisionNotice: false });
  expect(ended.steps.find(({ stage }) => stage === 3)).toMatchObject({ status: 'done' });
  const answer = ended.documents.find(({ kind }) => kind === 'redress-answer');
  expect(answer).toMatchObject({ printable: true, authenticity: 'signed' });
  expect(await printed(shown.caseId, `documents/${answer?.id}/print`)).toContain('已更正');
});

it('gives the reason and the ways on when the record is kept', async () => {
  const { caseId } = await file('correction', WRONG);
  const ended = await atEnd(person, caseId);
  expect(ended).toMatchObject({ state: 'KEPT', endedAs: 'refused', hasDecisionNotice: true });
  const notice = await printed(caseId, 'decision-notice/print');
  expect(notice).toContain('未见证明材料');
  expect(notice).toContain('行政复议');
});

it('brings a complaint to the desk of the supervising agency, with a limit and a number', async () => {
  const about = { service: 'pension', region: '150402', complainsOf: 'DELAY', what: '一直没有办' };
  const { caseId, number } = await file('complaint', about);
  expect(number).toMatch(/^TC-t1-/u);
  expect(await refusal(file('complaint', about))).toMatchObject({ status: 409, code: 'CASE_OVERLAP' });
  const clerk = await clerkAt(system, `clerk-${SUPERVISOR}-1`);
  const { request } = await clerk.asked(caseId, 'inquiry');
  expect(request).toMatchObject({ caseNumber: number, what: '一直没有办', person: { name: '赵敏' } });
  const open = await myCase(person, caseId);
  expect(open.holder?.memberId).toBe(SUPERVISOR);
  expect(open.steps.find(({ status }) => status === 'current')?.limit).toMatchObject({
    workingDays: 15,
    status: 'UNCONFIRMED',
  });
  await clerk.answer(caseId, 'inquiry', () => ({
    operationId: 'sendRedressReply',
    body: { outcome: 'NOT_UPHELD', answerZh: '仍在法定时限内办理。' },
  }));
  expect(await atEnd(person, caseId)).toMatchObject({ state: 'NOT_UPHELD', hasDecisionNotice: true });
  expect(await printed(caseId, 'decision-notice/print')).toContain('仍在法定时限内办理');
});

it('refuses with a way on where nobody supervises', async () => {
  const about = { service: 'pension', region: '210102', complainsOf: 'OTHER', what: '态度不好' };
  expect(await refusal(file('complaint', about))).toMatchObject({
    code: 'REFUSED_BY_RULE',
    remedy: { ruleIds: ['NO_SUPERVISOR'], whoActs: 'RESIDENT' },
  });
});

it('leaves every invariant whole', async () => {
  const found = await auditInvariants(system.db, []);
  expect(found.filter(({ violations }) => violations.length > 0)).toEqual([]);
});
