import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUscc, usccCheckCharacter } from './uscc.ts';

const first17 = fc.string({
  unit: fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'.split('')),
  minLength: 17,
  maxLength: 17,
});

describe('checkUscc', () => {
  it('accepts an agency code with a letter check', () => {
    expect(checkUscc('11150500012345678C')).toEqual({ valid: true });
  });

  it.each([
    ['', 'FORMAT'],
    ['1115050001234567', 'FORMAT'],
    ['11150500012345678I', 'FORMAT'],
    ['11150500012345678c', 'FORMAT'],
    ['111505000123456780', 'CHECKSUM'],
  ])('refuses %j for its %s', (text, reason) => expect(checkUscc(text)).toEqual({ valid: false, reason }));

  it('accepts every code built by the rule and no other check character', () => {
    fc.assert(
      fc.property(first17, (start) => {
        const check = usccCheckCharacter(start);
        const other = check === '0' ? '1' : '0';
        return checkUscc(start + check).valid && !checkUscc(start + other).valid;
      }),
    );
  });
});
