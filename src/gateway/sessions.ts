import { createHash, randomBytes } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Sql } from '../platform/database.ts';

/** Hours a session lives at most, and minutes it lives without a request. */
const LIFE_HOURS = 8;
const IDLE_MINUTES = 30;

export interface Session {
  accountId: string;
  csrfToken: string;
  assurance?: string;
}

interface SessionRow {
  account_id: string;
  csrf_token: string;
  assurance: string | null;
}

const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

/** 256 random bits that fit into a cookie. */
const newSecret = (): string => randomBytes(32).toString('base64url');

/** Stores a session; answers the value of its cookie, which is kept nowhere. */
export async function openSession(tx: Sql, session: Omit<Session, 'csrfToken'>): Promise<string> {
  const value = newSecret();
  await tx.query(
    `insert into session (id_digest, account_id, csrf_token, assurance, expires_at)
     values ($1, $2, $3, $4, clock_timestamp() + make_interval(hours => $5))`,
    [digest(value), session.accountId, newSecret(), session.assurance ?? null, LIFE_HOURS],
  );
  return value;
}

/** The live session of a cookie, or undefined. */
export async function findSession(sql: Sql, value: string): Promise<Session | undefined> {
  const [row] = await sql.query<SessionRow>(
    `update session s set seen_at = clock_timestamp()
     where s.id_digest = $1 and s.ended_at is null and s.expires_at > clock_timestamp()
       and s.seen_at > clock_timestamp() - make_interval(mins => $2)
     returning s.account_id, s.csrf_token, s.assurance`,
    [digest(value), IDLE_MINUTES],
  );
  if (row === undefined) return undefined;
  return {
    accountId: row.account_id,
    csrfToken: row.csrf_token,
    ...(row.assurance === null ? {} : { assurance: row.assurance }),
  };
}

export async function endSession(sql: Sql, value: string): Promise<void> {
  await sql.query(
    'update session set ended_at = clock_timestamp() where id_digest = $1 and ended_at is null',
    [digest(value)],
  );
}

export interface PendingSignIn {
  state: string;
  nonce: string;
  codeVerifier: string;
  nextPath: string;
}

/** Keeps what coming back from the issuer is checked against, for ten minutes. */
export async function openSignIn(sql: Sql, pending: PendingSignIn): Promise<string> {
  const value = newSecret();
  await sql.query(`delete from sign_in s where s.expires_at < clock_timestamp()`);
  await sql.query(
    `insert into sign_in (id_digest, state, nonce, code_verifier, next_path, expires_at)
     values ($1, $2, $3, $4, $5, clock_timestamp() + interval '10 minutes')`,
    [digest(value), pending.state, pending.nonce, pending.codeVerifier, pending.nextPath],
  );
  return value;
}

/** Takes it away: a sign-in is completed once. */
export async function takeSignIn(sql: Sql, value: string): Promise<PendingSignIn | undefined> {
  const [row] = await sql.query<{ state: string; nonce: string; code_verifier: string; next_path: string }>(
    `delete from sign_in s where s.id_digest = $1 and s.expires_at > clock_timestamp()
     returning s.state, s.nonce, s.code_verifier, s.next_path`,
    [digest(value)],
  );
  if (row === undefined) return undefined;
  return { state: row.state, nonce: row.nonce, codeVerifier: row.code_verifier, nextPath: row.next_path };
}

/** Names and attributes of our cookies: `__Host-` where the gateway is reached by https. */
export interface Cookies {
  read(header: string | undefined, name: CookieName): string | undefined;
  /** A Set-Cookie value; without `value` it removes the cookie. */
  write(name: CookieName, value?: string): string;
}

type CookieName = 'session' | 'sign-in';

export function cookiesFor(publicUrl: string): Cookies {
  const secure = publicUrl.startsWith('https:');
  const named = (name: CookieName): string => (secure ? `__Host-${name}` : name);
  return {
    read: (header, name) => (header === undefined ? undefined : parseCookie(header)[named(name)]),
    write: (name, value) =>
      stringifySetCookie({
        name: named(name),
        value: value ?? '',
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure,
        ...(value === undefined ? { maxAge: 0 } : {}),
      }),
  };
}
