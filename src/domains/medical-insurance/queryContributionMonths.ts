import type { Operation } from '../../service.ts';
import { regionAsked } from './region-asked.ts';

export const queryContributionMonths: Operation = {
  kind: 'mediated',
  agencyOperation: 'queryContributionMonths',
  provider: regionAsked,
};
