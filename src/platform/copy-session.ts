import type { Readable, Writable } from 'node:stream';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { connection, rowsOf, type Sql } from './database.ts';

/** One connection with one transaction, and COPY through it. Without a commit nothing of it stays. */
export interface CopySession extends Sql, AsyncDisposable {
  /** Runs `copy … to stdout`. */
  copyOut(statement: string): Readable;
  /** Runs `copy … from stdin`. */
  copyIn(statement: string): Writable;
  commit(): Promise<void>;
}

/** Begins with `begin`, a statement. Statements may take as long as they need. */
export async function openCopySession(url: string, begin: string): Promise<CopySession> {
  const client = new pg.Client({ ...connection(url), statement_timeout: 0 });
  client.on('error', () => undefined);
  await client.connect();
  await rowsOf(client, begin);
  return {
    query: (text, values) => rowsOf(client, text, values),
    copyOut: (statement) => client.query(to(statement)),
    copyIn: (statement) => client.query(from(statement)),
    commit: async () => void (await rowsOf(client, 'commit')),
    [Symbol.asyncDispose]: () => client.end().catch(() => undefined),
  };
}
