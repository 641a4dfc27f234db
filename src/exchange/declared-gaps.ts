import { z } from 'zod';
import type { Sql } from '../platform/database.ts';
import { readOfficerKeys } from './officer-keys.ts';
import { readRestore, type RestoreDeclaration } from './restore-declaration.ts';
import { sealHash, type SealClaims } from './seal-token.ts';
import type { LogFault } from './verify-log.ts';

/** What a restore lost, as two officers declared it. */
export interface DeclaredGap {
  /** Stream that begins with the declaration. */
  stream: string;
  declaration: RestoreDeclaration;
  /** The declaration as each of them signed it. */
  tokens: readonly string[];
  officers: readonly { account: string; kid: string }[];
}

const signatures = z.array(z.string());

interface RestoreRow {
  stream: string;
  seq: bigint;
  /** As the entry says; whoever tampers may say anything. */
  tokens: unknown;
  opened: bigint;
}

/** Restores in the order they happened; names the first whose declaration does not stand. */
export async function readDeclaredGaps(sql: Sql): Promise<{ gaps: DeclaredGap[]; firstBad?: LogFault }> {
  const rows = await sql.query<RestoreRow>(
    `select m.stream_id as stream, m.seq, m.entry::jsonb -> 'restore' as tokens, r.seq as opened
     from message_log m join stream_register r on r.stream_id = m.stream_id and r.act = 'opened'
     where m.kind = 'RESTORE' order by r.seq, m.seq`,
  );
  if (rows.length === 0) return { gaps: [] };
  const keys = await readOfficerKeys(sql);
  const gaps: DeclaredGap[] = [];
  for (const { stream, seq, opened, ...row } of rows) {
    const tokens = signatures.safeParse(row.tokens).data ?? [];
    const sealed = await sealedRegister(sql, tokens);
    const read = await readRestore(tokens, { keys, sealed, at: Number(opened) });
    if (typeof read === 'string')
      return {
        gaps,
        firstBad: { stream, seq: Number(seq), reason: `a restore that nobody may declare: ${read}` },
      };
    const officers = read.officers.map(({ account, kid }) => ({ account, kid }));
    gaps.push({ stream, declaration: read.declaration, tokens, officers });
  }
  return { gaps };
}

/** How far the register was sealed by the seal that the declaration stands on; -1 when there is no such seal. */
async function sealedRegister(sql: Sql, tokens: readonly string[]): Promise<number> {
  const base = claimsOf<Partial<RestoreDeclaration>>(tokens[0])?.base;
  const [row] = await sql.query<{ token: string }>('select s.token from log_seal s where s.seq = $1', [
    base?.seq ?? 0,
  ]);
  if (row === undefined || sealHash(row.token).toString('hex') !== base?.head) return -1;
  return claimsOf<SealClaims>(row.token)?.register.seq ?? -1;
}

function claimsOf<Claims>(token: string | undefined): Claims | undefined {
  try {
    return JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString()) as Claims;
  } catch {
    return undefined;
  }
}

/** Whether seals are missing behind it. */
export const losesSeals = ({ declaration: { base, last } }: DeclaredGap): boolean => last.seq > base.seq;

/** The gap that begins behind this seal, if one was declared. */
export const gapAfter = (
  gaps: readonly DeclaredGap[],
  seal: { seq: number; head: string },
): DeclaredGap | undefined =>
  gaps.find((gap) => {
    const { base } = gap.declaration;
    return losesSeals(gap) && base.seq === seal.seq && base.head === seal.head;
  });
