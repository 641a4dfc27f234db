import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import type { JWTPayload } from 'jose';
import supertest from 'supertest';
import { loadCalendar } from '../../config/calendar.ts';
import { sealLog } from '../../src/exchange/seal-log.ts';
import { insertAssignment, recordSignIn } from '../../src/gateway/accounts.ts';
import { createApp } from '../../src/gateway/app.ts';
import { createChangeFeed } from '../../src/gateway/change-feed.ts';
import type { Gateway } from '../../src/gateway/gateway.ts';
import { createIdentityProvider } from '../../src/gateway/identity-provider.ts';
import { createLimits, LIMITS, type LimitTable } from '../../src/gateway/limits.ts';
import type { Role, Scope } from '../../src/gateway/roles.ts';
import { cookiesFor } from '../../src/gateway/sessions.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { INBOX, nextIdNumber, runDueSteps, startTestEngine, type TestEngine } from './case-engine.ts';
import { quietLog } from './database.ts';
import { untouched } from './domain-context.ts';
import { CLIENT_ID, startTestIssuer, type TestIssuer } from './issuer.ts';
import { testRegistry } from './test-registry.ts';

export const CLIENT = `${INBOX}.core`;

/** Someone who is signed in with a bearer token. */
export interface Caller {
  accountId: string;
  token: string;
  idNumber: string;
  get(path: string): supertest.Test;
  post(path: string, body?: object): supertest.Test;
  put(path: string, body?: object): supertest.Test;
}

export interface TestGateway extends AsyncDisposable {
  gateway: Gateway;
  engine: TestEngine;
  issuer: TestIssuer;
  url: string;
  anyone: ReturnType<typeof supertest>;
  resident(name?: string): Promise<Caller>;
  officer(role: Exclude<Role, 'resident'>, scope?: Scope): Promise<Caller>;
  /** Signed in, with no role at all. */
  stranger(): Promise<Caller>;
}

export interface TestGatewayOptions {
  limits?: Partial<LimitTable>;
  sandbox?: boolean;
  publicUrl?: string;
  trustedProxies?: readonly string[];
}

/** Generous, so that only the test of limits meets them. */
const wide = Object.fromEntries(
  Object.keys(LIMITS).map((name) => [name, { calls: 100_000, seconds: 60 }]),
) as unknown as LimitTable;

const withClient = (engine: TestEngine): Gateway['members'] => ({
  ...engine.members,
  client: (id) =>
    id === CLIENT ? { id, memberId: INBOX, algs: ['ES256', 'EdDSA'], subjects: [], keys: [] } : undefined,
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The whole HTTP surface on a database of its own, with a real issuer and a fake agency. */
export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const engine = await startTestEngine();
  const issuer = await startTestIssuer();
  const server = createServer();
  const url = await listen(server);
  const { sandbox = true, publicUrl = url, trustedProxies = ['loopback'] } = options;
  const gateway: Gateway = {
    config: { sandbox, publicUrl, trustedProxies },
    db: engine.db,
    box: engine.box,
    engine,
    registry: testRegistry(),
    bundles: {
      moving: {
        title: 'Moving',
        titleZh: '搬家',
        parts: {
          first: {
            service: 'test',
            workflow: 'transfer',
            waitsFor: [],
            provesFamily: true,
            namesFamily: 'movers',
            fills: {},
          },
          second: {
            service: 'test',
            workflow: 'transfer',
            waitsFor: ['first'],
            provesFamily: false,
            fills: {},
          },
        },
      },
    },
    members: withClient(engine),
    grants: { list: () => [] },
    refreshMembers: () => Promise.resolve(),
    circuitOf: () => 'closed',
    examine: () => Promise.resolve([{ check: 'member', result: 'ok', what: 'known', whatZh: '已登记' }]),
    calendar: loadCalendar(),
    queue: {
      counts: () => Promise.resolve({ waiting: 0, active: 0, delayed: 0, failed: 0 }),
      openBoard: () => Promise.resolve((_request, response) => void response.end('board')),
    },
    changes: createChangeFeed(engine.db, quietLog),
    identity: createIdentityProvider({
      oidc: { issuer: issuer.url, clientId: CLIENT_ID, residentIdClaim: 'resident_id' },
      publicUrl,
      sandbox: true,
      log: quietLog,
    }),
    ways: { email: true, sms: false },
    cookies: cookiesFor(publicUrl),
    limits: createLimits(undefined, { ...wide, ...options.limits }),
    log: quietLog,
    metrics: createMetrics({ withProcess: false }),
    publicKeys: [engine.deskKey.publicJwk],
    evidence: {
      db: engine.db,
      box: engine.box,
      key: engine.deskKey,
      gatewayId: publicUrl,
      sealNow: async () => {
        await sealLog(engine.db, { key: engine.deskKey, gatewayId: publicUrl, nodeId: 't1' });
      },
    },
    readiness: { database: () => engine.db.query('select 1') },
    domainContext: () =>
      Promise.resolve({
        ...untouched,
        sql: engine.db,
        transaction: (work) => engine.db.transaction(work),
        members: engine.members,
        calendar: engine.calendar,
        today: '2026-03-02',
        verify: () => Promise.resolve({ kind: 'no-api' as const }),
      }),
    labels: new Map(),
    rules: [
      { service: 'test', id: 'REVIEW', status: 'OFFICIAL', source: '国办发〔2009〕66号', value: 15 },
      { service: 'test', id: 'RATE-2025', status: 'UNCONFIRMED', source: null, value: '1.50' },
    ],
  };
  server.on('request', await createApp(gateway));

  const signIn = async (claims: JWTPayload & { sub: string }): Promise<Caller> => {
    const residentId = claims['resident_id'];
    const accountId = await engine.db.transaction((tx) =>
      recordSignIn(tx, engine.box, {
        issuer: issuer.url,
        subject: claims.sub,
        name: String(claims['name']),
        ...(typeof residentId === 'string' ? { residentId } : {}),
      }),
    );
    const token = await issuer.token(claims);
    const send = (test: supertest.Test): supertest.Test => test.set('authorization', `Bearer ${token}`);
    return {
      accountId,
      token,
      idNumber: typeof residentId === 'string' ? residentId : '',
      get: (path) => send(supertest(url).get(path)),
      post: (path, body = {}) => send(supertest(url).post(path)).send(body),
      put: (path, body = {}) => send(supertest(url).put(path)).send(body),
    };
  };
  let people = 0;
  const sub = (kind: string): string => `${kind}-${(people += 1)}`;
  return {
    gateway,
    engine,
    issuer,
    url,
    anyone: supertest(url),
    resident: (name = '张小三') => signIn({ sub: sub('resident'), name, resident_id: nextIdNumber() }),
    async officer(role, scope = role === 'clerk' ? `member:${INBOX}` : 'all') {
      const caller = await signIn({ sub: sub(role), name: `官员${people}` });
      await insertAssignment(engine.db, { accountId: caller.accountId, role, scope });
      return caller;
    },
    stranger: () => signIn({ sub: sub('stranger'), name: '路人' }),
    async [Symbol.asyncDispose]() {
      await gateway.changes[Symbol.asyncDispose]();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await issuer[Symbol.asyncDispose]();
      await engine[Symbol.asyncDispose]();
    },
  };
}

export const TRANSFER = '/resident/v1/services/test/workflows/transfer';

export const APPLICATION = {
  application: { originRegion: '210100' },
  consent: { version: '1', items: ['contribution history'] },
};

let applications = 0;

/** Applies as this resident and lets every step run that can; gives the id of the case. */
export async function openMyCase({ engine }: TestGateway, resident: Caller): Promise<string> {
  applications += 1;
  const { body } = await resident
    .post(`${TRANSFER}/applications`, APPLICATION)
    .set('idempotency-key', `application-${applications}`)
    .expect(201);
  await runDueSteps(engine);
  return (body as { caseId: string }).caseId;
}
