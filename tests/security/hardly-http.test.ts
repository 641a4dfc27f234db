import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/gateway/listen.ts';
import { send, startTestExchange, type TestExchange } from '../_support/exchange.ts';
import { QUERY, smallService } from '../_support/small-service.ts';

let exchange: TestExchange;
beforeAll(async () => {
  exchange = await startTestExchange(smallService());
});
afterAll(async () => {
  await exchange[Symbol.asyncDispose]();
});

/** Writes bytes to the socket and reads until it is closed. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('bytes that are hardly HTTP', () => {
  const line = 'POST /pension/v1/status/query HTTP/1.1\r\nHost: a\r\n';
  it.each([
    ['garbage, read as a method', 'hello\r\n\r\n', '405'],
    ['an unknown method', 'FETCH / HTTP/1.1\r\nHost: a\r\n\r\n', '405'],
    ['headers of 20 KB', `${line}X: ${'x'.repeat(20_000)}\r\n\r\n`, '431'],
    ['two lengths', `${line}Content-Length: 1\r\nContent-Length: 2\r\n\r\na`, '400'],
    ['length and chunks', `${line}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, '400'],
    ['a header with a bare line feed', `${line}X: a\nY: b\r\n\r\n`, '400'],
    ['no Host', 'POST /pension/v1/status/query HTTP/1.1\r\n\r\n', '400'],
    [
      'an absolute address',
      'GET http://evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
      '404',
    ],
  ])('%s', async (_what, bytes, status) => {
    expect(await raw(exchange.port, bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it.each(['/pension/v1/status/query', '/admin/v1/members'])(
    'cuts a body that dribbles: %s',
    async (path) => {
      const app = (): void => undefined;
      const options = { host: '127.0.0.1', port: 0, mediation: exchange.context, app };
      await using hasty = await listen({ ...options, times: { request: 100 } });
      const text = await raw(hasty.port, `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{`);
      expect(text).toMatch(/^HTTP\/1.1 408 /);
    },
  );

  it('cuts sockets that dribble, within seconds', async () => {
    const began = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () =>
        raw(exchange.port, 'POST /pension/v1/status/query HTTP/1.1\r\nHost: a\r\nX-A: '),
      ),
    );
    expect(answers.every((text) => text.startsWith('HTTP/1.1 408 '))).toBe(true);
    expect(performance.now() - began).toBeLessThan(9_000);
    expect((await send(exchange, { body: QUERY })).status).toBe(200);
  });
});
