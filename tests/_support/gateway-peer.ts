import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { toShanghaiInstant } from '../../src/core/dates.ts';
import type { Finding } from '../../src/core/errors.ts';
import type { JsonObject } from '../../src/core/json.ts';
import {
  importPublicKey,
  signRequestToken,
  trustedIssuer,
  verifyRequestToken,
  verifyResponseToken,
  type Issuers,
  type RequestClaims,
} from '../../src/exchange/envelope.ts';
import { loadContract, SchemaChecker, type Contract } from '../../src/platform/contract.ts';
import type { SigningKey } from '../../src/platform/keys.ts';
import { rememberTokens } from '../../src/sandbox/agencies/gateway-trust.ts';

/** A message of a simulated agency as it came in, its token verified. */
export interface Heard {
  operation: string;
  caseId: string;
  body: JsonObject & { stepId: string; messageId: string };
  raw: string;
  /** Its author's own token. */
  token: string;
  claims: RequestClaims;
  /** What is wrong with it by the client contract. */
  findings: Finding[];
}

export interface AgencyAnswer {
  status: number;
  body: JsonObject;
  signed: boolean;
}

export interface CallOptions {
  stepId?: string;
  caseId?: string;
  purpose?: string;
  method?: string;
  consumerSignature?: string;
  /** Member in whose name it is asked. */
  consumer?: string;
  fields?: string[];
  /** Spoils the call on the way, for tests of refusals. */
  spoil?: (headers: Record<string, string>) => Record<string, string>;
  audience?: string;
}

/** The other end of the wire for the sandbox alone: it signs as a gateway, hears the agencies and keeps the clock. */
export interface GatewayPeer extends AsyncDisposable {
  url: string;
  heard: Heard[];
  /** Business time; tests set it. */
  businessTime: Date;
  /** Status and code to answer the next messages with, one by one; 200 when empty. */
  replies: { status: number; code?: string }[];
  trust(clients: ReadonlyMap<string, SigningKey>): void;
  call(
    baseUrl: string,
    member: string,
    path: string,
    body: object | undefined,
    options?: CallOptions,
  ): Promise<AgencyAnswer>;
}

const OPERATIONS: Readonly<Record<string, string>> = {
  replies: 'sendReply',
  'contact-letters': 'sendContactLetter',
  'information-sheets': 'sendInformationSheet',
  'funds-notices': 'sendFundsNotice',
};

const MEMBER_KEYS = /^\/\.well-known\/members\/([^/]+)\/jwks\.json$/u;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const issuersOf = (clients: ReadonlyMap<string, SigningKey>): Issuers => {
  const issuers = new Map(
    [...clients].map(([id, { kid, alg, publicJwk }]) => [
      id,
      trustedIssuer(id, [{ kid, alg, key: importPublicKey({ ...publicJwk }, alg), notBefore: new Date(0) }]),
    ]),
  );
  return (iss) => issuers.get(iss);
};

class Peer implements GatewayPeer {
  url = '';
  readonly heard: Heard[] = [];
  readonly replies: { status: number; code?: string }[] = [];
  businessTime = new Date('2026-03-02T09:00:00+08:00');
  readonly #key: SigningKey;
  readonly #contract: Contract;
  readonly #checker = new SchemaChecker();
  readonly #replay = rememberTokens();
  readonly #server = createServer((request, response) => {
    this.#serve(request).then(
      ({ status, body }) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (error: unknown) =>
        response.writeHead(500).end(JSON.stringify({ code: 'PEER', detail: String(error) })),
    );
  });
  #issuers: Issuers = () => undefined;
  #clients: ReadonlyMap<string, SigningKey> = new Map();

  constructor(key: SigningKey, contract: Contract) {
    this.#key = key;
    this.#contract = contract;
  }

  async listen(): Promise<void> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  trust(clients: ReadonlyMap<string, SigningKey>): void {
    this.#issuers = issuersOf(clients);
    this.#clients = clients;
  }

  #keysOf(member: string): object[] {
    const client = `${member}.core`;
    const key = this.#clients.get(client);
    return key === undefined ? [] : [{ ...key.publicJwk, client, nbf: 0 }];
  }

  async #serve(request: IncomingMessage): Promise<{ status: number; body: object }> {
    if (request.url === '/healthz')
      return { status: 200, body: { businessTime: toShanghaiInstant(this.businessTime) } };
    if (request.url === '/.well-known/jwks.json')
      return { status: 200, body: { keys: [this.#key.publicJwk] } };
    const [, member] = MEMBER_KEYS.exec(request.url ?? '') ?? [];
    if (member !== undefined) return { status: 200, body: { keys: this.#keysOf(member) } };
    return this.#hear(request, await bodyOf(request));
  }

  async #hear(request: IncomingMessage, raw: Buffer): Promise<{ status: number; body: object }> {
    const [, caseId = '', kind = ''] =
      /^\/pension\/v1\/cases\/([^/]+)\/([^/]+)$/u.exec(request.url ?? '') ?? [];
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const { claims } = await verifyRequestToken(
      {
        token,
        method: request.method ?? '',
        url: this.url + request.url,
        contentDigest: request.headers['content-digest'] as string | undefined,
        body: raw,
      },
      { issuers: this.#issuers, audience: this.url, replay: this.#replay },
    );
    const operation = OPERATIONS[kind] ?? '';
    const body = JSON.parse(raw.toString('utf8')) as Heard['body'];
    const schema = this.#contract.operations.get(operation)?.requestSchema;
    const findings = schema ? this.#checker.check(schema, body) : [];
    this.heard.push({ operation, caseId, body, raw: raw.toString('utf8'), token, claims, findings });
    const { status, code } = this.replies.shift() ?? { status: 200 };
    return { status, body: status < 300 ? { receipt: 'r' } : { code } };
  }

  async call(
    baseUrl: string,
    member: string,
    path: string,
    body: object | undefined,
    options: CallOptions = {},
  ): Promise<AgencyAnswer> {
    const url = `${baseUrl}/agencies/${member}${path}`;
    const raw = Buffer.from(body === undefined ? '' : JSON.stringify(body));
    const method = options.method ?? (body === undefined ? 'GET' : 'POST');
    const { token, claims, contentDigest } = await signRequestToken({
      key: this.#key,
      iss: this.url,
      sub: 'test',
      aud: options.audience ?? member,
      method,
      url,
      body: raw,
      purpose: options.purpose ?? 'pension-transfer',
      grant: 'test',
      ...(options.caseId !== undefined && { case: options.caseId }),
      ...(options.consumer !== undefined && { act: { member: options.consumer } }),
      ...(options.fields !== undefined && { fields: options.fields }),
    });
    const headers: Record<string, string> = {
      authorization: `Bearer ${token}`,
      'content-digest': contentDigest,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(options.stepId !== undefined && { 'idempotency-key': options.stepId }),
      ...(options.consumerSignature !== undefined && { 'consumer-signature': options.consumerSignature }),
    };
    const answer = await fetch(url, {
      method,
      headers: options.spoil?.(headers) ?? headers,
      ...(body !== undefined && { body: raw }),
    });
    const received = Buffer.from(await answer.arrayBuffer());
    const signature = answer.headers.get('provider-signature') ?? undefined;
    if (signature !== undefined)
      await verifyResponseToken(
        { token: signature, status: answer.status, body: received },
        { issuers: this.#issuers, audience: this.url, requestJti: claims.jti, requestDigest: contentDigest },
      );
    return {
      status: answer.status,
      body: JSON.parse(received.toString('utf8')) as JsonObject,
      signed: signature !== undefined,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }
}

export async function openGatewayPeer(key: SigningKey): Promise<GatewayPeer> {
  const contract = await loadContract(fileURLToPath(new URL('../../openapi/pension.yaml', import.meta.url)));
  const peer = new Peer(key, contract);
  await peer.listen();
  return peer;
}

export const newId = (): string => randomUUID();
