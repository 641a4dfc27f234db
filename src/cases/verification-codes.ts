import { sha256 } from '../core/digest.ts';
import type { PlainDate } from '../core/dates.ts';
import { newVerificationCode, readVerificationCode } from '../core/verification-code.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Database, Sql } from '../platform/database.ts';
import { openSealed, storeSealed } from '../platform/sealed.ts';
import { DECISION_NOTICE } from './apply-effect.ts';

/** A paper that can be checked: the receipt of a case, or one of its documents. */
export interface Paper {
  caseId: string;
  documentId?: string;
  /** Where the paper carries a code of who issued it. */
  code?: string;
  validUntil?: PlainDate;
}

interface Store {
  db: Database;
  box: CryptoBox;
}

/** The verification code of a paper: made when it is first asked for, the same ever after. */
export async function codeOf(store: Store, paper: Paper): Promise<string> {
  const known = await knownCode(store.db, store.box, paper);
  if (known !== undefined) return known;
  await store.db.transaction((tx) => issue(tx, store.box, paper));
  const issued = await knownCode(store.db, store.box, paper);
  if (issued === undefined) throw new Error('A verification code was not kept');
  return issued;
}

async function knownCode(
  sql: Sql,
  box: CryptoBox,
  { caseId, documentId = '' }: Paper,
): Promise<string | undefined> {
  const [row] = await sql.query<{ sealed: string }>(
    `select v.code_sealed as sealed from verification_code v
     where v.case_id = $1 and coalesce(v.document_id, '') = $2`,
    [caseId, documentId],
  );
  return row && (await openSealed(sql, box, row.sealed)).toString();
}

/** Two who ask at once get one code: the second finds the first one's. */
async function issue(tx: Sql, box: CryptoBox, paper: Paper): Promise<void> {
  await tx.query('select 1 from case_file c where c.id = $1 for update', [paper.caseId]);
  if ((await knownCode(tx, box, paper)) !== undefined) return;
  // An issuer that gives one code to two papers has it stand for the first alone.
  if (paper.code !== undefined && (await keep(tx, box, paper, paper.code))) return;
  await keep(tx, box, paper, newVerificationCode());
}

async function keep(
  tx: Sql,
  box: CryptoBox,
  { caseId, documentId, validUntil }: Paper,
  code: string,
): Promise<boolean> {
  const kept = await tx.query(
    `insert into verification_code (digest, case_id, document_id, code_sealed, valid_until)
     values ($1, $2, $3, $4, $5) on conflict (digest) do nothing returning 1`,
    [digestOf(code), caseId, documentId ?? null, await storeSealed(tx, box, code), validUntil ?? null],
  );
  return kept.length === 1;
}

const digestOf = (code: string): Buffer => sha256(readVerificationCode(code));

/**
 * Whether a paper with this code was issued and still stands. Not so when its time is over, it is no part of the matter,
 * a newer version has replaced it, or its case was withdrawn or invalidated. An unknown code costs the same one question as a known one.
 */
export async function isValidCode(sql: Sql, typed: string): Promise<boolean> {
  const [answer] = await sql.query<{ valid: boolean }>(
    `select exists (
       select 1 from verification_code v
       join case_file c on c.id = v.case_id
       left join case_document d on d.id = v.document_id
       where v.digest = $1
         and coalesce(c.ended_as, '') not in ('withdrawn', 'invalidated')
         and (v.valid_until is null or v.valid_until >= (business_now() at time zone 'Asia/Shanghai')::date)
         and not coalesce(d.late, false)
         and not exists (select 1 from case_document n
           where n.case_id = d.case_id and n.kind = d.kind and n.version > d.version and not n.late
             and n.kind <> $2)
     ) as valid`,
    [digestOf(typed), DECISION_NOTICE],
  );
  return answer?.valid === true;
}
