import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentDigest } from '../../src/core/digest.ts';
import {
  signResponseToken,
  trustedIssuer,
  verifyRequestToken,
  type RequestClaims,
  type SigningKey,
} from '../../src/exchange/envelope.ts';
import { memoryReplayStore } from '../../src/platform/replay-store.ts';

/** One request as the agency took it: its token has passed the same verifier as the gateway's. */
export interface Heard {
  memberId: string;
  path: string;
  claims: RequestClaims;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface AgencyAnswer {
  status: number;
  body: string;
  contentType?: string;
  /** Changes what is signed, or drops the signature. */
  sign?: (token: Parameters<typeof signResponseToken>[0]) => Promise<string | undefined>;
  /** The socket is cut instead. */
  cut?: boolean;
}

export type Behaviour = (heard: Heard) => AgencyAnswer | Promise<AgencyAnswer>;

/** All simulated members behind one socket, each signing with its own key. */
export interface SigningAgency extends AsyncDisposable {
  url: string;
  heard: Heard[];
  behave(behaviour: Behaviour): void;
  /** Tells whom it trusts and signs with; called once the gateway's key is known. */
  trust(parts: {
    gatewayId: string;
    gatewayKey: SigningKey & { publicKey: Parameters<typeof trustedIssuer>[1][number]['key'] };
    keys: ReadonlyMap<string, SigningKey>;
  }): void;
}

const PATH = /^\/agencies\/([a-z-]+)(\/.*)$/;

export async function startSigningAgency(): Promise<SigningAgency> {
  let parts: Parameters<SigningAgency['trust']>[0] | undefined;
  let behaviour: Behaviour = () => ({ status: 200, body: '{"relation":"ACTIVE"}' });
  const heard: Heard[] = [];
  const past = Date.now() - 3_600_000;
  let started = false;
  const replay = memoryReplayStore(() => (started ? Date.now() : past));
  started = true;
  const server: Server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      const [, memberId = '', path = ''] = PATH.exec(request.url ?? '') ?? [];
      const { gatewayId, gatewayKey, keys } = parts!;
      const issuer = trustedIssuer(gatewayId, [
        { kid: gatewayKey.kid, alg: gatewayKey.alg, key: gatewayKey.publicKey, notBefore: new Date(0) },
      ]);
      const { claims } = await verifyRequestToken(
        {
          token: (request.headers.authorization ?? '').slice('Bearer '.length),
          method: request.method ?? '',
          url: `${agency.url}${request.url}`,
          contentDigest: request.headers['content-digest'] as string | undefined,
          body,
        },
        { issuers: (iss) => (iss === gatewayId ? issuer : undefined), audience: memberId, replay },
      );
      const message = { memberId, path, claims, headers: request.headers, body };
      heard.push(message);
      const answer = await behaviour(message);
      if (answer.cut === true) return request.socket.destroy();
      const bytes = Buffer.from(answer.body);
      const clientId = `${memberId}.core`;
      const unsigned = {
        key: keys.get(clientId)!,
        iss: clientId,
        aud: gatewayId,
        requestJti: claims.jti,
        requestDigest: contentDigest(body),
        status: answer.status,
        body: bytes,
      };
      const token = await (answer.sign ?? signResponseToken)(unsigned);
      response.writeHead(answer.status, {
        'content-type': answer.contentType ?? 'application/json',
        ...(token !== undefined && { 'provider-signature': token }),
      });
      return response.end(bytes);
    })().catch(() => response.writeHead(401).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const agency: SigningAgency = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    behave: (next) => void (behaviour = next),
    trust: (given) => void (parts = given),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return agency;
}
