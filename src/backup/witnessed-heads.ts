import { issuerOf } from '../exchange/client-issuer.ts';
import { readClientKeys } from '../exchange/client-keys.ts';
import type { Issuers } from '../exchange/envelope-keys.ts';
import { readMembersFile } from '../exchange/members-file.ts';
import { createMemberRegistry, type Member } from '../exchange/members.ts';
import type { RestoreDeclaration } from '../exchange/restore-declaration.ts';
import { readWitness } from '../exchange/witness-token.ts';
import type { Sql } from '../platform/database.ts';
import { BackupProblem } from './problem.ts';

/** What a witness knows, with its countersignature. */
export type WitnessedHead = RestoreDeclaration['witnessed'][number];
type Seal = RestoreDeclaration['base'];

/** The witnesses with their keys, as the backup has them. */
export interface WitnessBook {
  members: Member[];
  gatewayId: string;
  issuersOf: (memberId: string) => Issuers;
}

export interface MembersSource {
  membersFile: string;
  sandboxUrl?: string;
  gatewayId: string;
}

/** `sql` sees the backup loaded. */
export async function openWitnessBook(sql: Sql, source: MembersSource): Promise<WitnessBook> {
  const { content } = await readMembersFile(source.membersFile, source.sandboxUrl);
  const keys = await readClientKeys(sql);
  const registry = createMemberRegistry(content, (clientId) => keys.get(clientId) ?? []);
  return {
    members: registry.all().filter(({ witness }) => witness),
    gatewayId: source.gatewayId,
    issuersOf: (memberId) => (iss) => {
      const client = registry.client(iss);
      return client?.memberId === memberId ? issuerOf(client) : undefined;
    },
  };
}

/**
 * The last seal that is known to have been: of the backup, or a later one that a witness countersigned. Throws a
 * {@link BackupProblem} when the witnesses know another log than this.
 */
export async function lastKnown(
  sql: Sql,
  book: WitnessBook,
  base: Seal,
  witnessed: readonly WitnessedHead[],
): Promise<Seal> {
  for (const head of witnessed) {
    await requireCountersigned(book, head);
    if (head.seq <= base.seq) await requireHeld(sql, head);
  }
  const [last = base] = witnessed
    .filter(({ seq }) => seq > base.seq)
    .toSorted((one, other) => other.seq - one.seq);
  const isOne = witnessed.every(({ seq, head }) => seq !== last.seq || head === last.head);
  if (!isOne) throw contradiction('the witnesses contradict one another');
  return { seq: last.seq, head: last.head };
}

async function requireCountersigned(
  { issuersOf, gatewayId }: WitnessBook,
  { member, seq, head, countersignature }: WitnessedHead,
): Promise<void> {
  const said = await readWitness(countersignature, { issuers: issuersOf(member), audience: gatewayId });
  if (said?.seq !== seq || said.head !== head)
    throw contradiction(`the countersignature of ${member} does not hold`);
}

async function requireHeld(sql: Sql, { member, seq, head }: WitnessedHead): Promise<void> {
  const [own] = await sql.query<{ head: string }>(
    `select encode(s.hash, 'hex') as head from log_seal s where s.seq = $1`,
    [seq],
  );
  if (own?.head !== head) throw contradiction(`${member} knows another seal ${seq} than the backup holds`);
}

const contradiction = (what: string): BackupProblem =>
  new BackupProblem(
    `This backup is not a copy of the log that was witnessed: ${what}`,
    'Nothing was restored. Find out who changed what; take another backup.',
  );
