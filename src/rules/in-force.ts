import { toShanghaiDate, type PlainDate } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import { businessNow } from '../platform/business-time.ts';
import type { Sql } from '../platform/database.ts';
import { goByTexts } from '../platform/rule-texts.ts';
import { CALENDAR, CALENDAR_TEXT, type RuleVersion } from './versions.ts';

/** The version of a subject that counts on a business day; undefined while two people have released none. */
async function versionInForce(sql: Sql, subject: string, day: PlainDate): Promise<RuleVersion | undefined> {
  const [row] = await sql.query<RuleVersion>(
    `select v.subject, v.hash, v.texts from rule_release r
       join rule_version v on v.subject = r.subject and v.hash = r.hash
     where r.subject = $1 and r.effective_from <= $2 order by r.effective_from desc, r.id desc limit 1`,
    [subject, day],
  );
  return row;
}

/**
 * Outside a sandbox: lets every service read the released version, whatever lies on disk. To be called before services
 * are loaded. A service of which nothing is released keeps its files, and opens no case by them
 * ({@link requireReleased}).
 */
export async function goByReleases(sql: Sql, services: readonly string[]): Promise<void> {
  const today = toShanghaiDate(await businessNow(sql));
  for (const service of services) {
    const version = await versionInForce(sql, service, today);
    if (version !== undefined) goByTexts(service, version.texts);
  }
}

/** Text of the calendar that counts outside a sandbox; undefined while none is released: then no date is computed. */
export async function releasedCalendar(sql: Sql): Promise<string | undefined> {
  const version = await versionInForce(sql, CALENDAR, toShanghaiDate(await businessNow(sql)));
  return version?.texts[CALENDAR_TEXT];
}

/** Rules that two people have not released decide no new case. @throws Refusal RULES_NOT_RELEASED */
export async function requireReleased(sql: Sql, subject: string, hash: string): Promise<void> {
  const released = await sql.query(
    `select 1 from rule_release r
     where r.subject = $1 and r.hash = $2 and r.effective_from <= (business_now() at time zone 'Asia/Shanghai')::date
     limit 1`,
    [subject, hash],
  );
  if (released.length === 0) throw new Refusal('RULES_NOT_RELEASED', { retryAfter: 3_600 });
}
