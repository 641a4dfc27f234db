import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import { uuidv7 } from '../../src/core/ids.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { residentIdCheckCharacter } from '../../src/core/resident-id.ts';
import { agencyClient, type AgencyClient } from '../_support/agency-client.ts';
import {
  apply,
  atRest,
  atState,
  caseFile,
  myCase,
  onFreshVersion,
  setDelays,
  type CaseFile,
} from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const PLACES = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };
const RECORDS = 'pension-transfer-records';
const REFUSED = { outcome: 'REFUSED', reasonCode: 'OTHER', reason: 'No', reasonZh: '不予受理' };

let system: TestSystem;
let tongliao: AgencyClient;
let chifeng: AgencyClient;
let resident: Api;
let operations: Api;
beforeAll(async () => {
  system = await startTestSystem();
  await setDelays(system, { receiveApplication: 300 * DAY });
  tongliao = await agencyClient(system, 'tongliao-social-insurance');
  chifeng = await agencyClient(system, 'chifeng-social-insurance');
  resident = await system.as('resident-with-funds');
  operations = await system.as('operations-1');
});
afterAll(() => system[Symbol.asyncDispose]());

const query = (agency: AgencyClient, body: object, grant = RECORDS) =>
  agency.call({ method: 'POST', path: '/pension/v1/status/query', body, grant });

const FIRST_17 = '21010219800101001';
const CHECK = residentIdCheckCharacter(FIRST_17);
const person = { idNumber: FIRST_17 + CHECK, name: '测试' };
const wrongCheck = { ...person, idNumber: FIRST_17 + (CHECK === '0' ? '1' : '0') };
const noSuchDay = { ...person, idNumber: '210102198002300019' };

async function waiting(): Promise<{ caseId: string; stepId: string; file: CaseFile }> {
  const { caseId } = await apply(resident, 'transfer', PLACES);
  await atState(resident, caseId, 'DEST_REVIEW');
  const file = await atRest(operations, caseId);
  const stepId = file.steps.find(({ step }) => step === 'review')?.id ?? '';
  return { caseId, stepId, file };
}

const reply = (agency: AgencyClient, caseId: string, body: JsonObject) =>
  agency.call({
    method: 'POST',
    path: `/pension/v1/cases/${caseId}/replies`,
    body: { messageId: uuidv7(), ...body },
    sign: { case: caseId },
  });

const withdraw = (caseId: string): Promise<unknown> =>
  onFreshVersion(
    () => myCase(resident, caseId),
    (headers) => resident.send('POST', `/resident/v1/cases/${caseId}/withdraw`, { reason: 'later' }, headers),
  );

describe('what a wrong question of an agency gets', () => {
  it.each([
    ['a citizen number with a wrong check digit', { person: wrongCheck }, 422, 'RESIDENT_ID_INVALID'],
    ['a citizen number of no date', { person: noSuchDay }, 422, 'RESIDENT_ID_INVALID'],
    ['a region no agency serves', { region: '640104' }, 422, 'REGION_UNKNOWN'],
    ['a wrong type', { region: 210102 }, 400, 'BODY_INVALID'],
    ['an unknown member', { why: 'x' }, 400, 'BODY_INVALID'],
  ])('%s', async (_what, wrong, status, code) => {
    const answer = await query(tongliao, {
      region: '210102',
      scheme: 'ENTERPRISE_EMPLOYEE',
      person,
      ...wrong,
    });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code });
    expect((answer.body as JsonObject)['findings']).not.toHaveLength(0);
  });

  it('an agency that is none', async () => {
    const answer = await tongliao.call({
      method: 'POST',
      path: '/pension/v1/status/query',
      body: { region: '210102', scheme: 'RESIDENT', person },
      sign: { iss: 'nowhere.core', sub: 'nowhere.core', grant: `${RECORDS}.nowhere` },
    });
    expect([answer.status, (answer.body as JsonObject)['code']]).toEqual([401, 'TOKEN_INVALID']);
  });

  it('1 MB', async () => {
    const answer = await query(tongliao, { region: 'x'.repeat(1_048_576) }).catch((error: unknown) => error);
    if (answer instanceof Error) expect(answer.message).toMatch(/EPIPE|ECONNRESET/u);
    else expect(answer).toMatchObject({ status: 413, body: { code: 'BODY_TOO_LARGE' } });
  });
});

describe('what a wrong reply gets', () => {
  it('a case that is not the sender’s looks like an unknown one', async () => {
    const { caseId, stepId, file } = await waiting();
    const foreign = await reply(chifeng, caseId, { stepId, ...REFUSED });
    const unknown = await reply(chifeng, uuidv7(), { stepId, ...REFUSED });
    for (const answer of [foreign, unknown])
      expect([answer.status, (answer.body as JsonObject)['code']]).toEqual([404, 'NOT_FOUND']);
    const after = await caseFile(operations, caseId);
    expect([after.version, after.events.length]).toEqual([file.version, file.events.length]);
    await withdraw(caseId);
  });

  it('an outcome that the step does not know changes nothing', async () => {
    const { caseId, stepId, file } = await waiting();
    const answer = await reply(tongliao, caseId, { stepId, outcome: 'RECEIVED' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'OUTCOME_UNKNOWN', findings: [{ path: '/body/outcome' }] });
    const after = await caseFile(operations, caseId);
    expect([after.version, after.events.length]).toEqual([file.version, file.events.length]);
    await withdraw(caseId);
  });

  it('a closed case keeps it as a late document and says CASE_CLOSED', async () => {
    const { caseId, stepId } = await waiting();
    await withdraw(caseId);
    const before = await atRest(operations, caseId);
    const late = { stepId, messageId: uuidv7(), ...REFUSED };
    const answer = await reply(tongliao, caseId, late);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'CASE_CLOSED', receipt: expect.any(String) as string });
    const after = await caseFile(operations, caseId);
    expect([after.state, after.postings]).toEqual([before.state, before.postings]);
    expect(after.documents.filter((document) => document.late)).toHaveLength(1);
    expect(after.tasks.map(({ reason }) => reason)).toContain('LATE_REPLY');

    const again = await reply(tongliao, caseId, late);
    expect((again.body as JsonObject)['receipt']).toBe((answer.body as JsonObject)['receipt']);
    expect((await caseFile(operations, caseId)).events.length).toBe(after.events.length);
  });

  it('two different replies: the first counts, the second is kept and named REPLY_CONFLICT', async () => {
    const { caseId, stepId } = await waiting();
    const first = { stepId, messageId: uuidv7(), ...REFUSED };
    const taken = await reply(tongliao, caseId, first);
    expect(taken.status).toBe(200);
    const repeated = await reply(tongliao, caseId, first);
    expect([repeated.status, repeated.body]).toEqual([200, taken.body]);

    const other = await reply(tongliao, caseId, { ...first, reasonZh: '另一理由' });
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ code: 'REPLY_CONFLICT', receipt: expect.any(String) as string });
    const after = await caseFile(operations, caseId);
    expect(after.state).toBe('REFUSED');
    expect(after.tasks).toMatchObject([{ reason: 'CONFLICT', fourEyes: true }]);
    const kept = await system.db.query<{ verdict: string }>(
      'select m.verdict from case_message m where m.step_id = $1 order by m.id',
      [stepId],
    );
    expect(kept.map(({ verdict }) => verdict)).toEqual(['APPLIED', 'CONFLICT']);
  });

  it('an overlapping application names the rule and opens nothing', async () => {
    const { caseId } = await waiting();
    const [{ count: before } = { count: -1n }] = await system.db.query<{ count: bigint }>(
      'select count(*) from case_file',
    );
    const problem = await apply(resident, 'transfer', PLACES).catch((error: unknown) => error);
    expect(problem).toMatchObject({ status: 409, problem: { code: 'CASE_OVERLAP' } });
    const [{ count: after } = { count: -2n }] = await system.db.query<{ count: bigint }>(
      'select count(*) from case_file',
    );
    expect(after).toBe(before);
    await withdraw(caseId);
  });
});
