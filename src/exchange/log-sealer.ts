import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import type { Member } from './members.ts';
import { sealLog, type SealOptions, type SealPace } from './seal-log.ts';
import type { WitnessClient } from './witness-client.ts';
import { witnessSeals } from './witness-seals.ts';

export interface LogSealer {
  /** Seals what is there now, whoever else is sealing. */
  sealNow(): Promise<void>;
  /** Looks every second whether a seal is due, beside the message log and never in its way, until disposed. */
  run(): AsyncDisposable;
}

export interface LogSealerOptions extends SealOptions {
  db: Database;
  log: Log;
  pace: SealPace;
  /** Members that keep the head, and how to reach them. */
  witnesses: readonly Member[];
  client: WitnessClient;
  raiseAlarm(alarm: { kind: string; subject: string; detail: string }): Promise<void>;
}

const TICK_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

interface Pause {
  until: number;
  lengthMs: number;
}

export class Sealer implements LogSealer {
  readonly #options: LogSealerOptions;
  readonly #pauses = new Map<string, Pause>();
  readonly #inConflict = new Set<string>();
  #working: Promise<void> | undefined;

  constructor(options: LogSealerOptions) {
    this.#options = options;
  }

  run(): AsyncDisposable {
    const timer = setInterval(() => void this.#tick(), TICK_MS);
    return {
      [Symbol.asyncDispose]: async () => {
        clearInterval(timer);
        await this.#working;
      },
    };
  }

  /** A tick that finds the one before still at work does nothing. */
  #tick(): Promise<void> {
    return (this.#working ??= this.#work().finally(() => (this.#working = undefined)));
  }

  async sealNow(): Promise<void> {
    const { db, pace: _pace, ...rest } = this.#options;
    await sealLog(db, rest);
  }

  async #work(): Promise<void> {
    const { db, log, witnesses } = this.#options;
    try {
      await sealLog(db, this.#options);
    } catch (error) {
      log.warn({ err: error }, 'the log could not be sealed');
      return;
    }
    await Promise.all(witnesses.map((member) => this.#witness(member)));
  }

  /** A witness that does not answer is asked again after a pause that grows. */
  async #witness(member: Member): Promise<void> {
    const { db, client, log } = this.#options;
    const pause = this.#pauses.get(member.id);
    if (pause !== undefined && performance.now() < pause.until) return;
    try {
      const outcome = await witnessSeals(db, client, member);
      this.#pauses.delete(member.id);
      if (outcome === 'conflict') await this.#alarm(member);
      else this.#inConflict.delete(member.id);
    } catch (error) {
      const lengthMs = Math.min(LONGEST_PAUSE_MS, (pause?.lengthMs ?? TICK_MS) * 2);
      this.#pauses.set(member.id, { lengthMs, until: performance.now() + lengthMs });
      log.warn({ err: error, member: member.id }, 'a witness did not countersign the head of the log');
    }
  }

  /** Once, until the witness agrees again; it is asked again with a pause meanwhile. */
  async #alarm(member: Member): Promise<void> {
    this.#pauses.set(member.id, {
      lengthMs: LONGEST_PAUSE_MS,
      until: performance.now() + LONGEST_PAUSE_MS,
    });
    if (this.#inConflict.has(member.id)) return;
    this.#inConflict.add(member.id);
    await this.#options.raiseAlarm({
      kind: 'LOG_CONTRADICTS_WITNESS',
      subject: member.id,
      detail: 'The member knows a head that this log does not continue: run npm run evidence -- verify --all',
    });
  }
}
