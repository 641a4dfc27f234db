import type { Response } from 'express';
import { Refusal } from '../core/errors.ts';
import type { Client, ClientKey } from '../exchange/members.ts';
import type { Gateway } from './gateway.ts';

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

const published = ({ id }: Client, { kid, alg, jwk, notBefore, notAfter }: ClientKey): object => ({
  ...jwk,
  kid,
  alg,
  use: 'sig',
  client: id,
  nbf: seconds(notBefore),
  ...(notAfter !== undefined && { exp: seconds(notAfter) }),
});

/**
 * GET /.well-known/members/{memberId}/jwks.json: with these an agency verifies another's signature on a document without
 * trusting the gateway's word. Keys whose time is over stay: they still verify what was signed then; revoked ones do not.
 */
export function getMemberKeys(
  { members }: Pick<Gateway, 'members'>,
  memberId: string | undefined,
  response: Response,
): void {
  const member = members.member(memberId ?? '');
  if (member === undefined) throw new Refusal('NOT_FOUND');
  const keys = member.clients.flatMap((client) =>
    client.keys.filter(({ alg }) => client.algs.includes(alg)).map((key) => published(client, key)),
  );
  response.setHeader('Cache-Control', 'public, max-age=30');
  response.type('json').send(JSON.stringify({ keys }));
}
