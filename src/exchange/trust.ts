import { Refusal } from '../core/errors.ts';
import { MOST_SKEW_MS } from '../platform/clock-skew.ts';
import type { Database, Sql } from '../platform/database.ts';
import { followChanges } from '../platform/follow-changes.ts';
import type { Log } from '../platform/log.ts';
import { readClientKeys } from './client-keys.ts';
import { issuerOf } from './client-issuer.ts';
import type { Issuers, TrustedIssuer } from './envelope-keys.ts';
import { readGrants, type GrantSource } from './grant-snapshot.ts';
import { createGrantBook, type GrantBook, type KnownGrants } from './grants.ts';
import { readMembersFile, type MembersFile } from './members-file.ts';
import { createMemberRegistry, type MemberRegistry } from './members.ts';
import { readOutages } from './member-outages.ts';
import { readPauses } from './member-pauses.ts';

/** Whom we know, with which keys, for what. Reads one versioned snapshot that is kept fresh. */
export interface Trust extends AsyncDisposable {
  members: MemberRegistry;
  /** Grants that hold by the signatures of their parties. */
  grants: GrantBook;
  /** What the members file proposes; it gives nothing until it is signed. */
  proposals: MembersFile['grants'];
  /** Clients of all members, each with its own keys only. */
  issuers: Issuers;
  /** Clients of one member: who may sign an answer of it. */
  issuersOf(memberId: string): Issuers;
  /** Hash of the members file and version of the registry, as decision records name it. */
  policyVersion(): string;
  /**
   * Refuses with REGISTRY_STALE when the snapshot was not confirmed within the last second, or when this machine's clock
   * is not the database's any more: what it signs, and how it judges tokens, would be wrong.
   */
  requireFresh(): void;
  /** The same, but confirms it first when the poll is late. */
  ensureFresh(): Promise<void>;
  /** Whether this machine's clock was more than two seconds off the database's when it was last compared. */
  isClockOff(): boolean;
  /** Reads the registry now; use it after an own change. */
  refresh(): Promise<void>;
  /** Counts a call under a grant; the message log reports what the database says. */
  noteUse(grantId: string, day: string, used: number): void;
}

export interface TrustOptions {
  db: Database;
  membersFile: URL | string;
  /** Base address of the simulated agencies; absent outside a sandbox. */
  sandboxUrl?: string;
  log: Log;
}

const POLL_MS = 400;
const STALE_MS = 1_000;

interface Snapshot {
  version: bigint;
  members: MemberRegistry;
  issuers: ReadonlyMap<string, TrustedIssuer>;
  grants: GrantBook;
}

/** Loads members, keys and grants, then listens for changes and confirms the version every 400 ms. */
export async function openTrust({ db, membersFile, sandboxUrl, log }: TrustOptions): Promise<Trust> {
  const { content, hash } = await readMembersFile(membersFile, sandboxUrl);
  const use = await readUse(db);
  const verified = new Set<string>();
  const usedOn = (grantId: string, day: string): number => use.get(`${grantId} ${day}`) ?? 0;
  const read = (): Promise<Snapshot> =>
    readSnapshot(db, content, { sandbox: sandboxUrl !== undefined, verified, log }, usedOn);
  let confirmedAt = performance.now();
  let zero = zeroOfClock();
  let snapshot = await read();
  let isOff = false;

  const refresh = async (): Promise<void> => {
    // As both were before the question: a clock that jumps while it is answered is not confirmed by the answer.
    const askedAt = performance.now();
    const askedZero = zeroOfClock();
    const { version, skewMs } = await readVersion(db);
    isOff = isTooFar(skewMs);
    requireClose(skewMs);
    if (version !== snapshot.version) {
      const next = await read();
      if (next.version > snapshot.version) snapshot = next;
    }
    confirmedAt = Math.max(confirmedAt, askedAt);
    zero = askedZero;
  };
  const hasJumped = (): boolean => Math.abs(zeroOfClock() - zero) > MOST_SKEW_MS;
  const isConfirmed = (): boolean => performance.now() - confirmedAt <= STALE_MS && !hasJumped();
  let confirming: Promise<void> | undefined;
  /** One question at a time, however many calls wait for it. */
  const confirm = (): Promise<void> => (confirming ??= refresh().finally(() => (confirming = undefined)));
  const following = await followChanges({ db, log, channel: 'registry', everyMs: POLL_MS }, refresh);

  return {
    members: live(() => snapshot.members),
    grants: {
      list: () => snapshot.grants.list(),
      check: (question) => snapshot.grants.check(question),
      requireGrant: (question) => snapshot.grants.requireGrant(question),
    },
    proposals: content.grants,
    issuers: (iss) => snapshot.issuers.get(iss),
    issuersOf: (memberId) => (iss) =>
      snapshot.members.client(iss)?.memberId === memberId ? snapshot.issuers.get(iss) : undefined,
    policyVersion: () => `${hash.slice(0, 16)}.${snapshot.version}`,
    requireFresh() {
      if (!isConfirmed()) throw new Refusal('REGISTRY_STALE', { retryAfter: 2 });
    },
    async ensureFresh() {
      if (isConfirmed()) return;
      try {
        await confirm();
        // The question may have been under way when the clock jumped.
        if (hasJumped()) await confirm();
      } catch (cause) {
        throw new Refusal('REGISTRY_STALE', { retryAfter: 2, cause });
      }
    },
    isClockOff: () => isOff,
    refresh,
    noteUse: (grantId, day, used) => void use.set(`${grantId} ${day}`, used),
    [Symbol.asyncDispose]: () => following[Symbol.asyncDispose](),
  };
}

const live = (current: () => MemberRegistry): MemberRegistry => ({
  member: (id) => current().member(id),
  client: (id) => current().client(id),
  forRegion: (service, region6) => current().forRegion(service, region6),
  all: () => current().all(),
});

/** What the wall clock said when this process began, as it now sees it: another value after every jump. */
const zeroOfClock = (): number => Date.now() - performance.now();

const isTooFar = (skewMs: number): boolean => Math.abs(skewMs) > MOST_SKEW_MS;

function requireClose(skewMs: number): void {
  if (isTooFar(skewMs)) throw new Error(`The clock of this machine is ${skewMs} ms off the database's`);
}

/** With how far this machine's clock is ahead of the database's; 0 while that lies between question and answer. */
async function readVersion(sql: Sql): Promise<{ version: bigint; skewMs: number }> {
  const before = Date.now();
  const [row] = await sql.query<{ version: bigint; now: Date }>(
    'select r.version, clock_timestamp() as now from registry_version r',
  );
  if (row === undefined) throw new Error('the registry has no version');
  const now = row.now.getTime();
  return { version: row.version, skewMs: Math.max(before - now, 0) + Math.min(Date.now() - now, 0) };
}

/** The version is read before keys and grants: a change in between is seen again at the next poll. */
async function readSnapshot(
  sql: Sql,
  content: MembersFile,
  source: Omit<GrantSource, 'members'>,
  usedOn: (grantId: string, day: string) => number,
): Promise<Snapshot> {
  const { version, skewMs } = await readVersion(sql);
  requireClose(skewMs);
  const keys = await readClientKeys(sql);
  const pauses = await readPauses(sql);
  const outages = await readOutages(sql);
  const members = createMemberRegistry(content, (clientId) => keys.get(clientId) ?? [], pauses, outages);
  const clients = members.all().flatMap(({ clients: own }) => own);
  const known: KnownGrants = await readGrants(sql, { ...source, members });
  const grants = createGrantBook(known, usedOn);
  return {
    version,
    members,
    grants,
    issuers: new Map(clients.map((client) => [client.id, issuerOf(client)])),
  };
}

async function readUse(sql: Sql): Promise<Map<string, number>> {
  const rows = await sql.query<{ grant_id: string; day: string; used: bigint }>(
    `select u.grant_id, u.day, u.used from grant_use u where u.day >= current_date - 1`,
  );
  return new Map(rows.map((row) => [`${row.grant_id} ${row.day}`, Number(row.used)]));
}
