import { canonicalJson } from '../core/canonical-json.ts';
import { Refusal, type Finding } from '../core/errors.ts';
import { uuidv7 } from '../core/ids.ts';
import { isUniqueViolation, type Sql } from '../platform/database.ts';
import { readClientKeys } from './client-keys.ts';
import { issuerOf } from './client-issuer.ts';
import type { GrantDocument } from './grant-document.ts';
import {
  checkGrantStatement,
  grantTokenFinding,
  grantTokenRefusal,
  readGrantToken,
  verifyGrantSignature,
  type GrantAct,
  type GrantStatement,
} from './grant-tokens.ts';
import type { Client, MemberRegistry } from './members.ts';

/** A signed statement that may be recorded. */
export interface Admission {
  statement: GrantStatement;
  token: string;
  /** Member whose client signed. */
  memberId: string;
}

export interface AdmissionDesk {
  members: MemberRegistry;
  /** The gateway's own id: what `aud` must be. */
  audience: string;
}

export interface Recording {
  recordedBy: string;
  approvedBy?: string;
  /** Signed by a sandbox for its simulated parties. */
  simulated?: boolean;
}

/**
 * Checks everything about a signed statement: form, party, key, signature, document, version, present state. Throws
 * GRANT_TOKEN_INVALID with what is wrong, NOT_FOUND for an unknown grant or version, ACTION_NOT_ALLOWED when it comes
 * too late. The key counts as it is registered now.
 */
export async function checkGrantToken(
  sql: Sql,
  { members, audience }: AdmissionDesk,
  act: GrantAct,
  token: string,
): Promise<Admission> {
  const statement = readGrantToken(token, act);
  const client = members.client(statement.issuer);
  const now = await databaseTime(sql);
  await verifyGrantSignature(token, client && issuerOf(await withKeys(sql, client)), now);
  if (client === undefined) throw new TypeError('a signature of nobody');
  const meant = checkGrantStatement(statement, audience, now);
  if (meant.length > 0) throw grantTokenRefusal(meant);
  const { memberId } = client;
  if (act === 'REQUEST') await checkRequest(sql, members, statement);
  else await checkAnswer(sql, statement, act, memberId);
  return { statement, token, memberId };
}

/** Milliseconds by the clock that also dates the records: what is taken now still stands when it is read again. */
async function databaseTime(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ now: Date }>('select clock_timestamp() as now');
  if (row === undefined) throw new Error('the database has no clock');
  return row.now.getTime();
}

/** The keys as the database has them at this moment, not as they were at the last poll. */
async function withKeys(sql: Sql, client: Client): Promise<Client> {
  return { ...client, keys: (await readClientKeys(sql)).get(client.id) ?? [] };
}

async function checkRequest(sql: Sql, members: MemberRegistry, statement: GrantStatement): Promise<void> {
  const { document, grantId, issuer } = statement;
  if (document === undefined) throw new TypeError('a request without a document');
  const findings = partiesOf(document, members);
  if (document.v !== 2)
    findings.push(
      grantTokenFinding('FORM', 'says the status of its legal basis, in form 2', '/claims/document/v'),
    );
  if (document.consumer !== issuer)
    findings.push(grantTokenFinding('PARTY', 'the consumer itself asks for a grant', '/claims/iss'));
  const [row] = await sql.query<{ version: number | null }>(
    'select max(g.version) as version from grant_record g where g.grant_id = $1',
    [grantId],
  );
  const next = Number(row?.version ?? 0) + 1;
  if (document.version !== next)
    findings.push(grantTokenFinding('VERSION', `the next version is ${next}`, '/claims/document/version'));
  if (findings.length > 0) throw grantTokenRefusal(findings);
}

function partiesOf({ providers }: GrantDocument, members: MemberRegistry): Finding[] {
  return providers.flatMap((id, index) => {
    const at = `/claims/document/providers/${index}`;
    const member = members.member(id);
    if (member === undefined) return [grantTokenFinding('PARTY', `no member ${id}`, at)];
    return member.clients.length > 0 ? [] : [grantTokenFinding('PARTY', `${id} cannot sign`, at)];
  });
}

interface VersionRow {
  document: GrantDocument;
  document_hash: string;
  member_id: string;
  accepted_by: string[];
  status: string;
}

async function checkAnswer(
  sql: Sql,
  statement: GrantStatement,
  act: 'ACCEPT' | 'REVOKE',
  memberId: string,
): Promise<void> {
  const [row] = await sql.query<VersionRow>(
    `select v.document, v.document_hash, v.member_id, v.accepted_by, v.status
     from grant_version v where v.grant_id = $1 and v.version = $2`,
    [statement.grantId, statement.version],
  );
  if (row === undefined) throw new Refusal('NOT_FOUND');
  const findings: Finding[] = [];
  if (statement.documentHash !== row.document_hash)
    findings.push(
      grantTokenFinding('DOCUMENT_HASH', 'is the hash of another document', '/claims/document_hash'),
    );
  const { providers } = row.document;
  const parties = act === 'ACCEPT' ? providers : [...providers, row.member_id];
  if (!parties.includes(memberId))
    findings.push(grantTokenFinding('PARTY', `signed by none of: ${parties.join(', ')}`, '/claims/iss'));
  if (findings.length > 0) throw grantTokenRefusal(findings);
  const isLate =
    row.status === 'REVOKED' ||
    (act === 'ACCEPT' && (row.status !== 'REQUESTED' || row.accepted_by.includes(memberId)));
  if (isLate)
    throw new Refusal('ACTION_NOT_ALLOWED', {
      detail: `This version is ${row.status}`,
      extensions: { status: row.status },
    });
}

/** Checks a statement and keeps it; every process knows within a second. Call it inside a transaction. */
export async function recordGrantToken(
  tx: Sql,
  desk: AdmissionDesk,
  { act, token }: { act: GrantAct; token: string },
  recording: Recording,
): Promise<GrantStatement> {
  const { grantId } = readGrantToken(token, act);
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`grant ${grantId}`]);
  const admission = await checkGrantToken(tx, desk, act, token);
  await insertRecords(tx, [admission], recording);
  return admission.statement;
}

/**
 * Keeps statements as they are. ACTION_NOT_ALLOWED for one that is recorded already. Whoever reads them verifies every
 * signature once more.
 */
export async function insertRecords(tx: Sql, admissions: readonly Admission[], by: Recording): Promise<void> {
  const rows = admissions.map(({ statement, token, memberId }) => ({
    id: uuidv7(),
    grant_id: statement.grantId,
    version: statement.version,
    kind: statement.act,
    client_id: statement.issuer,
    member_id: memberId,
    document_hash: statement.documentHash,
    document: statement.document === undefined ? null : canonicalJson(statement.document),
    token,
  }));
  try {
    await tx.query(
      `insert into grant_record (id, grant_id, version, kind, client_id, member_id, document_hash, document, token,
         simulated, recorded_by, approved_by)
       select r.*, $2::boolean, $3::text, $4::text
       from jsonb_to_recordset($1::jsonb) as r (id text, grant_id text, version integer, kind text, client_id text,
         member_id text, document_hash text, document text, token text)`,
      [JSON.stringify(rows), by.simulated ?? false, by.recordedBy, by.approvedBy ?? null],
    );
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw cause;
    throw new Refusal('ACTION_NOT_ALLOWED', { detail: 'This was signed and recorded before', cause });
  }
}
