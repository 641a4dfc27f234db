import type { Operation } from '../../service.ts';
import { regionAsked } from './region-asked.ts';

export const verifyContributions: Operation = {
  kind: 'mediated',
  agencyOperation: 'verifyContributions',
  provider: regionAsked,
};
