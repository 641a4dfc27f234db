import { Refusal } from '../core/errors.ts';
import type { RawRequest } from './mediation.ts';
import { headerValues } from './raw-headers.ts';

/** The bearer token of the one Authorization header. TOKEN_INVALID. */
export function readToken({ rawHeaders }: RawRequest): string {
  const values = headerValues(rawHeaders, 'authorization');
  const [, token] = /^Bearer ([^\s,]+)$/i.exec(values[0] ?? '') ?? [];
  if (values.length === 1 && token !== undefined) return token;
  const [code, message] =
    values.length > 1
      ? ['AUTHORIZATION_REPEATED', 'the token stands in one Authorization header, once']
      : ['AUTHORIZATION_MISSING', 'send the request token as Authorization: Bearer'];
  const findings = [{ code, message, path: '/header/authorization' }];
  throw new Refusal('TOKEN_INVALID', { origin: 'client', findings });
}
