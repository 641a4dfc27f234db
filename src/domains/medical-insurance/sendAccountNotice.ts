import type { Operation } from '../../service.ts';

export const sendAccountNotice: Operation = { kind: 'reply', document: 'account-notice' };
