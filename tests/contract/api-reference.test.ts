import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem({ roles: ['all'] });
}, 60_000);
afterAll(() => system[Symbol.asyncDispose]());

describe('the API reference', () => {
  it('lists every contract, and shows each with all its operations, without any script', async () => {
    const index = await fetch(`${system.url}/docs`);
    const names = [...(await index.text()).matchAll(/href="\/docs\/([a-z-]+)"/g)].map(([, name]) => name!);
    const services = [...system.context!.registry.services.keys()];
    expect(names).toEqual([
      ...services.flatMap((name) => [name, `agency-${name}`]),
      'resident',
      'admin',
      'site',
    ]);
    for (const name of names) {
      const page = await fetch(`${system.url}/docs/${name}`);
      const html = await page.text();
      const policy = page.headers.get('content-security-policy') ?? '';
      expect([page.status, policy]).toEqual([200, expect.stringContaining(`default-src 'none'`)]);
      expect(policy + html).not.toMatch(/unsafe-inline|<script/);
      const document = (await (await fetch(`${system.url}/docs/${name}/openapi.json`)).json()) as {
        paths: Record<string, Record<string, { operationId?: string }>>;
      };
      const ids = Object.values(document.paths).flatMap((item) =>
        Object.values(item).flatMap(({ operationId }) => operationId ?? []),
      );
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
    }
  });

  it('knows no other contract', async () => {
    for (const name of ['nothing', 'common', '..%2Fcommon', '__proto__'])
      expect((await fetch(`${system.url}/docs/${name}`)).status).toBe(404);
  });
});
