import { z } from 'zod';
import { checkResidentId } from '../../../core/resident-id.ts';
import { checkUscc } from '../../../core/uscc.ts';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';

const identifierInput = z.union([
  z.strictObject({ idNumber: z.string() }),
  z.strictObject({ uscc: z.string() }),
]);

/** Group `identifier`: citizen numbers and unified social credit codes. */
export const identifierCases: CaseGroup = {
  resultKeys: ['valid', 'birth', 'sex', 'reason'],
  run: (input) => {
    const read = readInput(identifierInput, input);
    // Prefixes name the place of first registration, so nobody's hukou may be read from them.
    return 'uscc' in read
      ? checkUscc(read.uscc)
      : { ...checkResidentId(read.idNumber), hukouFromPrefixAllowed: false };
  },
};
