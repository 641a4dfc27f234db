import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { loadPensionRules } from '../domains/pension/rules.ts';
import { sandboxClientKey } from '../exchange/sandbox-keys.ts';
import { openDatabase, type Database } from '../platform/database.ts';
import { createHttpClient } from '../platform/http-client.ts';
import { readOrCreateSecret } from '../platform/key-files.ts';
import { loadOrCreateKey, type SigningKey } from '../platform/keys.ts';
import type { Log } from '../platform/log.ts';
import { migrate } from '../platform/migrate.ts';
import { loadRegistry } from '../registry.ts';
import { clientOf } from './agencies/deliver-messages.ts';
import { trustGateway } from './agencies/gateway-trust.ts';
import { stepOperations } from './agencies/operations.ts';
import { readPlayedMembers } from './agencies/played-members.ts';
import { runAgencies } from './agencies/run-agencies.ts';
import { trustMembers } from './agencies/member-trust.ts';
import { serveAgencies } from './agencies/serve-agencies.ts';
import { serveSystems } from './agencies/systems.ts';
import type { AgencyDelays, World } from './agencies/world.ts';
import { openBank } from './bank/bank.ts';
import { readBusinessTime } from './business-time.ts';
import { createFaults } from './control/faults.ts';
import { serveControl } from './control/serve-control.ts';
import { demoAccounts, type DemoAccount, type StaffedMember } from './issuer/demo-accounts.ts';
import { forgetExpired } from './issuer/issuer-adapter.ts';
import { mountIssuer } from './issuer/mount-issuer.ts';
import { loadPeople, type LoadedPeople } from './people/load-people.ts';
import { serveWitness } from './witness/serve-witness.ts';

export type { DemoAccount } from './issuer/demo-accounts.ts';
export type { LoadedPeople } from './people/load-people.ts';

export interface SandboxOptions {
  /** The sandbox's own database; its migrations run here. */
  databaseUrl: string;
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Where the gateway is reached from here. It need not answer yet. */
  gatewayUrl: string;
  /** `PUBLIC_URL` of the gateway, when it differs: `htu` of our calls and the sign-in's way back. */
  publicUrl?: string;
  /** Issuer of the gateway's tokens; `publicUrl` unless told. */
  gatewayId?: string;
  /** Public address of the simulated issuer; `<url>/issuer` unless told. */
  issuerUrl?: string;
  clientId?: string;
  clientSecret: string;
  /** Claim that carries a resident's citizen number; `resident_id` unless told. */
  residentIdClaim?: string;
  /** Private keys of issuer and agencies, files of mode 0600. */
  keysDir: string;
  log: Log;
  /** A people file to load besides the sample. */
  people?: string;
  /** False leaves the shipped sample out. */
  sample?: boolean;
  /** Business seconds; see {@link AgencyDelays}. */
  agencyDelays?: AgencyDelays;
  /** The gateway's members file; the shipped one unless told. */
  membersFile?: string;
  /** Members whose clerks may sign in besides those played here. */
  members?: readonly StaffedMember[];
}

export interface Sandbox extends AsyncDisposable {
  /** Public address, without a slash at the end; agencies are below `/agencies/<memberId>`. */
  url: string;
  issuerUrl: string;
  accounts: readonly DemoAccount[];
  /** Clients played here, by client id; their public keys must be registered at the gateway. */
  clients: ReadonlyMap<string, SigningKey>;
  /** What loading `people` said; absent when no file was given. */
  people?: LoadedPeople;
}

const MIGRATIONS = new URL('migrations/', import.meta.url);
const SAMPLE = new URL('people/people.csv', import.meta.url);

async function listen(app: Express, host: string, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

async function loadSampleOnce(db: Database, log: Log): Promise<void> {
  const [any] = await db.query('select 1 from person limit 1');
  if (any) return;
  const { loaded, errorCount } = await loadPeople(db, createReadStream(SAMPLE));
  if (errorCount > 0) throw new Error(`The shipped sample has ${errorCount} errors`);
  log.info({ people: loaded }, 'synthetic people loaded');
}

async function loadFile(db: Database, path: string): Promise<LoadedPeople> {
  await using file = await open(path).catch((cause: unknown) => {
    throw new Error(`The people file ${path} cannot be read`, { cause });
  });
  return await loadPeople(db, file.createReadStream());
}

async function openWorld(
  options: SandboxOptions,
  db: Database,
): Promise<World & { setDelays: (next: AgencyDelays) => void; setOwnUrl: (url: string) => void }> {
  const { gatewayUrl, log, keysDir } = options;
  const publicUrl = options.publicUrl ?? gatewayUrl;
  let delays = options.agencyDelays ?? {};
  const gatewayOrigin = new URL(gatewayUrl).origin;
  let own = '';
  const http = createHttpClient({ isAllowed: (origin) => origin === gatewayOrigin || origin === own });
  const { members: played, grants, desks } = await readPlayedMembers(options.membersFile);
  const { services } = await loadRegistry();
  const kinds = [...services.values()].flatMap(({ definition }) => definition.sandbox?.faults ?? []);
  const keys = await Promise.all(
    played.map(async ({ id }) => [id, await sandboxClientKey(keysDir, clientOf(id))] as const),
  );
  return {
    db,
    rules: loadPensionRules(),
    businessTime: readBusinessTime(gatewayUrl, http, log),
    http,
    ownUrl: () => own,
    setOwnUrl: (url) => (own = url),
    faults: createFaults(kinds),
    delays: () => delays,
    setDelays: (next) => (delays = next),
    played,
    desks,
    grants,
    services,
    steps: stepOperations(services.values()),
    keys: new Map(keys),
    gatewayUrl,
    publicUrl,
    gatewayId: options.gatewayId ?? publicUrl,
    log,
  };
}

async function mountSignIn(
  app: Express,
  options: SandboxOptions,
  { db, played, desks }: World,
  issuerUrl: string,
): Promise<readonly DemoAccount[]> {
  const accounts = demoAccounts([...played, ...desks, ...(options.members ?? [])]);
  mountIssuer(app, {
    db,
    issuerUrl,
    clientId: options.clientId ?? 'twin-city-gateway',
    clientSecret: options.clientSecret,
    publicUrl: options.publicUrl ?? options.gatewayUrl,
    residentIdClaim: options.residentIdClaim ?? 'resident_id',
    key: await loadOrCreateKey(options.keysDir, 'sandbox-issuer'),
    cookieSecret: await readOrCreateSecret(
      options.keysDir,
      'sandbox-issuer-cookies',
      () => crypto.randomUUID() + crypto.randomUUID(),
    ),
    accounts,
    log: options.log,
  });
  await forgetExpired(db);
  return accounts;
}

/**
 * Starts the simulated world: agencies, national platform, bank, issuer and people, on one port and in a database of
 * its own. The gateway may come up later. Disposing ends what is in hand first.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  await using opened = new AsyncDisposableStack();
  const db = opened.use(openDatabase(options.databaseUrl, { log: options.log }));
  await migrate(db, MIGRATIONS);
  if (options.sample !== false) await loadSampleOnce(db, options.log);
  const people = options.people === undefined ? undefined : await loadFile(db, options.people);

  const world = await openWorld(options, db);
  await openBank(db, world.played);
  opened.use(world.http);
  const app = express().disable('x-powered-by').disable('etag');
  const { server, port } = await listen(app, options.host, options.port);
  opened.defer(
    () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );
  const url = `http://${options.host}:${port}`;
  const issuerUrl = options.issuerUrl ?? `${url}/issuer`;
  world.setOwnUrl(url);

  const accounts = await mountSignIn(app, options, world, issuerUrl);
  serveControl(app, { world, accounts, setDelays: world.setDelays });
  const agencies = opened.use(runAgencies(world));
  const trust = trustGateway(options.gatewayUrl, world.gatewayId, world.http);
  const members = trustMembers(options.gatewayUrl, world.http);
  await serveWitness(app, { world, trust, url });
  serveSystems(app, world);
  serveAgencies(app, { world, trust, members, url, taken: () => agencies.wake() });

  const ended = opened.move();
  return {
    url,
    issuerUrl,
    accounts,
    clients: new Map([...world.keys].map(([id, key]) => [clientOf(id), key])),
    ...(people !== undefined && { people }),
    [Symbol.asyncDispose]: () => ended.disposeAsync(),
  };
}
