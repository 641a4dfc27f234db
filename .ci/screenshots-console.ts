import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const PAGES = [
  ['operations-1', 'overview', '/console/overview'],
  ['operations-1', 'cases', '/console/cases'],
  ['operations-1', 'reports', '/console/reports'],
  ['security-1', 'approvals', '/console/approvals'],
  ['audit-1', 'evidence', '/console/evidence'],
  ['audit-1', 'audit', '/console/audit'],
] as const;

/** The pictures of docs/guide-administrator.md, each as the role that sees the page. */
export async function shootConsole(url: string, browser: Browser, images: string): Promise<void> {
  let page: Page | undefined;
  let signedIn = '';
  for (const [account, name, path] of PAGES) {
    if (page === undefined || account !== signedIn) {
      await page?.context().close();
      page = await enter(browser, url, account);
      signedIn = account;
    }
    await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
    await page.locator('h1').waitFor();
    await page.screenshot({ path: join(images, `admin-${name}.png`) });
  }
  await page?.context().close();
}

async function enter(browser: Browser, url: string, account: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1200, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${url}/console/`);
  await page.locator('main a[href^="/auth/login"]').click();
  await page.locator(`button[value="${account}"]`).click();
  await page.waitForURL(`${url}/console/**`);
  return page;
}
