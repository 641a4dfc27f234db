import { createPublicKey } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sandboxClientKey } from '../src/exchange/sandbox-keys.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import type { SigningKey } from '../src/platform/keys.ts';
import { createLog } from '../src/platform/log.ts';
import packageFile from '../package.json' with { type: 'json' };
import { CORES, freePort, start, type Running } from './processes.ts';
import { answerBody, FIELDS, operationIds, PURPOSE, REGION, SERVICE } from './records.ts';

export const CONSUMER = 'bench-consumer.core';
const PROVIDER = 'bench-provider.core';
/** A grant covers at most a hundred operations, so that two share them. */
const GRANTS = [0, 1];
/** Never resolved: the gateways of the bench are called by their ports, and compare `htu` with this name. */
export const PUBLIC_URL = 'http://gateway.bench';
const MOST_OPERATIONS = 120;
/** Flags of Node and settings of the process as `npm run gateway` has them. */
const GATEWAY_WORDS = packageFile.scripts.gateway.split(' ');
const GATEWAY_FLAGS = GATEWAY_WORDS.filter((word) => word.startsWith('--'));
const GATEWAY_SETTINGS = Object.fromEntries(
  GATEWAY_WORDS.filter((word) => /^[A-Z_]+=/.test(word)).map((word) => word.split('=')),
) as Record<string, string>;

/** Id of the grant that covers operation `index`. */
export const grantFor = (index: number): string =>
  `bench-${index % GRANTS.length}.${CONSUMER.replace('.core', '')}`;

export const quiet = createLog({ logLevel: 'warn' });

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Everything around the programs that are measured, on the second core. */
export interface World extends AsyncDisposable {
  dir: string;
  databaseUrl: string;
  redisUrl: string;
  /** The agency that the gateway asks. */
  agency: Running;
  /** Answers the proxies: the same 2 KB, not signed. */
  upstream: Running;
  /** Signs the calls. */
  key: SigningKey;
  /** Its public part, PEM. */
  keyFile: string;
  createDatabase(name: string): Promise<string>;
  startGateway(
    name: string,
    options: { operations: number; evidence?: 'off'; flags?: readonly string[] },
  ): Promise<Running>;
}

export async function openWorld(): Promise<World> {
  await using opening = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), 'twin-city-bench-'));
  opening.defer(() => rm(dir, { recursive: true, force: true }));
  // The account of the database passes through; the keys have a folder of their own.
  await chmod(dir, 0o711);
  const postgres = opening.use(await startEmbeddedPostgres({ dataDir: join(dir, 'postgres'), log: quiet }));
  const redisPort = await freePort();
  const redis = ['--port', `${redisPort}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  opening.use(
    await start(dir, {
      name: 'redis',
      core: CORES.others,
      command: 'redis-server',
      args: redis,
      port: redisPort,
    }),
  );
  const keysDir = join(dir, 'keys');
  const key = await sandboxClientKey(keysDir, CONSUMER);
  const keyFile = join(dir, 'consumer.pem');
  await writeFile(keyFile, createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' }));
  const agencyPort = await freePort();
  const agency = opening.use(
    await start(dir, {
      name: 'agency',
      core: CORES.others,
      command: process.execPath,
      args: [file('agency.ts'), `${agencyPort}`, keysDir, PROVIDER],
      port: agencyPort,
    }),
  );
  const upstream = opening.use(await startUpstream(dir));
  const membersFile = await writeMembers(dir);
  const env = (port: number, name: string): Record<string, string> => ({
    DATABASE_URL: postgres.url,
    REDIS_URL: `redis://127.0.0.1:${redisPort}`,
    SANDBOX: 'on',
    PUBLIC_URL,
    PORT: `${port}`,
    SANDBOX_PORT: `${agencyPort}`,
    DATA_DIR: dir,
    MEMBERS_FILE: membersFile,
    NODE_ID: name,
    CLIENT_CALLS_PER_MINUTE: '999999',
    LOG_LEVEL: 'warn',
  });
  const opened = opening.move();
  return {
    dir,
    databaseUrl: postgres.url,
    redisUrl: `redis://127.0.0.1:${redisPort}`,
    agency,
    upstream,
    key,
    keyFile,
    createDatabase: (name) => postgres.createDatabase(name),
    async startGateway(name, { operations, evidence, flags = [] }) {
      const port = await freePort();
      const args = [
        ...GATEWAY_FLAGS,
        ...flags,
        file('gateway.ts'),
        `--operations=${operations}`,
        `--dir=${dir}`,
      ];
      const gateway = await start(dir, {
        name,
        core: CORES.measured,
        command: process.execPath,
        args: evidence === undefined ? args : [...args, `--evidence=${evidence}`],
        env: { ...GATEWAY_SETTINGS, ...env(port, name) },
        port,
      });
      // Tokens of the second in which the replay store begins are refused.
      await pause(1_100);
      return gateway;
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

async function startUpstream(dir: string): Promise<Running> {
  const port = await freePort();
  const config = join(dir, 'upstream.conf');
  await writeFile(
    config,
    nginxConfig(
      dir,
      'upstream',
      `server {
      listen 127.0.0.1:${port};
      default_type application/json;
      location / { return 200 '${answerBody()}'; }
    }`,
    ),
  );
  return start(dir, { name: 'upstream', core: CORES.others, command: 'nginx', args: ['-c', config], port });
}

/** One process in the foreground that writes below `dir` only. */
export const nginxConfig = (dir: string, name: string, servers: string): string => `
  daemon off; master_process off; worker_processes 1;
  pid ${dir}/${name}.pid; error_log stderr warn;
  events { worker_connections 1024; }
  http {
    access_log off; keepalive_requests 1000000; client_body_buffer_size 16k;
    client_body_temp_path ${dir}; proxy_temp_path ${dir};
    fastcgi_temp_path ${dir}; uwsgi_temp_path ${dir}; scgi_temp_path ${dir};
    ${servers}
  }`;

/** The two agencies of the bench and the grants between them, in the form of config/members.yaml. */
async function writeMembers(dir: string): Promise<string> {
  const shipped = await readFile(file('../config/members.yaml'), 'utf8');
  const codes = [...shipped.matchAll(/uscc: (\S+)/g)].map(([, code]) => code);
  const member = (client: string, city: string, uscc: string | undefined): object => ({
    id: client.replace('.core', ''),
    city,
    name: client,
    nameZh: client,
    uscc,
    synthetic: true,
    mode: 'api',
    services: [SERVICE],
    baseUrl: `\${SANDBOX_URL}/agencies/${client.replace('.core', '')}`,
    clients: [{ id: client }],
  });
  const operations = operationIds(MOST_OPERATIONS);
  const grants = GRANTS.map((first) => ({
    id: grantFor(first).split('.')[0],
    clients: [CONSUMER],
    operations: operations.filter((_, index) => index % GRANTS.length === first),
    purpose: PURPOSE,
    legalBasis: { document: 'bench' },
    fields: FIELDS,
    dailyLimit: 100_000_000,
    validity: { from: '2020-01-01', to: '2099-12-31' },
  }));
  const path = join(dir, 'members.yaml');
  const members = [member(CONSUMER, '150400', codes[0]), member(PROVIDER, REGION, codes[1])];
  await writeFile(path, JSON.stringify({ members, grants }));
  return path;
}
