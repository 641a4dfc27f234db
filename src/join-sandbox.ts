import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import type { Context } from './context.ts';
import { signSandboxGrants } from './exchange/sandbox-grants.ts';
import { registerSandboxKeys } from './exchange/sandbox-keys.ts';
import { seedAssignments, type SeedAccount } from './gateway/accounts.ts';
import { readOrCreateSecret } from './platform/key-files.ts';
import type { Log } from './platform/log.ts';
import type { DemoAccount, Sandbox } from './sandbox/start.ts';

/** Where the keys of this node are; gateway and sandbox of one machine share the folder. */
const keysDirOf = ({ dataDir }: Config): string => join(dataDir, 'keys');

/** The secret between gateway and simulated issuer, made at the first start of either. */
export async function withSandboxSecret(config: Config): Promise<Config> {
  if (!config.sandbox || config.oidc.clientSecret !== undefined) return config;
  const clientSecret = await readOrCreateSecret(keysDirOf(config), 'oidc-client-secret', () =>
    crypto.randomUUID(),
  );
  return Object.freeze({ ...config, oidc: Object.freeze({ ...config.oidc, clientSecret }) });
}

/** Starts the simulated world: other people's systems, with their own keys, database and port. */
export async function openSandbox(
  config: Config,
  databaseUrl: string,
  log: Log,
  people?: string,
): Promise<Sandbox> {
  const { startSandbox } = await import('./sandbox/start.ts');
  return startSandbox({
    databaseUrl,
    host: '127.0.0.1',
    port: config.sandboxPort,
    gatewayUrl: config.publicUrl,
    issuerUrl: config.oidc.issuer,
    clientId: config.oidc.clientId,
    clientSecret: config.oidc.clientSecret ?? '',
    residentIdClaim: config.oidc.residentIdClaim,
    keysDir: keysDirOf(config),
    membersFile: config.membersFile,
    log: log.child({ part: 'sandbox' }),
    ...(people !== undefined && { people }),
  });
}

/**
 * Makes the sandbox's agencies and people known to the gateway: keys, grants that both
 * sides sign, and accounts with their roles.
 */
export async function admitSandbox(context: Context): Promise<void> {
  const { config, db, box, exchange } = context;
  const { demoAccounts } = await import('./sandbox/issuer/demo-accounts.ts');
  const clients = exchange.trust.members.all().flatMap((member) => member.clients.map(({ id }) => id));
  const keys = await registerSandboxKeys(db, keysDirOf(config), clients);
  await signSandboxGrants(db, {
    members: exchange.trust.members,
    audience: config.publicUrl,
    proposals: exchange.trust.proposals,
    providersOf: providersIn(context),
    keys,
  });
  await exchange.trust.refresh();
  await seedAssignments(
    db,
    box,
    demoAccounts(exchange.trust.members.all()).map((account) => seedOf(account, config.oidc.issuer)),
  );
}

/** Members of every service that knows one of the operations, as far as they can sign. */
const providersIn =
  ({ registry, exchange }: Context) =>
  (operations: readonly string[]): string[] => {
    const services = [...registry.services.values()].filter(({ client, agency }) =>
      operations.some((name) => client.operations.has(name) || agency.operations.has(name)),
    );
    const names = new Set(services.map(({ definition }) => definition.name));
    const members = exchange.trust.members.all();
    return members
      .filter(({ services: own, clients }) => clients.length > 0 && own.some((name) => names.has(name)))
      .map(({ id }) => id);
  };

function seedOf(
  { name, displayName, role, memberId, idNumber, assurance }: DemoAccount,
  issuer: string,
): SeedAccount {
  const scope = memberId === undefined ? 'all' : (`member:${memberId}` as const);
  return {
    issuer,
    subject: name,
    name: displayName,
    assurance,
    ...(idNumber !== undefined && { residentId: idNumber }),
    assignments: role === 'resident' ? [] : [{ role, scope }],
  };
}
