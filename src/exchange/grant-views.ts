import { toShanghaiInstant } from '../core/dates.ts';
import type { Sql } from '../platform/database.ts';
import type { LawStatus } from '../core/law-values.ts';
import { legalBasisOf, type GrantDocument } from './grant-document.ts';

export type GrantStatus = 'REQUESTED' | 'NOT_YET_VALID' | 'ACTIVE' | 'EXPIRED' | 'SUPERSEDED' | 'REVOKED';

/** One version of a grant as people see it. */
export interface GrantView {
  grantId: string;
  version: number;
  status: GrantStatus;
  /** Signed by a sandbox for its simulated parties. */
  simulated: boolean;
  document: GrantDocument;
  documentHash: string;
  /** How sure the legal basis is; the first form of the document could not say it. */
  legalBasisStatus: LawStatus;
  requestedAt: string;
  acceptedBy: readonly string[];
  revokedBy: string | null;
  revokedAt: string | null;
  /** Calls of today, Asia/Shanghai. */
  usedToday: number;
}

export interface GrantFilter {
  grantId?: string;
  status?: GrantStatus;
  client?: string;
  provider?: string;
  /** Ends on this day or earlier. */
  endsBy?: string;
}

interface GrantRow {
  grant_id: string;
  version: number;
  status: GrantStatus;
  simulated: boolean;
  document: GrantDocument;
  document_hash: string;
  requested_at: Date;
  accepted_by: string[];
  revoked_by: string | null;
  revoked_at: Date | null;
  used_today: bigint | null;
}

const WHERE = `($1::text is null or v.grant_id = $1) and ($2::text is null or v.status = $2)
  and ($3::text is null or v.client_id = $3) and ($4::text is null or v.document -> 'providers' ? $4)
  and ($5::text is null or v.document -> 'validity' ->> 'to' <= $5)`;

/** By grant, the newest version first. */
export async function listGrantVersions(
  sql: Sql,
  filter: GrantFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: GrantView[]; total: number }> {
  const values = [filter.grantId, filter.status, filter.client, filter.provider, filter.endsBy].map(
    (value) => value ?? null,
  );
  const rows = await sql.query<GrantRow>(
    `select v.grant_id, v.version, v.status, v.simulated, v.document, v.document_hash, v.requested_at,
       v.accepted_by, v.revoked_by, v.revoked_at, u.used as used_today
     from grant_version v
     left join grant_use u on u.grant_id = v.grant_id
       and u.day = (clock_timestamp() at time zone 'Asia/Shanghai')::date
     where ${WHERE} order by v.grant_id, v.version desc limit $6 offset $7`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  const [count] = await sql.query<{ total: bigint }>(
    `select count(*) as total from grant_version v where ${WHERE}`,
    values,
  );
  return { items: rows.map(viewOf), total: Number(count?.total ?? 0n) };
}

/** One version; the newest when none is named. */
export async function findGrantVersion(
  sql: Sql,
  grantId: string,
  version?: number,
): Promise<GrantView | undefined> {
  const { items } = await listGrantVersions(sql, { grantId }, { page: 1, pageSize: 100 });
  return version === undefined ? items[0] : items.find((one) => one.version === version);
}

const viewOf = (row: GrantRow): GrantView => ({
  grantId: row.grant_id,
  version: row.version,
  status: row.status,
  simulated: row.simulated,
  document: row.document,
  documentHash: row.document_hash,
  legalBasisStatus: legalBasisOf(row.document).status,
  requestedAt: toShanghaiInstant(row.requested_at),
  acceptedBy: row.accepted_by,
  revokedBy: row.revoked_by,
  revokedAt: row.revoked_at === null ? null : toShanghaiInstant(row.revoked_at),
  usedToday: Number(row.used_today ?? 0n),
});
