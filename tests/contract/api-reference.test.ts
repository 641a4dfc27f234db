import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem({ roles: ['all'] });
}, 60_000);
afterAll(() => system[Symbol.asyncDispose]());

describe('the API reference', () => {
  it('lists every contract without any script, and shows each with no script but our own', async () => {
    const index = await fetch(`${system.url}/docs`);
    const names = [...(await index.text()).matchAll(/href="\/docs\/([a-z-]+)"/g)].map(([, name]) => name!);
    const services = [...system.context!.registry.services.keys()];
    const own = ['exchange', 'agency-witness', 'resident', 'admin', 'site'];
    expect(names).toEqual([...services.flatMap((name) => [name, `agency-${name}`]), ...own]);
    expect(index.headers.get('content-security-policy')).not.toMatch(/script|unsafe/);
    for (const name of names) {
      const page = await fetch(`${system.url}/docs/${name}`);
      const html = await page.text();
      const policy = page.headers.get('content-security-policy') ?? '';
      expect([page.status, policy]).toEqual([200, expect.stringContaining(`script-src 'self';`)]);
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
      expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
        '<script defer src="/docs/assets/redoc.js">',
      ]);
      expect(names.filter((other) => !html.includes(`href="/docs/${other}"`))).toEqual([]);
      const document = (await (await fetch(`${system.url}/docs/${name}/openapi.json`)).json()) as object;
      expect(document).toMatchObject({ openapi: '3.1.0', paths: expect.any(Object) as unknown });
    }
  });

  it('serves Redoc itself, packed where that is taken, and names no other host as a source', async () => {
    const at = `${system.url}/docs/assets/redoc.js`;
    const packed = await fetch(at);
    const plain = await fetch(at, { headers: { 'accept-encoding': 'identity' } });
    expect([packed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual([
      'gzip',
      null,
    ]);
    expect(plain.headers.get('content-type')).toMatch(/^text\/javascript/);
    const script = await plain.text();
    expect(await packed.text()).toBe(script);
    expect(script).not.toMatch(/src:"https?:/);
  });

  it('knows no other contract', async () => {
    for (const name of ['nothing', 'common', '..%2Fcommon', '__proto__', 'assets', 'assets/other.js'])
      expect((await fetch(`${system.url}/docs/${name}`)).status).toBe(404);
  });
});
