import type { Operation } from '../../service.ts';

export const sendMoveCertificate: Operation = { kind: 'reply', document: 'move-certificate' };
