import type { Operation } from '../../service.ts';

export const sendRestoration: Operation = { kind: 'reply', document: 'restoration' };
