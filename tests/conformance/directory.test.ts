import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../_support/free-port.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
let url: string;
beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  system = await startTestSystem({ settings: { DIRECTORY_PORT: `${port}` } });
}, 60_000);
afterAll(() => system[Symbol.asyncDispose]());

const get = async (path: string, client?: string) => {
  const answer = await fetch(
    url + path,
    client === undefined ? {} : { headers: { 'information-mediator-client': client } },
  );
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  return { status: answer.status, body: (await answer.json()) as unknown };
};

const CHIFENG = '/TWIN-CITY/GOV/chifeng-social-insurance/pension';

describe('the directory view', () => {
  it('lists clients, methods and what a client may call', async () => {
    const { body } = await get('/listClients?serviceId=x&instanceId=y');
    expect(body).toMatchObject({
      member: expect.arrayContaining([
        expect.objectContaining({ memberCode: 'chifeng-social-insurance', applicationCode: 'core' }),
      ]) as unknown,
    });
    const { body: all } = await get(`/r1${CHIFENG}/listMethods`);
    const paths = (list: unknown): string[] =>
      (list as { member: { endpointList: { member: { path: string }[] } }[] }).member.flatMap(
        ({ endpointList }) => endpointList.member.map(({ path }) => path),
      );
    expect(paths(all)).toContain('/status/query');
    const { body: allowed } = await get(
      `${CHIFENG}/allowedMethods`,
      'TWIN-CITY/GOV/tongliao-social-insurance/core',
    );
    expect(paths(allowed)).toContain('/status/query');
    expect(await get(`${CHIFENG}/allowedMethods`, 'TWIN-CITY/GOV/nobody/core')).toEqual({
      status: 200,
      body: { member: [] },
    });
    const { body: contract } = await get(`${CHIFENG}/getOpenAPI?serviceCode=pension`);
    expect(JSON.parse(String(contract))).toMatchObject({
      openapi: '3.1.0',
      info: { title: expect.stringContaining('pension') as unknown },
    });
  });

  it.each([
    ['/a11a11a11a/asd2211a/12as12/m3mb3rc0d3/listMethods', 200],
    ['/identifier/identifier/alp4aNum3r1c/alp4aNum3r1c/allowedMethods', 200],
    ['/identifier/identifier/alp4aNum3r1c/alp4aNum3r1c/getOpenAPI?serviceCode=alp4aNum3r1c', 200],
    ['/1nval1d/identifier/alp4aNum3r1c/alp4aNum3r1c/getOpenAPI?serviceCode=a', 400],
    ['/identifier/1nval1d/alp4aNum3r1c/alp4aNum3r1c/getOpenAPI?serviceCode=a', 400],
    ['/identifier/identifier/_invalid/alp4aNum3r1c/getOpenAPI?serviceCode=a', 400],
    ['/identifier/identifier/str1ng/_invalid/getOpenAPI?serviceCode=a', 400],
    ['/identifier/identifier/str1ng/str1ng/getOpenAPI?serviceCode=_invalid', 400],
    ['/identifier/identifier/str1ng/str1ng/getOpenAPI?serviceCode=', 400],
    ['/identifier/identifier/str1ng/str1ng/getOpenAPI', 400],
    ['/identifier/identifier/%zz/str1ng/listMethods', 400],
    ['/identifier/identifier/%22%22/str1ng/listMethods', 400],
    ['/nothing', 404],
  ])('answers %s with %i', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('changes nothing', async () => {
    expect((await fetch(`${url}/listClients`, { method: 'POST' })).status).toBe(405);
  });
});
