import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a server that a test can sever for whoever goes through it, and for nobody else. */
export interface SeverableLink extends AsyncDisposable {
  /** The same address, through this link. */
  readonly url: string;
  /** Cuts every connection and takes no new one. */
  sever(): Promise<void>;
  mend(): Promise<void>;
}

export async function severableLink(target: string): Promise<SeverableLink> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
  };
  const join = (near: Socket): void => {
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      keep(one);
      one.on('close', () => other.destroy());
      one.pipe(other);
    }
  };
  let server: Server | undefined;
  const listen = async (at: number): Promise<number> => {
    server = createServer(join).listen(at, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const sever = async (): Promise<void> => {
    const closing = server;
    server = undefined;
    if (closing === undefined) return;
    const closed = once(closing, 'close');
    closing.close();
    for (const socket of open) socket.destroy();
    await closed;
  };
  const own = await listen(0);
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = `${own}`;
  return {
    url: url.href,
    sever,
    mend: async () => void (await listen(own)),
    [Symbol.asyncDispose]: sever,
  };
}
