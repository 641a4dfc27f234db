import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';

export type EnvSource = Readonly<Record<string, string | undefined>>;

/** The environment cannot be run with; the message names every problem, one per line. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(['The settings cannot be used:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const KEY_BYTES = 32;
/** 网络安全法 art. 21 asks for six months of network logs. */
const LEAST_LOG_DAYS = 190;
const LEAST_SILENT_SECONDS = 10;
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const toSwitch = (text: string): boolean => text === 'on' || text === 'true';
const toKey = (text: string): Buffer => Buffer.from(text, 'base64');
const isKey = (text: string): boolean =>
  /^[A-Za-z0-9+/]+={0,2}$/u.test(text) && toKey(text).length === KEY_BYTES;

const isUrl = (text: string, ...protocols: string[]): boolean =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

/** Of several sentinels the first stands for all: a standard address names one host. */
const isRedis = (text: string): boolean => {
  const single = text.replaceAll(/,[^,/@]+/gu, '');
  return (
    isUrl(text, 'redis:', 'rediss:') ||
    (isUrl(single, 'redis+sentinel:', 'rediss+sentinel:') && /[^/]\/[^/?#]+(\/\d+)?$/u.test(single))
  );
};

const url = (says: string, ...protocols: string[]) =>
  z.string().refine((text) => isUrl(text, ...protocols), `must be ${says}`);

const whole = (
  least: number,
  most: number,
  why = '',
): z.ZodPipe<z.ZodString, z.ZodTransform<number, string>> =>
  z
    .string()
    .refine((text) => /^\d{1,6}$/u.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `must be a whole number from ${least} to ${most}${why}`,
    })
    .transform(Number);

const onOff = z.enum(['on', 'off', 'true', 'false'], 'must be on or off').transform(toSwitch);
const key = z.string().refine(isKey, 'must be 32 bytes in base64: openssl rand -base64 32').transform(toKey);
const keys = z
  .string()
  .transform((text) => text.split(','))
  .refine((parts) => parts.every(isKey), 'must be keys of 32 bytes in base64, separated by commas')
  .transform((parts) => parts.map(toKey));

/** An address, or a range of them such as 10.0.0.0/8. */
function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/iu.exec(text) ?? [];
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return Number(bits ?? 0) <= most;
}

const networks = z
  .string()
  .transform((text) => text.split(','))
  .refine(
    (parts) => parts.every((part) => part === 'loopback' || isNetwork(part)),
    'must be loopback, addresses or ranges such as 10.0.0.0/8, separated by commas',
  );

const FIELDS = {
  DATABASE_URL: url('a postgresql:// address', 'postgresql:', 'postgres:').optional(),
  REDIS_URL: z
    .string()
    .refine(isRedis, 'must be a redis:// or rediss:// address, or redis+sentinel://host,host/name')
    .optional(),
  SINGLE_GATEWAY: onOff.default(false),
  SANDBOX: onOff.optional(),
  SANDBOX_DATABASE_URL: url('a postgresql:// address', 'postgresql:', 'postgres:').optional(),
  PUBLIC_URL: url('the http(s) address callers use', 'http:', 'https:').optional(),
  HOST: z.string().optional(),
  PORT: whole(0, 65_535).default(8080),
  SANDBOX_PORT: whole(0, 65_535).default(8090),
  DIRECTORY_PORT: whole(1, 65_535).optional(),
  WORKER_METRICS_PORT: whole(1, 65_535).optional(),
  WORKER_SILENT_SECONDS: whole(LEAST_SILENT_SECONDS, 3_600, ': a worker beats every five seconds').default(
    60,
  ),
  OIDC_ISSUER: url('the http(s) address of the issuer', 'http:', 'https:').optional(),
  OIDC_CLIENT_ID: z.string().default('twin-city-gateway'),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_RESIDENT_ID_CLAIM: z.string().default('resident_id'),
  DATA_DIR: z.string().default('./data'),
  MEMBERS_FILE: z.string().optional(),
  CALENDAR_FILE: z.string().optional(),
  CLIENT_CALLS_PER_MINUTE: whole(1, 999_999).optional(),
  ADDRESS_CALLS_PER_MINUTE: whole(1, 999_999).optional(),
  TRUSTED_PROXIES: networks.default(['loopback']),
  DATA_KEY: key.optional(),
  DATA_KEYS_PREVIOUS: keys.default([]),
  NODE_ID: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,31}$/u, 'must be 1 to 32 of a-z, 0-9 and -')
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  LOG_RETENTION_DAYS: whole(
    LEAST_LOG_DAYS,
    36_500,
    ': the law asks to keep network logs for six months',
  ).default(LEAST_LOG_DAYS),
  BODY_RETENTION_DAYS: whole(1, 36_500).default(30),
  SMTP_URL: url('an smtp:// or smtps:// address', 'smtp:', 'smtps:').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]+@[^\r\n]+$/u, 'must be a mail address')
    .optional(),
  SMS_URL: url('an http(s) address', 'http:', 'https:').optional(),
  SMS_TOKEN: z.string().optional(),
  BLOCK_HARVESTING: onOff.default(false),
  SEAL_SECONDS: whole(1, 3_600).default(10),
  SEAL_ROWS: whole(1, 100_000).default(1_000),
};

const ENV = z.object(FIELDS);

/** The environment, each setting checked and of its own type. */
export type Env = z.output<typeof ENV>;

const isSandbox = (source: EnvSource): boolean =>
  source['SANDBOX'] === undefined ? source['DATABASE_URL'] === undefined : toSwitch(source['SANDBOX']);

const needsLive = (source: EnvSource): boolean => !isSandbox(source);

/** What one setting asks of another: true in the first column is a problem, said in the second. */
const RULES: readonly (readonly [(source: EnvSource) => boolean, string])[] = [
  [
    (source) => needsLive(source) && !source['OIDC_ISSUER']?.startsWith('https:'),
    'OIDC_ISSUER must be an https address while SANDBOX is off: people sign in there',
  ],
  [
    (source) => needsLive(source) && source['DATA_KEY'] === undefined,
    'DATA_KEY must be set while SANDBOX is off: it seals personal data (openssl rand -base64 32)',
  ],
  [
    (source) =>
      source['DATABASE_URL'] !== undefined &&
      source['REDIS_URL'] === undefined &&
      !toSwitch(source['SINGLE_GATEWAY'] ?? ''),
    'REDIS_URL must be set with DATABASE_URL: gateways share used tokens there. For one gateway alone set SINGLE_GATEWAY=true',
  ],
  [
    (source) => source['REDIS_URL'] !== undefined && source['DATABASE_URL'] === undefined,
    'DATABASE_URL must be set with REDIS_URL: the embedded database serves one gateway only',
  ],
  [
    (source) => (source['SMTP_URL'] === undefined) !== (source['MAIL_FROM'] === undefined),
    'SMTP_URL and MAIL_FROM must be set together: messages to residents leave there',
  ],
  [
    (source) => (source['SMS_URL'] === undefined) !== (source['SMS_TOKEN'] === undefined),
    'SMS_URL and SMS_TOKEN must be set together: text messages to residents leave there',
  ],
  [
    (source) => needsLive(source) && source['SMS_URL']?.startsWith('http:') === true,
    'SMS_URL must be an https address while SANDBOX is off: telephone numbers are sent there',
  ],
];

const FROM_FILE = [
  'DATA_KEY',
  'DATA_KEYS_PREVIOUS',
  'OIDC_CLIENT_SECRET',
  'DATABASE_URL',
  'SANDBOX_DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'SMS_TOKEN',
];

/** `NAME_FILE` stands for a file that holds the secret `NAME`, as container platforms mount them. */
function withFiles(source: EnvSource, problems: string[]): EnvSource {
  const merged: Record<string, string> = {};
  for (const name of [...Object.keys(FIELDS), ...FROM_FILE.map((secret) => `${secret}_FILE`)]) {
    const value = source[name]?.trim();
    if (value !== undefined && value !== '') merged[name] = value;
  }
  for (const name of FROM_FILE) {
    const file = merged[`${name}_FILE`];
    if (file === undefined) continue;
    if (merged[name] !== undefined) problems.push(`${name} and ${name}_FILE are both set: keep one`);
    try {
      merged[name] = readFileSync(file, 'utf8').trim();
    } catch {
      problems.push(`${name}_FILE names ${file}, which cannot be read`);
    }
  }
  return merged;
}

/** Reads and checks the environment; throws one {@link ConfigError} with every problem. The only reader of it. */
export function readEnv(source: EnvSource = process.env): Env {
  const problems: string[] = [];
  const merged = withFiles(source, problems);
  const parsed = ENV.safeParse(merged);
  for (const issue of parsed.error?.issues ?? []) problems.push(`${issue.path.join('.')} ${issue.message}`);
  for (const [isBroken, words] of RULES) if (isBroken(merged)) problems.push(words);
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems);
  return parsed.data;
}
