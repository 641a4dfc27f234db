import { describe, expect, it } from 'vitest';
import {
  CHIFENG,
  PLACES,
  SHENYANG,
  TONGLIAO,
  useSandboxBench,
} from '../../../tests/_support/sandbox-bench.ts';
import { newId, type AgencyAnswer } from '../../../tests/_support/gateway-peer.ts';
import type { JsonObject } from '../../core/json.ts';
import { signRequestToken } from '../../exchange/envelope.ts';

const bench = useSandboxBench();

describe('records', () => {
  it('are answered by each agency for itself', async () => {
    const paused = await bench().peer.call(
      bench().sandbox.url,
      SHENYANG,
      '/status/query',
      bench().query('resident-with-funds', '210102'),
    );
    expect(paused).toMatchObject({
      status: 200,
      signed: true,
      body: {
        relation: 'PAUSED',
        established: true,
        paidMonths: 84,
        receivingBenefit: false,
        arrears: { months: 0 },
      },
    });
    const active = await bench().peer.call(
      bench().sandbox.url,
      TONGLIAO,
      '/status/query',
      bench().query('resident-with-funds', '150500'),
    );
    expect(active.body).toMatchObject({ relation: 'ACTIVE', established: true, paidMonths: 2 });
    const none = await bench().peer.call(
      bench().sandbox.url,
      CHIFENG,
      '/status/query',
      bench().query('resident-with-funds', '150400'),
    );
    expect(none.body).toEqual({ region: '150400', scheme: 'ENTERPRISE_EMPLOYEE', relation: 'NONE' });
  });

  it('show pensioners, arrears and one-off payments', async () => {
    const status = async (member: string, account: string): Promise<JsonObject> =>
      (
        await bench().peer.call(
          bench().sandbox.url,
          member,
          '/status/query',
          bench().query(account, PLACES[member] ?? ''),
        )
      ).body;
    expect(await status(CHIFENG, 'resident-receiving')).toMatchObject({
      receivingBenefit: true,
      relation: 'PAUSED',
    });
    expect(await status(SHENYANG, 'resident-arrears')).toMatchObject({
      arrears: { months: 3, from: '2025-09', to: '2025-11', amount: '1464.00' },
    });
    expect(await status(SHENYANG, 'resident-one-off')).toMatchObject({
      oneOffPayments: [{ months: 36, paidOn: '2019-03-11', document: 'NONE' }],
    });
    expect(await status(CHIFENG, 'resident-over-50')).toMatchObject({ account: 'TEMP' });
  });

  it('hold what was asked for and granted, and nothing else', async () => {
    const body = {
      ...bench().query('resident-with-funds', '210100'),
      fields: ['paidMonths', 'accountBalance'],
    };
    const asked = await bench().peer.call(bench().sandbox.url, SHENYANG, '/certificates/query', body);
    expect(Object.keys(asked.body).toSorted()).toEqual([
      'accountBalance',
      'number',
      'paidMonths',
      'region',
      'scheme',
    ]);
    const granted = await bench().peer.call(bench().sandbox.url, SHENYANG, '/certificates/query', body, {
      fields: ['paidMonths'],
    });
    expect(Object.keys(granted.body).toSorted()).toEqual(['number', 'paidMonths', 'region', 'scheme']);
  });

  it('leave a balance out while an interest rate is not published', async () => {
    const old = await bench().peer.call(
      bench().sandbox.url,
      CHIFENG,
      '/certificates/query',
      bench().query('resident-same-pool', '150402'),
    );
    expect(old.status).toBe(200);
    expect(old.body).not.toHaveProperty('accountBalance');
  });

  it('are absent for somebody unknown, and of the county for the residents’ scheme', async () => {
    const rural = (region: string): Promise<AgencyAnswer> =>
      bench().peer.call(
        bench().sandbox.url,
        CHIFENG,
        '/contribution-histories/query',
        bench().query('resident-household-move', region, 'RESIDENT'),
      );
    expect((await rural('150426')).body).toMatchObject({
      residentAccount: { total: '9486.37', interest: '2766.37' },
    });
    expect(await rural('150421')).toMatchObject({ status: 404, signed: true, body: { code: 'NOT_FOUND' } });
  });

  it('can be given for everybody in the sample', async () => {
    const relations = await bench().db.query<{
      agency: string;
      region: string;
      scheme: string;
      id: string;
      name: string;
    }>(
      `select r.agency, r.region, r.scheme, p.id_number as id, p.name from relation r join person p using (id_number)
       order by p.id_number, r.region limit 120`,
    );
    for (const { agency, region, scheme, id, name } of relations) {
      const body = { region, scheme, person: { idNumber: id, name } };
      for (const path of ['/status/query', '/certificates/query', '/contribution-histories/query'])
        expect(
          (await bench().peer.call(bench().sandbox.url, agency, path, body)).status,
          `${path} ${agency} ${scheme}`,
        ).toBe(200);
    }
  });
});

describe('calls that are refused', () => {
  const body = (): object => bench().query('resident-with-funds', '210100');
  it.each([
    [
      'no token',
      { spoil: (all: Record<string, string>) => ({ 'content-digest': all['content-digest'] ?? '' }) },
    ],
    [
      'another digest',
      { spoil: (all: Record<string, string>) => ({ ...all, 'content-digest': 'sha-256=:AAAA:' }) },
    ],
    ['a token for another agency', { audience: CHIFENG }],
  ])('%s', async (_, options) => {
    const answer = await bench().peer.call(bench().sandbox.url, SHENYANG, '/status/query', body(), options);
    expect(answer).toMatchObject({ status: 401, signed: false, body: { code: 'TOKEN_INVALID' } });
  });

  it('a token used twice, or made by an agency', async () => {
    let headers: Record<string, string> = {};
    const first = await bench().peer.call(bench().sandbox.url, SHENYANG, '/status/query', body(), {
      spoil: (all) => (headers = all),
    });
    expect(first.status).toBe(200);
    const send = (authorization: string): Promise<Response> =>
      fetch(`${bench().sandbox.url}/agencies/${SHENYANG}/status/query`, {
        method: 'POST',
        headers: { ...headers, authorization },
        body: JSON.stringify(body()),
      });
    expect((await send(headers['authorization'] ?? '')).status).toBe(401);
    const key = bench().sandbox.clients.get(`${CHIFENG}.core`);
    if (key === undefined) throw new Error('no key');
    const { token } = await signRequestToken({
      key,
      iss: bench().peer.url,
      sub: 'x',
      aud: SHENYANG,
      method: 'POST',
      url: `${bench().sandbox.url}/agencies/${SHENYANG}/status/query`,
      body: Buffer.from(JSON.stringify(body())),
      purpose: 'pension-transfer',
      grant: 'x',
    });
    expect((await send(`Bearer ${token}`)).status).toBe(401);
  });

  it('bodies and addresses outside the contract', async () => {
    const extra = await bench().peer.call(bench().sandbox.url, SHENYANG, '/status/query', {
      ...body(),
      extra: 1,
    });
    expect(extra).toMatchObject({ status: 400, signed: true, body: { code: 'BODY_INVALID' } });
    const noKey = await bench().peer.call(
      bench().sandbox.url,
      CHIFENG,
      '/pause-confirmations',
      bench().story('resident-same-pool', CHIFENG, TONGLIAO).head,
      {
        caseId: newId(),
      },
    );
    expect(noKey).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_REQUIRED' } });
    expect((await bench().peer.call(bench().sandbox.url, SHENYANG, '/nothing', {})).status).toBe(404);
    expect((await bench().peer.call(bench().sandbox.url, 'no-such-agency', '/status/query', {})).status).toBe(
      404,
    );
    expect(
      (await bench().peer.call(bench().sandbox.url, SHENYANG, '/status/query', body(), { method: 'PUT' }))
        .status,
    ).toBe(405);
  });
});
