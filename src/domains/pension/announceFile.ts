import type { Operation } from '../../service.ts';
import { regionAsked } from './region-asked.ts';

export const announceFile: Operation = {
  kind: 'mediated',
  agencyOperation: 'announceFile',
  provider: regionAsked,
};
