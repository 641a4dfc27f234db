import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../_support/browser.ts';
import { faultsOfPage, goTo, openConsole } from '../_support/console.ts';
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

const menuOf = async (account: string): Promise<string[]> => {
  const { page } = await openConsole(browser, system.url, account);
  return page.locator('nav.menu a').allTextContents();
};

describe('the console', () => {
  it('shows to each role what it may do, and nothing else', async () => {
    expect(await menuOf('operations-1')).toContain('案件');
    expect(await menuOf('security-1')).not.toContain('案件');
    const { page } = await openConsole(browser, system.url, 'security-1');
    await goTo(page, system.url, '/cases');
    await page.getByText('这一页不属于您的角色').waitFor();
    const resident = await openConsole(browser, system.url, 'resident-same-pool');
    await resident.page.getByText('您的账号没有工作台的角色').waitFor();
  });

  it.each([{ locale: 'zh-CN' }, { locale: 'en-GB', width: 390 }] as const)(
    'breaks no rule of accessibility: %o',
    async (look) => {
      const { page, faults } = await openConsole(browser, system.url, 'operations-1', look);
      expect(await faultsOfPage(page)).toEqual([]);
      expect(faults).toEqual([]);
    },
  );
});
