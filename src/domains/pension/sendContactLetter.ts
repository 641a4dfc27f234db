import type { Operation } from '../../service.ts';

export const sendContactLetter: Operation = { kind: 'reply', document: 'contact-letter' };
