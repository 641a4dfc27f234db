import { fileURLToPath } from 'node:url';
import express, { type Express, type Request, type Response } from 'express';
import { decodeProtectedHeader } from 'jose';
import { contentDigest } from '../../core/digest.ts';
import { ERRORS } from '../../core/error-catalogue.ts';
import { Refusal } from '../../core/errors.ts';
import { parseStrictJson } from '../../core/strict-json.ts';
import { signResponseToken, verifyRequestToken, type RequestClaims } from '../../exchange/envelope.ts';
import { readSeal } from '../../exchange/seal-token.ts';
import { loadContract, SchemaChecker } from '../../platform/contract.ts';
import { clientOf } from '../agencies/deliver-messages.ts';
import { rememberTokens, type GatewayTrust } from '../agencies/gateway-trust.ts';
import type { World } from '../agencies/world.ts';
import { keepHead, knownHead, type Head, type Seal, type Witness } from './keep-head.ts';

const CONTRACT = fileURLToPath(new URL('../../../openapi/agency/witness.yaml', import.meta.url));

export interface ServedWitnesses {
  world: World;
  trust: GatewayTrust;
  /** Public address of the sandbox. */
  url: string;
}

interface Asked {
  request: Request;
  memberId: string;
  body: Buffer;
}

const kidOf = (token: string): string | undefined => {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
};

/** Every played member keeps the head of the gateway's log, each in its own row. */
export async function serveWitness(app: Express, served: ServedWitnesses): Promise<void> {
  const contract = await loadContract(CONTRACT);
  const schema = contract.operations.get('countersignHead')!.requestSchema!;
  const checker = new SchemaChecker();
  const replay = rememberTokens();
  const { world, trust, url } = served;

  const verify = async ({ request, memberId, body }: Asked): Promise<RequestClaims> => {
    const token = /^Bearer (\S+)$/u.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw new Refusal('TOKEN_INVALID');
    const digest = request.headers['content-digest'];
    const { claims } = await verifyRequestToken(
      {
        token,
        method: request.method,
        url: `${url}${request.originalUrl}`,
        contentDigest: typeof digest === 'string' ? digest : undefined,
        body,
      },
      { issuers: await trust.issuersFor(kidOf(token)), audience: memberId, replay },
    );
    return claims;
  };

  const readSeals = async (body: Buffer): Promise<Seal[]> => {
    const value = parseStrictJson(body);
    const findings = checker.check(schema, value);
    if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
    return Promise.all((value as { seals: string[] }).seals.map((token) => sealOf(token)));
  };

  const sealOf = async (token: string): Promise<Seal> => {
    const issuers = await trust.issuersFor(kidOf(token));
    const keys = issuers(world.gatewayId)?.keys;
    const claims = await readSeal(token, (kid) => keys?.get(kid)?.key);
    if (claims === undefined) throw new Refusal('BODY_INVALID', { detail: 'A seal does not verify' });
    return { token, claims };
  };

  const answer =
    (operation: (asked: Asked, witness: Witness) => Promise<Head>) =>
    async (request: Request, response: Response): Promise<void> => {
      const memberId = String(request.params['memberId']);
      const key = world.keys.get(memberId);
      const asked = {
        request,
        memberId,
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      };
      let claims: RequestClaims | undefined;
      let given: { status: number; body: object };
      try {
        if (key === undefined) throw new Refusal('NOT_FOUND');
        claims = await verify(asked);
        const witness = { agency: memberId, issuer: clientOf(memberId), gatewayId: world.gatewayId, key };
        given = { status: 200, body: await operation(asked, witness) };
      } catch (error) {
        given = problemOf(error, world);
      }
      await send(response, given, claims && key && { claims, key, issuer: clientOf(memberId) });
    };

  app.use('/agencies/:memberId/witness', express.raw({ type: () => true, limit: '512kb', inflate: false }));
  app.post(
    '/agencies/:memberId/witness/heads',
    answer(async ({ body }, witness) => {
      const seals = await readSeals(body);
      return world.db.transaction((tx) => keepHead(tx, witness, seals));
    }),
  );
  app.get(
    '/agencies/:memberId/witness/head',
    answer((_asked, { agency }) => knownHead(world.db, agency)),
  );
}

function problemOf(error: unknown, { log }: World): { status: number; body: object } {
  if (!(error instanceof Refusal)) log.error({ err: error }, 'a simulated witness failed');
  const code = error instanceof Refusal ? error.code : 'INTERNAL';
  const { title, status } = ERRORS[code];
  const findings = error instanceof Refusal ? error.options.findings : undefined;
  return { status, body: { status, code, title, findings } };
}

async function send(
  response: Response,
  { status, body }: { status: number; body: object },
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
