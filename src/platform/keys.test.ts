import { sign, verify, createPublicKey } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCryptoBox } from './data-key.ts';
import { loadOrCreateKey } from './keys.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'keys-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('signing keys', () => {
  it.each(['ES256', 'EdDSA'] as const)('%s: the same key on every start, for us alone', async (alg) => {
    const made = await loadOrCreateKey(join(dir, 'keys'), 'gateway', alg);
    const again = await loadOrCreateKey(join(dir, 'keys'), 'gateway', alg);
    expect(again.kid).toBe(made.kid);
    expect(made.publicJwk).toMatchObject({ kid: made.kid, alg, use: 'sig' });
    expect(made.publicJwk).not.toHaveProperty('d');
    const hash = alg === 'ES256' ? 'sha256' : null;
    const signature = sign(hash, Buffer.from('x'), again.privateKey);
    const publicKey = createPublicKey({ key: { ...made.publicJwk }, format: 'jwk' });
    expect(verify(hash, Buffer.from('x'), publicKey, signature)).toBe(true);
    expect((await stat(join(dir, 'keys'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(dir, 'keys/gateway.pem'))).mode & 0o777).toBe(0o600);
  });

  it('is one key when two processes start at once', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => loadOrCreateKey(dir, 'gateway')));
    expect(new Set(made.map((key) => key.kid)).size).toBe(1);
    expect(await readdir(dir)).toEqual(['gateway.pem']);
  });

  it('refuses a key of another algorithm and a name that is a path', async () => {
    await loadOrCreateKey(dir, 'gateway', 'ES256');
    await expect(loadOrCreateKey(dir, 'gateway', 'EdDSA')).rejects.toThrow('not for EdDSA');
    await expect(loadOrCreateKey(dir, '../gateway')).rejects.toThrow('Not a key name');
  });
});

describe('data key', () => {
  it('is made once by a sandbox, and refused outside it', async () => {
    const box = await openCryptoBox({ sandbox: true, dataDir: dir });
    expect((await openCryptoBox({ sandbox: true, dataDir: dir })).keyId).toBe(box.keyId);
    expect((await stat(join(dir, 'keys/data.key'))).mode & 0o777).toBe(0o600);
    await expect(openCryptoBox({ sandbox: false, dataDir: dir })).rejects.toThrow('DATA_KEY must be set');
  });

  it('does not take the key of a sandbox into live use', async () => {
    await openCryptoBox({ sandbox: true, dataDir: dir });
    const dataKey = Buffer.from(await readFile(join(dir, 'keys/data.key'), 'utf8'), 'base64');
    await expect(openCryptoBox({ sandbox: false, dataDir: dir, dataKey })).rejects.toThrow(
      'key of a sandbox',
    );
  });
});
