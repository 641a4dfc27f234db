import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export const CLIENT_ID = 'twin-city-gateway';

/** A small OpenID Connect issuer over real HTTP, as much of one as the gateway needs. */
export interface TestIssuer extends AsyncDisposable {
  url: string;
  /** A token for a bearer; `header` and `claims` override what is right. */
  token(claims: JWTPayload, options?: { key?: 'own' | 'foreign'; expiresIn?: string }): Promise<string>;
  /** Who signs in under a login_hint. */
  people: Map<string, JWTPayload>;
  /** Answers nothing but 503 while true. */
  down: boolean;
  /** Puts another nonce into the next ID token. */
  spoilNonce: boolean;
  endedSessions: URL[];
}

interface Grant {
  claims: JWTPayload;
  nonce: string;
  challenge: string;
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

const json = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

export async function startTestIssuer(): Promise<TestIssuer> {
  const own = await generateKeyPair('ES256', { extractable: true });
  const foreign = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'test-1', alg: 'ES256', use: 'sig' };
  const grants = new Map<string, Grant>();
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: TestIssuer = {
    url,
    people: new Map(),
    down: false,
    spoilNonce: false,
    endedSessions: [],
    token: (claims, { key = 'own', expiresIn = '5m' } = {}) =>
      new SignJWT({ iss: url, aud: CLIENT_ID, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'test-1' })
        .setIssuedAt()
        .setExpirationTime(expiresIn)
        .sign((key === 'own' ? own : foreign).privateKey),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };

  function authorize(at: URL, response: ServerResponse): void {
    const ask = at.searchParams;
    const code = randomBytes(12).toString('base64url');
    const claims = issuer.people.get(ask.get('login_hint') ?? '') ?? { sub: 'nobody', name: 'Nobody' };
    grants.set(code, { claims, nonce: ask.get('nonce') ?? '', challenge: ask.get('code_challenge') ?? '' });
    const back = new URL(ask.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', ask.get('state') ?? '');
    back.searchParams.set('iss', url);
    response.writeHead(303, { location: back.href }).end();
  }

  async function redeem(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = await bodyOf(request);
    const code = form.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (grant === undefined || challenge !== grant.challenge)
      return json(response, 400, { error: 'invalid_grant' });
    const nonce = issuer.spoilNonce ? 'another' : grant.nonce;
    issuer.spoilNonce = false;
    const idToken = await issuer.token({ ...grant.claims, nonce });
    json(response, 200, { access_token: 'opaque', token_type: 'Bearer', expires_in: 300, id_token: idToken });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = new URL(request.url ?? '/', url);
    if (issuer.down) return json(response, 503, { error: 'temporarily_unavailable' });
    if (at.pathname === '/.well-known/openid-configuration') return json(response, 200, metadata(url));
    if (at.pathname === '/jwks') return json(response, 200, { keys: [jwk] });
    if (at.pathname === '/authorize') return authorize(at, response);
    if (at.pathname === '/token') return redeem(request, response);
    if (at.pathname === '/end') issuer.endedSessions.push(at);
    response.writeHead(at.pathname === '/end' ? 200 : 404).end();
  }

  return issuer;
}

const metadata = (url: string): object => ({
  issuer: url,
  authorization_endpoint: `${url}/authorize`,
  token_endpoint: `${url}/token`,
  jwks_uri: `${url}/jwks`,
  end_session_endpoint: `${url}/end`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['ES256'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['none'],
  authorization_response_iss_parameter_supported: true,
});
