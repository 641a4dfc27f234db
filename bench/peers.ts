import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORES, freePort, start, type Running } from './processes.ts';
import { nginxConfig, type World } from './world.ts';

/** Programs to compare with, each one process on the measured core. */
export const PEERS: Readonly<Record<string, (world: World) => Promise<Running>>> = {
  async haproxy({ dir, upstream, keyFile }) {
    const port = await freePort();
    const config = join(dir, 'haproxy.cfg');
    await writeFile(config, haproxyConfig(port, upstream.port, keyFile));
    return measured(dir, 'haproxy', 'haproxy', ['-db', '-f', config], port);
  },
  async express(world) {
    return nodePeer(world, 'express');
  },
  async fastify(world) {
    return nodePeer(world, 'fastify');
  },
  async nginx({ dir, upstream }) {
    const port = await freePort();
    const config = join(dir, 'nginx.conf');
    const servers = `
      upstream agency { server 127.0.0.1:${upstream.port}; keepalive 64; keepalive_requests 1000000; }
      server {
        listen 127.0.0.1:${port};
        location / { proxy_pass http://agency; proxy_http_version 1.1; proxy_set_header Connection ""; }
      }`;
    await writeFile(config, nginxConfig(dir, 'nginx', servers));
    return measured(dir, 'nginx', 'nginx', ['-c', config], port);
  },
};

const measured = (
  dir: string,
  name: string,
  command: string,
  args: string[],
  port: number,
): Promise<Running> => start(dir, { name, core: CORES.measured, command, args, port });

async function nodePeer({ dir, upstream, keyFile }: World, name: string): Promise<Running> {
  const port = await freePort();
  const program = fileURLToPath(new URL(`peers/${name}.ts`, import.meta.url));
  const args = [program, `${port}`, `http://127.0.0.1:${upstream.port}`, keyFile];
  return measured(dir, name, process.execPath, args, port);
}

const haproxyConfig = (port: number, upstream: number, keyFile: string): string => `
global
  nbthread 1
defaults
  mode http
  timeout client 30s
  timeout server 30s
  timeout connect 5s
frontend calls
  bind 127.0.0.1:${port}
  http-request set-var(txn.alg) http_auth_bearer,jwt_header_query('$.alg')
  http-request deny deny_status 401 unless { var(txn.alg) -m str ES256 }
  http-request deny deny_status 401 unless { http_auth_bearer,jwt_verify(txn.alg,"${keyFile}") 1 }
  default_backend agency
backend agency
  http-reuse always
  server one 127.0.0.1:${upstream}
`;
