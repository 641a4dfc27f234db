import type { Operation } from '../../service.ts';

export const sendInformationSheet: Operation = { kind: 'reply', document: 'information-sheet' };
