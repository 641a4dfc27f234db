import { Refusal } from '../core/errors.ts';
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
  /** Refuses with REGISTRY_STALE when the snapshot was not confirmed within the last second. */
  requireFresh(): void;
  /** The same, but confirms it first when the poll is late. */
  ensureFresh(): Promise<void>;
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
  let snapshot = await read();
  let confirmedAt = performance.now();

  const refresh = async (): Promise<void> => {
    const askedAt = performance.now();
    const version = await readVersion(db);
    if (version !== snapshot.version) {
      const next = await read();
      if (next.version > snapshot.version) snapshot = next;
    }
    confirmedAt = Math.max(confirmedAt, askedAt);
  };
  /** One question at a time, however many calls wait for it. */
  let confirming: Promise<void> | undefined;
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
      if (performance.now() - confirmedAt > STALE_MS) throw new Refusal('REGISTRY_STALE', { retryAfter: 2 });
    },
    async ensureFresh() {
      if (performance.now() - confirmedAt <= STALE_MS) return;
      try {
        await (confirming ??= refresh().finally(() => (confirming = undefined)));
      } catch (cause) {
        throw new Refusal('REGISTRY_STALE', { retryAfter: 2, cause });
      }
    },
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

async function readVersion(sql: Sql): Promise<bigint> {
  const [row] = await sql.query<{ version: bigint }>('select r.version from registry_version r');
  if (row === undefined) throw new Error('the registry has no version');
  return row.version;
}

/** The version is read before keys and grants: a change in between is seen again at the next poll. */
async function readSnapshot(
  sql: Sql,
  content: MembersFile,
  source: Omit<GrantSource, 'members'>,
  usedOn: (grantId: string, day: string) => number,
): Promise<Snapshot> {
  const version = await readVersion(sql);
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
