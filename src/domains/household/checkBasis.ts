import type { Operation } from '../../service.ts';
import { regionAsked } from './region-asked.ts';

export const checkBasis: Operation = {
  kind: 'mediated',
  agencyOperation: 'checkBasis',
  provider: regionAsked,
};
