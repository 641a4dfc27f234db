import { toShanghaiInstant } from '../core/dates.ts';
import type { Consent } from './view-types.ts';

export interface ConsentRow {
  consentVersion: string;
  consentItems: string[];
  consentWithdrawn: Date | null;
}

export const CONSENT_COLUMNS = `c.consent_version as "consentVersion", c.consent_items as "consentItems",
  c.consent_withdrawn_at as "consentWithdrawn"`;

export const consentOf = (row: ConsentRow): Consent => ({
  version: row.consentVersion,
  items: row.consentItems,
  ...(row.consentWithdrawn !== null && { withdrawnAt: toShanghaiInstant(row.consentWithdrawn) }),
});
