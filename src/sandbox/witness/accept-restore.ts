import { parseDeclaration, type RestoreDeclaration } from '../../exchange/restore-declaration.ts';
import type { Head, Seal, Witness } from './witness.ts';

/** What the gateway's officers declared; a malformed one declares nothing. */
export function declarationIn(tokens: readonly string[]): RestoreDeclaration | undefined {
  const [text, ...others] = new Set(tokens.map((token) => token.split('.')[1] ?? ''));
  if (text === undefined || others.length > 0) return undefined;
  return parseDeclaration(Buffer.from(text, 'base64url').toString());
}

/** Whether the declaration admits what this agency knows, and the first seal goes on where it says. */
export function isDeclared(
  { gateway, base, last, witnessed }: RestoreDeclaration,
  known: Head,
  first: Seal,
  { agency, gatewayId }: Witness,
): boolean {
  const isOwn = witnessed.some(
    ({ member, seq, head, countersignature }) =>
      member === agency &&
      seq === known.seq &&
      head === known.head &&
      countersignature === known.countersignature,
  );
  const isBase = base.seq === known.seq && base.head === known.head;
  const goesOn = first.claims.seq === last.seq + 1 && first.claims.previous === last.head;
  return gateway === gatewayId && (isOwn || isBase) && goesOn;
}
