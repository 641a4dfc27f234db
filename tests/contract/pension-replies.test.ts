import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { claimsOf, sandboxToken } from '../../src/cli/sandbox-token.ts';
import { agencyClient, type AgencyClient } from '../_support/agency-client.ts';
import { apply, caseFile, until, withFault, type CaseFile } from '../_support/flow.ts';
import { letter, sheet } from '../_support/pension-answers.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

const DESTINATION = 'tongliao-social-insurance';
const ORIGIN = 'shenyang-social-insurance';
const ASKED = ['receiveApplication', 'requestOriginReview', 'requestInformationSheet', 'requestFundTransfer'];

let system: TestSystem;
let destination: AgencyClient;
let origin: AgencyClient;
let stranger: AgencyClient;
let caseId: string;
let person: { idNumber: string; name: string };
let silence: AsyncDisposableStack;

/** The agencies' systems keep silent where this file answers in their place, with their own keys. */
beforeAll(async () => {
  system = await startTestSystem();
  silence = new AsyncDisposableStack();
  for (const operation of ASKED) silence.use(await withFault(system, { kind: 'silent', operation }));
  [destination, origin, stranger] = (await Promise.all(
    [DESTINATION, ORIGIN, 'chifeng-social-insurance'].map((id) => agencyClient(system, id)),
  )) as [AgencyClient, AgencyClient, AgencyClient];
  const claims = claimsOf(await sandboxToken(system.sandboxUrl, 'resident-with-funds'));
  person = { idNumber: String(claims['resident_id']), name: String(claims['name']) };
  const places = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };
  ({ caseId } = await apply(await system.as('resident-with-funds'), 'transfer', places));
});
afterAll(async () => {
  await silence.disposeAsync();
  await system[Symbol.asyncDispose]();
});

const waiting = async (step: string): Promise<string> => {
  const operations = await system.as('operations-1');
  const find = (file: CaseFile) => file.steps.find((row) => row.step === step && row.status === 'WAITING');
  const file = await until(
    () => caseFile(operations, caseId),
    (seen) => find(seen) !== undefined,
    `${step} waiting`,
  );
  return find(file)!.id;
};

const reply = (agency: AgencyClient, path: string, body: JsonObject, at = caseId) =>
  agency.call({ method: 'POST', path: `/pension/v1/cases/${at}/${path}`, body });

/** The case as it stands, to show that a refusal changed nothing. */
const trace = async (): Promise<unknown> => {
  const { state, steps, documents, postings } = await caseFile(await system.as('operations-1'), caseId);
  return {
    state,
    waiting: steps.flatMap(({ id, status }) => (status === 'WAITING' ? id : [])),
    documents: documents.length,
    postings: postings.length,
  };
};

async function refusedWith(
  status: number,
  code: string,
  answer: Promise<{ status: number; body: JsonObject }>,
): Promise<void> {
  const before = await trace();
  const { status: was, body } = await answer;
  expect([was, body['code']]).toEqual([status, code]);
  expect(await trace()).toEqual(before);
}

const ownLetter = (): JsonObject => {
  const { letter: form } = letter(person.idNumber) as { letter: JsonObject };
  return { letter: { ...form, person: { idNumber: person.idNumber, name: person.name } } };
};

const ownSheet = (lines = {}): JsonObject => {
  const { sheet: form } = sheet(lines) as { sheet: JsonObject & { person: JsonObject } };
  return { sheet: { ...form, person: { ...form.person, ...person, birth: '1990-07-21' } } };
};

describe('the replies of the parties to a case, in the order of the statute', () => {
  it('sendContactLetter: once, the same again gives the first receipt, another is a conflict', async () => {
    const stepId = await waiting('review');
    const body = { stepId, messageId: 'letter-0001', ...ownLetter() };
    const [unknown, foreign] = [randomUUID(), await reply(stranger, 'contact-letters', body)];
    expect([foreign.status, foreign.body.code]).toEqual([404, 'NOT_FOUND']);
    await refusedWith(404, 'NOT_FOUND', reply(destination, 'contact-letters', body, unknown));
    await refusedWith(400, 'BODY_INVALID', reply(destination, 'contact-letters', { ...body, extra: true }));
    await refusedWith(
      422,
      'DOCUMENT_INCONSISTENT',
      reply(destination, 'contact-letters', { ...body, messageId: 'letter-0000', ...letter() }),
    );
    const first = await reply(destination, 'contact-letters', body);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ caseId, stepId, messageId: 'letter-0001' });
    const again = await reply(destination, 'contact-letters', body);
    expect([again.status, again.body.receipt]).toEqual([200, first.body.receipt]);
    const other = { ...body, letter: { ...(body as { letter?: JsonObject }).letter, remark: '另一份' } };
    const conflict = await reply(destination, 'contact-letters', other);
    expect([conflict.status, conflict.body.code]).toEqual([409, 'REPLY_CONFLICT']);
  });

  it('sendReply: an outcome of the step, no other', async () => {
    const stepId = await waiting('check');
    const say = (outcome: string) =>
      reply(origin, 'replies', { stepId, messageId: `check-${outcome}`, outcome });
    await refusedWith(422, 'OUTCOME_UNKNOWN', say('RECEIVED'));
    expect((await say('ACCEPTED')).status).toBe(200);
  });

  it('sendInformationSheet: only a sheet that adds up', async () => {
    const stepId = await waiting('sheet');
    const wrong = { stepId, messageId: 'sheet-0000', ...ownSheet({ f6: '1.00' }) };
    await refusedWith(422, 'DOCUMENT_INCONSISTENT', reply(origin, 'information-sheets', wrong));
    const { status } = await reply(origin, 'information-sheets', {
      stepId,
      messageId: 'sheet-0001',
      ...ownSheet(),
    });
    expect(status).toBe(200);
  });

  it('sendFundsNotice: with a bank reference and sums that agree', async () => {
    const stepId = await waiting('payment');
    const funds = {
      personalAccount: '4376.59',
      pooledFund: '6480.00',
      total: '10856.59',
      bankReference: 'BANK-0001',
      bankDate: '2026-03-02',
    };
    await refusedWith(
      400,
      'BODY_INVALID',
      reply(origin, 'funds-notices', { stepId, messageId: 'funds-0000' }),
    );
    await refusedWith(
      422,
      'DOCUMENT_INCONSISTENT',
      reply(origin, 'funds-notices', { stepId, messageId: 'funds-0000', funds: { ...funds, total: '1.00' } }),
    );
    const { status } = await reply(origin, 'funds-notices', { stepId, messageId: 'funds-0001', funds });
    expect(status).toBe(200);
  });

  it('getCase: for a party; for others exactly like a case that does not exist', async () => {
    const read = (agency: AgencyClient, id: string) =>
      agency.call({ method: 'GET', path: `/pension/v1/cases/${id}` });
    const mine = await read(origin, caseId);
    expect([mine.status, mine.body.caseId]).toEqual([200, caseId]);
    const [foreign, unknown] = [await read(stranger, caseId), await read(stranger, randomUUID())];
    const shown = ({ status, body: { requestId: _id, evidenceId: _evidence, ...rest } }: typeof foreign) => [
      status,
      rest,
    ];
    expect(shown(foreign)).toEqual(shown(unknown));
    expect(foreign.status).toBe(404);
  });
});
