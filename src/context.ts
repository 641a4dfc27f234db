import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { calendarOf } from '../config/calendar.ts';
import type { Config } from '../config/config.ts';
import { checkPinnedTables } from './cases/check-pinned-tables.ts';
import type { CaseEngine } from './cases/engine.ts';
import type { JsonObject } from './core/json.ts';
import { callProvider } from './exchange/call-provider.ts';
import { createDataSubjects } from './exchange/data-subject.ts';
import { recordGatewayKeys } from './exchange/gateway-keys.ts';
import { Sealer, type LogSealer } from './exchange/log-sealer.ts';
import { openMessageLog } from './exchange/message-log.ts';
import type { ExchangeContext } from './exchange/provider-exchange.ts';
import { createProviderGuard } from './exchange/provider-guard.ts';
import { openTrust } from './exchange/trust.ts';
import { createWitnessClient } from './exchange/witness-client.ts';
import { raiseAlarm } from './platform/alarms.ts';
import { prepareBusinessClock } from './platform/business-time.ts';
import type { CryptoBox } from './platform/crypto-box.ts';
import { openCryptoBox } from './platform/data-key.ts';
import { openDatabase, type Database } from './platform/database.ts';
import { createHttpClient } from './platform/http-client.ts';
import { loadOrCreateKey, type SigningKey } from './platform/keys.ts';
import type { Log } from './platform/log.ts';
import { createMetrics, type Metrics } from './platform/metrics.ts';
import { migrate } from './platform/migrate.ts';
import { migrateServices } from './platform/service-schemas.ts';
import { openQueue, queueServer, type ShownQueue } from './platform/queue.ts';
import { hear, planCase } from './plan-case.ts';
import { loadRegistry, serviceNames, type Registry } from './registry.ts';
import { openRuleBook, type RuleBook } from './rules/rule-book.ts';
import { CALENDAR, recordVersions, versionOnDisk } from './rules/versions.ts';

/** Everything a process of the gateway is built from. Disposing closes it in reverse order. */
export interface Context extends AsyncDisposable {
  config: Config;
  log: Log;
  metrics: Metrics;
  db: Database;
  box: CryptoBox;
  queue: ShownQueue;
  registry: Registry;
  rules: RuleBook;
  exchange: ExchangeContext;
  sealer: LogSealer;
  engine: CaseEngine;
  keys: { gateway: SigningKey; desk: SigningKey; seal: SigningKey };
  labels: ReadonlyMap<string, JsonObject>;
}

const MIGRATIONS = new URL('platform/migrations/', import.meta.url);

/** Opens the stores and joins the parts; `databaseUrl` is a PostgreSQL that runs already. */
export async function openContext(config: Config, databaseUrl: string, log: Log): Promise<Context> {
  // Throws for a calendar file that cannot be read, or is made up and this no sandbox.
  calendarOf(config);
  await using opening = new AsyncDisposableStack();
  const metrics = createMetrics();
  const db = opening.use(openDatabase(databaseUrl, { log, max: 20 }));
  await migrate(db, MIGRATIONS);
  await prepareBusinessClock(db, config);
  await proposeRules(db, config);
  const [box, registry] = await Promise.all([openCryptoBox(config), loadRegistry()]);
  const { services } = registry;
  const rules = opening.use(await openRuleBook({ db, log, services, sandbox: config.sandbox }));
  await migrateServices(db);
  const queue = opening.use(await openQueue({ ...queueServer(config.store, databaseUrl), log, metrics }));
  const keys = await openKeys(config);
  const exchange = await openExchange({ config, log, metrics, db, box, registry, keys }, opening);
  await recordGatewayKeys(db, keys);
  const sealer = await openSealer({ config, log, db, keys }, exchange);
  const engine: CaseEngine = {
    db,
    box,
    services: {
      inForce: () => [...services.values()].map(({ definition }) => definition),
      of: (sql, pinned) => rules.serviceOf(sql, pinned),
    },
    members: exchange.trust.members,
    get calendar() {
      return rules.calendar;
    },
    planCase: (request) => planCase({ engine, registry, exchange }, request),
    hear: (announcement) => hear({ engine, registry, exchange }, announcement),
    callProvider: (call) => callProvider(exchange, call),
    checkReply: (service, operationId, body) => registry.validateClientBody(service, operationId, body),
    deskKey: keys.desk,
    issuer: config.publicUrl,
    nodeId: config.nodeId,
    log,
    metrics,
  };
  await checkPinnedTables(db, engine.services.inForce());
  const opened = opening.move();
  return {
    config,
    log,
    metrics,
    db,
    box,
    queue,
    registry,
    rules,
    exchange,
    sealer,
    engine,
    keys,
    labels: await readLabels([...registry.services.keys()]),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** Files propose, the database releases; a sandbox releases its files at once. */
async function proposeRules(db: Database, config: Config): Promise<void> {
  const subjects = [...(await serviceNames()), CALENDAR];
  await recordVersions(
    db,
    subjects.map((subject) => versionOnDisk(subject, config.calendarFile)),
    config,
  );
}

async function openKeys({ dataDir }: Config): Promise<Context['keys']> {
  const dir = join(dataDir, 'keys');
  const [gateway, desk, seal] = await Promise.all([
    loadOrCreateKey(dir, 'gateway'),
    loadOrCreateKey(dir, 'desk'),
    loadOrCreateKey(dir, 'seal'),
  ]);
  return { gateway, desk, seal };
}

async function openSealer(
  { config, log, db, keys }: Pick<Context, 'config' | 'log' | 'db' | 'keys'>,
  exchange: ExchangeContext,
): Promise<LogSealer> {
  const { gatewayId, key, http, trust } = exchange;
  return new Sealer({
    db,
    log,
    key: keys.seal,
    gatewayId,
    nodeId: config.nodeId,
    pace: config.seal,
    witnesses: trust.members.all().filter(({ witness }) => witness),
    client: await createWitnessClient({ gatewayId, key, http, trust }),
    raiseAlarm: (alarm) => exchange.raiseAlarm(alarm),
  });
}

type Parts = Pick<Context, 'config' | 'log' | 'metrics' | 'db' | 'box' | 'registry' | 'keys'>;

async function openExchange(parts: Parts, opening: AsyncDisposableStack): Promise<ExchangeContext> {
  const { config, log, metrics, db, box, registry, keys } = parts;
  const sandboxUrl = `http://127.0.0.1:${config.sandboxPort}`;
  const trust = opening.use(
    await openTrust({ db, log, membersFile: config.membersFile, ...(config.sandbox && { sandboxUrl }) }),
  );
  const messageLog = opening.use(
    await openMessageLog({
      db,
      box,
      nodeId: config.nodeId,
      log,
      metrics,
      onUse: ({ grant_id: grantId, day, used }) => trust.noteUse(grantId, day, used),
      retention: { bodyDays: config.bodyRetentionDays, logDays: config.logRetentionDays },
    }),
  );
  const origins = new Set(
    trust.members
      .all()
      .flatMap(({ baseUrl, clients }) => [baseUrl, ...clients.map(({ callbackUrl }) => callbackUrl)])
      .filter((url) => url !== undefined)
      .map((url) => new URL(url).origin),
  );
  return {
    gatewayId: config.publicUrl,
    key: keys.gateway,
    trust,
    messageLog,
    subjects: createDataSubjects(db, box),
    guard: createProviderGuard({ metrics }),
    http: opening.use(createHttpClient({ isAllowed: (origin) => origins.has(origin) })),
    log,
    metrics,
    agencyOperation: (service, operationId) => registry.agencyOperation(service, operationId),
    validateAnswer: (service, operationId, status, body) =>
      registry.validateAgencyAnswer(service, operationId, status, body),
    raiseAlarm: (alarm) => raiseAlarm(db, config.nodeId, metrics, alarm),
  };
}

async function readLabels(services: readonly string[]): Promise<ReadonlyMap<string, JsonObject>> {
  const entries = services.map(async (name) => {
    const text = await readFile(new URL(`domains/${name}/labels.yaml`, import.meta.url), 'utf8');
    return [name, parse(text) as JsonObject] as const;
  });
  return new Map(await Promise.all(entries));
}
