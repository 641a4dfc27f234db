import { Refusal } from '../core/errors.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import { commitBatch, type GrantUse } from './log-commit.ts';
import { forgetExpired, type Retention } from './evidence.ts';
import { placeEntry, type LogPosition, type NewEntry } from './log-entry.ts';
import { closeLostStreams, closeStream, openStream, touchStream, type OpenStream } from './log-stream.ts';

/** Append-only and chained. Fail closed: whoever cannot append must not answer. */
export interface MessageLog extends AsyncDisposable {
  /**
   * Resolves when the entries are durable, one after the other in one stream. Refuses with STORE_UNAVAILABLE when they
   * may not be, with SHUTTING_DOWN after disposal has begun.
   */
  append(...entries: readonly NewEntry[]): Promise<LogPosition[]>;
}

export interface MessageLogOptions {
  db: Database;
  box: CryptoBox;
  nodeId: string;
  log: Log;
  metrics: Metrics;
  /** Hears how often a grant was used on a day, as the database counts it. */
  onUse?: (use: GrantUse) => void;
  /** Days that bodies and log metadata are kept; what is older is forgotten every hour. */
  retention?: Retention;
}

interface Waiting {
  entries: readonly NewEntry[];
  resolve: (positions: LogPosition[]) => void;
  reject: (error: Refusal) => void;
}

const MAX_BATCH = 256;
const HEARTBEAT_MS = 5_000;
const FORGET_MS = 3_600_000;

/** Opens this process's stream of the message log; closes streams that dead processes left open. */
export async function openMessageLog(options: MessageLogOptions): Promise<MessageLog> {
  const writer = new Writer(options);
  await writer.open();
  return writer;
}

class Writer implements MessageLog {
  readonly #options: MessageLogOptions;
  readonly #queue: Waiting[] = [];
  #stream: OpenStream | undefined;
  /** A stream we wrote to and lost sight of; closed when the next one opens. */
  #left: string | undefined;
  #draining: Promise<void> | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #forgetAt = 0;
  #isStopping = false;

  constructor(options: MessageLogOptions) {
    this.#options = options;
  }

  async open(): Promise<void> {
    this.#stream = await this.#openStream();
    this.#heartbeat = setInterval(() => void this.#beat(), HEARTBEAT_MS);
    await this.#beat();
  }

  append(...entries: readonly NewEntry[]): Promise<LogPosition[]> {
    if (this.#isStopping) return Promise.reject(new Refusal('SHUTTING_DOWN', { retryAfter: 2 }));
    return new Promise((resolve, reject) => {
      this.#queue.push({ entries, resolve, reject });
      this.#draining ??= this.#drain();
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#heartbeat);
    await this.#draining;
    if (this.#stream === undefined) return;
    await closeStream(this.#options.db, this.#stream.id).catch((error: unknown) => {
      this.#options.log.warn({ err: error }, 'message log stream left open; another process will close it');
    });
  }

  /** What comes while one batch is being written makes up the next: batches grow with the load. */
  async #drain(): Promise<void> {
    // Let the callers of this turn of the loop join the first batch.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0, MAX_BATCH);
      try {
        await this.#write(batch);
      } catch (cause) {
        this.#lose(cause);
        const refusal = new Refusal('STORE_UNAVAILABLE', { origin: 'gateway', retryAfter: 5, cause });
        for (const { reject } of batch) reject(refusal);
      }
    }
    this.#draining = undefined;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      this.#stream ??= await this.#openStream();
      const entries = batch.flatMap((waiting) => waiting.entries);
      const placed = this.#place(this.#stream, entries);
      const used = await commitBatch(this.#options.db, this.#stream, entries, placed);
      if (used === undefined) {
        this.#options.log.warn(
          { stream: this.#stream.id },
          'message log stream was closed by another process',
        );
        this.#stream = undefined;
        continue;
      }
      const last = placed.at(-1)!;
      this.#stream.seq = last.seq;
      this.#stream.head = last.hash;
      this.#report(entries.length, used);
      const positions = placed.map(({ seq, hash }) => ({
        stream: this.#stream!.id,
        seq,
        hash: hash.toString('hex'),
      }));
      for (const { entries: own, resolve } of batch) resolve(positions.splice(0, own.length));
      return;
    }
    throw new Error('two streams in a row were closed by another process');
  }

  #place(stream: OpenStream, entries: readonly NewEntry[]): ReturnType<typeof placeEntry>[] {
    const at = Date.now() + stream.clockOffset;
    let { seq, head: previous } = stream;
    return entries.map((entry) => {
      seq += 1;
      const placed = placeEntry(entry, { stream: stream.id, seq, at, previous }, this.#options.box);
      previous = placed.hash;
      return placed;
    });
  }

  #report(count: number, used: readonly GrantUse[]): void {
    const { metrics, onUse } = this.#options;
    metrics.logEntriesTotal.inc(count);
    metrics.logBatchSize.observe(count);
    for (const use of used) onUse?.(use);
  }

  /** After a failed write the database alone knows where the chain ends: go on in a new stream. */
  #lose(cause: unknown): void {
    this.#options.log.error({ err: cause }, 'message log cannot write; answers stop');
    this.#left = this.#stream?.id ?? this.#left;
    this.#stream = undefined;
  }

  async #openStream(): Promise<OpenStream> {
    const stream = await openStream(this.#options.db, this.#options.nodeId, this.#left);
    this.#left = undefined;
    return stream;
  }

  async #beat(): Promise<void> {
    const { db, log } = this.#options;
    try {
      if (this.#stream !== undefined) await touchStream(db, this.#stream.id);
      const closed = await closeLostStreams(db);
      await this.#forget();
      if (closed.length > 0)
        log.info({ streams: closed }, 'closed message log streams of processes that are gone');
    } catch (error) {
      log.warn({ err: error }, 'message log heartbeat failed');
    }
  }

  /** In small steps, so that nobody waits behind a large deletion. */
  async #forget(): Promise<void> {
    const { db, retention, log } = this.#options;
    if (retention === undefined || performance.now() < this.#forgetAt) return;
    const forgotten = await forgetExpired(db, retention);
    this.#forgetAt = forgotten === 0 ? performance.now() + FORGET_MS : 0;
    if (forgotten > 0) log.info({ forgotten }, 'forgot bodies and proofs whose time is over');
  }
}
