import type { Operation } from '../../service.ts';
import { regionAsked } from './region-asked.ts';

export const queryFilingStatus: Operation = {
  kind: 'mediated',
  agencyOperation: 'queryFilingStatus',
  provider: regionAsked,
};
