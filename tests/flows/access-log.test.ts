import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/errors.ts';
import { uuidv7 } from '../../src/core/ids.ts';
import { accessPeriod, listAccess, type AccessRow } from '../../src/exchange/access-log.ts';
import { callProvider } from '../../src/exchange/call-provider.ts';
import type { ServedCall } from '../../src/gateway/mediation.ts';
import { findPerson, personFor } from '../../src/platform/persons.ts';
import { cutOff, restore } from '../_support/cut-off.ts';
import { nextIdNumber } from '../_support/case-engine.ts';
import {
  CHIFENG,
  send,
  startTestExchange,
  STATUS_GRANT,
  STEP_GRANT,
  type Call,
  type TestExchange,
} from '../_support/exchange.ts';

let answerOfCase: () => Promise<{ status: number; body: unknown }>;
const regionOf = (body: unknown): string => (body as { region: string }).region;
const operations = new Map<string, ServedCall>([
  ['queryStatus', { kind: 'mediated', agencyOperation: 'queryStatus', provider: regionOf }],
  ['sendFundsNotice', { kind: 'mediated', agencyOperation: 'receiveNotice', provider: regionOf }],
  ['getCase', { kind: 'handled', handle: () => answerOfCase() }],
  ['sendReply', { kind: 'handled', handle: () => Promise.resolve({ status: 200, body: { receipt: 'r' } }) }],
]);

/** Persons by the case that is about them. */
const cases = new Map<string, string>();
let exchange: TestExchange;
let idNumber: string;
beforeAll(async () => {
  exchange = await startTestExchange(operations, {
    personOfCase: (caseId) => Promise.resolve(cases.get(caseId)),
  });
});
afterAll(() => exchange[Symbol.asyncDispose]());
beforeEach(() => {
  idNumber = nextIdNumber();
  exchange.agency.behave(() => ({ status: 200, body: '{"relation":"ACTIVE","paidMonths":12}' }));
});

const ask = (call: Call = {}) =>
  send(exchange, { body: JSON.stringify({ region: '150502', idNumber }), ...call });

async function looks(): Promise<AccessRow[]> {
  const person = await findPerson(exchange.db, exchange.box, idNumber);
  if (person === undefined) return [];
  return (await listAccess(exchange.db, person, {}, { offset: 0, limit: 100 })).items;
}

describe('what a resident may read of a call', () => {
  it('is who, from which desk, whom they asked, why, and what they got', async () => {
    const act = { user: 'officer-7', desk: '养老窗口 3' };
    const answer = await ask({ token: { act } });
    expect(answer.status).toBe(200);
    const [look, ...others] = await looks();
    expect(others).toEqual([]);
    expect(look).toMatchObject({
      evidenceId: answer.headers['evidence-id'],
      memberId: 'chifeng-social-insurance',
      clientId: CHIFENG,
      desk: '养老窗口 3',
      providerId: 'tongliao-social-insurance',
      service: 'pension',
      operation: 'queryStatus',
      purpose: 'pension-transfer',
      legalDocument: '国办发〔2009〕66号',
      legalArticle: '第八条',
      legalStatus: 'OFFICIAL',
      fields: ['relation', 'paidMonths'],
      outcome: 'answered',
      code: null,
    });
  });

  it('holds no personal data', async () => {
    await ask({ token: { act: { user: 'officer-7' } } });
    const [row] = await exchange.db.query<{ text: string }>(
      `select string_agg(a::text, ' ') as text from access_log a`,
    );
    expect(row!.text).not.toContain(idNumber);
    expect(row!.text).not.toContain('officer-7');
  });

  it('leaves a desk out that is no short line of text', async () => {
    for (const desk of ['a'.repeat(81), 'line\nline', '', 7, { name: 'x' }]) {
      await ask({ token: { act: { desk: desk as string } } });
    }
    expect((await looks()).map(({ desk }) => desk)).toEqual([null, null, null, null, null]);
  });

  it('names an act once, although it is recorded before and after the agency is asked', async () => {
    await ask({
      target: '/pension/v1/funds-notices',
      grant: STEP_GRANT,
      headers: { 'idempotency-key': 'key-00000001' },
    });
    expect(await looks()).toHaveLength(1);
  });

  it('says of an agency that does not answer that nothing was handed over', async () => {
    exchange.agency.behave(() => ({ status: 200, body: '{}', cut: true }));
    await ask();
    expect(await looks()).toMatchObject([{ outcome: 'refused', code: 'PROVIDER_UNAVAILABLE', fields: [] }]);
  });

  it('tells an agency that has no such record from one that refuses', async () => {
    exchange.agency.behave(() => ({ status: 404, body: '{"code":"RECORD_NOT_FOUND"}' }));
    expect((await ask()).status).toBe(404);
    expect(await looks()).toMatchObject([{ outcome: 'not-found', fields: [] }]);
  });

  const refused: readonly [string, Call, string][] = [
    ['without a grant', { grant: 'none.chifeng-social-insurance' }, 'GRANT_MISSING'],
    ['for another purpose', { purpose: 'curiosity' }, 'GRANT_MISSING'],
    ['for a region without an agency', {}, 'REGION_UNKNOWN'],
  ];
  it.each(refused)('shows an attempt %s', async (_name, call, code) => {
    const region = code === 'REGION_UNKNOWN' ? '650102' : '150502';
    await ask({ ...call, body: JSON.stringify({ region, idNumber }) });
    expect(await looks()).toMatchObject([{ outcome: 'refused', code, fields: [] }]);
  });

  it('does not show whoever could not prove who they are', async () => {
    await ask({ rawToken: 'a.b.c' });
    expect(await looks()).toEqual([]);
  });
});

describe('what a resident may read of a call about a case', () => {
  let caseId: string;
  beforeEach(async () => {
    caseId = uuidv7();
    cases.set(caseId, await personFor(exchange.db, exchange.box, { idNumber, name: '张小三' }));
  });
  const inCase = (path = '', call: Call = {}) =>
    send(exchange, { target: `/pension/v1/cases/${caseId}${path}`, grant: STEP_GRANT, ...call });

  it('is that an agency looked at it, although the gateway itself answered', async () => {
    answerOfCase = () => Promise.resolve({ status: 200, body: { caseId, note: null } });
    const answer = await inCase('', { method: 'GET', token: { act: { desk: '养老窗口 3' } } });
    expect(answer.status).toBe(200);
    expect(await looks()).toMatchObject([
      {
        evidenceId: answer.headers['evidence-id'],
        memberId: 'chifeng-social-insurance',
        desk: '养老窗口 3',
        providerId: null,
        operation: 'getCase',
        purpose: 'pension-transfer',
        legalStatus: 'OFFICIAL',
        fields: ['caseId', 'note'],
        caseId,
        outcome: 'answered',
      },
    ]);
  });

  it('is that an agency said something of it, and was handed nothing', async () => {
    const answer = await inCase('/replies', { body: '{"text":"a","kind":"b"}' });
    expect(answer.status).toBe(200);
    expect(await looks()).toMatchObject([{ operation: 'sendReply', outcome: 'answered', fields: [] }]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'by an agency that has no part in it',
      () => {
        answerOfCase = () => Promise.reject(new Refusal('NOT_FOUND'));
        return inCase('', { method: 'GET' });
      },
      'NOT_FOUND',
    ],
    ['without a grant', () => inCase('', { method: 'GET', grant: STATUS_GRANT }), 'GRANT_MISSING'],
    ['with a body that is none', () => inCase('/replies', { body: '{' }), 'JSON_INVALID'],
  ])('is the attempt %s', async (_what, attempt, code) => {
    await attempt();
    expect(await looks()).toMatchObject([{ outcome: 'refused', code, fields: [], caseId }]);
  });

  it('is nothing where the case is unknown', async () => {
    cases.clear();
    await inCase('', { method: 'GET' });
    expect(await looks()).toEqual([]);
  });
});

describe('the log of looks', () => {
  it('is written with the answer or there is no answer', async () => {
    await ask();
    await cutOff(exchange.db);
    try {
      expect((await ask()).status).toBe(503);
    } finally {
      await restore(exchange.db);
    }
    expect(await looks()).toHaveLength(1);
  });

  it('keeps the calls the gateway makes for a case under the person of the case', async () => {
    const person = await personFor(exchange.db, exchange.box, { idNumber, name: '张小三' });
    const caseId = uuidv7();
    exchange.agency.behave(() => ({ status: 200, body: '{"receipt":"r"}' }));
    await callProvider(exchange.context, {
      service: 'pension',
      provider: 'tongliao-social-insurance',
      consumer: 'chifeng-social-insurance',
      operationId: 'receiveNotice',
      body: Buffer.from('{"region":"150502"}'),
      caseId,
      personId: person,
    });
    expect(await looks()).toMatchObject([{ operation: 'receiveNotice', caseId, outcome: 'answered' }]);
  });

  it('finds the person of a call that names one, without being told', async () => {
    await callProvider(exchange.context, {
      service: 'pension',
      provider: 'tongliao-social-insurance',
      consumer: 'chifeng-social-insurance',
      operationId: 'queryStatus',
      body: Buffer.from(JSON.stringify({ region: '150502', idNumber })),
    });
    expect(await looks()).toMatchObject([{ operation: 'queryStatus', memberId: 'chifeng-social-insurance' }]);
  });

  it('is read newest first, in pages and periods', async () => {
    for (let count = 0; count < 3; count += 1) await ask();
    const person = await findPerson(exchange.db, exchange.box, idNumber);
    const all = await listAccess(exchange.db, person!, {}, { offset: 0, limit: 100 });
    const second = await listAccess(exchange.db, person!, {}, { offset: 1, limit: 1 });
    expect(all.total).toBe(3);
    expect(second).toEqual({ items: [all.items[1]], total: 3 });
    expect(
      all.items
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    ).toEqual(all.items.map(({ at }) => at));
    const none = await listAccess(exchange.db, person!, { to: new Date(0) }, { offset: 0, limit: 9 });
    expect(none).toEqual({ items: [], total: 0 });
    expect(await accessPeriod(exchange.db, person!)).toMatchObject({ total: 3, to: all.items[0]!.at });
  });
});
