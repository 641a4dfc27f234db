import type { Operation } from '../../service.ts';

export const sendRedressReply: Operation = { kind: 'reply' };
