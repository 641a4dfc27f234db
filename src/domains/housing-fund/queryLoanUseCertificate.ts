import type { Operation } from '../../service.ts';
import { regionAsked } from './region-asked.ts';

export const queryLoanUseCertificate: Operation = {
  kind: 'mediated',
  agencyOperation: 'queryLoanUseCertificate',
  provider: regionAsked,
};
