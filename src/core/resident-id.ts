import { isPlainDate, type PlainDate } from './dates.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** What a citizen number says, or why it cannot be one. */
export type ResidentIdCheck =
  | { valid: true; birth: PlainDate; sex: 'M' | 'F' }
  | { valid: false; reason: 'FORMAT' | 'CHECKSUM' | 'DATE' };

/** The check character of the first 17 digits (GB 11643). */
export function residentIdCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * Checks an 18-character citizen number (GB 11643); the X must be upper case. The first six digits are the place of
 * first registration: nobody's present hukou may be derived from them.
 */
export function checkResidentId(text: string): ResidentIdCheck {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return { valid: false, reason: 'FORMAT' };
  if (residentIdCheckCharacter(text) !== text[17]) return { valid: false, reason: 'CHECKSUM' };
  const birth = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  if (!isPlainDate(birth)) return { valid: false, reason: 'DATE' };
  return { valid: true, birth, sex: Number(text[16]) % 2 === 1 ? 'M' : 'F' };
}

/** `150402197611240011` → `1504**********0011`. */
export function maskResidentId(text: string): string {
  return text.length < 9
    ? '*'.repeat(text.length)
    : `${text.slice(0, 4)}${'*'.repeat(text.length - 8)}${text.slice(-4)}`;
}

/** `张小三` → `张*三`, `张三` → `张*`. */
export function maskName(name: string): string {
  const characters = Array.from(name);
  if (characters.length < 2) return '*';
  const last = characters.length > 2 ? (characters.at(-1) ?? '') : '';
  return `${characters[0]}${'*'.repeat(characters.length - 1 - (last ? 1 : 0))}${last}`;
}

/** `13812345678` → `138****5678`. */
export function maskPhone(text: string): string {
  return text.length < 8
    ? '*'.repeat(text.length)
    : `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}`;
}
