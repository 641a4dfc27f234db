import type { Operation } from '../../service.ts';

export const sendHousingPayment: Operation = { kind: 'reply', document: 'payment-notice' };
