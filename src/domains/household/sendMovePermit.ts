import type { Operation } from '../../service.ts';

export const sendMovePermit: Operation = { kind: 'reply', document: 'move-permit' };
