import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checked,
  documentOf,
  questionOf,
  CHIFENG,
  SHENYANG,
  startGrantBench,
  TONGLIAO,
  type GrantBench,
} from '../../tests/_support/grant-bench.ts';
import { revokeClientKey } from './client-keys.ts';
import { grantDocumentHash } from './grant-document.ts';
import { findGrantVersion } from './grant-views.ts';

let at: GrantBench;
beforeAll(async () => {
  at = await startGrantBench();
});
afterAll(() => at[Symbol.asyncDispose]());

async function until(holds: () => boolean, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > end) throw new Error('not within the time');
    await new Promise((soon) => setTimeout(soon, 5));
  }
}

describe('a grant', () => {
  it('gives nothing until the consumer asked and every provider accepted', async () => {
    const document = documentOf({ providers: ['shenyang-social-insurance', 'tongliao-social-insurance'] });
    expect(checked(at.trust, document)).toBe('GRANT_UNKNOWN');
    await at.record('REQUEST', await at.requestOf(document));
    await at.trust.refresh();
    expect(checked(at.trust, document)).toBe('GRANT_NOT_ACCEPTED');
    await at.record('ACCEPT', await at.acceptOf(document));
    await at.trust.refresh();
    expect(checked(at.trust, document)).toBe('GRANT_NOT_ACCEPTED');
    await at.record('ACCEPT', await at.acceptOf(document, at.signer(SHENYANG)));
    await at.trust.refresh();
    expect(checked(at.trust, document)).toBe('GRANTED');
    expect(await findGrantVersion(at.db, document.grantId)).toMatchObject({
      status: 'ACTIVE',
      simulated: false,
      documentHash: grantDocumentHash(document),
      acceptedBy: ['shenyang-social-insurance', 'tongliao-social-insurance'],
      document,
    });
  });

  it.each<[string, object, string]>([
    ['another purpose', { purpose: 'curiosity' }, 'GRANT_PURPOSE'],
    ['another operation', { operationId: 'queryCertificate' }, 'GRANT_OPERATION'],
    ['another provider', { provider: 'shenyang-social-insurance' }, 'GRANT_PROVIDER'],
    ['another client', { client: TONGLIAO }, 'GRANT_UNKNOWN'],
  ])('does not cover %s', async (_what, change, code) => {
    expect(checked(at.trust, await at.agreed(), change)).toBe(code);
  });

  it('does not hold before its first day or after its last', async () => {
    const past = await at.agreed({ validity: { from: '2020-01-01', to: '2020-12-31' } });
    expect(checked(at.trust, past)).toBe('GRANT_NOT_VALID_NOW');
    expect((await findGrantVersion(at.db, past.grantId))?.status).toBe('EXPIRED');
    const coming = await at.agreed({ validity: { from: '2098-01-01', to: '2098-12-31' } });
    expect(checked(at.trust, coming)).toBe('GRANT_NOT_VALID_NOW');
    expect((await findGrantVersion(at.db, coming.grantId))?.status).toBe('NOT_YET_VALID');
  });

  it('ends for the day with its limit', async () => {
    const document = await at.agreed({ dailyLimit: 2 });
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    at.trust.noteUse(document.grantId, today, 1);
    expect(at.trust.grants.requireGrant(questionOf(document)).hash).toBe(grantDocumentHash(document));
    at.trust.noteUse(document.grantId, today, 2);
    expect(() => at.trust.grants.requireGrant(questionOf(document))).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_REQUESTS' }),
    );
  });

  it('is replaced only when the next version has all signatures, and does not come back', async () => {
    const first = await at.agreed();
    const second = { ...first, version: 2, purpose: 'pension-bridging' };
    await at.record('REQUEST', await at.requestOf(second));
    await at.trust.refresh();
    expect(checked(at.trust, first)).toBe('GRANTED');
    expect(await at.outcomeOf('ACCEPT', await at.acceptOf(first))).toBe('ACTION_NOT_ALLOWED');
    await at.record('ACCEPT', await at.acceptOf(second));
    await at.trust.refresh();
    expect(checked(at.trust, first)).toBe('GRANT_PURPOSE');
    await at.record('REVOKE', await at.revokeOf(second));
    await at.trust.refresh();
    expect(checked(at.trust, first)).toBe('GRANT_REVOKED');
    expect((await findGrantVersion(at.db, first.grantId, 1))?.status).toBe('SUPERSEDED');
  });

  it.each([CHIFENG, TONGLIAO])(
    'is revoked by the one signature of %s, in every process, within a second',
    async (by) => {
      const document = await at.agreed();
      await using other = await at.open();
      await until(() => [at.trust, other].every((one) => checked(one, document, {}) === 'GRANTED'), 1_000);
      await at.record('REVOKE', await at.revokeOf(document, at.signer(by)));
      await until(
        () => [at.trust, other].every((one) => checked(one, document, {}) === 'GRANT_REVOKED'),
        1_000,
      );
      expect(await at.outcomeOf('ACCEPT', await at.acceptOf(document))).toBe('ACTION_NOT_ALLOWED');
      expect(await at.outcomeOf('REVOKE', await at.revokeOf(document, at.signer(CHIFENG)))).toBe(
        'ACTION_NOT_ALLOWED',
      );
    },
  );

  it('stays when the key that signed it is revoked later, and cannot be signed with that key again', async () => {
    const shenyang = await at.agreed({ providers: ['shenyang-social-insurance'] });
    const { kid } = at.keys.get(SHENYANG)!;
    await revokeClientKey(at.db, { clientId: SHENYANG, kid, by: 'x' });
    const next = { ...shenyang, version: 2 };
    await at.record('REQUEST', await at.requestOf(next));
    expect(await at.outcomeOf('ACCEPT', await at.acceptOf(next, at.signer(SHENYANG)))).toBe('KID_UNKNOWN');
    await using fresh = await at.open();
    const asked = { provider: 'shenyang-social-insurance' };
    expect(checked(fresh, shenyang, asked)).toBe('GRANTED');
  });
});
