import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import express from 'express';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomPKCECodeVerifier,
  type Configuration,
} from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, quietLog } from '../../../tests/_support/database.ts';
import { residentIdCheckCharacter } from '../../core/resident-id.ts';
import type { Database } from '../../platform/database.ts';
import { loadOrCreateKey } from '../../platform/keys.ts';
import { migrate } from '../../platform/migrate.ts';
import { ASSURANCE, demoAccounts } from './demo-accounts.ts';
import { loadPeople } from '../people/load-people.ts';
import { mountIssuer } from './mount-issuer.ts';

const CLIENT = 'twin-city-gateway';
const SECRET = randomBytes(24).toString('base64url');
const PUBLIC_URL = 'http://127.0.0.1:9';
const CALLBACK = `${PUBLIC_URL}/auth/callback`;
const accounts = demoAccounts();

let db: Database;
let keysDir: string;
let server: Server;
let origin: string;
let issuerUrl: string;
let config: Configuration;

beforeAll(async () => {
  db = await freshDatabase({ migrated: false });
  await migrate(db, new URL('../migrations/', import.meta.url));
  keysDir = await mkdtemp(join(tmpdir(), 'issuer-'));
  const app = express();
  server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuerUrl = `${origin}/issuer`;
  mountIssuer(app, {
    db,
    issuerUrl,
    clientId: CLIENT,
    clientSecret: SECRET,
    publicUrl: PUBLIC_URL,
    residentIdClaim: 'resident_id',
    key: await loadOrCreateKey(keysDir, 'sandbox-issuer'),
    cookieSecret: randomBytes(32).toString('base64url'),
    accounts,
    log: quietLog,
  });
  config = await discovery(new URL(issuerUrl), CLIENT, SECRET, undefined, {
    execute: [allowInsecureRequests],
  });
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  await db[Symbol.asyncDispose]();
  await rm(keysDir, { recursive: true });
});

/** A browser as far as the issuer needs one: it keeps cookies and follows by hand. */
function browser() {
  const jar = new Map<string, string>();
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      if (name !== undefined) jar.set(name, value ?? '');
    }
    return response;
  };
}

async function authorizationUrl(verifier: string, extra: Record<string, string> = {}): Promise<URL> {
  return buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: 'openid profile',
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...extra,
  });
}

const locationOf = (response: Response): string =>
  new URL(response.headers.get('location') ?? '', issuerUrl).href;

async function signIn(
  go: ReturnType<typeof browser>,
  account: string,
): Promise<{ back: string; verifier: string; page: string }> {
  const verifier = randomPKCECodeVerifier();
  const toPage = await go((await authorizationUrl(verifier)).href);
  const pageUrl = locationOf(toPage);
  const page = await (await go(pageUrl)).text();
  const chosen = await go(pageUrl, { method: 'POST', body: new URLSearchParams({ account }) });
  const resumed = await go(locationOf(chosen));
  return { back: locationOf(resumed), verifier, page };
}

describe('signing in', () => {
  it('gives a resident an ID token with name, number and assurance', async () => {
    const { back, verifier, page } = await signIn(browser(), 'resident-with-funds');
    expect(back.startsWith(CALLBACK)).toBe(true);
    const tokens = await authorizationCodeGrant(config, new URL(back), {
      pkceCodeVerifier: verifier,
      expectedNonce: 'a-nonce',
      expectedState: 'a-state',
    });
    const account = accounts.find((one) => one.name === 'resident-with-funds');
    expect(tokens.claims()).toMatchObject({
      iss: issuerUrl,
      aud: CLIENT,
      sub: 'resident-with-funds',
      name: account?.displayName,
      resident_id: account?.idNumber,
      acr: ASSURANCE,
      assurance: ASSURANCE,
    });
    for (const one of accounts) expect(page).toContain(`value="${one.name}"`);
    expect(page).toContain('沙箱');
    expect(page).not.toContain(account?.idNumber);
  });

  it('gives nobody but residents a citizen number', async () => {
    const { back, verifier } = await signIn(browser(), 'audit-1');
    const tokens = await authorizationCodeGrant(config, new URL(back), {
      pkceCodeVerifier: verifier,
      expectedNonce: 'a-nonce',
      expectedState: 'a-state',
    });
    expect(tokens.claims()).toMatchObject({ sub: 'audit-1' });
    expect(tokens.claims()).not.toHaveProperty('resident_id');
  });

  it('asks again at each sign-in and lets a browser change the account', async () => {
    const go = browser();
    await signIn(go, 'resident-same-pool');
    const { back, verifier } = await signIn(go, 'operations-1');
    const tokens = await authorizationCodeGrant(config, new URL(back), {
      pkceCodeVerifier: verifier,
      expectedNonce: 'a-nonce',
      expectedState: 'a-state',
    });
    expect(tokens.claims()?.sub).toBe('operations-1');
  });

  it('refuses an account nobody has, a code used twice, a foreign redirect and a request without PKCE', async () => {
    const go = browser();
    const toPage = await go((await authorizationUrl(randomPKCECodeVerifier())).href);
    const unknown = await go(locationOf(toPage), {
      method: 'POST',
      body: new URLSearchParams({ account: 'nobody' }),
    });
    expect(unknown.status).toBe(404);

    const { back, verifier } = await signIn(go, 'resident-same-pool');
    const checks = { pkceCodeVerifier: verifier, expectedNonce: 'a-nonce', expectedState: 'a-state' };
    await authorizationCodeGrant(config, new URL(back), checks);
    await expect(authorizationCodeGrant(config, new URL(back), checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    });

    const foreign = await authorizationUrl(verifier, { redirect_uri: 'http://127.0.0.1:10/auth/callback' });
    expect((await go(foreign.href)).status).toBe(400);
    const bare = await authorizationUrl(verifier);
    bare.searchParams.delete('code_challenge');
    bare.searchParams.delete('code_challenge_method');
    expect(locationOf(await go(bare.href))).toContain('error=invalid_request');
  });

  it('signs out after asking and goes back to the site', async () => {
    const go = browser();
    const { back, verifier } = await signIn(go, 'resident-same-pool');
    const tokens = await authorizationCodeGrant(config, new URL(back), {
      pkceCodeVerifier: verifier,
      expectedNonce: 'a-nonce',
      expectedState: 'a-state',
    });
    const url = buildEndSessionUrl(config, {
      post_logout_redirect_uri: `${PUBLIC_URL}/`,
      id_token_hint: tokens.id_token ?? '',
    });
    const page = await (await go(url.href)).text();
    const [, action = '', xsrf = ''] = /action="([^"]+)".*name="xsrf" value="([^"]+)"/su.exec(page) ?? [];
    const left = await go(action, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
    expect(locationOf(left)).toBe(`${PUBLIC_URL}/`);
  });

  it('refuses a page opened without the sign-in that led to it', async () => {
    const toPage = await browser()((await authorizationUrl(randomPKCECodeVerifier())).href);
    expect((await browser()(locationOf(toPage))).status).toBe(400);
  });
});

describe('tokens for the command line', () => {
  const ask = (account: unknown): Promise<Response> =>
    fetch(`${origin}/issuer-cli/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account }),
    });

  it('are signed by the issuer for the gateway', async () => {
    const { accessToken, tokenType } = (await (await ask('resident-same-pool')).json()) as Record<
      string,
      string
    >;
    expect(tokenType).toBe('Bearer');
    const keys = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri ?? ''));
    const { payload } = await jwtVerify(accessToken ?? '', keys, {
      issuer: issuerUrl,
      audience: CLIENT,
      typ: 'at+jwt',
    });
    expect(payload).toMatchObject({ sub: 'resident-same-pool', acr: ASSURANCE });
    expect(payload['resident_id']).toMatch(/^\d{17}[\dX]$/u);
  });

  it('are also given for any loaded person, by citizen number', async () => {
    const header = 'id_number,name,sex,birth,hukou_region,scheme,region,status,from,to,base_yuan';
    const row =
      '150402199001010017,张测试,M,1990-01-01,150402,ENTERPRISE_EMPLOYEE,150402,PAUSED,2020-01,2020-12,5000';
    const number = row.slice(0, 17) + residentIdCheckCharacter(row.slice(0, 17));
    const csv = `${header}\n${number}${row.slice(18)}\n`;
    await expect(loadPeople(db, Readable.from([Buffer.from(csv)]))).resolves.toMatchObject({ loaded: 1 });
    const { accessToken } = (await (await ask(number)).json()) as Record<string, string>;
    const claims = decodeJwt(accessToken ?? '');
    expect(claims).toMatchObject({ name: '张测试', resident_id: number });
    expect(claims.sub).toMatch(/^person-[0-9a-f]{16}$/u);
    expect((await ask(claims.sub)).status).toBe(200);
  });

  it.each(['nobody', 7, null, undefined, { $ne: '' }, '150402198803160126'])(
    'are refused for %j',
    async (account) => {
      const response = await ask(account);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'NOT_FOUND' });
    },
  );
});

describe('demo accounts', () => {
  it('are two clerks a member, two of each administrator role, and residents with a story', () => {
    const count = (role: string): number => accounts.filter((account) => account.role === role).length;
    expect([count('operations'), count('security'), count('audit')]).toEqual([2, 2, 2]);
    expect(count('clerk')).toBe(8);
    expect(count('resident')).toBeGreaterThanOrEqual(7);
    expect(new Set(accounts.map((account) => account.name)).size).toBe(accounts.length);
  });
});
