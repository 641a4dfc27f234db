import type { Operation } from '../../service.ts';

export const sendTransferInformation: Operation = { kind: 'reply', document: 'transfer-information' };
