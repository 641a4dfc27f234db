import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import Fastify from 'fastify';
import httpProxy from 'http-proxy';
import { jwtVerify } from 'jose';

/** fastify + jose + http-proxy: verifies one token and passes the call on. */
const [port, target, keyFile] = process.argv.slice(2);
const key = createPublicKey(readFileSync(keyFile!));
const proxy = httpProxy.createProxyServer({
  target: target!,
  agent: new Agent({ keepAlive: true, maxSockets: 64 }),
});

const app = Fastify();
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', (_request, _body, done) => done(null));
app.all('/*', async (request, reply) => {
  const token = (request.headers.authorization ?? '').slice('Bearer '.length);
  try {
    await jwtVerify(token, key, { algorithms: ['ES256'] });
  } catch {
    return reply.code(401).send();
  }
  reply.hijack();
  proxy.web(request.raw, reply.raw);
});
await app.listen({ host: '127.0.0.1', port: Number(port) });
