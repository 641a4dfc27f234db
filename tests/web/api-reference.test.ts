import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../_support/browser.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([startTestSystem(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await system[Symbol.asyncDispose]();
});

/** A page that notes what its policy forbade, what failed, and every address outside our origin. */
async function open(path: string): Promise<{ page: Page; faults: string[] }> {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  const faults: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
  page.on('pageerror', (error) => void faults.push(error.message));
  page.on('request', (request) => {
    const at = request.url().replace(/^blob:/, '');
    if (!at.startsWith(system.url) && !at.startsWith('data:')) faults.push(`asked ${at}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`forbidden: ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(`${system.url}${path}`);
  return { page, faults };
}

interface Named {
  paths: Record<string, Record<string, { operationId?: string }>>;
}

const idsOf = ({ paths }: Named): string[] =>
  Object.values(paths).flatMap((item) => Object.values(item).flatMap(({ operationId }) => operationId ?? []));

const SERVICES = ['pension', 'medical-insurance', 'housing-fund', 'household', 'emergency', 'redress'];
const OWN = ['exchange', 'agency-witness', 'resident', 'admin', 'site'];
const NAMES = [...SERVICES.flatMap((name) => [name, `agency-${name}`]), ...OWN];

describe('the API reference in a browser', () => {
  it.each(NAMES)(
    'draws every operation of %s from our own origin, with nothing its policy forbids',
    async (name) => {
      const { page, faults } = await open(`/docs/${name}`);
      const ids = idsOf((await (await page.request.get(`${page.url()}/openapi.json`)).json()) as Named);
      await page
        .locator(`[id$="operation/${ids.at(-1)}"]`)
        .first()
        .waitFor({ state: 'attached' });
      const drawn = await page.locator('[id*="operation/"]').evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.filter((id) => !drawn.some((one) => one.endsWith(`operation/${id}`)))).toEqual([]);
      expect(faults).toEqual([]);
    },
  );

  it('finds an operation by a word, and goes from one contract to another', async () => {
    const { page, faults } = await open('/docs/pension');
    await page.getByPlaceholder('Search...').fill('certificate');
    await page.locator('[data-role="search:results"] li').first().click();
    await page.getByRole('link', { name: 'household', exact: true }).click();
    await page.locator('redoc h1', { hasText: 'household' }).waitFor();
    expect(await page.locator('header [aria-current="page"]').textContent()).toBe('household');
    expect(faults).toEqual([]);
  });

  it('still shows the contracts to choose from where scripts are off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${system.url}/docs/pension`);
    expect(await page.locator('header a').count()).toBeGreaterThan(10);
    await context.close();
  });
});
