import type { CaseGroup } from '../../core/worked-cases.ts';
import { deadlineCases } from './cases/deadline.ts';
import { filingCases } from './cases/filing.ts';
import { gapCases } from './cases/gap.ts';
import { residentWaitingCases } from './cases/resident-waiting.ts';
import { settlementCases } from './cases/settlement.ts';
import { transferCases } from './cases/transfer.ts';

/** The groups of worked cases that the rules of medical insurance answer. */
export const medicalCases: Readonly<Record<string, CaseGroup>> = {
  gap: gapCases,
  'resident-waiting': residentWaitingCases,
  deadline: deadlineCases,
  transfer: transferCases,
  filing: filingCases,
  settlement: settlementCases,
};
