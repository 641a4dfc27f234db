import { decodeJwt, decodeProtectedHeader } from 'jose';
import { Refusal } from '../core/errors.ts';
import { verifyResponseToken, type ResponseClaims } from '../exchange/envelope.ts';
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
}

/** Checks that `token` was signed for this answer to this request. GATEWAY_SIGNATURE_INVALID or PROVIDER_SIGNATURE_INVALID. */
export async function verifySigned(
  kind: 'GATEWAY' | 'PROVIDER',
  token: string | undefined,
  answer: WireAnswer,
  expected: Expected,
): Promise<ResponseClaims> {
  try {
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

/** Named in the token; says which keys to look at, proves nothing yet. */
export function kidOf(token: string | undefined): string | undefined {
  try {
    return token === undefined ? undefined : decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}

/** Issuer a token claims to be of; not verified. */
export function issuerOf(token: string): string {
  try {
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
