import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import supertest from 'supertest';
import { cutOff, restore } from '../_support/cut-off.ts';
import { INBOX, nextIdNumber } from '../_support/case-engine.ts';
import { startTestGateway, type TestGateway } from '../_support/gateway.ts';
import { openContract } from '../../src/gateway/surface.ts';

let at: TestGateway;
beforeAll(async () => {
  at = await startTestGateway();
});
afterAll(() => at[Symbol.asyncDispose]());

const cookieOf = (response: supertest.Response, name: string): string => {
  const lines = response.get('Set-Cookie') ?? [];
  const line = lines.find((one) => one.startsWith(`${name}=`));
  if (line === undefined) throw new Error(`No cookie ${name}`);
  return line;
};

const bare = (cookie: string): string => cookie.split(';')[0] ?? '';

/** Goes through sign-in as a browser would; gives the session cookie. */
async function signIn(hint: string, next = '/'): Promise<{ session: string; location: string }> {
  const left = await supertest(at.url).get('/auth/login').query({ as: hint, next }).expect(303);
  const pending = cookieOf(left, 'sign-in');
  const back = await fetch(left.get('Location') ?? '', { redirect: 'manual' });
  const callback = new URL(back.headers.get('location') ?? '');
  const done = await supertest(at.url)
    .get(`${callback.pathname}${callback.search}`)
    .set('cookie', bare(pending))
    .expect(303);
  return { session: bare(cookieOf(done, 'session')), location: done.get('Location') ?? '' };
}

describe('a refused address', () => {
  it('is a page with ways on for whoever opened it, and a problem document for a program', async () => {
    const { body } = await supertest(at.url).get('/nothing').set('Accept', 'text/html').expect(404);
    expect(body.code).toBe('NOT_FOUND');
    const opened = { 'Sec-Fetch-Mode': 'navigate', Accept: 'text/html,*/*;q=0.8' };
    const missing = await supertest(at.url).get('/nothing').set(opened).expect(404);
    expect(missing.type).toBe('text/html');
    expect(missing.headers['content-security-policy']).toContain("style-src 'sha256-");
    expect(missing.text).toContain('href="/portal/"');
    const ended = await supertest(at.url).get('/auth/callback?code=x').set(opened).expect(401);
    expect(ended.text).toContain('href="/auth/login?next=%2Fportal%2F"');
    const papers = await supertest(at.url).get('/resident/v1/me').set(opened).expect(401);
    expect(papers.text).toContain('href="/auth/login?next=%2Fresident%2Fv1%2Fme"');
  });
});

describe('sign-in', () => {
  it('brings a resident back where they began, signed in', async () => {
    at.issuer.people.set('zhang', { sub: 'zhang', name: '张小三', resident_id: nextIdNumber(), acr: 'high' });
    const { session, location } = await signIn('zhang', '/resident/v1/me');
    expect(location).toBe('/resident/v1/me');
    const { body } = await supertest(at.url).get(location).set('cookie', session).expect(200);
    expect(body).toMatchObject({
      name: '张小三',
      assurance: 'high',
      roles: [{ role: 'resident', scope: 'self' }],
    });
    expect(body.resident.idNumber).toMatch(/^1504\*{10}\d{3}[\dX]$/);
    expect(body.csrfToken).toMatch(/^[\w-]{43}$/);
  });

  it('sets a cookie that scripts and other sites cannot use', async () => {
    at.issuer.people.set('li', { sub: 'li', name: '李四' });
    const left = await supertest(at.url).get('/auth/login').query({ as: 'li' }).expect(303);
    expect(cookieOf(left, 'sign-in')).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('asks for PKCE, state and nonce', async () => {
    const { headers } = await supertest(at.url).get('/auth/login').expect(303);
    const asked = new URL(String(headers['location'])).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
    'never leads to %s',
    async (next) => {
      const { body } = await supertest(at.url).get('/auth/login').query({ next }).expect(400);
      expect(body.code).toBe('BODY_INVALID');
    },
  );

  it('refuses a callback that this browser did not begin', async () => {
    const { body } = await at.anyone.get('/auth/callback?code=x&state=y').expect(401);
    expect(body.code).toBe('SIGN_IN_FAILED');
  });

  it('refuses another state, another nonce, and a second use', async () => {
    const left = await supertest(at.url).get('/auth/login').query({ as: 'li' }).expect(303);
    const pending = bare(cookieOf(left, 'sign-in'));
    const wrong = await at.anyone.get('/auth/callback?code=x&state=y').set('cookie', pending).expect(401);
    expect(wrong.body.code).toBe('SIGN_IN_FAILED');
    const again = await at.anyone.get('/auth/callback?code=x&state=y').set('cookie', pending).expect(401);
    expect(again.body.code).toBe('SIGN_IN_FAILED');
    at.issuer.spoilNonce = true;
    await expect(signIn('li')).rejects.toThrow('401');
  });

  it('ends here and at the issuer', async () => {
    const { session } = await signIn('li');
    const out = await supertest(at.url).post('/auth/logout').set('cookie', session).expect(303);
    const location = new URL(out.get('Location') ?? '');
    expect(location.origin + location.pathname).toBe(`${at.issuer.url}/end`);
    expect(location.searchParams.get('client_id')).toBe('twin-city-gateway');
    expect(location.href).not.toContain('eyJ');
    await supertest(at.url).get('/resident/v1/me').set('cookie', session).expect(401);
  });

  it('is refused while the issuer is away, and the gateway stays ready', async () => {
    const fresh = await startTestGateway();
    try {
      fresh.issuer.down = true;
      const { body } = await fresh.anyone.get('/auth/login').expect(503).expect('Retry-After', '10');
      expect(body.code).toBe('SIGN_IN_UNAVAILABLE');
      const bearer = await fresh.issuer.token({ sub: 'x', name: 'x' });
      await fresh.anyone.get('/resident/v1/me').set('authorization', `Bearer ${bearer}`).expect(503);
      await fresh.anyone.get('/readyz').expect(200);
      fresh.issuer.down = false;
      await fresh.anyone.get('/auth/login').expect(303);
    } finally {
      await fresh[Symbol.asyncDispose]();
    }
  });
});

describe('a cookie session', () => {
  it('must carry its CSRF token on writes', async () => {
    at.issuer.people.set('wang', { sub: 'wang', name: '王五', resident_id: nextIdNumber() });
    const { session } = await signIn('wang');
    const { body: me } = await at.anyone.get('/resident/v1/me').set('cookie', session).expect(200);
    const path = '/resident/v1/services/test/workflows/transfer/pre-check';
    const write = () => at.anyone.post(path).set('cookie', session).send({ originRegion: '210100' });
    for (const token of [undefined, '', 'x'.repeat(43)]) {
      const refused = await (token === undefined ? write() : write().set('x-csrf-token', token)).expect(403);
      expect(refused.body.code).toBe('CSRF_INVALID');
    }
    await write().set('x-csrf-token', String(me.csrfToken)).expect(200);
  });

  it('ends when it was idle for half an hour', async () => {
    const { session } = await signIn('li');
    await at.engine.db.query(`update session set seen_at = seen_at - interval '31 minutes'`);
    await at.anyone.get('/resident/v1/me').set('cookie', session).expect(401);
  });

  it('cannot be opened with what the database keeps', async () => {
    await signIn('li');
    const [row] = await at.engine.db.query<{ id: Buffer }>('select s.id_digest as id from session s limit 1');
    const stolen = row?.id.toString('base64url') ?? '';
    await at.anyone.get('/resident/v1/me').set('cookie', `session=${stolen}`).expect(401);
  });
});

describe('state', () => {
  it('shows a page, keys and metrics', async () => {
    const page = await at.anyone.get('/').expect(200).expect('content-type', /html/);
    expect(page.text).toContain('双城通');
    const keys = await at.anyone.get('/.well-known/jwks.json').expect(200);
    expect(keys.body.keys[0]).not.toHaveProperty('d');
    await at.anyone
      .get('/metrics')
      .expect(200)
      .expect(/request_seconds/);
  });

  it('answers as its contract says', async () => {
    const gate = await openContract('site');
    for (const [operationId, path] of [
      ['getHealth', '/healthz'],
      ['getReadiness', '/readyz'],
      ['getKeys', '/.well-known/jwks.json'],
      ['getMemberKeys', `/.well-known/members/${INBOX}/jwks.json`],
    ] as const) {
      const { body } = await at.anyone.get(path).expect(200);
      expect(gate.checkAnswer(operationId, 200, body)).toEqual([]);
    }
    await at.anyone.get('/.well-known/members/nobody/jwks.json').expect(404);
    const put = await at.anyone.put('/healthz').expect(405);
    expect(put.get('allow')).toBe('GET');
  });

  it('is healthy and not ready without its database, and recovers', async () => {
    const fresh = await startTestGateway();
    try {
      const before = await fresh.anyone.get('/healthz').expect(200);
      expect(before.body).toMatchObject({ status: 'ok', rate: 1 });
      expect(before.body.businessTime).toMatch(/^2026-03-02T09:00:.*\+08:00$/);
      await cutOff(fresh.engine.db);
      const dead = await fresh.anyone.get('/readyz').expect(503);
      expect(dead.body).toEqual({ ready: false, checks: { database: 'failed' } });
      await fresh.anyone.get('/healthz').expect(200, { status: 'ok', businessTime: null, rate: null });
      const refused = await fresh.anyone.get('/resident/v1/me').set('cookie', 'session=x').expect(503);
      expect(refused.body.code).toBe('STORE_UNAVAILABLE');
      expect(refused.get('Retry-After')).toBeDefined();
      await restore(fresh.engine.db);
      await fresh.anyone.get('/readyz').expect(200, { ready: true, checks: { database: 'ok' } });
    } finally {
      await fresh[Symbol.asyncDispose]();
    }
  });
});

describe('every answer', () => {
  it.each([
    ['/', 200],
    ['/healthz', 200],
    ['/nothing', 404],
    ['/resident/v1/me', 401],
    ['/admin/v1/cases', 401],
  ])('%s says the version of its contract and what is left of the limit', async (path, status) => {
    const { headers } = await supertest(at.url).get(path).expect(status);
    expect(headers).toMatchObject({
      'api-version': '1.0.0',
      ratelimit: expect.stringMatching(/^"address";r=\d+;t=\d+$/) as unknown,
      'ratelimit-policy': expect.stringMatching(/^"address";q=\d+;w=60$/) as unknown,
    });
  });
});
