import { describe, expect, it } from 'vitest';
import { verifyRequestToken } from '../../src/exchange/envelope.ts';
import { HOSTILE_CLAIMS, HOSTILE_KEYS } from '../_support/hostile-token-claims.ts';
import { HOSTILE_FORMS, HOSTILE_HEADERS } from '../_support/hostile-token-forms.ts';
import { claimed, received, refusalOf, verifier } from '../_support/request-tokens.ts';

const HOSTILE = [...HOSTILE_FORMS, ...HOSTILE_HEADERS, ...HOSTILE_KEYS, ...HOSTILE_CLAIMS];

describe('hostile request tokens', () => {
  it('are at least a hundred', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(100);
  });

  it.each(HOSTILE)('%s', async (_what, token, finding) => {
    claimed.length = 0;
    const refusal = await refusalOf(verifyRequestToken(received(token), verifier));
    expect(refusal.code).toBe('TOKEN_INVALID');
    expect(refusal.options.findings?.map(({ code }) => code)).toContain(finding);
    expect(claimed, 'a refused token uses up no jti').toEqual([]);
  });
});
