import type { Browser, Page } from 'playwright-core';

export interface Look {
  locale?: 'zh-CN' | 'en-GB';
  /** 16 is the usual size; more is the elder mode. */
  textSize?: number;
  width?: number;
}

/** A page with what its console, its policy and its scripts complained about. */
export interface Watched {
  page: Page;
  faults: string[];
}

export const openPortal = (browser: Browser, url: string, look?: Look): Promise<Watched> =>
  openPage(browser, `${url}/portal/`, look);

let sessions = 0;

/** Opens an address in a session of its own, from a machine of its own: limits count by network address. */
export async function openPage(
  browser: Browser,
  address: string,
  { locale = 'zh-CN', textSize = 16, width = 390 }: Look = {},
): Promise<Watched> {
  const context = await browser.newContext({
    locale,
    viewport: { width, height: 844 },
    extraHTTPHeaders: { 'x-forwarded-for': `192.0.2.${(sessions += 1) % 250}` },
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/u.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => void faults.push(error.message));
  await page.addInitScript(
    (stored) => {
      localStorage.setItem('twin-city-preferences', stored);
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`forbidden: ${violatedDirective} ${blockedURI}`);
      });
    },
    JSON.stringify({ language: locale.slice(0, 2), textSize }),
  );
  await page.goto(address);
  return { page, faults };
}

/** Signs in from the page itself, and comes back to it. */
export async function signInFrom(page: Page, account: string): Promise<void> {
  await page.locator('main a[href^="/auth/login"]').click();
  await page.locator(`button[value="${account}"]`).click();
  await page.waitForURL('**/portal/**');
  await page.locator('.tile').first().waitFor();
}
