import type { Operation } from '../../service.ts';

export const sendHousingReply: Operation = { kind: 'reply' };
