import { toShanghaiInstant } from '../../core/dates.ts';
import type { CryptoBox } from '../../platform/crypto-box.ts';
import type { Sql } from '../../platform/database.ts';
import { openPerson } from '../../platform/persons.ts';
import type { MemberRegistry } from '../../exchange/members.ts';
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
}

interface Reading {
  sql: Sql;
  box: CryptoBox;
  members?: Pick<MemberRegistry, 'member'>;
}

const BUNDLES = `select b.id, b.number, b.name, b.opened_business as "openedBusiness" from bundle b`;

/** The bundles a person has filed, newest first, at most 100. */
export async function bundlesOf(reading: Reading, personId: string): Promise<BundleView[]> {
  const rows = await reading.sql.query<BundleRow>(
    `${BUNDLES} where b.person_id = $1 order by b.id desc limit 100`,
    [personId],
  );
  return withParts(reading, rows);
}

/** One bundle of a person; undefined for a stranger's as for an unknown one. */
export async function bundleOf(
  reading: Reading,
  bundleId: string,
  personId: string,
): Promise<BundleView | undefined> {
  const rows = await reading.sql.query<BundleRow>(`${BUNDLES} where b.id = $1 and b.person_id = $2`, [
    bundleId,
    personId,
  ]);
  const [view] = await withParts(reading, rows);
  return view;
}

async function withParts(reading: Reading, rows: readonly BundleRow[]): Promise<BundleView[]> {
  const parts = await reading.sql.query<PartRow>(
    `select p.bundle_id as "bundleId", p.part, p.service, p.entry, p.person_id as "personId",
       p.waits_for as "waitsFor", p.status, p.case_id as "caseId", p.refusal, p.last_code as "lastCode"
     from bundle_part p where p.bundle_id = any($1) order by p.bundle_id, p.position`,
    [rows.map(({ id }) => id)],
  );
  const ids = parts.flatMap(({ caseId }) => caseId ?? []);
  const cases = await caseSummaries(reading.sql, ids, reading.members);
  const names = await namesOf(reading, parts);
  return rows.map(({ id, number, name, openedBusiness }) => {
    const own = parts.filter(({ bundleId }) => bundleId === id);
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
    ...(found !== undefined && { case: found }),
    ...(row.refusal !== null && { refusal: row.refusal }),
  };
}

function stateOf(parts: readonly PartView[]): BundleState {
  if (parts.some((part) => part.case?.needsYou === true)) return 'NEEDS_YOU';
  const isOver = (part: PartView): boolean => part.status === 'REFUSED' || part.case?.endedAs !== undefined;
  if (!parts.every(isOver)) return 'RUNNING';
  const done = parts.filter((part) => part.case?.endedAs === 'completed').length;
  if (done === parts.length) return 'COMPLETED';
  return done === 0 ? 'NOT_COMPLETED' : 'PARTLY_COMPLETED';
}
