import { uuidv7 } from '../core/ids.ts';
import { commitBatch } from '../exchange/log-commit.ts';
import { placeEntry } from '../exchange/log-entry.ts';
import { closeStreamWithin, openAfterRestore } from '../exchange/log-stream.ts';
import { readOfficerKeys } from '../exchange/officer-keys.ts';
import { readRestore, type RestoreDeclaration, type SignedRestore } from '../exchange/restore-declaration.ts';
import { sealWithin } from '../exchange/seal-log.ts';
import { verifySeals } from '../exchange/verify-seals.ts';
import { recordGatewayKeys } from '../exchange/gateway-keys.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Sql } from '../platform/database.ts';
import type { SigningKey } from '../platform/keys.ts';
import type { Backup } from './manifest.ts';
import { BackupProblem } from './problem.ts';
import { lastKnown, openWitnessBook, type MembersSource } from './witnessed-heads.ts';

/** A declaration is signed for what is lost now, not kept ready for another day. */
const DECLARATION_HOURS = 72;

export interface Restoring extends MembersSource {
  nodeId: string;
  box: CryptoBox;
  keys: { gateway: SigningKey; desk: SigningKey; seal: SigningKey };
}

/**
 * Opens a new stream with the declared restore in `tx`, which sees the backup loaded, and seals it behind the last
 * witnessed head. Throws a {@link BackupProblem} when the declaration is not two security officers' for this backup.
 */
export async function recordRestore(
  tx: Sql,
  backup: Backup,
  signatures: readonly string[],
  restoring: Restoring,
): Promise<SignedRestore> {
  const { gatewayId, nodeId, box, keys } = restoring;
  const signed = await requireDeclared(tx, backup, signatures, gatewayId);
  await requireLast(tx, signed.declaration, restoring);
  await recordGatewayKeys(tx, keys);
  const stream = await openAfterRestore(tx, nodeId);
  const entry = { kind: 'RESTORE' as const, evidenceId: uuidv7(), restore: signatures };
  const at = Date.now() + stream.clockOffset;
  const placed = placeEntry(entry, { stream: stream.id, seq: 1, at, previous: stream.head }, box);
  if ((await commitBatch(tx, stream, [entry], [placed])) === undefined)
    throw new Error('the restore was not written');
  await closeStreamWithin(tx, stream.id);
  await sealWithin(tx, { key: keys.seal, gatewayId, nodeId, after: signed.declaration.last });
  const { firstBad } = await verifySeals(tx);
  if (firstBad !== undefined)
    throw new Error(`the restored log does not verify: ${JSON.stringify(firstBad)}`);
  return signed;
}

async function requireDeclared(
  tx: Sql,
  { id, manifest }: Backup,
  signatures: readonly string[],
  gatewayId: string,
): Promise<SignedRestore> {
  const keys = await readOfficerKeys(tx);
  const { seq: at } = manifest.register;
  const read = await readRestore(signatures, { keys, sealed: await sealedTo(tx), at: at + 1 });
  if (typeof read === 'string') throw undeclared(read);
  const { declaration, officers } = read;
  const { base } = declaration;
  if (declaration.backup !== id) throw undeclared('the declaration is for another backup');
  if (declaration.gateway !== gatewayId || manifest.gateway !== gatewayId)
    throw undeclared(`the declaration is for ${declaration.gateway}, this is ${gatewayId} (PUBLIC_URL)`);
  if (base.seq !== manifest.seal.seq || base.head !== manifest.seal.head)
    throw undeclared('the declaration stands on another seal');
  if (Math.abs(Date.now() - declaration.lost.to) > DECLARATION_HOURS * 3_600_000)
    throw undeclared(`the declaration is older than ${DECLARATION_HOURS} hours`);
  for (const { account, kid } of officers)
    if (!(await isOfficer(tx, account)))
      throw undeclared(`the key ${kid} is of nobody who is a security officer`);
  return read;
}

/** Says again what `restore declare` found: whoever signs may have been given another text. */
async function requireLast(tx: Sql, declaration: RestoreDeclaration, source: MembersSource): Promise<void> {
  const { base, last, witnessed, unheard } = declaration;
  const book = await openWitnessBook(tx, source);
  const known = await lastKnown(tx, book, base, witnessed);
  if (known.seq !== last.seq || known.head !== last.head)
    throw undeclared('it does not go on after the last witnessed seal');
  const sealed = await tx.query<{ member: string }>(
    'select distinct w.member_id as member from log_witness w',
  );
  const missing = sealed.find(
    ({ member }) => !unheard.includes(member) && !witnessed.some((one) => one.member === member),
  );
  if (missing !== undefined) throw undeclared(`it does not say what ${missing.member} knows`);
}

/** How far the register of streams is under a seal. */
async function sealedTo(tx: Sql): Promise<number> {
  const [row] = await tx.query<{ token: string }>(
    'select s.token from log_seal s order by s.seq desc limit 1',
  );
  if (row === undefined) return -1;
  const claims = JSON.parse(Buffer.from(row.token.split('.')[1]!, 'base64url').toString()) as {
    register: { seq: number };
  };
  return claims.register.seq;
}

async function isOfficer(tx: Sql, account: string): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from assignment s where s.account_id = $1 and s.role = 'security'
       and s.valid_from <= clock_timestamp() and (s.valid_to is null or s.valid_to > clock_timestamp())`,
    [account],
  );
  return rows.length > 0;
}

const undeclared = (why: string): BackupProblem =>
  new BackupProblem(
    `The restore is not declared: ${why}`,
    'Nothing was restored. Write a declaration with "restore declare" and have two security officers sign it with "restore sign".',
  );
