import { expect, it } from 'vitest';
import { saidIn } from './documents.ts';

it('a document says the same whether its agency sent it or was asked for it', () => {
  const notice = { outcome: 'SENT', payment: { amount: '3885.00', bankReference: 'SB-1' } };
  expect(saidIn(notice)).toBe(notice);
  expect(saidIn({ status: 'ANSWERED', answer: notice })).toBe(notice);
  expect(saidIn({ status: 'ANSWERED' })).toEqual({ status: 'ANSWERED' });
});
