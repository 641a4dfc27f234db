import { api } from './api.ts';

/** A bearer token of a sandbox account, from the simulated issuer's own desk for command lines. */
export async function sandboxToken(sandboxUrl: string, account: string): Promise<string> {
  const { accessToken } = await api(sandboxUrl).send<{ accessToken: string }>('POST', '/issuer-cli/token', {
    account,
  });
  return accessToken;
}

/** The claims of a token whose signature does not matter here: it was just handed to us. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;
}
