import { toShanghaiInstant, type PlainDate } from '../../core/dates.ts';
import type { CryptoBox } from '../../platform/crypto-box.ts';
import type { Sql } from '../../platform/database.ts';
import { openPerson } from '../../platform/persons.ts';
import { openSealed } from '../../platform/sealed.ts';
import type { Instant } from '../view-types.ts';

export type DelegationSide = 'GIVER' | 'TAKER';

/** A delegation as either side reads it. */
export interface Delegation {
  delegationId: string;
  /** GUARDIAN: for a minor, as the household record says. */
  kind: 'ADULT' | 'GUARDIAN';
  /** Which side the reader is. */
  role: DelegationSide;
  giver: string;
  taker: string;
  services: string[];
  /** Last business day. */
  until: PlainDate;
  state: 'OFFERED' | 'ACTIVE' | 'EXPIRED' | 'ENDED';
  version: number;
  offeredAt: Instant;
  acceptedAt?: Instant;
  endedAt?: Instant;
  endedBy?: DelegationSide;
}

interface DelegationRow {
  id: string;
  kind: Delegation['kind'];
  giver: string;
  taker: string;
  takerName: string;
  services: string[];
  until: PlainDate;
  isOver: boolean;
  version: number;
  offered: Date;
  accepted: Date | null;
  ended: Date | null;
  endedBy: DelegationSide | null;
}

const SELECT = `select d.id, d.kind, d.giver_id as giver, d.taker_id as taker, d.taker_name_sealed as "takerName",
    d.services, d.until::text as until, d.until < (business_now() at time zone 'Asia/Shanghai')::date as "isOver",
    d.version, d.offered_at as offered, d.accepted_at as accepted, d.ended_at as ended, d.ended_by as "endedBy"
  from delegation d`;

function stateOf({ ended, isOver, accepted }: DelegationRow): Delegation['state'] {
  if (ended !== null) return 'ENDED';
  if (isOver) return 'EXPIRED';
  return accepted === null ? 'OFFERED' : 'ACTIVE';
}

async function viewOf(sql: Sql, box: CryptoBox, row: DelegationRow, reader: string): Promise<Delegation> {
  const { accepted, ended, endedBy } = row;
  return {
    delegationId: row.id,
    kind: row.kind,
    role: row.giver === reader ? 'GIVER' : 'TAKER',
    giver: (await openPerson(sql, box, row.giver)).name,
    taker: (await openSealed(sql, box, row.takerName)).toString(),
    services: row.services,
    until: row.until,
    state: stateOf(row),
    version: row.version,
    offeredAt: toShanghaiInstant(row.offered),
    ...(accepted !== null && { acceptedAt: toShanghaiInstant(accepted) }),
    ...(ended !== null && { endedAt: toShanghaiInstant(ended) }),
    ...(endedBy !== null && { endedBy }),
  };
}

/** What a person has given and received, newest first. */
export async function delegationsOf(sql: Sql, box: CryptoBox, personId: string): Promise<Delegation[]> {
  const rows = await sql.query<DelegationRow>(
    `${SELECT} where d.giver_id = $1 or d.taker_id = $1 order by d.id desc limit 100`,
    [personId],
  );
  return Promise.all(rows.map((row) => viewOf(sql, box, row, personId)));
}

/** One of them; undefined for a stranger's as for an unknown one. */
export async function delegationOf(
  sql: Sql,
  box: CryptoBox,
  personId: string,
  id: string,
): Promise<Delegation | undefined> {
  const [row] = await sql.query<DelegationRow>(
    `${SELECT} where d.id = $2 and (d.giver_id = $1 or d.taker_id = $1)`,
    [personId, id],
  );
  return row && viewOf(sql, box, row, personId);
}
