import type { Config } from '../config/config.ts';
import { startWorkers } from '../workers/main.ts';
import { sendNotifications, type Outgoing } from '../workers/send-notifications.ts';
import { watchWorkers } from '../workers/watch-workers.ts';
import type { Sweep, WorkerParts } from '../workers/worker-parts.ts';
import { watchOutages } from './cases/outages.ts';
import { openContext, type Context } from './context.ts';
import { logSweeps } from './forget-logs.ts';
import { createImportRunner } from './gateway/imports/run-rows.ts';
import { admitSandbox, openSandbox, withSandboxSecret } from './join-sandbox.ts';
import { domainContext } from './plan-case.ts';
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts';
import { createMailer, createSmsPort } from './platform/messenger.ts';
import { createLog, type Log } from './platform/log.ts';
import type { Sandbox } from './sandbox/start.ts';
import { serveGateway } from './serve-gateway.ts';

export type Role = 'all' | 'gateway' | 'worker' | 'sandbox';

export interface System extends AsyncDisposable {
  /** PUBLIC_URL of the gateway. */
  url: string;
  sandboxUrl: string;
  context?: Context;
  /** Present where this process plays the sandbox. */
  sandbox?: Sandbox;
}

export interface SystemOptions {
  /** A people file for the sandbox. */
  people?: string;
  /** Whether workers that hang end this process: true where it is theirs and somebody starts it again. */
  endsWhenSilent?: boolean;
}

type Part = 'gateway' | 'worker' | 'sandbox';

const PARTS: Readonly<Record<Role, ReadonlySet<Part>>> = {
  all: new Set(['gateway', 'worker', 'sandbox']),
  gateway: new Set(['gateway']),
  worker: new Set(['worker']),
  sandbox: new Set(['sandbox']),
};

/**
 * Starts the parts of a role in one process; disposing stops them in reverse order, the database last. Throws when
 * the embedded data is in use, when contract and folder disagree, or when a store does not answer.
 */
export async function startSystem(given: Config, role: Role, options: SystemOptions = {}): Promise<System> {
  await using starting = new AsyncDisposableStack();
  const config = await withSandboxSecret(given);
  const log = createLog(config);
  const stores = await openStores(config, log, starting);
  const parts = PARTS[role];
  const context =
    parts.has('gateway') || parts.has('worker')
      ? starting.use(await openContext(config, stores.main, log))
      : undefined;
  const sandbox =
    config.sandbox && parts.has('sandbox')
      ? starting.use(await openSandbox(config, await stores.sandbox(), log, options.people))
      : undefined;
  if (context !== undefined) await startParts(context, parts, options, starting);
  const started = starting.move();
  return {
    url: config.publicUrl,
    sandboxUrl: `http://127.0.0.1:${config.sandboxPort}`,
    ...(context !== undefined && { context }),
    ...(sandbox !== undefined && { sandbox }),
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}

async function startParts(
  context: Context,
  parts: ReadonlySet<Part>,
  { endsWhenSilent = false }: SystemOptions,
  starting: AsyncDisposableStack,
): Promise<void> {
  if (context.config.sandbox) await admitSandbox(context);
  starting.use(context.sealer.run());
  if (parts.has('gateway')) starting.use(await serveGateway(context));
  if (!parts.has('worker')) return;
  const { silentSeconds } = context.config;
  const workers = workerPartsOf(context, await waysOf(context, starting));
  starting.use(await startWorkers({ ...workers, ...(endsWhenSilent && { silentSeconds }) }));
}

/** The ways to residents that are configured. */
async function waysOf({ config }: Context, starting: AsyncDisposableStack): Promise<Outgoing['ways']> {
  return {
    ...(config.mail !== undefined && { email: starting.use(await createMailer(config.mail)) }),
    ...(config.sms !== undefined && { sms: starting.use(createSmsPort(config.sms)) }),
  };
}

function workerPartsOf(context: Context, ways: Outgoing['ways']): WorkerParts {
  const { workerMetricsPort: metricsPort, nodeId, publicUrl, silentSeconds } = context.config;
  const messages = sendNotifications({ ...context, nodeId, publicUrl, ways });
  const workers = watchWorkers({ ...context, nodeId, silentSeconds });
  const outages = {
    name: 'watch-outages',
    everySeconds: 2,
    run: () => watchOutages(context.db),
  };
  const sweeps = [...sweepsOf(context), ...logSweeps(context), messages, workers, outages];
  return {
    ...context,
    sweeps,
    async isClockOff() {
      const { trust } = context.exchange;
      await trust.ensureFresh().catch(() => undefined);
      return trust.isClockOff();
    },
    runImportRows: createImportRunner({ ...context, grants: context.exchange.trust.grants }),
    ...(metricsPort !== undefined && { metricsPort }),
  };
}

/** The sweeps of all services, each with what its service may use. */
const sweepsOf = (context: Context): Sweep[] =>
  [...context.registry.services.values()].flatMap(({ definition }) =>
    (definition.sweeps ?? []).map((sweep) => ({
      name: `${definition.name}/${sweep.name}`,
      everySeconds: sweep.everySeconds,
      run: async () => {
        const now = context.registry.service(definition.name).definition;
        const current = now.sweeps?.find(({ name }) => name === sweep.name) ?? sweep;
        await current.run(await domainContext(context, definition.name));
      },
    })),
  );

interface Stores {
  main: string;
  sandbox(): Promise<string>;
}

async function openStores(
  { store, sandboxDatabaseUrl }: Config,
  log: Log,
  starting: AsyncDisposableStack,
): Promise<Stores> {
  if (store.kind === 'embedded') {
    const embedded = starting.use(await startEmbeddedPostgres({ dataDir: store.dataDir, log }));
    return { main: embedded.url, sandbox: () => embedded.createDatabase('sandbox') };
  }
  return {
    main: store.databaseUrl,
    sandbox() {
      if (sandboxDatabaseUrl !== undefined) return Promise.resolve(sandboxDatabaseUrl);
      throw new Error(
        'Set SANDBOX_DATABASE_URL: the sandbox keeps its state in a database that the gateway cannot read',
      );
    },
  };
}
