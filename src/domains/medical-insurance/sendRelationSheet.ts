import type { Operation } from '../../service.ts';

export const sendRelationSheet: Operation = { kind: 'reply', document: 'information-sheet' };
