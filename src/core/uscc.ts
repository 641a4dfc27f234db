const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether a unified social credit code can exist, and why not. */
export type UsccCheck = { valid: true } | { valid: false; reason: 'FORMAT' | 'CHECKSUM' };

/** The check character of the first 17 characters (GB 32100-2015). */
export function usccCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(first17.charAt(index)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Checks an 18-character unified social credit code (GB 32100-2015): no I, O, S, V, Z. */
export function checkUscc(text: string): UsccCheck {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) return { valid: false, reason: 'FORMAT' };
  return usccCheckCharacter(text) === text[17] ? { valid: true } : { valid: false, reason: 'CHECKSUM' };
}
