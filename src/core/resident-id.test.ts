import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import {
  checkResidentId,
  maskName,
  maskPhone,
  maskResidentId,
  residentIdCheckCharacter,
} from './resident-id.ts';

const first17 = fc
  .tuple(
    fc.constantFrom('150402', '150502', '152322', '210102'),
    fc.integer({ min: 0, max: 36_000 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, days, sequence]) => {
    const birth = addDays('1920-01-01', days).replaceAll('-', '');
    return `${region}${birth}${String(sequence).padStart(3, '0')}`;
  });

describe('checkResidentId', () => {
  it('reads birth and sex', () => {
    expect(checkResidentId('11010519491231002X')).toEqual({ valid: true, birth: '1949-12-31', sex: 'F' });
    expect(checkResidentId('150402197611240011')).toEqual({ valid: true, birth: '1976-11-24', sex: 'M' });
    expect(checkResidentId('152322197601010011')).toMatchObject({ valid: true });
  });

  it.each([
    ['', 'FORMAT'],
    ['11010519491231002x', 'FORMAT'],
    ['1101051949123100', 'FORMAT'],
    ['110105491231002', 'FORMAT'],
    ['11010519491231002X ', 'FORMAT'],
    ['１10105194912310021', 'FORMAT'],
    ['110105194912310021', 'CHECKSUM'],
    ['150402197611240010', 'CHECKSUM'],
    [`15040219760230001${residentIdCheckCharacter('15040219760230001')}`, 'DATE'],
    [`15040219761301001${residentIdCheckCharacter('15040219761301001')}`, 'DATE'],
  ])('%j is refused for its %s', (text, reason) =>
    expect(checkResidentId(text)).toEqual({ valid: false, reason }),
  );

  it('accepts every number built by the rule', () => {
    fc.assert(
      fc.property(first17, (digits) => checkResidentId(digits + residentIdCheckCharacter(digits)).valid),
    );
  });

  it('notices any single wrong digit', () => {
    fc.assert(
      fc.property(
        first17,
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, shift) => {
          const wrong = String((Number(digits[at]) + shift) % 10);
          const text = digits.slice(0, at) + wrong + digits.slice(at + 1) + residentIdCheckCharacter(digits);
          return !checkResidentId(text).valid;
        },
      ),
    );
  });
});

describe('masks', () => {
  it('hide the middle', () => {
    expect(maskResidentId('150402197611240011')).toBe('1504**********0011');
    expect(maskName('张小三')).toBe('张*三');
    expect(maskName('张三')).toBe('张*');
    expect(maskName('欧阳小明')).toBe('欧**明');
    expect(maskPhone('13812345678')).toBe('138****5678');
  });
  it('show nothing of what is too short to mask', () => {
    expect([maskResidentId('1504'), maskName('张'), maskName(''), maskPhone('110')]).toEqual([
      '****',
      '*',
      '*',
      '***',
    ]);
  });
});
