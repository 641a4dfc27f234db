import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHIFENG, TONGLIAO, useSandboxBench } from '../../tests/_support/sandbox-bench.ts';

const bench = useSandboxBench();

describe('the sandbox itself', () => {
  it('keeps private keys to itself and survives a restart quickly', async () => {
    const { keysDir } = bench();
    for (const name of (await readdir(keysDir, { recursive: true })).filter((file) => file.endsWith('.pem')))
      expect((await stat(join(keysDir, name))).mode & 0o777, name).toBe(0o600);
    await bench().control('PUT', '/sandbox/delays', { default: 3_600 });
    const { stepId } = await bench().ask(
      bench().story('resident-same-pool', CHIFENG, TONGLIAO),
      CHIFENG,
      '/pause-confirmations',
    );
    const before = [...bench().sandbox.clients].map(([id, { kid }]) => `${id} ${kid}`);
    const began = performance.now();
    await bench().restart();
    expect(performance.now() - began).toBeLessThan(3_000);
    expect([...bench().sandbox.clients].map(([id, { kid }]) => `${id} ${kid}`)).toEqual(before);
    bench().peer.businessTime = new Date(bench().peer.businessTime.getTime() + 3_600_000);
    expect((await bench().messages(stepId))[0]?.body).toMatchObject({ outcome: 'PAUSED' });
  });

  it('says what it is and takes control only from itself', async () => {
    expect(await bench().control('GET', '/sandbox')).toMatchObject({
      notice: expect.stringContaining('simulated') as string,
    });
    expect(await bench().control('GET', '/clock')).toHaveProperty('businessTime');
    expect(await bench().control('GET', '/bank/accounts')).toHaveLength(12);
    expect(await bench().control('POST', '/sandbox/faults', { kind: 'earthquake' })).toMatchObject({
      code: 'BODY_INVALID',
    });
    const form = await fetch(`${bench().sandbox.url}/sandbox/faults`, {
      method: 'POST',
      body: new URLSearchParams({ kind: 'down' }),
    });
    expect(form.status).toBe(415);
    const csv = await fetch(`${bench().sandbox.url}/sandbox/people`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: 'not,a,people\nfile,at,all\n',
    });
    expect(csv.status).toBe(422);
    expect(await csv.json()).toMatchObject({ loaded: 0 });
  });
});
