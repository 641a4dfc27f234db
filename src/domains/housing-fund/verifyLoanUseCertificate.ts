import type { Operation } from '../../service.ts';
import { regionAsked } from './region-asked.ts';

export const verifyLoanUseCertificate: Operation = {
  kind: 'mediated',
  agencyOperation: 'verifyLoanUseCertificate',
  provider: regionAsked,
};
