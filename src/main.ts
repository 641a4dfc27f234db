import { parseArgs } from 'node:util';
import { loadConfig } from '../config/config.ts';
import { readEnv } from '../config/env.ts';
import { greeting } from './greeting.ts';
import { startSystem, type Role } from './start-system.ts';

/** `npm start`, `npm run gateway | worker | sandbox`: starts the parts and runs until SIGINT or SIGTERM. */
const ROLES: readonly Role[] = ['all', 'gateway', 'worker', 'sandbox'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { people: { type: 'string' } },
});
const role = ROLES.find((known) => known === (positionals[0] ?? 'all'));
const stop = Promise.withResolvers<string>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop.resolve);

try {
  if (role === undefined) throw new Error(`No role ${positionals[0]}: one of ${ROLES.join(', ')}`);
  await using system = await startSystem(loadConfig(readEnv()), role, {
    ...values,
    endsWhenSilent: true,
  });
  console.log(greeting(system, role));
  console.log(`\n${await stop.promise}: finishing what is in hand …`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
