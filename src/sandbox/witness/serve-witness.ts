import { fileURLToPath } from 'node:url';
import express, { type Express, type Request, type Response } from 'express';
import { decodeProtectedHeader } from 'jose';
import { contentDigest } from '../../core/digest.ts';
import { ERRORS } from '../../core/error-catalogue.ts';
import { Refusal } from '../../core/errors.ts';
import { parseStrictJson } from '../../core/strict-json.ts';
import { signResponseToken, verifyRequestToken, type RequestClaims } from '../../exchange/envelope.ts';
import { readSeal } from '../../exchange/seal-token.ts';
import { loadContract, SchemaChecker, type Contract } from '../../platform/contract.ts';
import { clientOf } from '../agencies/deliver-messages.ts';
import { rememberTokens, type GatewayTrust } from '../agencies/gateway-trust.ts';
import type { World } from '../agencies/world.ts';
import { keepHead, knownHead } from './keep-head.ts';
import type { Head, Seal, Witness } from './witness.ts';

const CONTRACT = fileURLToPath(new URL('../../../openapi/agency/witness.yaml', import.meta.url));

export interface ServedWitnesses {
  world: World;
  trust: GatewayTrust;
  /** Public address of the sandbox. */
  url: string;
}

interface Asked {
  memberId: string;
  body: Buffer;
  /** Token, and what it is held against. */
  token: string | undefined;
  digest: string | undefined;
  method: string;
  url: string;
}

interface Given {
  status: number;
  body: object;
}

const kidOf = (token: string): string | undefined => {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
};

/** What a member's own software does as a witness: token, then contract, then its books. */
class WitnessServer {
  readonly #served: ServedWitnesses;
  readonly #schema: Readonly<Record<string, unknown>>;
  readonly #checker = new SchemaChecker();
  readonly #replay = rememberTokens();

  constructor(served: ServedWitnesses, contract: Contract) {
    this.#served = served;
    this.#schema = contract.operations.get('countersignHead')!.requestSchema!;
  }

  async keep({ body }: Asked, witness: Witness): Promise<Head> {
    const value = parseStrictJson(body);
    const findings = this.#checker.check(this.#schema, value);
    if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
    const { seals: tokens, restore } = value as { seals: string[]; restore?: string[] };
    const seals = await Promise.all(tokens.map((token) => this.#sealOf(token)));
    return this.#served.world.db.transaction((tx) => keepHead(tx, witness, seals, restore));
  }

  know(_asked: Asked, { agency }: Witness): Promise<Head> {
    return knownHead(this.#served.world.db, agency);
  }

  async serve(request: Request, response: Response, act: 'keep' | 'know'): Promise<void> {
    const { world, url } = this.#served;
    const memberId = String(request.params['memberId']);
    const key = world.keys.get(memberId);
    const digest = request.headers['content-digest'];
    const asked: Asked = {
      memberId,
      body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      token: /^Bearer (\S+)$/u.exec(request.headers.authorization ?? '')?.[1],
      digest: typeof digest === 'string' ? digest : undefined,
      method: request.method,
      url: `${url}${request.originalUrl}`,
    };
    const issuer = clientOf(memberId);
    let claims: RequestClaims | undefined;
    let given: Given;
    try {
      if (key === undefined) throw new Refusal('NOT_FOUND');
      claims = await this.#verify(asked);
      const witness = { agency: memberId, issuer, gatewayId: world.gatewayId, key };
      given = { status: 200, body: await this[act](asked, witness) };
    } catch (error) {
      given = problemOf(error, world);
    }
    await send(response, given, claims && key && { claims, key, issuer });
  }

  async #verify({ memberId, token, digest, ...request }: Asked): Promise<RequestClaims> {
    if (token === undefined) throw new Refusal('TOKEN_INVALID');
    const issuers = await this.#served.trust.issuersFor(kidOf(token));
    const { claims } = await verifyRequestToken(
      { token, contentDigest: digest, ...request },
      { issuers, audience: memberId, replay: this.#replay },
    );
    return claims;
  }

  async #sealOf(token: string): Promise<Seal> {
    const issuers = await this.#served.trust.issuersFor(kidOf(token));
    const keys = issuers(this.#served.world.gatewayId)?.keys;
    const claims = await readSeal(token, (kid) => keys?.get(kid)?.key);
    if (claims === undefined) throw new Refusal('BODY_INVALID', { detail: 'A seal does not verify' });
    return { token, claims };
  }
}

/** Every played member keeps the head of the gateway's log, each in its own row. */
export async function serveWitness(app: Express, served: ServedWitnesses): Promise<void> {
  const server = new WitnessServer(served, await loadContract(CONTRACT));
  const path = '/agencies/:memberId/witness';
  app.use(path, express.raw({ type: () => true, limit: '512kb', inflate: false }));
  app.post(`${path}/heads`, (request, response) => server.serve(request, response, 'keep'));
  app.get(`${path}/head`, (request, response) => server.serve(request, response, 'know'));
}

function problemOf(error: unknown, { log }: World): Given {
  if (!(error instanceof Refusal)) log.error({ err: error }, 'a simulated witness failed');
  const code = error instanceof Refusal ? error.code : 'INTERNAL';
  const { title, status } = ERRORS[code];
  const findings = error instanceof Refusal ? error.options.findings : undefined;
  return { status, body: { status, code, title, findings } };
}

async function send(
  response: Response,
  { status, body }: Given,
  signer: { claims: RequestClaims; key: Witness['key']; issuer: string } | undefined,
): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(body));
  if (signer !== undefined) {
    const signature = await signResponseToken({
      key: signer.key,
      iss: signer.issuer,
      aud: signer.claims.iss,
      requestJti: signer.claims.jti,
      requestDigest: signer.claims.content_digest,
      status,
      body: bytes,
    });
    response.set('Provider-Signature', signature);
  }
  response
    .status(status)
    .set('Content-Type', status < 400 ? 'application/json' : 'application/problem+json')
    .set('Content-Digest', contentDigest(bytes))
    .send(bytes);
}
