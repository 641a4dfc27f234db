import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../_support/browser.ts';
import { faultsAsSeen, ZOOMED } from '../_support/looks.ts';
import { openPortal, signInFrom, type Look } from '../_support/portal.ts';
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

const TRANSFER = '/portal/services/pension/transfer';
const PAGES = [
  '/portal/',
  '/portal/cases',
  TRANSFER,
  `${TRANSFER}/apply`,
  `${TRANSFER}/apply/consent`,
  '/portal/bundles/moving',
  `${TRANSFER}/estimate`,
  '/portal/family',
  '/portal/access',
  '/portal/notifications',
  '/portal/verify',
];
const SEEN: readonly Look[] = [
  { locale: 'zh-CN', width: ZOOMED },
  { locale: 'en-GB', width: ZOOMED },
  { locale: 'zh-CN', textSize: 24 },
  { locale: 'en-GB', textSize: 20, width: 1200 },
];

const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').waitFor();
  await page.locator('.waiting').waitFor({ state: 'detached' });
};

describe('the portal', () => {
  it('is served below its address under a policy that lets only our own scripts run', async () => {
    const answer = await fetch(`${system.url}/portal/cases/anything`);
    const html = await answer.text();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    const [, script = ''] = /src="(\/web\/assets\/[^"]+\.js)"/u.exec(html) ?? [];
    const asset = await fetch(`${system.url}${script}`);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${system.url}/web/assets/..%2F..%2Fpackage.json`)).status).toBe(404);
  });

  it('names fields, and what is wrong with them, in the language of the page', async () => {
    const { page } = await openPortal(browser, system.url, { locale: 'zh-CN' });
    await signInFrom(page, 'resident-with-funds');
    await page.goto(`${system.url}${TRANSFER}/apply/agent`);
    await page.getByLabel('与本人关系').waitFor();
    await page.goto(`${system.url}${TRANSFER}/apply/refundAccount`);
    await page.getByLabel('账号').waitFor();
    await page.goto(`${system.url}${TRANSFER}`);
    await page.getByLabel('原参保地').selectOption('other');
    await page.getByPlaceholder('六位行政区划代码').fill('650102');
    await page.getByLabel('新参保地').selectOption('150502');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('alert').getByText('没有机构办理这个地区的业务').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('alert').getByText('no agency serves this region').waitFor();
    await page
      .getByRole('option', { name: 'Horqin District, Tongliao' })
      .first()
      .waitFor({ state: 'attached' });
  });

  it('leads on from an address that is refused', async () => {
    const { page } = await openPortal(browser, system.url, { locale: 'zh-CN' });
    await page.goto(`${system.url}/nothing`);
    await page.getByRole('heading', { name: '未找到' }).waitFor();
    expect(await faultsAsSeen(page)).toEqual([]);
    await page.locator('a[href="/portal/"]').click();
    await page.getByRole('heading', { name: '两座城市，一次办好' }).waitFor();
  });

  it.each(SEEN)('can be read, reached and touched by everybody: %o', { timeout: 60_000 }, async (look) => {
    const { page, faults } = await openPortal(browser, system.url, look);
    await settled(page);
    const found = await faultsAsSeen(page);
    await signInFrom(page, 'resident-same-pool');
    for (const path of PAGES) {
      await page.goto(`${system.url}${path}`);
      await settled(page);
      found.push(...(await faultsAsSeen(page)).map((line) => `${path} ${line}`));
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });
});
