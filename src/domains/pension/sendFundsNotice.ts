import type { Operation } from '../../service.ts';

export const sendFundsNotice: Operation = { kind: 'reply', document: 'funds-notice' };
