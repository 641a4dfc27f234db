import type { Operation } from '../../service.ts';

export const sendLoanFeedback: Operation = { kind: 'reply', document: 'loan-feedback' };
