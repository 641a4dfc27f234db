import { describe, expect, it } from 'vitest';
import { newVerificationCode, readVerificationCode, spellVerificationCode } from './verification-code.ts';

describe('verification codes', () => {
  it('are sixteen signs that nobody takes for others, and never twice the same', () => {
    const codes = new Set(Array.from({ length: 1_000 }, newVerificationCode));
    expect(codes.size).toBe(1_000);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/u);
  });

  it('are read as they are printed, and as people type them', () => {
    const code = newVerificationCode();
    expect(readVerificationCode(spellVerificationCode(code))).toBe(code);
    expect(readVerificationCode(` ${code.toLowerCase()} `)).toBe(code);
    expect(readVerificationCode('oO-iIlL')).toBe('001111');
    expect(spellVerificationCode('0123456789AB')).toBe('0123-4567-89AB');
  });
});
