import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf, sandboxToken } from '../../src/cli/sandbox-token.ts';
import { agencyClient, type AgencyCall, type AgencyClient } from '../_support/agency-client.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
let tongliao: AgencyClient;
let person: { idNumber: string; name: string };
beforeAll(async () => {
  system = await startTestSystem();
  tongliao = await agencyClient(system, 'tongliao-social-insurance');
  const claims = claimsOf(await sandboxToken(system.sandboxUrl, 'resident-with-funds'));
  person = { idNumber: String(claims['resident_id']), name: String(claims['name']) };
});
afterAll(() => system[Symbol.asyncDispose]());

const QUERIES = ['certificates', 'contribution-histories', 'status'] as const;
const STRANGER = { idNumber: '11010519491231002X', name: '无名氏' };

const query = (path: string, change: object = {}, call: Partial<AgencyCall> = {}): AgencyCall => ({
  method: 'POST',
  path: `/pension/v1/${path}/query`,
  grant: 'pension-transfer-records',
  body: { region: '210102', scheme: 'ENTERPRISE_EMPLOYEE', person, ...change },
  ...call,
});

describe.each(QUERIES)('%s', (path) => {
  it('answers what the other agency signed, with our signature beside it', async () => {
    const answer = await tongliao.call(query(path));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ region: '210102', scheme: 'ENTERPRISE_EMPLOYEE' });
    for (const name of ['gateway-signature', 'provider-signature', 'content-digest', 'evidence-id'])
      expect(answer.headers[name], name).toBeTruthy();
  });

  const refusals: readonly (readonly [string, () => AgencyCall, number, string])[] = [
    ['an unknown field', () => query(path, { extra: 1 }), 400, 'BODY_INVALID'],
    ['a wrong type', () => query(path, { region: 210102 }), 400, 'BODY_INVALID'],
    [
      'an id number that cannot exist',
      () => query(path, { person: { ...person, idNumber: '150502199007210131' } }),
      422,
      'RESIDENT_ID_INVALID',
    ],
    ['a region nobody serves', () => query(path, { region: '440106' }), 422, 'REGION_UNKNOWN'],
    ['no JSON', () => query(path, {}, { body: '{"region":' }), 400, 'JSON_INVALID'],
    [
      'a member twice',
      () => query(path, {}, { body: '{"region":"210102","region":"150402"}' }),
      400,
      'JSON_DUPLICATE_MEMBER',
    ],
    ['a megabyte', () => query(path, {}, { body: 'x'.repeat(1_048_576) }), 413, 'BODY_TOO_LARGE'],
    [
      'another media type',
      () => query(path, {}, { headers: { 'content-type': 'text/plain' } }),
      415,
      'MEDIA_TYPE_UNSUPPORTED',
    ],
    ['a purpose without a grant', () => query(path, {}, { purpose: 'curiosity' }), 403, 'GRANT_MISSING'],
    [
      'a grant of another kind',
      () => query(path, {}, { grant: 'pension-transfer-steps' }),
      403,
      'GRANT_MISSING',
    ],
    ['another method', () => query(path, {}, { method: 'GET' }), 405, 'METHOD_NOT_ALLOWED'],
    [
      'a token for another address',
      () => query(path, {}, { sign: { url: 'http://elsewhere/' } }),
      401,
      'TOKEN_INVALID',
    ],
  ];
  it.each(refusals)('refuses %s', async (_what, call, status, code) => {
    const answer = await tongliao.call(call());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});

describe('a person the agency does not know', () => {
  it('has no certificate and no history, and a status that says so', async () => {
    const answers = await Promise.all(
      QUERIES.map((path) => tongliao.call(query(path, { person: STRANGER }))),
    );
    expect(answers.map(({ status, body }) => [status, body.code ?? body.relation])).toEqual([
      [404, 'NOT_FOUND'],
      [404, 'NOT_FOUND'],
      [200, 'NONE'],
    ]);
  });
});
