import type { Operation } from '../../service.ts';

export const sendMoveReply: Operation = { kind: 'reply' };
