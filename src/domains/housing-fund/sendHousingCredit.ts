import type { Operation } from '../../service.ts';

export const sendHousingCredit: Operation = { kind: 'reply', document: 'credit-notice' };
