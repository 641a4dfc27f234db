import { toShanghaiInstant } from '../../core/dates.ts';
import type { CryptoBox } from '../../platform/crypto-box.ts';
import type { Sql } from '../../platform/database.ts';
import { openPerson } from '../../platform/persons.ts';
import type { MemberRegistry } from '../../exchange/members.ts';
import type { ActingFor } from '../delegations/acting.ts';
import { caseSummaries } from '../resident-views.ts';
import type { ResidentCaseSummary } from '../resident-view-types.ts';
import type { PartRefusal, PartStatus } from './bundle-types.ts';

/**
 * Where a bundle stands, computed from its parts: `NEEDS_YOU` before anything else, `RUNNING` while a part is open,
 * then how it ended. One refused part makes it `PARTLY_COMPLETED`, never refused as a whole.
 */
export type BundleState = 'NEEDS_YOU' | 'RUNNING' | 'COMPLETED' | 'PARTLY_COMPLETED' | 'NOT_COMPLETED';

export interface BundleSummary {
  bundleId: string;
  number: string;
  name: string;
  openedAt: string;
  state: BundleState;
  overdue: boolean;
}

export interface PartView {
  part: string;
  service: string;
  workflow: string;
  /** Name of whom it is about. */
  person: string;
  status: PartStatus;
  /** Parts it still waits for. */
  waitsFor: readonly string[];
  /** Why it waits although its turn has come, such as PROVIDER_UNAVAILABLE; it is tried again. */
  waitsBecause?: string;
  case?: ResidentCaseSummary;
  refusal?: PartRefusal;
}

export type BundleView = BundleSummary & { parts: PartView[] };

interface BundleRow {
  id: string;
  number: string;
  name: string;
  openedBusiness: Date;
}

interface PartRow {
  bundleId: string;
  part: string;
  service: string;
  entry: string;
  personId: string;
  waitsFor: string[];
  status: PartStatus;
  caseId: string | null;
  refusal: PartRefusal | null;
  lastCode: string | null;
  isVisible: boolean;
}

interface Reading {
  sql: Sql;
  box: CryptoBox;
  members?: Pick<MemberRegistry, 'member'>;
}

const BUNDLES = `select b.id, b.number, b.name, b.opened_business as "openedBusiness" from bundle b`;

/**
 * The bundles a person has filed or had filed, newest first, at most 100; with `under` those of the other person in
 * which the delegation covers every part: what a delegate sees is what the delegation covers.
 */
export async function bundlesOf(
  reading: Reading,
  personId: string,
  under?: ActingFor,
): Promise<BundleView[]> {
  const rows = await reading.sql.query<BundleRow>(
    `${BUNDLES} where b.person_id = $1 and follows_bundle($2, b.id) order by b.id desc limit 100`,
    [under?.personId ?? personId, personId],
  );
  return withParts(reading, rows, personId);
}

/** One bundle of a person or of somebody who delegated all of it; undefined for a stranger's as for an unknown one. */
export async function bundleOf(
  reading: Reading,
  bundleId: string,
  personId: string,
): Promise<BundleView | undefined> {
  const rows = await reading.sql.query<BundleRow>(`${BUNDLES} where b.id = $1 and follows_bundle($2, b.id)`, [
    bundleId,
    personId,
  ]);
  const [view] = await withParts(reading, rows, personId);
  return view;
}

/** The delegations by which somebody looks at parts of a bundle that are another person's, once for each service. */
export const lookedAtUnder = (
  sql: Sql,
  bundleId: string,
  reader: string,
): Promise<{ delegationId: string; service: string }[]> =>
  sql.query(
    `select distinct d.id as "delegationId", p.service
     from bundle_part p join delegation d on d.id = delegation_between(p.person_id, $2, p.service)
     where p.bundle_id = $1 and p.proven_by is null`,
    [bundleId, reader],
  );

async function withParts(
  reading: Reading,
  rows: readonly BundleRow[],
  reader: string,
): Promise<BundleView[]> {
  const parts = await reading.sql.query<PartRow>(
    `select p.bundle_id as "bundleId", p.part, p.service, p.entry, p.person_id as "personId",
       p.waits_for as "waitsFor", p.status, p.case_id as "caseId", p.refusal, p.last_code as "lastCode",
       c.id is null or acts_in_case($2, c.person_id, c.service, c.representative, c.mandate) as "isVisible"
     from bundle_part p left join case_file c on c.id = p.case_id
     where p.bundle_id = any($1) order by p.bundle_id, p.position`,
    [rows.map(({ id }) => id), reader],
  );
  const ids = parts.flatMap(({ caseId }) => caseId ?? []);
  const cases = await caseSummaries(reading.sql, ids, reading.members);
  const names = await namesOf(reading, parts);
  return rows.flatMap(({ id, number, name, openedBusiness }) => {
    const own = parts.filter(({ bundleId }) => bundleId === id);
    if (!own.some(({ isVisible }) => isVisible)) return [];
    const views = own.map((part) => partView(part, own, cases, names));
    return {
      bundleId: id,
      number,
      name,
      openedAt: toShanghaiInstant(openedBusiness),
      state: stateOf(views),
      overdue: views.some((part) => part.case?.overdue === true),
      parts: views,
    };
  });
}

async function namesOf({ sql, box }: Reading, parts: readonly PartRow[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(parts.map(({ personId }) => personId)))
    names.set(id, (await openPerson(sql, box, id)).name);
  return names;
}

type Cases = ReadonlyMap<string, ResidentCaseSummary>;

function partView(
  row: PartRow,
  own: readonly PartRow[],
  cases: Cases,
  names: ReadonlyMap<string, string>,
): PartView {
  const found = row.caseId === null ? undefined : cases.get(row.caseId);
  const isOver = ({ status, caseId }: PartRow): boolean =>
    status === 'REFUSED' || (caseId !== null && cases.get(caseId)?.endedAs !== undefined);
  const waitsFor = own.filter((other) => row.waitsFor.includes(other.part) && !isOver(other));
  return {
    part: row.part,
    service: row.service,
    workflow: row.entry,
    person: names.get(row.personId) ?? '',
    status: row.status,
    waitsFor: row.status === 'PLANNED' ? waitsFor.map(({ part }) => part) : [],
    ...(row.lastCode !== null && { waitsBecause: row.lastCode }),
    ...(found !== undefined && row.isVisible && { case: found }),
    ...(row.refusal !== null && { refusal: row.refusal }),
  };
}

/** What the reader may no longer follow does not count. */
function stateOf(all: readonly PartView[]): BundleState {
  const parts = all.filter(({ status, case: its }) => status !== 'OPENED' || its !== undefined);
  if (parts.some((part) => part.case?.needsYou === true)) return 'NEEDS_YOU';
  const isOver = (part: PartView): boolean => part.status === 'REFUSED' || part.case?.endedAs !== undefined;
  if (!parts.every(isOver)) return 'RUNNING';
  const done = parts.filter((part) => part.case?.endedAs === 'completed').length;
  if (done === parts.length) return 'COMPLETED';
  return done === 0 ? 'NOT_COMPLETED' : 'PARTLY_COMPLETED';
}
