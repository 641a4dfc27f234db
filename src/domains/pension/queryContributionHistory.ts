import type { Operation } from '../../service.ts';
import { regionAsked } from './region-asked.ts';

export const queryContributionHistory: Operation = {
  kind: 'mediated',
  agencyOperation: 'queryContributionHistory',
  provider: regionAsked,
};
