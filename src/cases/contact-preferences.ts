import { toShanghaiInstant } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import { maskPhone } from '../core/resident-id.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Database, Sql } from '../platform/database.ts';
import { dropSealed, openSealed, storeSealed } from '../platform/sealed.ts';
import type { NoticeGroup } from './deliveries.ts';

/** How somebody wants to be told; addresses masked. */
export interface ContactPreferences {
  byEmail: boolean;
  bySms: boolean;
  email: string | null;
  phone: string | null;
  kinds: readonly NoticeGroup[];
  /** When the person last agreed to it; null while nothing was chosen. */
  agreedAt: string | null;
}

/** A choice. An address that is left out stays; null forgets it. */
export interface ContactChoice {
  byEmail: boolean;
  bySms: boolean;
  email?: string | null;
  phone?: string | null;
  kinds: readonly NoticeGroup[];
}

interface Row {
  byEmail: boolean;
  bySms: boolean;
  email: string | null;
  phone: string | null;
  kinds: NoticeGroup[];
  agreedAt: Date;
}

const NOTHING: ContactPreferences = {
  byEmail: false,
  bySms: false,
  email: null,
  phone: null,
  kinds: ['NEEDS_YOU', 'ENDED', 'LATE'],
  agreedAt: null,
};

/** `wang@example.com` → `w***@example.com`. */
const maskEmail = (address: string): string => address.replace(/^(.).*(?=@)/u, '$1***');

const readRow = async (sql: Sql, personId: string): Promise<Row | undefined> =>
  (
    await sql.query<Row>(
      `select p.by_email as "byEmail", p.by_sms as "bySms", p.email_sealed as email, p.phone_sealed as phone,
         p.kinds, p.agreed_at as "agreedAt" from contact_preference p where p.person_id = $1`,
      [personId],
    )
  )[0];

export async function readContactPreferences(
  sql: Sql,
  box: CryptoBox,
  personId: string,
): Promise<ContactPreferences> {
  const row = await readRow(sql, personId);
  if (row === undefined) return NOTHING;
  const opened = async (sealed: string | null, mask: (text: string) => string): Promise<string | null> =>
    sealed === null ? null : mask((await openSealed(sql, box, sealed)).toString());
  return {
    ...row,
    email: await opened(row.email, maskEmail),
    phone: await opened(row.phone, maskPhone),
    agreedAt: toShanghaiInstant(row.agreedAt),
  };
}

/** Keeps a choice, and forgets addresses that it replaces. @throws Refusal BODY_INVALID for a way without an address */
export async function chooseContact(
  db: Database,
  box: CryptoBox,
  personId: string,
  choice: ContactChoice,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('select 1 from person p where p.id = $1 for update', [personId]);
    const before = await readRow(tx, personId);
    const kept = async (wanted: string | null | undefined, old: string | null): Promise<string | null> => {
      if (wanted === undefined) return old;
      return wanted === null ? null : storeSealed(tx, box, wanted);
    };
    const email = await kept(choice.email, before?.email ?? null);
    const phone = await kept(choice.phone, before?.phone ?? null);
    requireAddress(choice.byEmail, email, 'email');
    requireAddress(choice.bySms, phone, 'phone');
    await tx.query(
      `insert into contact_preference (person_id, email_sealed, phone_sealed, by_email, by_sms, kinds, agreed_at)
       values ($1, $2, $3, $4, $5, $6, clock_timestamp())
       on conflict (person_id) do update set email_sealed = excluded.email_sealed,
         phone_sealed = excluded.phone_sealed, by_email = excluded.by_email, by_sms = excluded.by_sms,
         kinds = excluded.kinds, agreed_at = excluded.agreed_at`,
      [personId, email, phone, choice.byEmail, choice.bySms, choice.kinds],
    );
    for (const [old, now] of [
      [before?.email, email],
      [before?.phone, phone],
    ])
      if (old != null && old !== now) await dropSealed(tx, old);
  });
}

function requireAddress(isWanted: boolean, address: string | null, member: string): void {
  if (!isWanted || address !== null) return;
  throw new Refusal('BODY_INVALID', {
    findings: [{ code: 'REQUIRED', message: 'is needed for this way', path: `/body/${member}` }],
  });
}
