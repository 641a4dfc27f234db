import { decodeProtectedHeader } from 'jose';
import { verifyForwardedToken, type RequestClaims } from '../../exchange/envelope.ts';
import type { GatewayTrust } from './gateway-trust.ts';
import type { MemberTrust } from './member-trust.ts';

interface Brought {
  claims: RequestClaims;
  caseId: string;
  /** `Consumer-Signature`. */
  token: string | undefined;
  body: Buffer;
}

interface Trusted {
  gatewayId: string;
  gateway: GatewayTrust;
  members: MemberTrust;
}

/** Takes a document only when the member in whose name it comes has signed it: the gateway cannot make one up. */
export async function requireAuthor(
  { claims, caseId, token, body }: Brought,
  { gatewayId, gateway, members }: Trusted,
): Promise<void> {
  const consumer = claims.act?.['member'];
  const member = typeof consumer === 'string' ? consumer : '';
  const [desk, own] = await Promise.all([gateway.issuersFor(kidOf(token)), members.issuersOf(member)]);
  const issuers = (iss: string) => (iss === gatewayId ? desk(iss) : own(iss));
  await verifyForwardedToken({ token, body, caseId }, { member, issuers, gatewayId });
}

/** Which key a token names; nothing of it is trusted yet. */
export function kidOf(token: string | undefined): string | undefined {
  try {
    return decodeProtectedHeader(token ?? '').kid;
  } catch {
    return undefined;
  }
}
