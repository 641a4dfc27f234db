import { z } from 'zod';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import { MAJOR_NAMES, readReliefCode } from '../rules/relief-code.ts';

const reliefInput = z.strictObject({ code: z.string() });

/** Group `relief`: the shape of a code of relief goods. */
export const reliefCases: CaseGroup = {
  resultKeys: 'all',
  run: (raw) => {
    const code = readReliefCode(readInput(reliefInput, raw).code);
    if (code === undefined) return { valid: false, major: null };
    const major = `${code.major} ${MAJOR_NAMES[code.major].zh}`;
    return { valid: true, major, ...(code.other ? { other: '99 = 收容类目' } : {}) };
  },
};
