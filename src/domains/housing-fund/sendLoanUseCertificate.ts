import type { Operation } from '../../service.ts';

export const sendLoanUseCertificate: Operation = { kind: 'reply', document: 'loan-use-certificate' };
