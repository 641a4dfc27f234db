import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { publishedKeys } from '../../src/agency-kit/index.ts';
import { contentDigest } from '../../src/core/digest.ts';
import type { Edge, EdgeAnswer, EdgeRequest } from '../../src/exchange/edges/edge.ts';
import type { SigningKey } from '../../src/exchange/envelope.ts';
import { verifyPresented, type VerifiedRequest } from '../../src/exchange/envelope-request.ts';
import { memoryReplayStore } from '../../src/platform/replay-store.ts';

/** An agency's system that was written for another exchange: it reads and signs in that form only. */
export interface EdgeProvider extends AsyncDisposable {
  url: string;
  /** Calls it took, verified by its own form. */
  heard: VerifiedRequest[];
  /** What is bent in the next answers before they are signed; and in the headers after. */
  bend: { answer?: Partial<EdgeAnswer>; headers?: Record<string, string | undefined> };
}

interface Options {
  edge: Edge;
  member: string;
  key: SigningKey;
  /** PUBLIC_URL of the gateway; known once it runs. */
  gateway: () => string;
  answer: (body: unknown) => object;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function startEdgeProvider({
  edge,
  member,
  key,
  gateway,
  answer,
}: Options): Promise<EdgeProvider> {
  // Long before now, so that no token falls before the store's beginning.
  let now = (): number => Date.now() - 3_600_000;
  const replay = memoryReplayStore(() => now());
  now = Date.now;
  const heard: VerifiedRequest[] = [];
  const serve = async (
    request: IncomingMessage,
  ): Promise<{ headers: Record<string, string>; body: Buffer }> => {
    const body = await bytesOf(request);
    const asked: EdgeRequest = {
      method: request.method ?? '',
      url: `${provider.url}${request.url}`,
      // The gateway's own token is nothing this system knows.
      headers: (name) => (name === 'authorization' ? [] : (request.headersDistinct[name] ?? [])),
      body,
    };
    const { presented, contentDigest: sent } = edge.readRequest(asked, {
      audience: member,
      grantFor: () => undefined,
    });
    const { kid } = presented.header as { kid?: string };
    const issuers = await publishedKeys(gateway(), `${gateway()}/.well-known/jwks.json`).issuersFor(kid);
    const received = { method: asked.method, url: asked.url, body, contentDigest: sent };
    const verified = await verifyPresented(presented, received, { issuers, audience: member, replay });
    heard.push(verified);
    const bytes = Buffer.from(JSON.stringify(answer(JSON.parse(body.toString()))));
    const signed = await edge.signAnswer({
      key,
      iss: `${member}.core`,
      aud: gateway(),
      requestJti: verified.claims.jti,
      requestDigest: contentDigest(body),
      status: 200,
      body: bytes,
      contentType: 'application/json',
      request: asked,
      ...provider.bend.answer,
    });
    const all = { 'content-digest': contentDigest(bytes), ...signed, ...provider.bend.headers };
    const headers = Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined);
    return { headers: { 'content-type': 'application/json', ...Object.fromEntries(headers) }, body: bytes };
  };
  const server = createServer((request, response) => {
    serve(request).then(
      ({ headers, body }) => response.writeHead(200, headers).end(body),
      (error: unknown) => response.writeHead(401).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const provider: EdgeProvider = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    bend: {},
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return provider;
}
