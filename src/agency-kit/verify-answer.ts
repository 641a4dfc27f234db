import { decodeJwt, decodeProtectedHeader } from 'jose';
import { Refusal } from '../core/errors.ts';
import { EDGES } from '../exchange/edges/index.ts';
import { verifyResponseToken, type ResponseClaims } from '../exchange/envelope.ts';
import type { Presented } from '../exchange/envelope-request.ts';
import { verifyPresentedAnswer } from '../exchange/envelope-response.ts';
import type { KeySource } from './keys.ts';
import { GatewayProblem } from './problem.ts';

/** An answer as it came. */
export interface WireAnswer {
  status: number;
  headers: Headers;
  body: Buffer;
}

interface Expected {
  keys: KeySource;
  audience: string;
  /** Absent where the token answers a request of the gateway's own, whose jti we do not know. */
  requestJti?: string;
  requestDigest: string;
  /** Form of the signature, as `Provider-Edge` names it; our own unless told. */
  edge?: string;
}

/** Checks that `token` was signed for this answer to this request. GATEWAY_SIGNATURE_INVALID or PROVIDER_SIGNATURE_INVALID. */
export async function verifySigned(
  kind: 'GATEWAY' | 'PROVIDER',
  token: string | undefined,
  answer: WireAnswer,
  expected: Expected,
): Promise<ResponseClaims> {
  try {
    if (expected.edge !== undefined) return await verifyForeign(token ?? '', answer, expected);
    return await verifyResponseToken(
      { token, status: answer.status, body: answer.body },
      {
        issuers: await expected.keys.issuersFor(kidOf(token)),
        audience: expected.audience,
        requestJti: expected.requestJti ?? jtiOf(token),
        requestDigest: expected.requestDigest,
      },
    );
  } catch (cause) {
    const findings = cause instanceof Refusal ? cause.options.findings : undefined;
    const message = cause instanceof Refusal ? 'the signature does not fit this answer' : String(cause);
    const code = `${kind}_SIGNATURE_INVALID`;
    throw new GatewayProblem({ status: answer.status, code, message, findings: findings ?? [], cause });
  }
}

/** What an agency signed in the form of another system. Its key is looked for under the name it gives itself. */
async function verifyForeign(
  statement: string,
  { status, body }: WireAnswer,
  { edge, keys, audience, requestDigest }: Expected,
): Promise<ResponseClaims> {
  const presented = readForeign(statement, edge, audience);
  const { claims, header } = presented;
  const kid = typeof header['kid'] === 'string' ? header['kid'] : undefined;
  const issuers = await keys.issuersFor(kid);
  const requestJti = String(claims['request_jti']);
  return verifyPresentedAnswer(presented, { status, body }, { issuers, audience, requestJti, requestDigest });
}

function readForeign(statement: string, name: string | undefined, audience: string): Presented {
  const edge = EDGES.find((one) => one.name === name);
  if (edge === undefined) throw new Error(`the form ${name} is not known here`);
  return edge.readAnswer(statement, { audience });
}

/** Named in the token; says which keys to look at, proves nothing yet. */
export function kidOf(token: string | undefined): string | undefined {
  try {
    return token === undefined ? undefined : decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}

/** Issuer a token claims to be of; not verified. */
export function issuerOf(token: string, edge?: string): string {
  try {
    if (edge !== undefined) return String(readForeign(token, edge, '').claims['iss']);
    return decodeJwt(token).iss ?? '';
  } catch {
    return '';
  }
}

function jtiOf(token: string | undefined): string {
  try {
    return token === undefined ? '' : String(decodeJwt(token)['request_jti']);
  } catch {
    return '';
  }
}
