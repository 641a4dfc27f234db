import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Refusal } from '../core/errors.ts';
import type { Log } from './log.ts';

/** What a domain sees of the database: it gets one with the transaction it may write in. */
export interface Sql {
  /**
   * Rows of one statement. int8 comes as bigint, timestamptz as Date, date as `YYYY-MM-DD`. A long one that runs all the
   * time has a `name`: each connection then parses and plans it once.
   */
  query<R extends object>(text: string, values?: readonly unknown[], name?: string): Promise<R[]>;
}

/** A pool of connections. Throws STORE_UNAVAILABLE when the server is gone; SQL errors pass as they are. */
export interface Database extends Sql, AsyncDisposable {
  readonly url: string;
  transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T>;
  /**
   * Hears a NOTIFY channel on a connection of its own, which comes back after a loss. An empty payload after a
   * reconnection says that messages may have been missed.
   */
  listen(channel: string, heard: (payload: string) => void): Promise<AsyncDisposable>;
}

export interface DatabaseOptions {
  log: Log;
  /** Connections at most; 10 unless told. */
  max?: number;
  /** Longest run of one statement in ms; 30 000 unless told. */
  statementTimeoutMs?: number;
}

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const PLAIN_TEXT = (text: string): string => text;

/** `{1,NULL,2}` */
const parseInt8Array = (text: string): (bigint | null)[] =>
  text === '{}'
    ? []
    : text
        .slice(1, -1)
        .split(',')
        .map((item) => (item === 'NULL' ? null : BigInt(item)));

const types: pg.CustomTypesConfig = {
  getTypeParser(type, format) {
    const oid: number = type;
    if (oid === INT8) return BigInt;
    if (oid === INT8_ARRAY) return parseInt8Array;
    if (oid === DATE) return PLAIN_TEXT;
    return pg.types.getTypeParser(type, format);
  },
};

/** `::date` in SQL must be the day in the two cities. */
export const connection = (url: string): pg.ClientConfig => ({
  connectionString: url,
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  application_name: 'twin-city-gateway',
  options: '-c timezone=Asia/Shanghai',
  types,
});

const LOST_SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
]);
/** 08P01 is a mistake in our own statement, no loss. */
const LOST_STATE = /^(08(?!P01)|57P0[1-5]|53300)/u;
const LOST_WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed|database .+ is not currently accepting)/u;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const isLost = (error: unknown): boolean =>
  LOST_SOCKET.has(codeOf(error)) ||
  LOST_STATE.test(codeOf(error)) ||
  (error instanceof Error && LOST_WORDS.test(error.message));

const asRefusal = (error: unknown): unknown =>
  isLost(error) ? new Refusal('STORE_UNAVAILABLE', { retryAfter: 5, cause: error }) : error;

/** True for a broken unique constraint (of this name, when given). */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (codeOf(error) !== '23505') return false;
  return constraint === undefined || (error as pg.DatabaseError).constraint === constraint;
}

/** Rows of one statement on this connection; STORE_UNAVAILABLE when it is lost. */
export async function rowsOf<R extends object>(
  target: pg.ClientBase,
  text: string,
  values?: readonly unknown[],
  name?: string,
): Promise<R[]> {
  try {
    const result: pg.QueryResult<R> | pg.QueryResult<R>[] = await target.query<R>({
      text,
      ...(values !== undefined && { values: [...values] }),
      ...(name !== undefined && { name }),
    });
    return Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows;
  } catch (error) {
    throw asRefusal(error);
  }
}

async function checkOut(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw asRefusal(error);
  }
}

const isGone = (error: unknown): boolean => error instanceof Refusal && error.code === 'STORE_UNAVAILABLE';

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await checkOut(pool);
  let broken = false;
  try {
    return await work(client);
  } catch (error) {
    broken = isGone(error);
    throw error;
  } finally {
    client.release(broken);
  }
}

function inTransaction<T>(pool: pg.Pool, work: (tx: Sql) => Promise<T>): Promise<T> {
  return withClient(pool, async (client) => {
    await rowsOf(client, 'begin');
    try {
      const result = await work({ query: (...statement) => rowsOf(client, ...statement) });
      await rowsOf(client, 'commit');
      return result;
    } catch (error) {
      if (!isGone(error)) await rowsOf(client, 'rollback');
      throw error;
    }
  });
}

/**
 * The same database inside a transaction that is under way: what elsewhere is a transaction of its own is a savepoint
 * here. One piece of work at a time.
 */
export const within = (db: Database, tx: Sql): Database => ({
  ...db,
  query: (...statement) => tx.query(...statement),
  async transaction(work) {
    await tx.query('savepoint within');
    try {
      const result = await work(tx);
      await tx.query('release savepoint within');
      return result;
    } catch (error) {
      if (!isGone(error)) await tx.query('rollback to savepoint within; release savepoint within');
      throw error;
    }
  },
});

async function hear(
  url: string,
  channel: string,
  heard: (payload: string) => void,
  log: Log,
): Promise<AsyncDisposable> {
  const stop = new AbortController();
  let client: pg.Client | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client(connection(url));
    fresh.on('notification', (message) => heard(message.payload ?? ''));
    fresh.on('error', (error) => {
      if (!stop.signal.aborted) log.warn({ err: error, channel }, 'listening connection lost');
    });
    fresh.on('end', () => {
      if (fresh === client) void reconnect();
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    client = fresh;
    if (stop.signal.aborted) await fresh.end();
  };

  const reconnect = async (): Promise<void> => {
    client = undefined;
    while (!stop.signal.aborted) {
      try {
        await pause(500, undefined, { signal: stop.signal });
        await connect();
        return heard('');
      } catch (error) {
        if (!stop.signal.aborted) log.warn({ err: error, channel }, 'cannot listen yet');
      }
    }
  };

  await connect().catch((error: unknown) => {
    throw asRefusal(error);
  });
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      const last = client;
      client = undefined;
      await last?.end().catch(() => undefined);
    },
  };
}

/** Opens a pool; the first query connects. */
export function openDatabase(
  url: string,
  { log, max = 10, statementTimeoutMs = 30_000 }: DatabaseOptions,
): Database {
  const pool = new pg.Pool({ ...connection(url), max, statement_timeout: statementTimeoutMs });
  let closed: Promise<void> | undefined;
  pool.on('error', (error) => {
    // A server that stops says so on connections that we are just closing.
    if (closed === undefined) log.warn({ err: error }, 'idle database connection lost');
  });
  // The pool listens only to those it holds: one lost between two statements of a transaction would end the process.
  pool.on('connect', (client) => {
    client.on('error', (error) => log.debug({ err: error }, 'database connection lost'));
  });
  return {
    url,
    query: (...statement) => withClient(pool, (client) => rowsOf(client, ...statement)),
    transaction: (work) => inTransaction(pool, work),
    listen: (channel, heard) => hear(url, channel, heard, log),
    [Symbol.asyncDispose]: () => (closed ??= pool.end()),
  };
}

/** Takes a session-wide advisory lock on a connection of its own; undefined when someone else holds it. */
export async function holdLock(url: string, key: string, log: Log): Promise<AsyncDisposable | undefined> {
  const client = new pg.Client(connection(url));
  client.on('error', (error) => log.warn({ err: error, key }, 'connection that held the lock is lost'));
  try {
    await client.connect();
    const rows = await rowsOf<{ held: boolean }>(
      client,
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as held',
      [key],
    );
    if (rows[0]?.held === true) return { [Symbol.asyncDispose]: () => client.end().catch(() => undefined) };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw asRefusal(error);
  }
  await client.end();
  return undefined;
}
