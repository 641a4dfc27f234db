import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Env } from './env.ts';

export type StoreConfig =
  | { kind: 'embedded'; dataDir: string }
  | { kind: 'server'; databaseUrl: string; redisUrl?: string; singleGateway: boolean };

/** Everything a deployment decides, checked and frozen; handed down as an argument, never imported. */
export interface Config {
  readonly store: Readonly<StoreConfig>;
  /** Simulated agencies, people and issuer, and a business clock that may be moved. */
  readonly sandbox: boolean;
  /** Without a slash at the end; `htu` is compared with it. */
  readonly publicUrl: string;
  readonly host: string;
  readonly port: number;
  readonly sandboxPort: number;
  /** Loopback port of the directory view; absent: off. */
  readonly directoryPort?: number;
  /** A worker process that has not beaten for so long ends itself, and is told of. */
  readonly silentSeconds: number;
  /** Loopback port of a worker's own `/metrics`; absent: off. */
  readonly workerMetricsPort?: number;
  /** The simulated world's own database, where it does not run embedded. */
  readonly sandboxDatabaseUrl?: string;
  readonly oidc: Readonly<{
    issuer: string;
    clientId: string;
    clientSecret?: string;
    residentIdClaim: string;
  }>;
  /** 32 bytes; absent in a sandbox, which makes its own. */
  readonly dataKey?: Buffer;
  /** Keys that still open what was sealed before a rotation. */
  readonly previousDataKeys: readonly Buffer[];
  /** Absolute. Keys of the node, and the embedded database. */
  readonly dataDir: string;
  /** Absolute. Members, their software and what each may ask. */
  readonly membersFile: string;
  /** Absolute. Which days are worked. */
  readonly calendarFile: string;
  /** Over all gateways: signed calls of one agency's software, and all others from one network address; absent: what the gateway's limits say. */
  readonly callsPerMinute: Readonly<{ client?: number; address?: number }>;
  /** Whose X-Forwarded-For is believed: addresses, ranges, `loopback`. */
  readonly trustedProxies: readonly string[];
  readonly nodeId: string;
  readonly logLevel: string;
  readonly logRetentionDays: number;
  /** Whether whoever collects people is refused, and not only told of. */
  readonly blockHarvesting: boolean;
  readonly bodyRetentionDays: number;
  /** Where e-mail to residents leaves; absent: none is sent. */
  readonly mail?: Readonly<{ url: string; from: string; requireTls: boolean }>;
  /** Where text messages to residents leave; absent: none is sent. */
  readonly sms?: Readonly<{ url: string; token: string }>;
  /** When the log is sealed, whichever comes first. */
  readonly seal: Readonly<{ seconds: number; rows: number }>;
}

function storeOf(env: Env, dataDir: string): StoreConfig {
  if (env.DATABASE_URL === undefined) return { kind: 'embedded', dataDir };
  return {
    kind: 'server',
    databaseUrl: env.DATABASE_URL,
    singleGateway: env.SINGLE_GATEWAY,
    ...(env.REDIS_URL === undefined ? {} : { redisUrl: env.REDIS_URL }),
  };
}

/** A node keeps its name over restarts: it stands in streams, evidence and case numbers. */
const nodeIdOf = (env: Env): string => {
  if (env.NODE_ID !== undefined) return env.NODE_ID;
  if (env.DATABASE_URL === undefined) return 'n1';
  return (
    hostname()
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/gu, '-')
      .replaceAll(/^-|-$/gu, '')
      .slice(0, 32) || 'n1'
  );
};

const SHIPPED_MEMBERS = fileURLToPath(new URL('members.yaml', import.meta.url));
const SHIPPED_CALENDAR = fileURLToPath(new URL('calendar.yaml', import.meta.url));

const withoutSlash = (url: string): string => url.replace(/\/+$/u, '');

const messagesOf = (env: Env, sandbox: boolean): Pick<Config, 'mail' | 'sms'> => ({
  ...(env.SMTP_URL !== undefined &&
    env.MAIL_FROM !== undefined && {
      mail: Object.freeze({ url: env.SMTP_URL, from: env.MAIL_FROM, requireTls: !sandbox }),
    }),
  ...(env.SMS_URL !== undefined &&
    env.SMS_TOKEN !== undefined && { sms: Object.freeze({ url: env.SMS_URL, token: env.SMS_TOKEN }) }),
});

/** Settles what follows from the environment; `overrides` are for tests and the composition root. */
export function loadConfig(env: Env, overrides: Partial<Config> = {}): Config {
  const dataDir = resolve(env.DATA_DIR);
  const sandbox = env.SANDBOX ?? env.DATABASE_URL === undefined;
  const settled: Config = {
    store: Object.freeze(storeOf(env, dataDir)),
    sandbox,
    publicUrl: withoutSlash(env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}`),
    host: env.HOST ?? (sandbox ? '127.0.0.1' : '0.0.0.0'),
    port: env.PORT,
    sandboxPort: env.SANDBOX_PORT,
    ...(env.DIRECTORY_PORT === undefined ? {} : { directoryPort: env.DIRECTORY_PORT }),
    silentSeconds: env.WORKER_SILENT_SECONDS,
    ...(env.WORKER_METRICS_PORT === undefined ? {} : { workerMetricsPort: env.WORKER_METRICS_PORT }),
    ...(env.SANDBOX_DATABASE_URL === undefined ? {} : { sandboxDatabaseUrl: env.SANDBOX_DATABASE_URL }),
    oidc: Object.freeze({
      issuer: env.OIDC_ISSUER ?? `http://127.0.0.1:${env.SANDBOX_PORT}/issuer`,
      clientId: env.OIDC_CLIENT_ID,
      residentIdClaim: env.OIDC_RESIDENT_ID_CLAIM,
      ...(env.OIDC_CLIENT_SECRET === undefined ? {} : { clientSecret: env.OIDC_CLIENT_SECRET }),
    }),
    ...(env.DATA_KEY === undefined ? {} : { dataKey: env.DATA_KEY }),
    previousDataKeys: Object.freeze(env.DATA_KEYS_PREVIOUS),
    dataDir,
    membersFile: env.MEMBERS_FILE === undefined ? SHIPPED_MEMBERS : resolve(env.MEMBERS_FILE),
    calendarFile: env.CALENDAR_FILE === undefined ? SHIPPED_CALENDAR : resolve(env.CALENDAR_FILE),
    callsPerMinute: Object.freeze({
      ...(env.CLIENT_CALLS_PER_MINUTE === undefined ? {} : { client: env.CLIENT_CALLS_PER_MINUTE }),
      ...(env.ADDRESS_CALLS_PER_MINUTE === undefined ? {} : { address: env.ADDRESS_CALLS_PER_MINUTE }),
    }),
    trustedProxies: Object.freeze(env.TRUSTED_PROXIES),
    nodeId: nodeIdOf(env),
    logLevel: env.LOG_LEVEL,
    logRetentionDays: env.LOG_RETENTION_DAYS,
    blockHarvesting: env.BLOCK_HARVESTING,
    bodyRetentionDays: env.BODY_RETENTION_DAYS,
    ...messagesOf(env, sandbox),
    seal: Object.freeze({ seconds: env.SEAL_SECONDS, rows: env.SEAL_ROWS }),
  };
  return Object.freeze({ ...settled, ...overrides });
}
