import type { Operation } from '../../service.ts';

export const handOverFile: Operation = {
  kind: 'mediated',
  agencyOperation: 'handOverFile',
  provider: (_bytes, { region }) => region ?? '',
};
