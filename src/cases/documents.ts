import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../core/canonical-json.ts';
import { toShanghaiDate } from '../core/dates.ts';
import { uuidv7 } from '../core/ids.ts';
import type { JsonObject } from '../core/json.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Sql } from '../platform/database.ts';
import { openSealed, storeSealed } from '../platform/sealed.ts';
import type { CaseDocument, Side } from './workflow.ts';
import type { Times } from './times.ts';

const SALT_BYTES = 16;

/** A sealed body with the commitment that stands for it in the event chain: SHA-256(salt ‖ body). */
export interface Body {
  sealed: string;
  commitment: Buffer;
}

/** Seals salt ‖ body, so that the salt dies with the body. */
export async function sealBody(tx: Sql, box: CryptoBox, body: Buffer): Promise<Body> {
  const salted = Buffer.concat([randomBytes(SALT_BYTES), body]);
  return {
    sealed: await storeSealed(tx, box, salted),
    commitment: createHash('sha256').update(salted).digest(),
  };
}

/** The bytes as received. @throws Refusal NOT_FOUND when their time is over */
export async function openBody(sql: Sql, box: CryptoBox, sealed: string): Promise<Buffer> {
  return (await openSealed(sql, box, sealed)).subarray(SALT_BYTES);
}

export const jsonBody = (content: JsonObject): Buffer => Buffer.from(canonicalJson(content));

export interface DocumentToStore {
  kind: string;
  side: Side;
  memberId?: string | undefined;
  stepId?: string | undefined;
  messageId?: string | undefined;
  body: Body;
  late?: boolean;
}

/** Stores the next version of a kind; the caller holds the row lock of the case. Gives id and version. */
export async function storeDocument(
  tx: Sql,
  caseId: string,
  document: DocumentToStore,
  times: Times,
): Promise<{ id: string; version: number }> {
  const [row] = await tx.query<{ id: string; version: number }>(
    `insert into case_document (id, case_id, kind, version, side, member_id, step_id, message_id, body_sealed,
       commitment, late, received_at, received_business)
     select $1, $2, $3, coalesce(max(d.version), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12
     from case_document d where d.case_id = $2 and d.kind = $3
     returning id, version`,
    [
      uuidv7(),
      caseId,
      document.kind,
      document.side,
      document.memberId ?? null,
      document.stepId ?? null,
      document.messageId ?? null,
      document.body.sealed,
      document.body.commitment,
      document.late ?? false,
      times.at,
      times.business,
    ],
  );
  if (row === undefined) throw new Error('A document was not stored');
  return row;
}

interface DocumentRow {
  id: string;
  kind: string;
  version: number;
  side: string;
  receivedBusiness: Date;
  sealedId: string;
  suite: string;
  keyId: string;
  ciphertext: Buffer;
}

const OPENABLE = `d.id, d.kind, d.version, d.side, d.received_business as "receivedBusiness", s.id as "sealedId",
  s.suite, s.key_id as "keyId", s.ciphertext`;

/** Takes the versions of a kind after one of them out of the matter, as if they had come late. */
export const setDocumentsAside = (
  tx: Sql,
  caseId: string,
  { kind, version }: { kind: string; version: number },
): Promise<{ id: string; version: number }[]> =>
  tx.query(
    `update case_document d set late = true
     where d.case_id = $1 and d.kind = $2 and d.version > $3 and not d.late returning d.id, d.version`,
    [caseId, kind, version],
  );

/** Newest version of each kind, opened; what came late is no part of the matter. */
export async function newestDocuments(
  sql: Sql,
  box: CryptoBox,
  caseId: string,
): Promise<Map<string, CaseDocument>> {
  const rows = await sql.query<DocumentRow>(
    `select distinct on (d.kind) ${OPENABLE} from case_document d join sealed s on s.id = d.body_sealed
     where d.case_id = $1 and not d.late order by d.kind, d.version desc`,
    [caseId],
  );
  return new Map(rows.map((row) => [row.kind, openDocument(box, row)]));
}

/** What an agency said when it was asked what became of a step stands inside its answer; the bytes stay as they came. */
export function saidIn(content: JsonObject): JsonObject {
  const { status, answer } = content;
  const isAnswer = typeof answer === 'object' && answer !== null && !Array.isArray(answer);
  return status === 'ANSWERED' && isAnswer ? answer : content;
}

function openDocument(box: CryptoBox, row: DocumentRow): CaseDocument {
  const body = box.open(row, row.sealedId).subarray(SALT_BYTES);
  return {
    id: row.id,
    kind: row.kind,
    version: row.version,
    from: row.side,
    content: saidIn(JSON.parse(body.toString()) as JsonObject),
    receivedOn: toShanghaiDate(row.receivedBusiness),
  };
}

/** Bytes and author's token of the newest document of a kind, to be forwarded unchanged. */
export async function forwardable(
  sql: Sql,
  box: CryptoBox,
  caseId: string,
  kind: string,
): Promise<{ body: Buffer; token?: string } | undefined> {
  const [row] = await sql.query<{ sealed: string; token: string | null }>(
    `select d.body_sealed as sealed, m.token_sealed as token
     from case_document d left join case_message m on m.id = d.message_id
     where d.case_id = $1 and d.kind = $2 and not d.late order by d.version desc limit 1`,
    [caseId, kind],
  );
  if (row === undefined) return undefined;
  const body = await openBody(sql, box, row.sealed);
  if (row.token === null) return { body };
  return { body, token: (await openSealed(sql, box, row.token)).toString() };
}

/** One document of a case, opened for a screen or a print. */
export async function readDocument(
  sql: Sql,
  box: CryptoBox,
  documentId: string,
): Promise<(CaseDocument & { caseId: string }) | undefined> {
  const [row] = await sql.query<DocumentRow & { caseId: string }>(
    `select ${OPENABLE}, d.case_id as "caseId" from case_document d join sealed s on s.id = d.body_sealed
     where d.id = $1`,
    [documentId],
  );
  return row && { ...openDocument(box, row), caseId: row.caseId };
}
