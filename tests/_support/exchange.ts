import { createPublicKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signRequestToken, type SigningKey } from '../../src/exchange/envelope.ts';
import { createDataSubjects } from '../../src/exchange/data-subject.ts';
import { createProviderGuard, GUARD_LIMITS } from '../../src/exchange/provider-guard.ts';
import { openMessageLog } from '../../src/exchange/message-log.ts';
import { signSandboxGrants } from '../../src/exchange/sandbox-grants.ts';
import { registerSandboxKeys } from '../../src/exchange/sandbox-keys.ts';
import { openTrust } from '../../src/exchange/trust.ts';
import { listen } from '../../src/gateway/listen.ts';
import type { MediationContext, ServedCall } from '../../src/gateway/mediation.ts';
import { serveContract } from '../../src/gateway/serve-contract.ts';
import { uuidv7 } from '../../src/core/ids.ts';
import { loadContract, SchemaChecker } from '../../src/platform/contract.ts';
import { createCryptoBox, type CryptoBox } from '../../src/platform/crypto-box.ts';
import type { Database } from '../../src/platform/database.ts';
import { createHttpClient } from '../../src/platform/http-client.ts';
import { loadOrCreateKey } from '../../src/platform/keys.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { memoryReplayStore } from '../../src/platform/replay-store.ts';
import { createUploads } from '../../src/platform/uploads.ts';
import { freshDatabase, quietLog } from './database.ts';
import { startSigningAgency, type SigningAgency } from './signing-agency.ts';

const file = (path: string): string => new URL(path, import.meta.url).pathname;
const MEMBERS = new URL('../../config/members.yaml', import.meta.url);

export const CHIFENG = 'chifeng-social-insurance.core';
export const TONGLIAO = 'tongliao-social-insurance.core';
export const PUBLIC_URL = 'https://gateway.example';

export interface TestExchange extends AsyncDisposable {
  db: Database;
  box: CryptoBox;
  url: string;
  port: number;
  context: MediationContext;
  agency: SigningAgency;
  /** Private keys by client id. */
  keys: ReadonlyMap<string, SigningKey>;
  gatewayKey: SigningKey;
}

/** The exchange whole: a socket, a database of its own, signing agencies behind it, a contract of four operations. */
export async function startTestExchange(
  operations: ReadonlyMap<string, ServedCall>,
  change: Partial<MediationContext> = {},
): Promise<TestExchange> {
  const stack = new AsyncDisposableStack();
  const db = stack.use(await freshDatabase());
  const keysDir = await mkdtemp(join(tmpdir(), 'exchange-'));
  stack.defer(() => rm(keysDir, { recursive: true }));
  const agency = stack.use(await startSigningAgency());
  const gatewayKey = await loadOrCreateKey(keysDir, 'gateway');
  const keys = await registerSandboxKeys(db, keysDir, [
    CHIFENG,
    TONGLIAO,
    'shenyang-social-insurance.core',
    'national-social-insurance-platform.core',
  ]);
  agency.trust({
    gatewayId: PUBLIC_URL,
    gatewayKey: { ...gatewayKey, publicKey: createPublicKey(gatewayKey.privateKey) },
    keys,
  });
  const trust = stack.use(
    await openTrust({ db, membersFile: MEMBERS, sandboxUrl: agency.url, log: quietLog }),
  );
  await signSandboxGrants(db, {
    members: trust.members,
    audience: PUBLIC_URL,
    proposals: trust.proposals.filter(({ clients }) => clients.every((id) => keys.has(id))),
    providersOf: () => [...keys.keys()].map((clientId) => clientId.slice(0, clientId.lastIndexOf('.'))),
    keys,
  });
  await trust.refresh();
  const box = createCryptoBox(randomBytes(32));
  const metrics = createMetrics({ withProcess: false });
  const onUse = (use: { grant_id: string; day: string; used: number }): void =>
    trust.noteUse(use.grant_id, use.day, use.used);
  const messageLog = stack.use(
    await openMessageLog({ db, box, nodeId: 'n1', log: quietLog, metrics, onUse }),
  );
  const http = stack.use(createHttpClient({ isAllowed: (origin) => origin === agency.url }));
  const contract = await loadContract(file('contracts/small.yaml'));
  const agencyContract = await loadContract(file('contracts/agency/small.yaml'));
  const checker = new SchemaChecker();
  const context: MediationContext = {
    gatewayId: PUBLIC_URL,
    publicUrl: PUBLIC_URL,
    key: gatewayKey,
    trust,
    messageLog,
    subjects: createDataSubjects(db, box),
    guard: createProviderGuard({ metrics, limits: { ...GUARD_LIMITS, concurrent: 1_000, volume: Infinity } }),
    http,
    log: quietLog,
    metrics,
    replay: settledReplayStore(),
    uploads: createUploads(),
    strictAnswers: true,
    personOfCase: () => Promise.resolve(undefined),
    timeoutMs: 2_000,
    services: [{ name: 'pension', contract: await serveContract(contract), operations }],
    agencyOperation: (_service, operationId) => agencyContract.operations.get(operationId)!,
    validateAnswer(_service, operationId, status, body) {
      const schema = agencyContract.operations.get(operationId)?.responseSchemas.get(status);
      return schema === undefined
        ? [{ code: 'STATUS_UNDECLARED', message: 'x' }]
        : checker.check(schema, body);
    },
    async raiseAlarm({ kind, subject, detail }) {
      await db.query('insert into alarm (id, kind, subject, detail, node_id) values ($1, $2, $3, $4, $5)', [
        uuidv7(),
        kind,
        subject,
        detail,
        'n1',
      ]);
    },
    ...change,
  };
  const app = (_request: unknown, response: { end(text: string): void }): void => response.end('the app');
  const listening = stack.use(await listen({ host: '127.0.0.1', port: 0, mediation: context, app }));
  const owned = stack.move();
  return {
    db,
    box,
    context,
    agency,
    keys,
    gatewayKey,
    url: listening.url,
    port: listening.port,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** A store that has been running for long, so that no token falls before its epoch. */
function settledReplayStore(): ReturnType<typeof memoryReplayStore> {
  let now = (): number => Date.now() - 3_600_000;
  const store = memoryReplayStore(() => now());
  now = Date.now;
  return store;
}

export interface Call {
  method?: string;
  target?: string;
  body?: string;
  client?: string;
  key?: SigningKey;
  grant?: string;
  purpose?: string;
  /** What differs in the token from the request that is sent. */
  token?: Partial<Parameters<typeof signRequestToken>[0]>;
  /** Sent instead of a fresh token. */
  rawToken?: string;
  /** Added, or taken away where the value is undefined; a list is sent as repeated headers. */
  headers?: Record<string, string | string[] | undefined>;
}

export interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: Record<string, unknown>;
}

export const STATUS_GRANT = 'pension-transfer-records.chifeng-social-insurance';
export const STEP_GRANT = 'pension-transfer-steps.chifeng-social-insurance';

/** Signs a call as a client would and sends it over a real socket. */
export async function send(exchange: TestExchange, call: Call = {}): Promise<Answered> {
  const { method = 'POST', target = '/pension/v1/status/query', client = CHIFENG } = call;
  const body = Buffer.from(call.body ?? '');
  const signed = await signRequestToken({
    key: call.key ?? exchange.keys.get(client)!,
    iss: client,
    sub: client,
    aud: PUBLIC_URL,
    method,
    url: PUBLIC_URL + target,
    body,
    purpose: call.purpose ?? 'pension-transfer',
    grant: call.grant ?? STATUS_GRANT,
    ...call.token,
  });
  const headers = {
    authorization: `Bearer ${call.rawToken ?? signed.token}`,
    'content-digest': signed.contentDigest,
    ...(body.length > 0 && { 'content-type': 'application/json' }),
    ...call.headers,
  };
  return sendRaw(exchange.port, { method, target, headers, body });
}

/** One request with exactly these headers. */
export function sendRaw(
  port: number,
  {
    method,
    target,
    headers,
    body,
  }: { method: string; target: string; headers: Call['headers'] & object; body: Buffer },
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const lines = Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [value].flat().flatMap((one) => [name, one]),
    );
    const hasLength = lines.some((line) => line.toLowerCase() === 'transfer-encoding');
    if (!hasLength) lines.push('content-length', String(body.length));
    lines.push('host', 'evil.example');
    const request = httpRequest(
      { port, host: '127.0.0.1', method, path: target, headers: lines, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const isJson = /json/.test(response.headers['content-type'] ?? '');
          const json = (isJson ? JSON.parse(text) : {}) as Record<string, unknown>;
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json });
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
