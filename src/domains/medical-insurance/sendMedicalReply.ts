import type { Operation } from '../../service.ts';

export const sendMedicalReply: Operation = { kind: 'reply' };
