import { correctionTable } from '../workflows/correction.ts';
import { redressEntry } from './redress-entry.ts';

/** 更正异议: to the agency that holds the record. */
export const correction = redressEntry({
  table: correctionTable,
  side: 'holder',
  agencyFor: (service, region, { members }) => members.forRegion(service, region),
  rule: 'RECORD_DISPUTED',
  missingRule: 'NO_SUCH_AGENCY',
  distinguishedBy: 'service',
});
