import type { Operation } from '../../service.ts';

export const sendTransferCancellation: Operation = { kind: 'reply', document: 'transfer-cancellation' };
