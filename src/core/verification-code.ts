import { randomInt } from 'node:crypto';

/** Crockford's alphabet: no letter that looks like a digit. Sixteen of them hold 80 bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

export const newVerificationCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** What somebody typed, as it is looked up: case, blanks and hyphens do not count, O is 0, I and L are 1. */
export const readVerificationCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[\s-]+/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');

/** In groups of four, as it is printed. */
export const spellVerificationCode = (code: string): string => code.replaceAll(/(.{4})(?=.)/gu, '$1-');
