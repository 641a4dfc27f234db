import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import { openCase } from '../../src/cases/open-case.ts';
import { receiveReply } from '../../src/cases/receive-reply.ts';
import { answerAsResident } from '../../src/cases/answer-step.ts';
import type { JsonObject } from '../../src/core/json.ts';
import pension from '../../src/domains/pension/index.ts';
import { getCase } from '../../src/domains/pension/getCase.ts';
import type { DomainContext } from '../../src/service.ts';
import * as cases from '../_support/case-engine.ts';
import { accepted, answers } from '../_support/fake-agency.ts';
import { APPLICATION, FACTS, funds, letter, sheet } from '../_support/pension-answers.ts';
import { reply } from '../_support/replies.ts';
import { findingsOf } from '../_support/table-run.ts';

const { DESTINATION, ORIGIN } = cases;

let engine: cases.TestEngine;
beforeAll(async () => {
  const started = await cases.startTestEngine();
  engine = {
    ...started,
    services: cases.onlyVersion(pension),
    planCase: ({ input }) =>
      Promise.resolve({
        table: 'pension.transfer-with-funds@1',
        members: { ...started.sides },
        overlapKey: 'ENTERPRISE_EMPLOYEE/210100',
        data: FACTS,
        documents: [{ kind: 'application', content: input }],
        reasons: [],
        rulesHash: pension.rulesHash,
      }),
  };
  script();
});
afterAll(() => engine[Symbol.asyncDispose]());

function script(): void {
  const done = (outcome: string) => answers({ outcome, doneOn: '2026-03-09' });
  for (const operation of [
    'receiveApplication',
    'receiveReturn',
    'requestInformationSheet',
    'requestFundTransfer',
  ])
    engine.agency.on(operation, accepted);
  engine.agency.on('receiveContactLetter', answers({ outcome: 'RECEIVED' }));
  engine.agency.on('requestOriginReview', answers({ outcome: 'ACCEPTED' }));
  engine.agency.on('receiveInformationSheet', answers({ outcome: 'RECEIVED' }));
  engine.agency.on('confirmFundsReceipt', ({ body }) => ({
    status: 200,
    body: { outcome: 'FUNDS_RECEIVED', funds: (JSON.parse(body) as { funds: JsonObject }).funds },
  }));
  engine.agency.on('requestDuplicateCheck', answers({ outcome: 'NONE' }));
  engine.agency.on('creditAccount', done('CREDITED'));
  engine.agency.on('endRelation', done('ENDED'));
  for (const operation of ['submitApplication', 'reportReviewResult', 'reportProgress'])
    engine.agency.on(operation, answers({ outcome: 'RECORDED' }));
}

async function open(): Promise<{ caseId: string; idNumber: string }> {
  const application = cases.application({ service: 'pension', input: APPLICATION });
  const { caseId } = await openCase(engine, application);
  await cases.runDueSteps(engine);
  return { caseId, idNumber: application.subject.idNumber };
}

async function say(
  caseId: string,
  step: string,
  operationId: string,
  said: JsonObject,
  memberId = ORIGIN,
): Promise<string> {
  const { id } = await cases.stepNamed(engine, caseId, step);
  const code = await cases.codeOf(receiveReply(engine, reply(caseId, id, said, { operationId, memberId })));
  await cases.runDueSteps(engine);
  return code;
}

const aboutPerson = (document: JsonObject, idNumber: string): JsonObject => {
  const [name, content] = Object.entries(document)[0] as [string, JsonObject];
  return { [name]: { ...content, person: { ...(content['person'] as JsonObject), idNumber } } };
};

async function toTransferring(): Promise<{ caseId: string; idNumber: string }> {
  const opened = await open();
  const message = aboutPerson(letter(), opened.idNumber);
  expect(await say(opened.caseId, 'review', 'sendContactLetter', message, DESTINATION)).toBe('NONE');
  return opened;
}

const transfer = { funds: funds('4376.59', '6480.00') };

describe('a transfer with funds on the real engine', () => {
  it('goes from application to credit; the books balance', async () => {
    const { caseId, idNumber } = await toTransferring();
    expect((await cases.caseLine(engine, caseId)).state).toBe('TRANSFERRING');
    const letterSent = engine.agency.heard.find(({ operationId }) => operationId === 'receiveContactLetter');
    expect(letterSent?.consumerSignature).toBe('agency.token.here');

    expect(await say(caseId, 'payment', 'sendFundsNotice', transfer)).toBe('NONE');
    expect((await cases.caseLine(engine, caseId)).ended_as).toBeNull();
    expect(await say(caseId, 'sheet', 'sendInformationSheet', aboutPerson(sheet(), idNumber))).toBe('NONE');

    expect(await cases.caseLine(engine, caseId)).toMatchObject({ state: 'CLOSED', ended_as: 'completed' });
    const balances = await engine.db.query(
      `select p.account, sum(p.amount) as fen from ledger_posting p
       join ledger_entry e on e.id = p.entry_id and e.status = 'posted' and e.case_id = $1
       group by p.account order by p.account`,
      [caseId],
    );
    expect(balances).toMatchObject(
      [
        { account: `member/${ORIGIN}`, fen: '-1085659' },
        { account: `member/${DESTINATION}`, fen: '1085659' },
        { account: `suspense/${DESTINATION}`, fen: '0' },
      ].toSorted((one, other) => (one.account < other.account ? -1 : 1)),
    );
    for (const finding of await auditInvariants(engine.db)) expect(finding.violations).toEqual([]);
  });

  it('refuses a sheet that does not add up and keeps waiting for it', async () => {
    const { caseId, idNumber } = await toTransferring();
    const wrong = aboutPerson(sheet({ f6: '10856.60' }), idNumber);
    expect(await say(caseId, 'sheet', 'sendInformationSheet', wrong)).toBe('DOCUMENT_INCONSISTENT');
    expect(await cases.stepNamed(engine, caseId, 'sheet')).toMatchObject({ status: 'WAITING' });
  });

  it('asks the resident about arrears and goes on with the choice', async () => {
    const answered: JsonObject[] = [
      { outcome: 'NEEDS_CHOICE', arrears: { months: 4 } },
      { outcome: 'ACCEPTED' },
    ];
    engine.agency.on('requestOriginReview', () => ({ status: 200, body: answered.shift() ?? {} }));
    const { caseId } = await toTransferring();
    const line = await cases.caseLine(engine, caseId);
    expect(line.state).toBe('NEEDS_CHOICE');
    const [person] = await engine.db.query<{ id: string }>(
      'select c.person_id as id from case_file c where c.id = $1',
      [caseId],
    );
    await answerAsResident(engine, {
      caseId,
      stepId: (await cases.stepNamed(engine, caseId, 'arrears-choice')).id,
      body: { choice: 'WAIVE_ARREARS', understood: true },
      account: 'account-1',
      personId: person?.id ?? '',
      ifMatch: line.version,
    });
    await cases.runDueSteps(engine);
    engine.agency.on('requestOriginReview', answers({ outcome: 'ACCEPTED' }));
    expect((await cases.caseLine(engine, caseId)).state).toBe('TRANSFERRING');
    const asked = engine.agency.heard.findLast(({ operationId }) => operationId === 'requestOriginReview');
    expect(asked?.body).toContain('WAIVE_ARREARS');
  });

  it('waits in MISMATCH and opens no last clock', async () => {
    const { caseId, idNumber } = await toTransferring();
    await say(caseId, 'payment', 'sendFundsNotice', { funds: funds('4376.59', '6480.01') });
    engine.agency.on('receiveDifferenceNote', accepted);
    await say(caseId, 'sheet', 'sendInformationSheet', aboutPerson(sheet(), idNumber));
    expect((await cases.caseLine(engine, caseId)).state).toBe('MISMATCH');
    const clocks = await engine.db.query(
      `select d.rule from case_deadline d where d.case_id = $1 and d.rule = 'destinationCredit'`,
      [caseId],
    );
    expect(clocks).toEqual([]);
    const corrected = aboutPerson(sheet({ f5: '6480.01', f6: '10856.60' }), idNumber);
    expect(await say(caseId, 'difference', 'sendInformationSheet', corrected)).toBe('NONE');
    expect(await cases.caseLine(engine, caseId)).toMatchObject({ ended_as: 'completed' });
  });
});

describe('getCase', () => {
  const ask = (caseId: string, memberId: string) => {
    if (getCase.kind !== 'handled') throw new Error('getCase is handled here');
    const context = { sql: engine.db } as unknown as DomainContext;
    return getCase.handle({ params: { caseId }, body: null, memberId }, context);
  };

  it('tells a party where its case stands', async () => {
    const { caseId, idNumber } = await open();
    const { status, body } = await ask(caseId, ORIGIN);
    expect([status, findingsOf('CaseStatus', body)]).toEqual([200, []]);
    expect(body).toMatchObject({ state: 'DEST_REVIEW', stage: 2, holder: 'destination', ended: null });
    expect(body['steps']).toContainEqual(expect.objectContaining({ step: 'review', due: '2026-03-23' }));
    expect(JSON.stringify(body)).not.toContain(idNumber);
  });

  it('answers another’s case exactly like an unknown one', async () => {
    const { caseId } = await open();
    const unknown = '0198c000-0000-7000-8000-00000000dead';
    const refusals = await Promise.allSettled([
      ask(caseId, 'chifeng-social-insurance'),
      ask(unknown, 'chifeng-social-insurance'),
    ]);
    const [one, other] = refusals.map((result) => (result.status === 'rejected' ? result.reason : undefined));
    expect(one).toMatchObject({ code: 'NOT_FOUND', options: {} });
    expect(other).toEqual(one);
  });
});
