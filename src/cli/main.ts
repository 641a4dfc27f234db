import { parseArgs } from 'node:util';
import { loadConfig } from '../../config/config.ts';
import { readEnv } from '../../config/env.ts';
import { Refusal, type Finding } from '../core/errors.ts';
import { ProblemError } from './api.ts';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { bootstrapOfficers } from './bootstrap.ts';
import { call } from './call.ts';
import { createClient } from './client-create.ts';
import { revokeClient } from './client-revoke.ts';
import { rotateClient } from './client-rotate.ts';
import { doctor } from './doctor.ts';
import { evidenceCommands } from './evidence.ts';
import { grantCommands } from './grant.ts';
import { login } from './login.ts';
import { createOfficerKey } from './officer-key.ts';
import { restoreCommands } from './restore.ts';
import type { Command } from './command.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  login,
  'client create': createClient,
  'client rotate': rotateClient,
  'client revoke': revokeClient,
  call,
  doctor,
  ...grantCommands,
  ...evidenceCommands,
  bootstrap: bootstrapOfficers,
  'officer-key create': createOfficerKey,
  backup,
  ...restoreCommands,
  audit,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string' },
    member: { type: 'string' },
    grants: { type: 'string' },
    out: { type: 'string' },
    kid: { type: 'string' },
    operation: { type: 'string' },
    body: { type: 'string' },
    'content-type': { type: 'string' },
    param: { type: 'string', multiple: true },
    hours: { type: 'string' },
    reason: { type: 'string' },
    client: { type: 'string' },
    document: { type: 'string' },
    grant: { type: 'string' },
    request: { type: 'string' },
    signed: { type: 'string' },
    status: { type: 'string' },
    'ends-by': { type: 'string' },
    'token-file': { type: 'string' },
    id: { type: 'string' },
    file: { type: 'string' },
    all: { type: 'boolean' },
    bodies: { type: 'boolean' },
    officer: { type: 'string', multiple: true },
    heads: { type: 'string' },
    without: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
  },
});

const whole = positionals.join(' ');
const shorter = positionals.slice(0, -1).join(' ');
/** The last word is a path where it belongs to no command of its own. */
const path = COMMANDS[whole] === undefined ? positionals.at(-1) : undefined;
const command = COMMANDS[whole] ?? (COMMANDS[shorter]?.takesPath === true ? COMMANDS[shorter] : undefined);
if (command === undefined) {
  console.error(`${whole === '' ? 'Which command?' : `No command ${whole}.`}\n${usage()}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await command.run({
      config: loadConfig(readEnv()),
      ...values,
      ...(path !== undefined && { path }),
    });
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

function usage(): string {
  return Object.entries(COMMANDS)
    .map(([words, { usage: options, does }]) => `  npm run cli -- ${words} ${options}\n      ${does}`)
    .join('\n');
}

function explain(error: unknown): string {
  if (error instanceof ProblemError) return JSON.stringify(error.problem, null, 2);
  if (error instanceof Refusal)
    return [`${error.code}: ${error.message}`, ...(error.options.findings ?? []).map(saidOf)].join('\n');
  if (error instanceof TypeError && error.message === 'fetch failed')
    return 'Nothing answers: is the system running (npm start)?';
  return error instanceof Error ? error.message : String(error);
}

function saidOf({ code, message, path = '' }: Finding): string {
  return `  ${code} ${path}: ${message}`;
}
