import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/errors.ts';
import { uuidv7 } from '../../src/core/ids.ts';
import type { HandledCall } from '../../src/gateway/mediation.ts';
import { CHIFENG, send, startTestExchange, STEP_GRANT, type TestExchange } from '../_support/exchange.ts';
import { entryKinds, smallService } from '../_support/small-service.ts';

const handledCalls: HandledCall[] = [];
let answerOfCase: () => Promise<{ status: number; body: unknown }>;
const operations = smallService({
  getCase(call) {
    handledCalls.push(call);
    return answerOfCase();
  },
});

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await startTestExchange(operations);
});
afterAll(async () => {
  await exchange[Symbol.asyncDispose]();
});
beforeEach(() => {
  exchange.agency.heard.length = 0;
  exchange.agency.behave(() => ({ status: 200, body: '{"relation":"ACTIVE"}' }));
  handledCalls.length = 0;
  answerOfCase = () => Promise.resolve({ status: 200, body: { caseId: uuidv7(), note: null } });
});

describe('a call the gateway answers itself', () => {
  const target = (id = '01890000-0000-7000-8000-000000000001', query = ''): string =>
    `/pension/v1/cases/${id}${query}`;
  const get = (path: string) => send(exchange, { method: 'GET', target: path, grant: STEP_GRANT });

  it('hands the service what it needs and signs its answer', async () => {
    const answer = await get(target(undefined, '?page=2'));
    expect(answer.status).toBe(200);
    expect(handledCalls).toMatchObject([
      {
        operationId: 'getCase',
        member: 'chifeng-social-insurance',
        client: CHIFENG,
        purpose: 'pension-transfer',
        params: { caseId: '01890000-0000-7000-8000-000000000001' },
      },
    ]);
    expect(handledCalls[0]?.evidenceId).toBe(answer.headers['evidence-id']);
    expect(await entryKinds(exchange, answer)).toEqual(['ANSWERED']);
  });

  it.each([
    ['a refusal of the service', () => Promise.reject(new Refusal('CASE_CLOSED')), 409, 'CASE_CLOSED'],
    [
      'a fault, without its words',
      () => Promise.reject(new Error('password=1 select * from')),
      500,
      'INTERNAL',
    ],
    [
      'an answer that breaks our contract',
      () => Promise.resolve({ status: 200, body: { caseId: 1 } }),
      500,
      'INTERNAL',
    ],
    [
      'a status that is not in the contract',
      () => Promise.resolve({ status: 202, body: {} }),
      500,
      'INTERNAL',
    ],
  ])('answers %s', async (_what, handle, status, code) => {
    answerOfCase = handle;
    const answer = await get(target());
    expect([answer.status, answer.json['code']]).toEqual([status, code]);
    expect(answer.text).not.toContain('password');
    expect(await entryKinds(exchange, answer)).toEqual(['ANSWERED']);
  });

  it('serves type: [string, null] and refuses what unevaluatedProperties forbids', async () => {
    const path = `${target()}/replies`;
    const reply = (body: object) =>
      send(exchange, { target: path, grant: STEP_GRANT, body: JSON.stringify(body) });
    expect((await reply({ text: 'a', kind: 'b' })).status).toBe(200);
    const refused = await reply({ text: 'a', other: 1 });
    expect(refused.json).toMatchObject({
      code: 'BODY_INVALID',
      findings: [{ code: 'UNKNOWN_MEMBER', path: '/body/other' }],
    });
  });
});
