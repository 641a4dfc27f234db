import type { Operation } from '../../service.ts';

export const sendReply: Operation = { kind: 'reply' };
