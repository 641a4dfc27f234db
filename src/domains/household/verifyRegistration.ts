import type { Operation } from '../../service.ts';
import { regionAsked } from './region-asked.ts';

export const verifyRegistration: Operation = {
  kind: 'mediated',
  agencyOperation: 'verifyRegistration',
  provider: regionAsked,
};
