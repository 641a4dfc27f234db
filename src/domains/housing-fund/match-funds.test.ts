import { expect, it } from 'vitest';
import type { CaseView } from '../../cases/workflow.ts';
import { matchFunds } from './steps/funds.ts';

const RECEIVED = { amount: '48956.45', bankReference: 'SB-1', bankDate: '2026-03-09', status: 'RECEIVED' };

const viewOf = (data: object, information = 'document-1'): CaseView =>
  ({
    state: 'INFO_RECEIVED',
    data: { amount: '48956.45', payments: [RECEIVED], ...data },
    documents: new Map([['transfer-information', { id: information }]]),
  }) as unknown as CaseView;

it('money is matched once, although information and credit had both come before the first look', () => {
  const first = matchFunds.accept(viewOf({}), null);
  expect(first.outcome).toBe('MATCHED');
  expect(matchFunds.accept(viewOf(first.data ?? {}), null).outcome).toBe('PENDING');
});

it('money is matched anew after a corrected information or a further payment', () => {
  const payments = [{ ...RECEIVED, amount: '48000.00' }];
  const short = matchFunds.accept(viewOf({ payments }), null);
  expect(short.outcome).toBe('PARTIAL');
  const corrected = viewOf({ ...short.data, payments, amount: '48000.00' }, 'document-2');
  expect(matchFunds.accept(corrected, null).outcome).toBe('MATCHED');
  const rest = { ...RECEIVED, amount: '956.45', bankReference: 'SB-2' };
  const further = viewOf({ ...short.data, payments: [...payments, rest] });
  expect(matchFunds.accept(further, null).outcome).toBe('MATCHED');
});
