import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { registerClientKey } from '../../src/exchange/client-keys.ts';
import { CLIENT, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

let at: TestGateway;
let security: Caller;
let kid: string;
beforeAll(async () => {
  at = await startTestGateway();
  security = await at.officer('security');
});
afterAll(() => at[Symbol.asyncDispose]());
beforeEach(async () => {
  const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  const key = { clientId: CLIENT, jwk: { ...jwk }, alg: 'ES256' as const, notBefore: new Date(0) };
  ({ kid } = await at.engine.db.transaction((tx) => registerClientKey(tx, { ...key, registeredBy: 'x' })));
});

const end = (body: object, id = kid, client = CLIENT) =>
  security.post(`/admin/v1/clients/${client}/keys/${id}/end`, body);
const reason = 'the laptop is gone';
const later = (ms: number): string =>
  new Date(Date.now() + ms + 8 * 3_600_000).toISOString().replace('Z', '+08:00');

describe('endKey', () => {
  it('revokes at once, and says what is left', async () => {
    const { body } = await end({ reason }).expect(200);
    expect(body).toMatchObject({ clientId: CLIENT, kid, revoked: true });
    expect(body.left).not.toContain(kid);
    const [row] = await at.engine.db.query<{ revoked_at: Date | null; revoked_by: string | null }>(
      'select k.revoked_at, k.revoked_by from client_key k where k.kid = $1',
      [kid],
    );
    expect(row).toEqual({ revoked_at: expect.any(Date), revoked_by: security.accountId });
    await end({ reason }).expect(404);
  });

  it('lets a key end later, never later than said before', async () => {
    const notAfter = later(60_000);
    const { body } = await end({ reason, notAfter }).expect(200);
    expect(body).toMatchObject({ revoked: false, endsAt: notAfter });
    expect(body.left).not.toContain(kid);
    const refused = await end({ reason, notAfter: later(120_000) }).expect(400);
    expect(refused.body.findings).toMatchObject([{ code: 'LATER', path: '/body/notAfter' }]);
  });

  it('knows no other client and no other key', async () => {
    await end({ reason }, 'nothing').expect(404);
    await end({ reason }, kid, 'nobody.core').expect(404);
    await end({}).expect(400);
  });

  it('is recorded for the audit role', async () => {
    await end({ reason }).expect(200);
    const audit = await at.officer('audit');
    const { body } = await audit.get('/admin/v1/read-log?operation=endKey').expect(200);
    expect(body.items[0]).toMatchObject({ subject: `${CLIENT} ${kid}`, reason, status: 200 });
  });
});
