import type { Operation } from '../../service.ts';
import { regionAsked } from './region-asked.ts';

export const queryStatus: Operation = {
  kind: 'mediated',
  agencyOperation: 'queryStatus',
  provider: regionAsked,
};
