import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHttpClient, type HttpClient, type HttpRequest } from './http-client.ts';

let server: Server;
let origin: string;
let client: HttpClient;

const answers: Record<string, (body: string) => [number, Record<string, string | string[]>, string]> = {
  '/echo?a=%E5%BC%A0': (body) => [200, { 'X-Twice': ['a', 'b'] }, `got ${body}`],
  '/moved': () => [302, { location: `${origin}/echo` }, ''],
  '/long': () => [200, {}, 'x'.repeat(2_000)],
};

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const answer = answers[request.url ?? ''];
      if (answer === undefined) return request.url === '/cut' ? request.socket.destroy() : undefined;
      const [status, headers, text] = answer(body);
      return response.writeHead(status, headers).end(text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = createHttpClient({ isAllowed: (asked) => asked === origin || asked === 'http://127.0.0.1:1' });
});
afterAll(async () => {
  await client[Symbol.asyncDispose]();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const ask = (path: string, more: Partial<HttpRequest> = {}) =>
  client.request({
    method: 'POST',
    url: origin + path,
    headers: {},
    timeoutMs: 2_000,
    maxBytes: 1_000,
    ...more,
  });

it('sends the body and gives status, headers and body back', async () => {
  const answer = await ask('/echo?a=%E5%BC%A0', { body: Buffer.from('你好') });
  expect(answer).toMatchObject({ status: 200, headers: { 'x-twice': 'a, b' } });
  expect(answer.body.toString()).toBe('got 你好');
});

it('follows no redirect', async () => {
  expect((await ask('/moved')).status).toBe(302);
});

it.each([
  ['no answer in time', '/silence', { timeoutMs: 100 }, 'PROVIDER_UNAVAILABLE'],
  ['a cut connection', '/cut', {}, 'PROVIDER_UNAVAILABLE'],
  ['nobody listening', '', { url: 'http://127.0.0.1:1/' }, 'PROVIDER_UNAVAILABLE'],
  ['an answer too long', '/long', {}, 'PROVIDER_ANSWER_INVALID'],
])('refuses %s', async (_what, path, more, code) => {
  await expect(ask(path, more)).rejects.toMatchObject({ code, options: { origin: 'provider' } });
});

it('calls nobody who is not a member', async () => {
  await expect(ask('', { url: 'http://169.254.169.254/latest/meta-data' })).rejects.toThrow(
    'No member answers',
  );
});
