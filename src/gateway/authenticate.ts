import { createHash } from 'node:crypto';
import { Refusal } from '../core/errors.ts';
import { loadPrincipal, recordSignIn } from './accounts.ts';
import type { Gateway } from './gateway.ts';
import type { Principal } from './roles.ts';
import { findSession } from './sessions.ts';

interface Credentials {
  authorization?: string | undefined;
  cookie?: string | undefined;
}

export type Authenticate = (credentials: Credentials) => Promise<Principal>;

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/u;
const REMEMBERED = 5_000;

interface Remembered {
  accountId: string;
  assurance?: string;
  until: number;
}

/**
 * Tells who asks: a bearer token of the issuer, else a session cookie. Throws UNAUTHENTICATED or SIGN_IN_UNAVAILABLE.
 * A token is verified once and then remembered by its digest until it ends; roles are read at every request.
 */
export function createAuthenticate(
  gateway: Pick<Gateway, 'db' | 'box' | 'identity' | 'cookies'>,
): Authenticate {
  const { db, box, identity: issuer, cookies } = gateway;
  const remembered = new Map<string, Remembered>();

  const recall = (digest: string): Remembered | undefined => {
    const known = remembered.get(digest);
    if (known === undefined || known.until > Date.now()) return known;
    remembered.delete(digest);
    return undefined;
  };

  const byToken = async (token: string): Promise<Principal> => {
    const digest = createHash('sha256').update(token).digest('base64');
    let known = recall(digest);
    if (known === undefined) {
      const { identity, until } = await issuer.verifyBearer(token);
      const accountId = await db.transaction((tx) => recordSignIn(tx, box, identity));
      const { assurance } = identity;
      known = { accountId, until, ...(assurance === undefined ? {} : { assurance }) };
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(digest, known);
    }
    return loadPrincipal(
      db,
      known.accountId,
      known.assurance === undefined ? {} : { assurance: known.assurance },
    );
  };

  const bySession = async (header: string | undefined): Promise<Principal> => {
    const value = cookies.read(header, 'session');
    const session = value === undefined ? undefined : await findSession(db, value);
    if (session === undefined) throw new Refusal('UNAUTHENTICATED');
    const { accountId, csrfToken, assurance } = session;
    return loadPrincipal(db, accountId, { csrfToken, ...(assurance === undefined ? {} : { assurance }) });
  };

  return async ({ authorization, cookie }) => {
    if (authorization === undefined) return bySession(cookie);
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw new Refusal('UNAUTHENTICATED');
    return byToken(token);
  };
}
