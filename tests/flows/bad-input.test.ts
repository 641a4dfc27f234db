import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { residentIdCheckCharacter } from '../../src/core/resident-id.ts';
import { apply, CONSENT, rawCall, refusal, workflowPath } from '../_support/flow.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

const ACCOUNT = 'resident-with-funds';
const PLACES = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };
const CONTACT = { phone: '04768888888' };

let system: TestSystem;
let before: string;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system[Symbol.asyncDispose]());

/** Everything that an effect would change. */
async function standing(): Promise<string> {
  const [row] = await system.db.query<{ all: string }>(
    `select concat_ws('/', (select count(*) from case_file), (select count(*) from case_event),
       (select count(*) from case_step), (select count(*) from case_document), (select count(*) from ledger_entry),
       (select count(*) from case_task), (select count(*) from outbox), (select count(*) from person)) as all`,
  );
  return row?.all ?? '';
}
beforeEach(async () => {
  before = await standing();
});
afterEach(async () => {
  expect(await standing()).toBe(before);
});

async function send(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<{ status: number } & JsonObject> {
  const answer = await rawCall(system, ACCOUNT, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body,
  });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  return { ...(JSON.parse(answer.text) as JsonObject), status: answer.status };
}

const application = (more: JsonObject): string =>
  JSON.stringify({ application: { ...PLACES, contact: CONTACT, ...more }, consent: CONSENT });
const applications = `${workflowPath('transfer')}/applications`;
const estimates = `${workflowPath('transfer')}/estimate`;

describe('what bad input gets from the portal', () => {
  it.each([
    ['a wrong type', application({ gathering: 'yes' }), '/body/application/gathering'],
    ['an unknown member', application({ nickname: 'x' }), '/body/application/nickname'],
    [
      'a member that is missing',
      JSON.stringify({ application: PLACES, consent: CONSENT }),
      '/body/application',
    ],
    ['a region that is none', application({ originRegion: '21010' }), '/body/application/originRegion'],
    ['no object at all', '[]', '/body'],
  ])('%s: BODY_INVALID naming the place', async (_what, body, path) => {
    const problem = await send(applications, body);
    expect(problem).toMatchObject({ status: 400, code: 'BODY_INVALID', origin: 'client', retryable: false });
    expect(problem['findings']).toContainEqual(expect.objectContaining({ path }));
  });

  it.each([
    ['broken JSON', '{"application":', 'JSON_INVALID'],
    ['a member twice', '{"application":{},"application":{}}', 'JSON_DUPLICATE_MEMBER'],
    ['a prototype', '{"__proto__":{"x":1}}', 'JSON_INVALID'],
  ])('%s', async (_what, body, code) => {
    expect(await send(applications, body)).toMatchObject({ status: 400, code });
  });

  it('1 MB: BODY_TOO_LARGE', async () => {
    const body = new TextEncoder().encode(application({ hukouAddress: 'x'.repeat(1_048_576) }));
    expect(await send(applications, body)).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
  });

  it('a region that no agency serves: REGION_UNKNOWN', async () => {
    expect(await send(estimates, JSON.stringify({ ...PLACES, originRegion: '640104' }))).toMatchObject({
      status: 422,
      code: 'REGION_UNKNOWN',
      findings: [{ code: 'REGION_UNKNOWN', path: '/body/originRegion' }],
    });
    expect(await send(applications, application({ destinationRegion: '640104' }))).toMatchObject({
      status: 422,
      code: 'REGION_UNKNOWN',
      findings: [{ code: 'REGION_UNKNOWN', path: '/body/application/destinationRegion' }],
    });
  });

  it('a year without a published rate: RATE_NOT_PUBLISHED, never a number', async () => {
    const problem = await send(estimates, JSON.stringify({ ...PLACES, transferMonth: '2027-03' }));
    expect(problem).toMatchObject({ status: 422, code: 'RATE_NOT_PUBLISHED' });
    expect(problem['findings']).toMatchObject([{ message: expect.stringContaining('2026') as string }]);
    expect(problem['lines']).toBeUndefined();
  });

  it('an unknown service or workflow: NOT_FOUND', async () => {
    for (const path of ['/resident/v1/services/tea/workflows/transfer', workflowPath('tea')])
      expect(await send(`${path}/pre-check`, '{}')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('already receiving a pension: refused by rule, with source and remedy', async () => {
    const retired = await system.as('resident-receiving');
    const places = { originRegion: '150428', destinationRegion: '150502', hukouRegion: '150428' };
    expect(await refusal(apply(retired, 'transfer', places))).toMatchObject({
      status: 422,
      code: 'REFUSED_BY_RULE',
      decisionCode: 'ALREADY_RECEIVING',
      findings: [{ code: 'ALREADY_RECEIVING' }],
      remedy: { ruleIds: ['ELI-2'], sources: [expect.stringContaining('国办发〔2009〕66号') as string] },
    });
  });

  it('the origin is not paused: refused by rule, saying who acts', async () => {
    await system.world.query(
      `update relation set status = 'ACTIVE' where region = '210104' and status = 'PAUSED'`,
    );
    const working = await system.as('resident-arrears');
    const problem = await refusal(apply(working, 'transfer', { ...PLACES, originRegion: '210104' }));
    expect(problem).toMatchObject({
      status: 422,
      code: 'REFUSED_BY_RULE',
      decisionCode: 'ORIGIN_NOT_PAUSED',
      findings: [{ code: 'ORIGIN_NOT_PAUSED' }],
    });
    const remedy = problem['remedy'] as JsonObject;
    for (const member of ['reasonZh', 'fixZh', 'whoActs']) expect(remedy[member]).toBeTruthy();
  });
});

describe('what a malformed people file gets', () => {
  const post = async (csv: string): Promise<{ status: number; type: string; body: JsonObject }> => {
    const response = await fetch(`${system.sandboxUrl}/sandbox/people`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: csv,
    });
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, body: (await response.json()) as JsonObject };
  };

  it.each([
    ['no such columns', 'not,a,people\nfile,at,all\n', 'COLUMN_MISSING'],
    ['unmatched quotes', 'id_number,name\n"15,x\n', undefined],
    ['nothing', '', 'EMPTY'],
  ])('%s: PEOPLE_FILE_INVALID with line and reason', async (_what, csv, code) => {
    const { status, type, body } = await post(csv);
    expect(status).toBe(422);
    expect(type).toContain('application/problem+json');
    expect(body).toMatchObject({ code: 'PEOPLE_FILE_INVALID', loaded: 0 });
    const findings = body['findings'] as JsonObject[];
    expect(findings[0]?.['path']).toMatch(/^\/line\/\d+/u);
    if (code !== undefined) expect(findings.map((finding) => finding['code'])).toContain(code);
  });

  it('good rows load, bad ones are listed', async () => {
    const head = 'id_number,name,sex,birth,hukou_region,scheme,region,status,from,to,base_yuan\n';
    const line = (id: string): string =>
      `${id},张甲,F,1990-01-01,150402,ENTERPRISE_EMPLOYEE,150402,PAUSED,2020-01,2020-12,5000`;
    const first17 = '15040219900101902';
    const check = residentIdCheckCharacter(first17);
    const [good, bad] = [line(first17 + check), line(first17 + (check === '0' ? '1' : '0'))];
    const { status, body } = await post(`${head}${good}\n${bad}\n`);
    expect([status, body['errorCount'], body['loaded']]).toEqual([200, 1, 1]);
    expect(body['errors']).toMatchObject([{ line: 3, column: 'id_number', code: 'CELL_INVALID' }]);
  });
});
