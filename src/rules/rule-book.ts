import { NO_CALENDAR, readCalendar, type LoadedCalendar } from '../../config/calendar.ts';
import type { PinnedRules } from '../cases/engine.ts';
import type { Database, Sql } from '../platform/database.ts';
import { followChanges } from '../platform/follow-changes.ts';
import type { Log } from '../platform/log.ts';
import type { RegisteredService } from '../registered-service.ts';
import type { ServiceDefinition } from '../service.ts';
import { versionsInForce } from './in-force.ts';
import { loadVersion } from './load-version.ts';
import { CALENDAR, CALENDAR_TEXT, type RuleVersion } from './versions.ts';

/** Every version of the rules that this process goes by: a new case by the one in force, an open one by its own. */
export interface RuleBook extends AsyncDisposable {
  /** The calendar in force; covers no day while none is released. Another object when another is released. */
  readonly calendar: LoadedCalendar;
  /** The service by the version that a case pins. Of an ended case that can no longer be read, by the one in force. */
  serviceOf(sql: Sql, pinned: PinnedRules): Promise<ServiceDefinition>;
}

export interface RuleBookOptions {
  db: Database;
  log: Log;
  services: ReadonlyMap<string, RegisteredService>;
  sandbox: boolean;
}

const POLL_MS = 1_000;

/**
 * Puts the versions in force into `services`, now and whenever another comes into force: by a release that any process
 * records, or because its business day has begun. Throws when one cannot be read, or one that an open case pins.
 */
export async function openRuleBook({ db, log, services, sandbox }: RuleBookOptions): Promise<RuleBook> {
  const shelf = createShelf(services);
  let calendar: LoadedCalendar = NO_CALENDAR;
  let calendarHash: string | undefined;

  const takeUp = async (subject: string, hash: string): Promise<void> => {
    if (subject === CALENDAR) {
      if (hash === calendarHash) return;
      calendar = readCalendar((await textsOf(db, subject, hash))[CALENDAR_TEXT] ?? '');
      calendarHash = hash;
      return;
    }
    const service = services.get(subject);
    if (service !== undefined && service.definition.rulesHash !== hash)
      service.definition = await shelf.version(db, subject, hash);
  };
  const refresh = async (): Promise<void> => {
    const inForce = [...(await versionsInForce(db))];
    // One that cannot be read holds up no other.
    const taken = await Promise.allSettled(inForce.map(([subject, hash]) => takeUp(subject, hash)));
    for (const one of taken) if (one.status === 'rejected') throw one.reason;
  };
  await refresh();
  await readPinned({ db, log, services, sandbox }, shelf);
  const following = await followChanges({ db, log, channel: 'rules', everyMs: POLL_MS }, refresh);
  return {
    get calendar() {
      return calendar;
    },
    async serviceOf(sql, { service, rulesHash, endedAs }) {
      const found = shelf.version(sql, service, rulesHash);
      return await (endedAs === null ? found : found.catch(() => shelf.inForce(service)));
    },
    [Symbol.asyncDispose]: () => following[Symbol.asyncDispose](),
  };
}

interface Shelf {
  /** Loads a version that was not asked for before. */
  version(sql: Sql, service: string, hash: string): Promise<ServiceDefinition>;
  inForce(service: string): ServiceDefinition;
  /** Takes the version in force in place of one. */
  replace(service: string, hash: string): void;
}

function createShelf(services: RuleBookOptions['services']): Shelf {
  const key = (service: string, hash: string): string => `${service} ${hash}`;
  const versions = new Map<string, Promise<ServiceDefinition>>();
  for (const [name, { definition }] of services)
    versions.set(key(name, definition.rulesHash), Promise.resolve(definition));
  const inForce = (service: string): ServiceDefinition => {
    const found = services.get(service);
    if (found === undefined) throw new Error(`No service ${service}`);
    return found.definition;
  };
  return {
    inForce,
    replace: (service, hash) => void versions.set(key(service, hash), Promise.resolve(inForce(service))),
    version(sql, service, hash) {
      const known = versions.get(key(service, hash));
      if (known !== undefined) return known;
      const loading = load(sql, service, hash);
      versions.set(key(service, hash), loading);
      loading.catch(() => versions.delete(key(service, hash)));
      return loading;
    },
  };
}

async function textsOf(sql: Sql, subject: string, hash: string): Promise<RuleVersion['texts']> {
  const [row] = await sql.query<Pick<RuleVersion, 'texts'>>(
    'select v.texts from rule_version v where v.subject = $1 and v.hash = $2',
    [subject, hash],
  );
  if (row === undefined) throw new Error(`Nobody kept ${subject} ${hash}`);
  return row.texts;
}

async function load(sql: Sql, subject: string, hash: string): Promise<ServiceDefinition> {
  const definition = await loadVersion({ subject, hash, texts: await textsOf(sql, subject, hash) });
  if (definition.rulesHash === hash) return definition;
  throw new Error(`${subject} does not go by ${hash} but by ${definition.rulesHash}`);
}

/** Start is refused when an open case pins rules that this release cannot read; a sandbox goes by its files instead. */
async function readPinned({ db, log, sandbox }: RuleBookOptions, shelf: Shelf): Promise<void> {
  const pinned = await db.query<{ service: string; hash: string; cases: bigint }>(
    `select c.service, c.rules_hash as hash, count(*) as cases from case_file c
     where c.ended_at is null group by 1, 2 order by 1, 2`,
  );
  const faults: string[] = [];
  for (const { service, hash, cases } of pinned)
    try {
      await shelf.version(db, service, hash);
    } catch (error) {
      if (sandbox) shelf.replace(service, hash);
      const why = error instanceof Error ? error.message : String(error);
      faults.push(`${service} ${hash} (${cases} open cases): ${why}`);
    }
  if (faults.length === 0) return;
  if (!sandbox) throw new Error(`Rules that open cases go by cannot be read:\n${faults.join('\n')}`);
  log.warn({ faults }, 'open cases go by the rules on disk: their own cannot be read');
}
