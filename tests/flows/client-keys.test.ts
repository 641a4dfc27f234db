import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerClientKey, revokeClientKey } from '../../src/exchange/client-keys.ts';
import { keysInForce, retireClientKey } from '../../src/exchange/end-key.ts';
import type { SigningKey } from '../../src/exchange/envelope.ts';
import { openTrust, type Trust } from '../../src/exchange/trust.ts';
import type { ServedCall } from '../../src/gateway/mediation.ts';
import { quietLog } from '../_support/database.ts';
import { CHIFENG, send, startTestExchange, type TestExchange } from '../_support/exchange.ts';

const MEMBERS = new URL('../../config/members.yaml', import.meta.url);
const QUERY = JSON.stringify({ region: '150502', idNumber: '150402199001011237' });
const regionOf = (body: unknown): string => (body as { region: string }).region;
const operations = new Map<string, ServedCall>([
  ['queryStatus', { kind: 'mediated', agencyOperation: 'queryStatus', provider: regionOf }],
]);

let exchange: TestExchange;
/** What a second gateway process knows: the same database, nothing else shared. */
let elsewhere: Trust;
beforeAll(async () => {
  exchange = await startTestExchange(operations);
  const { db, agency } = exchange;
  elsewhere = await openTrust({ db, membersFile: MEMBERS, sandboxUrl: agency.url, log: quietLog });
});
afterAll(async () => {
  await elsewhere[Symbol.asyncDispose]();
  await exchange[Symbol.asyncDispose]();
});

let made = 0;
async function newKey(notBefore = new Date(Date.now() - 1_000)): Promise<SigningKey> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = `rotated-${(made += 1)}`;
  const jwk = { ...(publicKey as KeyObject).export({ format: 'jwk' }), kid };
  const key = {
    clientId: CHIFENG,
    jwk,
    alg: 'ES256' as const,
    notBefore,
    registeredBy: 'a',
    approvedBy: 'b',
  };
  await exchange.db.transaction((tx) => registerClientKey(tx, key));
  return { kid, alg: 'ES256', privateKey };
}

const statusWith = async (key: SigningKey): Promise<number> =>
  (await send(exchange, { body: QUERY, key })).status;
const known = (trust: Trust, kid: string): boolean => trust.issuers(CHIFENG)?.keys.has(kid) === true;
const within = (ms: number) => ({ timeout: ms, interval: 10 });

describe('the keys of a client', () => {
  it('overlap while one follows the other', async () => {
    const [before, after] = [await newKey(), await newKey()];
    await expect.poll(() => statusWith(after), within(1_000)).toBe(200);
    const end = new Date(Date.now() + 700);
    await exchange.db.transaction((tx) =>
      retireClientKey(tx, { clientId: CHIFENG, kid: before.kid, notAfter: end }),
    );
    expect([await statusWith(before), await statusWith(after)]).toEqual([200, 200]);
    await expect.poll(() => statusWith(before), within(2_000)).toBe(401);
    expect(Date.now()).toBeGreaterThanOrEqual(end.getTime());
    expect(await statusWith(after)).toBe(200);
    const left = await keysInForce(exchange.db, CHIFENG, new Date());
    expect(left).toContain(after.kid);
    expect(left).not.toContain(before.kid);
  });

  it('never live longer than was said', async () => {
    const { kid } = await newKey();
    const retire = (ms: number) =>
      exchange.db.transaction((tx) =>
        retireClientKey(tx, { clientId: CHIFENG, kid, notAfter: new Date(Date.now() + ms) }),
      );
    await retire(60_000);
    await expect(retire(120_000)).rejects.toMatchObject({ code: 'BODY_INVALID' });
    await retire(30_000);
    await exchange.db.transaction((tx) => revokeClientKey(tx, { clientId: CHIFENG, kid, by: 'a' }));
    await expect(retire(10_000)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('count in no process a second after one revokes them', async () => {
    for (let round = 0; round < 3; round += 1) {
      const key = await newKey();
      await expect.poll(() => known(elsewhere, key.kid), within(1_000)).toBe(true);
      await expect.poll(() => statusWith(key), within(1_000)).toBe(200);
      await exchange.db.transaction((tx) =>
        revokeClientKey(tx, { clientId: CHIFENG, kid: key.kid, by: 'officer' }),
      );
      const revokedAt = performance.now();
      await expect.poll(() => known(elsewhere, key.kid), within(1_000)).toBe(false);
      await expect.poll(() => statusWith(key), within(1_000)).toBe(401);
      expect(performance.now() - revokedAt).toBeLessThan(1_000);
    }
  });
});
