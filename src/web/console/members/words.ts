import type { Words } from '../../kit/i18n.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

export const words: Words<typeof zh> = { zh, en };
