import { Refusal } from '../core/errors.ts';
import type { Member } from '../exchange/members.ts';
import { restoreDeclaration, type RestoreDeclaration } from '../exchange/restore-declaration.ts';
import { createWitnessClient } from '../exchange/witness-client.ts';
import { createHttpClient } from '../platform/http-client.ts';
import type { SigningKey } from '../platform/keys.ts';
import type { Sql } from '../platform/database.ts';
import type { Backup } from './manifest.ts';
import { BackupProblem } from './problem.ts';
import {
  lastKnown,
  openWitnessBook,
  type MembersSource,
  type WitnessBook,
  type WitnessedHead,
} from './witnessed-heads.ts';

export interface Circumstances {
  incident: string;
  /** Heads that members handed over by other means. */
  heads: readonly WitnessedHead[];
  /** Members that can neither be asked nor hand over anything. */
  without: readonly string[];
}

/** What two officers must sign: asks every witness what it knows. `sql` sees the backup loaded. */
export async function declareRestore(
  sql: Sql,
  { id, manifest }: Backup,
  source: MembersSource & { key: SigningKey },
  { incident, ...circumstances }: Circumstances,
): Promise<RestoreDeclaration> {
  const { gateway, seal: base, takenAt } = manifest;
  const book = await openWitnessBook(sql, source);
  const witnessed = await askAll(book, source.key, circumstances);
  return restoreDeclaration.parse({
    v: 1,
    gateway,
    backup: id,
    incident,
    base,
    last: await lastKnown(sql, book, base, witnessed),
    witnessed,
    unheard: circumstances.without,
    lost: { from: Date.parse(takenAt), to: Date.now() },
  });
}

async function askAll(
  { members, gatewayId, issuersOf }: WitnessBook,
  key: SigningKey,
  { heads, without }: Omit<Circumstances, 'incident'>,
): Promise<WitnessedHead[]> {
  const origins = new Set(
    members.flatMap(({ baseUrl }) => (baseUrl === undefined ? [] : new URL(baseUrl).origin)),
  );
  await using http = createHttpClient({ isAllowed: (origin) => origins.has(origin) });
  const client = await createWitnessClient({ gatewayId, key, http, trust: { issuersOf } });
  const known: WitnessedHead[] = [];
  for (const member of members.filter(({ id }) => !without.includes(id))) {
    const given = heads.find((head) => head.member === member.id);
    const said = given ?? (await client.head(member).catch((error: unknown) => unheard(member, error)));
    if (said !== undefined) known.push({ ...said, member: member.id });
  }
  return known;
}

function unheard({ id }: Member, error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  throw new BackupProblem(
    `The witness ${id} did not say which seal it knows (${error.code})`,
    `Have its system answer; or get its head from the member and give --heads FILE; or, when neither can be had, --without ${id}: the declaration then says so.`,
  );
}
