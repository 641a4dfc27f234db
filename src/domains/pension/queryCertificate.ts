import type { Operation } from '../../service.ts';
import { regionAsked } from './region-asked.ts';

export const queryCertificate: Operation = {
  kind: 'mediated',
  agencyOperation: 'queryCertificate',
  provider: regionAsked,
};
