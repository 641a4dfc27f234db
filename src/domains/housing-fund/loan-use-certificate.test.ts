import { describe, expect, it } from 'vitest';
import { certificateRefusal } from './loan-use-certificate.ts';

const DAY = '2026-03-02';
const open = { paidOff: false };
const paidOff = { paidOff: true };

describe('a certificate for a loan elsewhere', () => {
  it.each([
    ['NORMAL', [], undefined],
    ['SEALED', [], undefined],
    ['FROZEN', [], undefined],
    ['NORMAL', [paidOff], undefined],
    ['NORMAL', [open], 'OPEN_LOAN'],
    ['NORMAL', [paidOff, paidOff], 'TWO_LOANS'],
    ['NORMAL', [paidOff, open], 'TWO_LOANS'],
    ['MERGED', [], 'ACCOUNT_CLOSED'],
    ['TRANSFERRED_OUT', [], 'ACCOUNT_CLOSED'],
    ['WITHDRAWN', [open], 'ACCOUNT_CLOSED'],
  ] as const)('account %s with loans %j: %s', (accountStatus, loans, refusal) => {
    expect(certificateRefusal({ accountStatus, loans }, DAY)).toBe(refusal);
  });

  it('needs a first loan from the day the document allowed it', () => {
    expect(certificateRefusal({ accountStatus: 'NORMAL', loans: [paidOff] }, '2015-01-01')).toBe('TWO_LOANS');
  });
});
