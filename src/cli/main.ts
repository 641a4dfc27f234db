import { parseArgs } from 'node:util';
import { loadConfig } from '../../config/config.ts';
import { readEnv } from '../../config/env.ts';
import { Refusal, type Finding } from '../core/errors.ts';
import { ProblemError } from './api.ts';
import { audit } from './audit.ts';
import { bootstrapOfficers } from './bootstrap.ts';
import { call } from './call.ts';
import { createClient } from './client-create.ts';
import { revokeClient } from './client-revoke.ts';
import { rotateClient } from './client-rotate.ts';
import { doctor } from './doctor.ts';
import { evidenceCommands } from './evidence.ts';
import { grantCommands } from './grant.ts';
import { login } from './login.ts';
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
    json: { type: 'boolean', default: false },
  },
});

const name = positionals.join(' ');
const command = COMMANDS[name];
if (command === undefined) {
  console.error(`${name === '' ? 'Which command?' : `No command ${name}.`}\n${usage()}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await command.run({ config: loadConfig(readEnv()), ...values });
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
