import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../core/errors.ts';
import { changesAfter, isKnownPlace, latestChange, type Change } from '../platform/changes.ts';
import type { Sql } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';

/** What of a change a reader is told: ids only. */
export interface SeenChange {
  kind: Change['kind'];
  ref: string;
}

export type MaySee = (change: Change) => boolean;

/** A reader that stays: gets events until it or the gateway ends. */
export interface FollowedStream {
  write: (text: string) => void;
  end: () => void;
  /** Called back when the reader has gone. */
  onGone: (gone: () => void) => void;
}

export interface ChangePage {
  items: SeenChange[];
  /** Go on after this. */
  cursor: string;
  /** The place asked for is forgotten: everything may have changed. */
  reset: boolean;
}

/** What changes, for readers that follow along; the database is asked only while somebody does. */
export interface ChangeFeed extends AsyncDisposable {
  /** What changed after a place that the reader may see; without a place only where one can go on from. */
  read(after: string | undefined, maySee: MaySee): Promise<ChangePage>;
  /** The same as server-sent events. Throws TOO_MANY_REQUESTS above eight streams of an account. */
  follow(reader: {
    accountId: string;
    after: string | undefined;
    maySee: MaySee;
  }): Promise<(stream: FollowedStream) => void>;
}

const ASK_EVERY_MS = 1_000;
const BATCH = 500;
const STREAMS_PER_ACCOUNT = 8;
/** A stream ends after so long and is opened anew: who may no longer see is then refused. */
const STREAM_LIFE_MS = 300_000;
const QUIET_MS = 15_000;

interface Reader {
  accountId: string;
  maySee: MaySee;
  cursor: string;
  stream: FollowedStream;
  startedAt: number;
  saidAt: number;
}

/** One event for each thing, however often it changed in a batch. */
function distinct(changes: readonly Change[], maySee: MaySee): SeenChange[] {
  const seen = changes.filter(maySee).map(({ kind, ref }) => [`${kind} ${ref}`, { kind, ref }] as const);
  return [...new Map(seen).values()];
}

const eventOf = (kind: string, data: object, cursor: string): string =>
  `id: ${cursor}\nevent: ${kind}\ndata: ${JSON.stringify(data)}\n\n`;

export function createChangeFeed(sql: Sql, log: Log): ChangeFeed {
  const readers = new Set<Reader>();
  const stop = new AbortController();
  let running: Promise<void> | undefined;

  const leave = (reader: Reader): void => {
    readers.delete(reader);
    reader.stream.end();
  };

  const tell = async (reader: Reader): Promise<void> => {
    const { stream, maySee } = reader;
    for (;;) {
      const changes = await changesAfter(sql, reader.cursor, BATCH);
      const last = changes.at(-1);
      if (last === undefined) break;
      reader.cursor = last.cursor;
      for (const { kind, ref } of distinct(changes, maySee)) {
        stream.write(eventOf(kind, { id: ref }, last.cursor));
        reader.saidAt = Date.now();
      }
      if (changes.length < BATCH) break;
    }
    // A line now and then shows both ends that the other is there, and takes the place along.
    if (Date.now() - reader.saidAt > QUIET_MS) {
      stream.write(eventOf('place', {}, reader.cursor));
      reader.saidAt = Date.now();
    }
    if (Date.now() - reader.startedAt > STREAM_LIFE_MS) leave(reader);
  };

  const run = async (): Promise<void> => {
    while (readers.size > 0 && !stop.signal.aborted) {
      try {
        const latest = await latestChange(sql);
        for (const reader of readers) if (reader.cursor !== latest || isDue(reader)) await tell(reader);
      } catch (error) {
        log.warn({ err: error }, 'changes cannot be read now');
      }
      await pause(ASK_EVERY_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
    running = undefined;
  };

  return {
    async read(after, maySee) {
      if (after === undefined) return { items: [], cursor: await latestChange(sql), reset: false };
      if (!(await isKnownPlace(sql, after)))
        return { items: [], cursor: await latestChange(sql), reset: true };
      const changes = await changesAfter(sql, after, BATCH);
      return { items: distinct(changes, maySee), cursor: changes.at(-1)?.cursor ?? after, reset: false };
    },
    async follow({ accountId, after, maySee }) {
      const own = [...readers].filter((reader) => reader.accountId === accountId);
      if (own.length >= STREAMS_PER_ACCOUNT || stop.signal.aborted)
        throw new Refusal('TOO_MANY_REQUESTS', { retryAfter: 60, origin: 'client' });
      const isReset = after !== undefined && !(await isKnownPlace(sql, after));
      const cursor = after === undefined || isReset ? await latestChange(sql) : after;
      return (stream) => {
        const now = Date.now();
        const reader: Reader = { accountId, maySee, cursor, stream, startedAt: now, saidAt: now };
        stream.write(`retry: 3000\n${eventOf(isReset ? 'reset' : 'place', {}, cursor)}`);
        readers.add(reader);
        stream.onGone(() => leave(reader));
        running ??= run();
      };
    },
    async [Symbol.asyncDispose]() {
      stop.abort();
      for (const reader of readers) leave(reader);
      await running;
    },
  };
}

const isDue = ({ saidAt, startedAt }: Reader): boolean =>
  Date.now() - saidAt > QUIET_MS || Date.now() - startedAt > STREAM_LIFE_MS;
