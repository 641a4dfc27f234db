import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOfficerKeys } from '../../src/exchange/officer-keys.ts';
import { verifyMessageLog } from '../../src/exchange/verify-log.ts';
import { startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

let at: TestGateway;
let officer: Caller;
let second: Caller;
beforeAll(async () => {
  at = await startTestGateway();
  officer = await at.officer('security');
  second = await at.officer('security');
});
afterAll(() => at[Symbol.asyncDispose]());

const reason = 'restores';
const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicJwk = (): object => newKey().publicKey.export({ format: 'jwk' });
const propose = (jwk: object) => officer.post('/admin/v1/officer-keys', { jwk, reason });
const approve = (caller: Caller, approvalId: string) =>
  caller.post(`/admin/v1/approvals/${approvalId}/decision`, { decision: 'approve', reason });
const endKey = (kid: string) => officer.post(`/admin/v1/officer-keys/${kid}/end`, { reason });

describe('registerOfficerKey', () => {
  it('writes the own key into the register once another officer agrees, and the register stays whole', async () => {
    const jwk = publicJwk();
    const { body } = await propose(jwk).expect(202);
    expect(body).toMatchObject({ kind: 'OFFICER_KEY', subject: officer.accountId, status: 'pending' });
    await propose(publicJwk()).expect(409);
    const alone = await approve(officer, body.approvalId).expect(409);
    expect(alone.body.code).toBe('SECOND_PERSON_REQUIRED');
    expect((await readOfficerKeys(at.engine.db)).size).toBe(0);
    await approve(second, body.approvalId).expect(200);
    const [key, ...others] = [...(await readOfficerKeys(at.engine.db)).values()];
    expect([key?.account, others]).toEqual([officer.accountId, []]);
    expect(await verifyMessageLog(at.engine.db)).not.toHaveProperty('firstBad');
    const again = await propose(jwk).expect(202);
    await approve(second, again.body.approvalId).expect(400);
  });

  it.each<[string, () => object]>([
    ['a private key', () => newKey().privateKey.export({ format: 'jwk' })],
    ['a key of another kind', () => generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })],
    ['nothing', () => ({})],
  ])('refuses %s', async (_what, jwk) => {
    const { body } = await propose(jwk()).expect(400);
    expect(body.code).toBe('BODY_INVALID');
  });
});

describe('endOfficerKey', () => {
  it('ends a key for good, alone, and is recorded', async () => {
    const [kid] = [...(await readOfficerKeys(at.engine.db)).keys()];
    await endKey(kid!).expect(200);
    expect((await readOfficerKeys(at.engine.db)).get(kid!)?.ended).toBeGreaterThan(0);
    await endKey(kid!).expect(404);
    await endKey('nothing').expect(404);
    expect(await verifyMessageLog(at.engine.db)).not.toHaveProperty('firstBad');
    const audit = await at.officer('audit');
    const { body } = await audit.get('/admin/v1/read-log?operation=endOfficerKey').expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ subject: kid, reason, status: 200 }));
  });
});
