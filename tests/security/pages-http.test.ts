import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import supertest from 'supertest';
import { startTestGateway, TRANSFER, type Caller, type TestGateway } from '../_support/gateway.ts';

let at: TestGateway;
let me: Caller;
beforeAll(async () => {
  at = await startTestGateway();
  me = await at.resident();
});
afterAll(() => at[Symbol.asyncDispose]());

const PRE_CHECK = `${TRANSFER}/pre-check`;

const raw = (body: string | Buffer, type = 'application/json') =>
  supertest(at.url)
    .post(PRE_CHECK)
    .set('authorization', `Bearer ${me.token}`)
    .set('content-type', type)
    .send(body);

describe('a body', () => {
  it.each([
    ['{"originRegion":"210100","originRegion":"150400"}', 400, 'JSON_DUPLICATE_MEMBER'],
    ['{"originRegion":"210100"', 400, 'JSON_INVALID'],
    ['{"__proto__":{"originRegion":"210100"}}', 400, 'JSON_INVALID'],
    ['['.repeat(100) + ']'.repeat(100), 400, 'JSON_INVALID'],
    ['[]', 400, 'BODY_INVALID'],
    ['null', 400, 'BODY_INVALID'],
    ['"text"', 400, 'BODY_INVALID'],
    ['{"originRegion":210100}', 400, 'BODY_INVALID'],
    ['{"originRegion":"210100","more":1}', 400, 'BODY_INVALID'],
    [`{"originRegion":"${'1'.repeat(1_048_576)}"}`, 413, 'BODY_TOO_LARGE'],
    ['', 400, 'BODY_INVALID'],
  ])('%.40s', async (body, status, code) => {
    const answer = await raw(body);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=gbk',
    'multipart/form-data',
  ])('of type %s', async (type) => {
    expect((await raw('{}', type)).body).toMatchObject({ status: 415, code: 'MEDIA_TYPE_UNSUPPORTED' });
  });

  it('is never unpacked', async () => {
    const answer = await raw('{}').set('content-encoding', 'gzip');
    expect(answer.body).toMatchObject({ status: 415, code: 'MEDIA_TYPE_UNSUPPORTED' });
  });

  it('is cut off when it grows beyond its limit without saying its length', async () => {
    const status = await new Promise<number | undefined>((answered, failed) => {
      const sending = httpRequest(
        `${at.url}${PRE_CHECK}`,
        {
          method: 'POST',
          headers: {
            authorization: `Bearer ${me.token}`,
            'content-type': 'application/json',
            'transfer-encoding': 'chunked',
          },
        },
        (response) => {
          answered(response.statusCode);
          response.resume();
          sending.destroy();
        },
      );
      sending.on('error', failed);
      for (let sent = 0; sent < 3; sent += 1) sending.write('x'.repeat(40_000));
    });
    expect(status).toBe(413);
  });

  it('is not taken where none belongs', async () => {
    const answer = await supertest(at.url)
      .get('/resident/v1/cases')
      .set('authorization', `Bearer ${me.token}`)
      .set('content-type', 'application/json')
      .send('{"a":1}');
    expect(answer.body.findings).toContainEqual(expect.objectContaining({ code: 'UNEXPECTED_BODY' }));
  });
});

describe('a method', () => {
  it.each(['put', 'patch', 'delete'] as const)('%s that is not offered', async (method) => {
    const answer = await supertest(at.url)
      [method]('/resident/v1/cases')
      .set('authorization', `Bearer ${me.token}`);
    expect(answer.body).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(answer.get('allow')).toBe('GET');
    expect(answer.body).not.toHaveProperty('allow');
  });

  it.each([
    '/nothing',
    '/resident/v1',
    '/resident/v1/',
    '/resident/v1/cases/',
    '/admin/v2/cases',
    '/RESIDENT/v1/me',
  ])('on %s finds nothing', async (path) => {
    expect((await me.get(path)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});

describe('every answer', () => {
  it('carries the headers that keep others out', async () => {
    for (const path of ['/', '/resident/v1/me', '/nothing', '/auth/callback']) {
      const { headers } = await supertest(at.url).get(path).set('origin', 'https://evil.example');
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('of a failure of ours says nothing of the inside', async () => {
    await at.engine.db.query('alter table case_file rename to hidden');
    const { status, text } = await me.get('/resident/v1/cases');
    await at.engine.db.query('alter table hidden rename to case_file');
    expect(status).toBe(500);
    expect(text).not.toMatch(/case_file|select|node_modules|\.ts/);
  });
});

describe('a bearer token', () => {
  const call = (token: string) => supertest(at.url).get('/resident/v1/me').set('authorization', token);
  const claims = { sub: 'someone', name: '某人' };

  it('is refused when it is not this issuer’s, not for us, over, or no token', async () => {
    const bad = [
      await at.issuer.token(claims, { key: 'foreign' }),
      await at.issuer.token({ ...claims, aud: 'another' }),
      await at.issuer.token({ ...claims, iss: 'https://evil.example' }),
      await at.issuer.token(claims, { expiresIn: '-1m' }),
      await at.issuer.token({ name: 'no subject' }),
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.x`,
      'a.b',
      'a.b.c',
      'x'.repeat(9_000),
    ];
    for (const token of bad)
      expect((await call(`Bearer ${token}`)).body).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect((await call('Basic YTpi')).status).toBe(401);
    await call(`Bearer ${await at.issuer.token(claims)}`).expect(200);
  });

  it('needs no CSRF token, because no browser sends it by itself', async () => {
    await me.post(PRE_CHECK, { originRegion: '210100' }).expect(200);
  });
});

describe('limits', () => {
  it('count by account and say when to come back', async () => {
    const tight = await startTestGateway({ limits: { compute: { calls: 2, seconds: 60 } } });
    try {
      const caller = await tight.resident();
      const other = await tight.resident();
      const send = (by: Caller) => by.post(PRE_CHECK, { originRegion: '210100' });
      const first = await send(caller).expect(200);
      expect(first.get('RateLimit')).toMatch(/^"compute";r=1;t=\d+$/);
      expect(first.get('RateLimit-Policy')).toBe('"compute";q=2;w=60');
      await send(caller).expect(200);
      const refused = await send(caller).expect(429);
      expect(refused.body).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryable: true });
      expect(refused.body).not.toHaveProperty('rateLimit');
      expect(Number(refused.get('Retry-After'))).toBeGreaterThan(0);
      expect(refused.get('RateLimit')).toMatch(/r=0/);
      await send(other).expect(200);
    } finally {
      await tight[Symbol.asyncDispose]();
    }
  });

  it('count by address before anybody is known', async () => {
    await using tight = await startTestGateway({ limits: { address: { calls: 3, seconds: 60 } } });
    for (const status of [401, 401, 401, 429]) await tight.anyone.get('/resident/v1/me').expect(status);
  });

  it.each([
    ['a proxy that is named, which tells whom it speaks for', ['192.0.2.0/24', '127.0.0.0/8'], [401, 401]],
    ['anybody else, who would only have to make up addresses', ['192.0.2.1'], [401, 429]],
  ])('come from %s', async (_who, trustedProxies, statuses) => {
    const limits = { address: { calls: 1, seconds: 60 } };
    await using tight = await startTestGateway({ limits, trustedProxies });
    for (const [place, status] of statuses.entries())
      await tight.anyone.get('/resident/v1/me').set('x-forwarded-for', `198.51.100.${place}`).expect(status);
  });
});

describe('in production', () => {
  it('cookies are bound to the host and to https', async () => {
    const live = await startTestGateway({ publicUrl: 'https://gateway.example' });
    try {
      const { headers } = await live.anyone.get('/auth/login').expect(303);
      expect(String(headers['set-cookie'])).toMatch(
        /^__Host-sign-in=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(headers['strict-transport-security']).toMatch(/max-age=31536000/);
    } finally {
      await live[Symbol.asyncDispose]();
    }
  });

  it('an answer outside the contract is sent, counted and alarmed; a sandbox refuses it', async () => {
    const live = await startTestGateway({ sandbox: false });
    try {
      for (const [gateway, status] of [
        [live, 200],
        [at, 500],
      ] as const) {
        gateway.gateway.rules = [
          { service: 'test', id: 'X', status: 'OFFICIAL', source: 5 as unknown as string },
        ];
        const operations = await gateway.officer('operations');
        await operations.get('/admin/v1/rules').expect(status);
        const metrics = await gateway.anyone.get('/metrics');
        expect(metrics.text).toMatch(/contract_violations_total\{operation="listRules"\} 1/);
      }
      expect((await live.anyone.get('/metrics')).text).toMatch(/alarms_total\{kind="CONTRACT_VIOLATION"\} 1/);
    } finally {
      await live[Symbol.asyncDispose]();
    }
  });
});
