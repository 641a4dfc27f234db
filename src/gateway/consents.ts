import { Refusal } from '../core/errors.ts';
import type { Sql } from '../platform/database.ts';
import { consentFormOf, type ConsentItem, type Matter } from './consent-form.ts';
import type { Gateway } from './gateway.ts';

/** What a resident agreed to, as it was sent. */
export interface GivenConsent {
  version: string;
  items: readonly string[];
}

const OURS = /^terms-/u;

/**
 * Holds a consent against the form of the matters and keeps what that form said. A consent that was not given on a form
 * of ours, such as one signed on paper, is recorded as it is; `isReadHere`: it was, so another version is refused.
 * @throws Refusal CONSENT_INCOMPLETE for another version of the form and for items that were not agreed to
 */
export async function acceptConsent(
  gateway: Pick<Gateway, 'db' | 'registry' | 'labels' | 'grants'>,
  matters: readonly Matter[],
  { version, items }: GivenConsent,
  isReadHere = false,
): Promise<void> {
  if (!isReadHere && !OURS.test(version)) return;
  const form = consentFormOf(gateway, matters);
  if (form.version !== version)
    throw new Refusal('CONSENT_INCOMPLETE', {
      detail: 'The form has changed since; please read it again',
      detailZh: '授权内容已有变化，请重新阅读并确认',
      findings: [
        { code: 'CONSENT_OUTDATED', message: 'is not the present form', path: '/body/consent/version' },
      ],
    });
  const open = form.items.filter(({ item }) => !items.includes(item));
  if (open.length > 0)
    throw new Refusal('CONSENT_INCOMPLETE', {
      findings: open.map(({ item, label }) => ({
        code: 'CONSENT_MISSING',
        message: `${item} (${label.en}) was not agreed to`,
        path: '/body/consent/items',
      })),
    });
  await gateway.db.query(
    'insert into consent_terms (version, terms) values ($1, $2) on conflict (version) do nothing',
    [version, JSON.stringify(form.items)],
  );
}

/** What the agreed items of a version say; nothing for a consent that was not given on a form of ours. */
export async function agreedTerms(sql: Sql, { version, items }: GivenConsent): Promise<ConsentItem[]> {
  const [row] = await sql.query<{ terms: ConsentItem[] }>(
    'select t.terms from consent_terms t where t.version = $1',
    [version],
  );
  return (row?.terms ?? []).filter(({ item }) => items.includes(item));
}
