import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, quietLog } from '../../tests/_support/database.ts';
import type { Database } from '../platform/database.ts';
import { registerClientKey, revokeClientKey } from './client-keys.ts';
import { registerSandboxKeys, sandboxClientKey } from './sandbox-keys.ts';
import { openTrust, type Trust } from './trust.ts';

const membersFile = new URL('../../config/members.yaml', import.meta.url);
const CHIFENG = 'chifeng-social-insurance.core';
const TONGLIAO = 'tongliao-social-insurance.core';

let db: Database;
let keysDir: string;

beforeAll(async () => {
  db = await freshDatabase();
  keysDir = await mkdtemp(join(tmpdir(), 'keys-'));
});

afterAll(async () => {
  await db[Symbol.asyncDispose]();
  await rm(keysDir, { recursive: true });
});

const open = (from = db): Promise<Trust> =>
  openTrust({ db: from, membersFile, sandboxUrl: 'http://127.0.0.1:1', log: quietLog });

async function until(holds: () => boolean, ms = 1_000): Promise<void> {
  const end = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > end) throw new Error('not within the time');
    await new Promise((soon) => setTimeout(soon, 10));
  }
}

describe('trust', () => {
  it('makes sandbox keys once, private files, and registers each public key for its own client', async () => {
    await Promise.all([
      registerSandboxKeys(db, keysDir, [CHIFENG]),
      registerSandboxKeys(db, keysDir, [CHIFENG]),
    ]);
    await registerSandboxKeys(db, keysDir, [CHIFENG, TONGLIAO]);
    const file = join(keysDir, 'clients', 'chifeng-social-insurance-core.pem');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const rows = await db.query<{ client_id: string; jwk: string }>(
      'select k.client_id, k.jwk from client_key k',
    );
    expect(rows.map((row) => row.client_id).toSorted()).toEqual([CHIFENG, TONGLIAO]);
    const secret = (await readFile(file, 'utf8')).split('\n')[1]!;
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(rows.every(({ jwk }) => !('d' in (JSON.parse(jwk) as object)))).toBe(true);

    await using trust = await open();
    const chifeng = await sandboxClientKey(keysDir, CHIFENG);
    expect([...trust.issuers(CHIFENG)!.keys.keys()]).toEqual([chifeng.kid]);
    expect(trust.issuers(TONGLIAO)!.keys.has(chifeng.kid)).toBe(false);
    expect(trust.issuersOf('tongliao-social-insurance')(CHIFENG)).toBeUndefined();
    expect(trust.issuersOf('chifeng-social-insurance')(CHIFENG)?.id).toBe(CHIFENG);
  });

  it('lets a client speak for itself and its own member only', async () => {
    await using trust = await open();
    const issuer = trust.issuers(CHIFENG)!;
    const spoken = [
      CHIFENG,
      'chifeng-social-insurance/officer-7',
      TONGLIAO,
      'tongliao-social-insurance/officer-7',
      '',
    ];
    expect(spoken.map((sub) => issuer.speaksFor(sub))).toEqual([true, true, false, false, false]);
  });

  it('refuses a key a second time, also for another client, and a private one', async () => {
    const { publicJwk, privateKey } = await sandboxClientKey(keysDir, CHIFENG);
    const key = { clientId: TONGLIAO, alg: 'ES256' as const, notBefore: new Date(), registeredBy: 'test' };
    for (const jwk of [{ ...publicJwk }, privateKey.export({ format: 'jwk' })]) {
      await expect(
        db.transaction((tx) => registerClientKey(tx, { ...key, jwk: { ...jwk } })),
      ).rejects.toMatchObject({
        code: 'BODY_INVALID',
      });
    }
  });

  it('hears of a new and of a revoked key within a second, in every process', async () => {
    await using first = await open();
    await using second = await open();
    const policy = first.policyVersion();
    const { publicJwk, kid } = await sandboxClientKey(keysDir, 'chifeng-social-insurance.second');
    await registerClientKey(db, {
      clientId: CHIFENG,
      jwk: { ...publicJwk },
      alg: 'ES256',
      notBefore: new Date(0),
      registeredBy: 'x',
    });
    await until(() => [first, second].every((trust) => trust.issuers(CHIFENG)!.keys.has(kid)));
    expect(first.policyVersion()).not.toBe(policy);
    await revokeClientKey(db, { clientId: CHIFENG, kid, by: 'x' });
    await until(() => [first, second].every((trust) => !trust.issuers(CHIFENG)!.keys.has(kid)));
    await expect(revokeClientKey(db, { clientId: CHIFENG, kid, by: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is stale one second after the database went, and fresh when it is back', async () => {
    let gone = false;
    const cut: Database = {
      ...db,
      query: (text, values) => (gone ? Promise.reject(new Error('gone')) : db.query(text, values)),
    };
    await using trust = await openTrust({
      db: cut,
      membersFile,
      sandboxUrl: 'http://127.0.0.1:1',
      log: quietLog,
    });
    const isStale = (): boolean => {
      try {
        trust.requireFresh();
        return false;
      } catch (error) {
        expect(error).toMatchObject({ code: 'REGISTRY_STALE', status: 503 });
        return true;
      }
    };
    expect(isStale()).toBe(false);
    gone = true;
    await until(isStale, 2_000);
    await expect(trust.ensureFresh()).rejects.toMatchObject({ code: 'REGISTRY_STALE' });
    gone = false;
    await trust.ensureFresh();
    await until(() => !isStale());
  });

  it('is not fresh by an answer that was on its way when the clock jumped', async () => {
    const { now } = Date;
    let onWay = (): void => undefined;
    const slow: Database = {
      ...db,
      async query<R extends object>(...statement: Parameters<Database['query']>) {
        const rows = await db.query<R>(...statement);
        onWay();
        return rows;
      },
    };
    await using trust = await open(slow);
    onWay = () => {
      Date.now = () => now() + 3_600_000;
    };
    try {
      await trust.refresh();
      await expect(trust.ensureFresh()).rejects.toMatchObject({ code: 'REGISTRY_STALE' });
      expect(trust.isClockOff()).toBe(true);
    } finally {
      Date.now = now;
      onWay = () => undefined;
    }
    await trust.refresh();
    expect(trust.isClockOff()).toBe(false);
  });
});
