import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../_support/free-port.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

/**
 * The 28 scenarios of GovStack's Information Mediator suite (bb-information-mediator, test/openAPI/features), one test
 * each, said anew. docs/directory.md tells how the suite itself is run.
 */
let system: TestSystem;
let url: string;
beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  system = await startTestSystem({ settings: { DIRECTORY_PORT: `${port}` } });
}, 60_000);
afterAll(() => system[Symbol.asyncDispose]());

const CLIENT = 'eGovStack/GOV/90000009/digitalregistries';

async function ask(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${url}/${path}`, { headers, signal: AbortSignal.timeout(15_000) });
  const type = answer.headers.get('content-type');
  return { status: answer.status, type, body: (await answer.json()) as unknown };
}

const string = { type: 'string' };
const closed = (properties: Record<string, object>): object => ({
  type: 'object',
  properties,
  additionalProperties: false,
});
const names = ['GovStackInstance', 'memberClass', 'memberCode', 'applicationCode'];
const words = [...names, 'serviceType', 'serviceCode', 'serviceVersion'];
const OBJECT_TYPES =
  'MEMBER SUBSYSTEM SERVER GLOBALGROUP SECURITYCATEGORY SERVICE CENTRALSERVICE LOCALGROUP'.split(' ');
/** What the suite accepts as a list of clients or services. */
const isList = new Ajv().compile({
  ...closed({
    member: {
      type: 'array',
      items: closed({
        objectType: closed({ object_type: { type: 'string', enum: OBJECT_TYPES } }),
        ...Object.fromEntries(words.map((word) => [word, string])),
        endpointList: closed({ member: { type: 'array', items: closed({ method: string, path: string }) } }),
      }),
    },
  }),
  required: ['member'],
});

async function expectList(path: string, headers?: Record<string, string>): Promise<void> {
  const { status, type, body } = await ask(path, headers);
  expect([status, type]).toEqual([200, expect.stringContaining('application/json')]);
  expect(isList(body), JSON.stringify(isList.errors)).toBe(true);
}

async function expectText(path: string, expected: number): Promise<void> {
  const { status, type, body } = await ask(path, { 'information-mediator-client': CLIENT });
  expect([status, type, typeof body]).toEqual([expected, 'application/json; charset=utf-8', 'string']);
}

const SMOKE = ['identifier', 'identifier', 'alp4aNum3r1c', 'alp4aNum3r1c'];
const VALID = [
  SMOKE,
  ['a11a11a11a', 'asd2211a', '12as12', 'm3mb3rc0d3'],
  ['a552example', 'zzz321a', 'm3mb3rc0d3', 'aa15'],
  ['valid1dentifi3r', 'rand0mid3nt', 'str1ng', 'azxcv55'],
];
const rows = VALID.map((at, row) => [at.join('/'), row + 1] as const);

describe('listClients', () => {
  it('smoke: the list of clients', () => expectList('listClients?serviceId=serviceId&instanceId=instanceId'));

  it.each([1, 2, 3, 4])('valid data %i: the list of clients', (row) =>
    expectList(`listClients?serviceId=serviceId${row}&instanceId=instanceId${row}`),
  );
});

describe('listMethods', () => {
  const headers = { 'X-GovStack-Client': 'X-GovStack-Client' };
  it('smoke: the services of a provider', () =>
    expectList(`${SMOKE.join('/')}/listMethods?serviceId=serviceId1`, headers));

  it.each(rows)('valid data %s: the services of a provider', (at) =>
    expectList(`${at}/listMethods?serviceId=serviceId`, headers),
  );
});

describe('allowedMethods', () => {
  const headers = { 'Information-Mediator-Client': CLIENT };
  it('smoke: the services a client may call', () =>
    expectList(`${SMOKE.join('/')}/allowedMethods?serviceId1=serviceId1`, headers));

  it.each(rows)('valid data %s, every name within quotes: the services a client may call', (at, row) => {
    const quoted = at.split('/').map((name) => `%22${name}%22`);
    const id = `%22serviceId${row}%22`;
    return expectList(`${quoted.join('/')}/allowedMethods?${id}=${id}`, headers);
  });
});

describe('getOpenAPI', () => {
  it('smoke: the description of a service', () =>
    expectText(`${SMOKE.join('/')}/getOpenAPI?serviceCode=alp4aNum3r1c`, 200));

  it.each(rows)('valid data %s: the description of a service', (at) =>
    expectText(`${at}/getOpenAPI?serviceCode=alp4aNum3r1c`, 200),
  );

  it.each([
    '1nval1d/identifier/alp4aNum3r1c/alp4aNum3r1c',
    'identifier/1nval1d/alp4aNum3r1c/alp4aNum3r1c',
    'identifier/identifier/_invalid/alp4aNum3r1c',
    'identifier/identifier/str1ng/_invalid',
    '1nval1d/1nval1d/_invalid/_invalid',
  ])('invalid path parameter %s: 400', (at) => expectText(`${at}/getOpenAPI?serviceCode=alp4aNum3r1c`, 400));

  it.each(['_invalid', ''])('invalid serviceCode "%s": 400', (code) =>
    expectText(`${SMOKE.join('/')}/getOpenAPI?serviceCode=${code}`, 400),
  );

  it('missing serviceCode: 400', () => expectText(`${SMOKE.join('/')}/getOpenAPI`, 400));
});
