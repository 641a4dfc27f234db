import { z } from 'zod';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import { readAlertIdentifier } from '../rules/identifier.ts';

const alertInput = z.strictObject({ identifier: z.string() });

/** Group `alert`: the shape of an alert's identifier. */
export const alertCases: CaseGroup = {
  resultKeys: 'all',
  run: (raw) => {
    const { identifier } = readInput(alertInput, raw);
    const parts = readAlertIdentifier(identifier);
    return { length: identifier.length, valid: parts !== undefined, admdvs: parts?.region ?? null };
  },
};
