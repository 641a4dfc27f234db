import { cityOf } from '../../../core/region.ts';
import { complaintTable } from '../workflows/complaint.ts';
import { redressEntry } from './redress-entry.ts';

/** 投诉: to the agency that supervises the one complained of, as the members file says. */
export const complaint = redressEntry({
  table: complaintTable,
  side: 'supervisor',
  agencyFor: (service, region, { members }) =>
    members
      .all()
      .find(({ supervises = [], city }) => supervises.includes(service) && city === cityOf(region)),
  rule: 'COMPLAINT_LOOKED_AT',
  missingRule: 'NO_SUPERVISOR',
  distinguishedBy: 'complainsOf',
});
