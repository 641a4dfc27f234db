import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { toShanghaiInstant, type PlainDate } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import { lawLines, type LawLine } from '../core/law-tree.ts';
import type { Database, Sql } from '../platform/database.ts';
import { hashOfTexts, textsOnDisk, type RuleTexts } from '../platform/rule-texts.ts';
import { versionsInForce } from './in-force.ts';

/** Subject of the working-day calendar beside those of the services. */
export const CALENDAR = 'calendar';

/** Under which name the calendar stands in its version. */
export const CALENDAR_TEXT = 'calendar.yaml';

/** One version of a service's rules or of the calendar. */
export interface RuleVersion {
  subject: string;
  /** `sha256:<hex>`. */
  hash: string;
  texts: RuleTexts;
}

interface VersionRow extends RuleVersion {
  proposedAt: Date;
  effectiveFrom: PlainDate | null;
  releasedAt: Date | null;
  releasedBy: string | null;
  secondBy: string | null;
  openCases: bigint;
}

const VERSIONS = `select v.subject, v.hash, v.texts, v.proposed_at as "proposedAt", r.effective_from as "effectiveFrom",
    r.released_at as "releasedAt", r.released_by as "releasedBy", r.second_by as "secondBy",
    (select count(*) from case_file c where c.service = v.subject and c.rules_hash = v.hash and c.ended_at is null)
      as "openCases"
  from rule_version v left join lateral (
    select x.* from rule_release x where x.subject = v.subject and x.hash = v.hash order by x.id desc limit 1) r on true`;

/** The version of a service or of the calendar file that lies on disk. */
export function versionOnDisk(subject: string, calendarFile: string | URL): RuleVersion {
  const texts =
    subject === CALENDAR ? { [CALENDAR_TEXT]: readFileSync(calendarFile, 'utf8') } : textsOnDisk(subject);
  return { subject, hash: hashOfTexts(Object.values(texts)), texts };
}

/** Keeps what was found as PROPOSED; a sandbox releases at once what is not in force. */
export async function recordVersions(
  db: Database,
  versions: readonly RuleVersion[],
  { sandbox }: { sandbox: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { subject, hash, texts } of versions)
      await tx.query(
        `insert into rule_version (subject, hash, texts) values ($1, $2, $3) on conflict (subject, hash) do nothing`,
        [subject, hash, JSON.stringify(texts)],
      );
    if (!sandbox) return;
    const inForce = await versionsInForce(tx);
    for (const { subject, hash } of versions)
      if (inForce.get(subject) !== hash)
        await tx.query(
          `insert into rule_release (subject, hash, effective_from)
           select $1, $2, coalesce(max(r.effective_from), '1970-01-01') from rule_release r
           where r.subject = $1 and r.effective_from <= (business_now() at time zone 'Asia/Shanghai')::date`,
          [subject, hash],
        );
  });
}

/** Every value of a version; a file that cannot be read gives none. */
export const linesOf = ({ texts }: Pick<RuleVersion, 'texts'>): LawLine[] =>
  Object.values(texts).flatMap((text) => lawLines(parse(text)));

const describe = ({ proposedAt, releasedAt, openCases, ...row }: VersionRow): object => {
  const lines = linesOf(row);
  return {
    ...row,
    label: lines.find(({ path }) => path === 'version')?.value ?? null,
    status: releasedAt === null ? 'PROPOSED' : 'RELEASED',
    proposedAt: toShanghaiInstant(proposedAt),
    releasedAt: releasedAt === null ? null : toShanghaiInstant(releasedAt),
    openCases: Number(openCases),
    values: lines.filter(({ status }) => status !== undefined).length,
    unconfirmed: lines.filter(({ status }) => status === 'UNCONFIRMED').length,
  };
};

/** All versions, of each subject the newest first. */
export async function listVersions(sql: Sql): Promise<object[]> {
  const rows = await sql.query<VersionRow>(`${VERSIONS} order by v.subject, v.proposed_at desc, v.hash`);
  return rows.map(describe);
}

/** One version with its values. @throws Refusal NOT_FOUND */
export async function findVersion(
  sql: Sql,
  subject: string,
  hash: string,
): Promise<{ version: RuleVersion; view: object }> {
  const [row] = await sql.query<VersionRow>(`${VERSIONS} where v.subject = $1 and v.hash = $2`, [
    subject,
    hash,
  ]);
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return { version: row, view: describe(row) };
}
