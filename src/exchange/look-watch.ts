import { createHash } from 'node:crypto';
import { Refusal } from '../core/errors.ts';
import type { Alarm } from '../platform/alarms.ts';
import type { DistinctCounter } from '../platform/distinct-counter.ts';
import type { Log } from '../platform/log.ts';

/** A call about a person, before anybody is asked. */
export interface Look {
  client: string;
  /** The officer behind it (`act.user`), as the agency names them. */
  officer?: string;
  personId: string;
  evidenceId: string;
}

export interface LookLimits {
  /** Calls of one officer about persons in 24 hours of UTC. */
  officerDailyCalls: number;
  /** Different persons within an hour, beyond which somebody is told. */
  officerHourlyPersons: number;
  clientHourlyPersons: number;
  /** Whether calls about further persons are refused then, until the hour is over. */
  isBlocking: boolean;
}

export const LOOK_LIMITS: LookLimits = {
  officerDailyCalls: 2_000,
  officerHourlyPersons: 200,
  clientHourlyPersons: 10_000,
  isBlocking: false,
};

/** Looks out for officers and programs that collect people instead of serving them. */
export interface LookWatch {
  /** TOO_MANY_REQUESTS, finding OFFICER_QUOTA, or HARVESTING where that is refused and not only told. */
  look(look: Look): Promise<void>;
}

export interface LookWatchParts {
  counter: DistinctCounter;
  raiseAlarm: (alarm: Alarm) => Promise<void>;
  log: Log;
  limits?: LookLimits;
}

const HOUR = 3_600;
const DAY = 86_400;

/** An officer's name may be personal data: what is counted, kept and told is its digest. */
const officerKey = (client: string, officer: string): string =>
  `${client}/${createHash('sha256').update(`${client}\n${officer}`).digest('hex').slice(0, 16)}`;

export function createLookWatch({
  counter,
  raiseAlarm,
  log,
  limits = LOOK_LIMITS,
}: LookWatchParts): LookWatch {
  const persons = async (who: string, most: number, look: Look): Promise<void> => {
    const { distinct, isNew } = await counter.add(`persons:${who}`, look.personId, HOUR);
    if (distinct <= most) return;
    if (isNew && distinct === most + 1) {
      const detail = `${distinct} different persons within an hour; the latest call is evidence ${look.evidenceId}`;
      // Whoever is served must not suffer from an alarm that could not be written.
      await raiseAlarm({ kind: 'HARVESTING', subject: who, detail }).catch((error: unknown) =>
        log.error({ err: error, subject: who }, 'alarm lost'),
      );
    }
    if (limits.isBlocking && isNew)
      throw tooMany('HARVESTING', 'too many different persons within an hour', HOUR);
  };
  const quota = async (who: string): Promise<void> => {
    const { calls } = await counter.add(`calls:${who}`, 'call', DAY);
    if (calls > limits.officerDailyCalls)
      throw tooMany(
        'OFFICER_QUOTA',
        `the officer's ${limits.officerDailyCalls} calls a day are used up`,
        DAY,
      );
  };
  return {
    async look(look) {
      const { client, officer } = look;
      const watched = [persons(client, limits.clientHourlyPersons, look)];
      if (officer !== undefined) {
        const who = officerKey(client, officer);
        watched.push(quota(who), persons(who, limits.officerHourlyPersons, look));
      }
      await Promise.all(watched);
    },
  };
}

const tooMany = (code: string, message: string, windowSeconds: number): Refusal =>
  new Refusal('TOO_MANY_REQUESTS', {
    origin: 'client',
    retryAfter: Math.ceil(windowSeconds - ((Date.now() / 1000) % windowSeconds)),
    findings: [{ code, message, path: '/header/authorization/claims/act' }],
  });
