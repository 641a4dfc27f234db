import type { Request, Response } from 'express';
import { Refusal } from '../core/errors.ts';
import { recordSignIn } from './accounts.ts';
import type { Gateway } from './gateway.ts';
import { endSession, openSession, openSignIn, takeSignIn } from './sessions.ts';

type SignInRoute = (gateway: Gateway, request: Request, response: Response) => Promise<void>;

const HINT = /^[A-Za-z0-9._-]{1,64}$/u;
/** A path of our own: anything that could name another host is not one. */
const OWN_PATH = /^\/(?![/\\])[\w\-./~%?&=]{0,299}$/u;

const askedText = (request: Request, name: string, pattern: RegExp): string | undefined => {
  const value = request.query[name];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new Refusal('BODY_INVALID', {
    findings: [{ code: 'PATTERN', message: 'is not acceptable', path: `/query/${name}` }],
  });
};

/** GET /auth/login */
export const signIn: SignInRoute = async (gateway, request, response) => {
  const hint = askedText(request, 'as', HINT);
  const nextPath = askedText(request, 'next', OWN_PATH) ?? '/';
  const { location, pending } = await gateway.identity.begin({
    nextPath,
    ...(hint === undefined ? {} : { hint }),
  });
  const value = await openSignIn(gateway.db, pending);
  response.append('Set-Cookie', gateway.cookies.write('sign-in', value));
  response.redirect(303, location.href);
};

/** GET /auth/callback: the sign-in must have begun in this browser, and completes once. */
export const completeSignIn: SignInRoute = async (gateway, request, response) => {
  const value = gateway.cookies.read(request.headers.cookie, 'sign-in');
  const pending = value === undefined ? undefined : await takeSignIn(gateway.db, value);
  if (pending === undefined) throw new Refusal('SIGN_IN_FAILED');
  const callback = new URL(request.originalUrl, `${gateway.config.publicUrl}/`);
  const identity = await gateway.identity.complete(callback, pending);
  const session = await gateway.db.transaction(async (tx) => {
    const accountId = await recordSignIn(tx, gateway.box, identity);
    const { assurance } = identity;
    return openSession(tx, { accountId, ...(assurance === undefined ? {} : { assurance }) });
  });
  response.append('Set-Cookie', gateway.cookies.write('sign-in'));
  response.append('Set-Cookie', gateway.cookies.write('session', session));
  response.redirect(303, pending.nextPath);
};

/** POST /auth/logout: ends here first, so that an unreachable issuer keeps nobody signed in. */
export const signOut: SignInRoute = async (gateway, request, response) => {
  const value = gateway.cookies.read(request.headers.cookie, 'session');
  if (value !== undefined) await endSession(gateway.db, value);
  const location = await gateway.identity.signOutUrl().catch(() => undefined);
  response.append('Set-Cookie', gateway.cookies.write('session'));
  response.redirect(303, location?.href ?? '/');
};
