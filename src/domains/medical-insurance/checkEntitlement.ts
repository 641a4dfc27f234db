import type { Operation } from '../../service.ts';
import { regionAsked } from './region-asked.ts';

export const checkEntitlement: Operation = {
  kind: 'mediated',
  agencyOperation: 'checkEntitlement',
  provider: regionAsked,
};
