import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** `FATAL: terminating connection due to administrator command`, as a server that stops sends it to everybody. */
const stopping = (): Buffer => {
  const fields = 'SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0';
  const head = Buffer.alloc(5, 'E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, Buffer.from(fields)]);
};

function answerFor(client: Socket, server: { host: string; port: number }): void {
  const upstream = connect(server.port, server.host);
  upstream.on('error', () => client.destroy());
  client.on('error', () => upstream.destroy());
  upstream.pipe(client, { end: false });
  upstream.on('close', () => client.end(stopping()));
  client.on('data', (bytes) => upstream.write(bytes));
}

/** A PostgreSQL that stops at the very moment a client says goodbye: a way to the server of `url`. */
export async function startDyingServer(url: string): Promise<AsyncDisposable & { url: string }> {
  const address = new URL(url);
  const real = { host: address.hostname, port: Number(address.port) };
  const server = createServer({ allowHalfOpen: true }, (client) => answerFor(client, real));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address.hostname = '127.0.0.1';
  address.port = String((server.address() as AddressInfo).port);
  return {
    url: address.href,
    async [Symbol.asyncDispose]() {
      server.close();
      await once(server, 'close');
    },
  };
}
