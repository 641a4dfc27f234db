import { expect, it } from 'vitest';
import { checkResidentId } from '../../core/resident-id.ts';
import { reasonCodes, scopeCode, settlementOf } from './codes.ts';
import { splitMovers, validUntil } from './permits.ts';

it.each([
  ['150402', '150502', '111', '43'],
  ['150402', '150523', '121', '42'],
  ['150402', '150521', '220', '41'],
  ['150402', '150404', '111', '31'],
  ['150402', '150421', '121', '34'],
  ['150402', '150404', '220', '32'],
  ['150402', '150421', '220', '33'],
  ['210102', '150502', '111', '53'],
])('HUKOU-17 (rule) %s to %s, %s: scope %s', (from, to, urbanRuralCode, scope) => {
  expect(scopeCode(from, to, settlementOf(urbanRuralCode))).toBe(scope);
});

it('HUKOU-19 (rule) takes a citizen number only with its check digit right', () => {
  const read = (idNumber: string) => checkResidentId(idNumber);
  expect(read('150402199001010007')).toMatchObject({ valid: true });
  expect(read('150402199001010000')).toEqual({ valid: false, reason: 'CHECKSUM' });
  expect(read('11010519491231002X')).toMatchObject({ valid: true, birth: '1949-12-31', sex: 'F' });
});

it('HUKOU-10 (rule) puts four people on a paper and the fifth on another', () => {
  expect(splitMovers([1, 2, 3, 4, 5])).toEqual([[1, 2, 3, 4], [5]]);
  expect(splitMovers([1, 2, 3])).toEqual([[1, 2, 3]]);
});

it('HUKOU-12, HUKOU-13 (rule) believe the field and count days only where it is empty', () => {
  expect(validUntil('permit', { issuedOn: '2026-11-23' })).toBe('2027-01-02');
  expect(validUntil('certificate', { issuedOn: '2026-11-23' })).toBe('2026-12-23');
  expect(validUntil('certificate', { issuedOn: '2026-11-23', validUntil: '2030-01-01' })).toBe('2030-01-01');
});

it('has both codes of every reason', () => {
  expect(reasonCodes('JOB_TRANSFER')).toEqual({ out: '0402', in: '0502' });
  expect(reasonCodes('OTHER')).toEqual({ out: '0499', in: '0599' });
});
