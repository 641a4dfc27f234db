import { once } from 'node:events';
import { createServer } from 'node:http';
import type { WorkerParts } from './worker-parts.ts';

/** `GET /metrics` of a worker, for Prometheus on the same machine; nothing else answers there. */
export async function serveMetrics(
  { metrics: { registry }, log }: Pick<WorkerParts, 'metrics' | 'log'>,
  port: number,
): Promise<AsyncDisposable> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => {
        log.warn({ err: error }, 'metrics cannot be read');
        response.writeHead(500).end();
      },
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
