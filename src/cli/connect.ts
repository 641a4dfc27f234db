import type { Config } from '../../config/config.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import { openCryptoBox } from '../platform/data-key.ts';
import { openDatabase, type Database } from '../platform/database.ts';
import { runningEmbeddedPostgres, startEmbeddedPostgres } from '../platform/embedded-postgres.ts';
import { createLog } from '../platform/log.ts';

export interface Store extends AsyncDisposable {
  db: Database;
  box: CryptoBox;
}

/** The store of this deployment: the running system's own, or the embedded one started for the time of a command. */
export async function connect(config: Config): Promise<Store> {
  const stack = new AsyncDisposableStack();
  const log = createLog({ ...config, logLevel: 'warn' });
  const url = await storeUrl(config, stack, log);
  const db = stack.use(openDatabase(url, { log, max: 2 }));
  return { db, box: await openCryptoBox(config), [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

async function storeUrl(
  { store }: Config,
  stack: AsyncDisposableStack,
  log: ReturnType<typeof createLog>,
): Promise<string> {
  if (store.kind === 'server') return store.databaseUrl;
  const options = { dataDir: store.dataDir, log };
  return (await runningEmbeddedPostgres(options)) ?? stack.use(await startEmbeddedPostgres(options)).url;
}
