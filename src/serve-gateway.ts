import { loadBundles, type BundleKinds } from '../config/bundles.ts';
import type { Config } from '../config/config.ts';
import { personOfCase } from './cases/persons-of-cases.ts';
import type { Context } from './context.ts';
import { examineMember } from './exchange/doctor/examine.ts';
import { createLookWatch, LOOK_LIMITS, type LookWatch } from './exchange/look-watch.ts';
import { loadContract } from './platform/contract.ts';
import { createAsyncCalls } from './gateway/async-calls.ts';
import { createChangeFeed, type ChangeFeed } from './gateway/change-feed.ts';
import { createApp } from './gateway/app.ts';
import { serveDirectory } from './gateway/directory.ts';
import type { Gateway } from './gateway/gateway.ts';
import { createIdentityProvider } from './gateway/identity-provider.ts';
import { createLimits, LIMITS, type Limits, type LimitTable } from './gateway/limits.ts';
import { listen, type Listening } from './gateway/listen.ts';
import type { MediationContext, ServedService } from './gateway/mediation.ts';
import { serveContract, type ServedContract } from './gateway/serve-contract.ts';
import { cookiesFor } from './gateway/sessions.ts';
import { domainContext } from './plan-case.ts';
import { memoryDistinctCounter, redisDistinctCounter } from './platform/distinct-counter.ts';
import { openRedis, type SharedRedis } from './platform/redis.ts';
import { memoryReplayStore, redisReplayStore } from './platform/replay-store.ts';
import { createUploads } from './platform/uploads.ts';
import type { RegisteredService } from './registered-service.ts';
import { statusOperationsOf, type Registry } from './registry.ts';
import { serveOperation } from './serve-operation.ts';

/** Opens the gateway's one port: signed calls of agencies, resident and admin API, sign-in. */
export async function serveGateway(context: Context): Promise<Listening> {
  await using opening = new AsyncDisposableStack();
  const { config, log } = context;
  const redisUrl = config.store.kind === 'server' ? config.store.redisUrl : undefined;
  const redis = redisUrl === undefined ? undefined : opening.use(await openRedis(redisUrl, log));
  const limits = createLimits(redis?.client, limitsOf(config));
  const changes = createChangeFeed(context.db, log);
  const app = await createApp(gatewayOf(context, redis, limits, changes));
  const later = createAsyncCalls({ db: context.db, box: context.box, contract: await laterContract() });
  const mediation = { ...(await mediationOf(context, redis, limits)), later };
  mediation.services = [...mediation.services, later.service];
  const listening = opening.use(await listen({ host: config.host, port: config.port, mediation, app }));
  // Ends its streams first, so that the port need not wait for them.
  opening.use(changes);
  opening.use(later.run(mediation));
  if (config.directoryPort !== undefined)
    opening.use(
      await serveDirectory(
        { registry: context.registry, trust: context.exchange.trust },
        config.directoryPort,
      ),
    );
  const opened = opening.move();
  return { ...listening, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

const limitsOf = ({ callsPerMinute }: Config): LimitTable => ({
  ...LIMITS,
  ...Object.fromEntries(
    Object.entries(callsPerMinute).map(([name, calls]) => [name, { calls, seconds: 60 }]),
  ),
});

function gatewayOf(
  context: Context,
  redis: SharedRedis | undefined,
  limits: Limits,
  changes: ChangeFeed,
): Gateway {
  const { config, db, box, engine, registry, queue, exchange, log, metrics, keys, labels } = context;
  return {
    config,
    db,
    box,
    engine,
    registry,
    bundles: bundlesOf(registry),
    members: exchange.trust.members,
    grants: exchange.trust.grants,
    refreshMembers: () => exchange.trust.refresh(),
    circuitOf: (memberId) =>
      exchange.trust.members.member(memberId)?.downSince === undefined
        ? exchange.guard.circuitOf(memberId)
        : 'open',
    examine: (member) =>
      examineMember(
        { exchange, sandbox: config.sandbox, statusOperations: statusOperationsOf(registry) },
        member,
      ),
    get calendar() {
      return context.rules.calendar;
    },
    queue,
    changes,
    identity: createIdentityProvider({ ...config, log }),
    ways: { email: config.mail !== undefined, sms: config.sms !== undefined },
    cookies: cookiesFor(config.publicUrl),
    limits,
    log,
    metrics,
    publicKeys: [keys.gateway.publicJwk, keys.desk.publicJwk, keys.seal.publicJwk],
    evidence: {
      db,
      box,
      key: keys.seal,
      gatewayId: config.publicUrl,
      sealNow: () => context.sealer.sealNow(),
    },
    readiness: {
      database: () => db.query('select 1'),
      queue: () => queue.ping(),
      messageLog: async () => exchange.trust.requireFresh(),
      ...(redis !== undefined && { redis: () => redis.ping() }),
    },
    domainContext: (service) => domainContext(context, service),
    labels,
    get rules() {
      return [...registry.services.values()].flatMap(({ definition }) =>
        definition.rules.map((rule) => ({ service: definition.name, ...rule })),
      );
    },
  };
}

async function mediationOf(
  context: Context,
  redis: SharedRedis | undefined,
  limits: Limits,
): Promise<MediationContext> {
  const services = [...context.registry.services.values()].map((service) => served(context, service));
  return {
    ...context.exchange,
    services: await Promise.all(services),
    publicUrl: context.config.publicUrl,
    uploads: createUploads(),
    replay: redis === undefined ? memoryReplayStore() : await redisReplayStore(redis),
    strictAnswers: context.config.sandbox,
    personOfCase: (caseId) => personOfCase(context.db, caseId),
    watch: watchOf(context, redis),
    takeLimit: (clientId) => limits.take('client', clientId),
  };
}

/** Addresses of answers that are fetched later; no service of its own. */
const laterContract = async (): Promise<ServedContract> =>
  serveContract(await loadContract(new URL('../openapi/exchange.yaml', import.meta.url).pathname));

/** The bundles of the files, each part of which some service offers. */
function bundlesOf(registry: Registry): BundleKinds {
  const bundles = loadBundles();
  for (const { parts } of Object.values(bundles))
    for (const { service, workflow } of Object.values(parts))
      if (!Object.hasOwn(registry.service(service).definition.workflows, workflow))
        throw new Error(`config/bundles.yaml names ${service} ${workflow}, which no service offers`);
  return bundles;
}

function watchOf({ config, exchange, log }: Context, redis: SharedRedis | undefined): LookWatch {
  const counter = redis === undefined ? memoryDistinctCounter() : redisDistinctCounter(redis);
  const limits = { ...LOOK_LIMITS, isBlocking: config.blockHarvesting };
  return createLookWatch({ counter, limits, log, raiseAlarm: (alarm) => exchange.raiseAlarm(alarm) });
}

async function served(context: Context, { definition, client }: RegisteredService): Promise<ServedService> {
  const operations = Object.keys(definition.operations).map(
    (operationId) => [operationId, serveOperation(context, definition.name, operationId)] as const,
  );
  return { name: definition.name, contract: await serveContract(client), operations: new Map(operations) };
}
