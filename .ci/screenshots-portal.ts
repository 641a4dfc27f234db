import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { System } from '../src/start-system.ts';

const ACCOUNT = 'resident-same-pool';
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1100, height: 760 };

/** The pictures of docs/guide-resident.md, on a phone and in English, and that of the README. */
export async function shootPortal(system: System, browser: Browser, images: string): Promise<void> {
  const picture = (page: Page, name: string) => page.screenshot({ path: join(images, `${name}.png`) });
  const page = await openPortal(browser, system.url, 'en-GB');
  await picture(page, 'portal-home');
  await page.goto(`${system.url}/portal/services/pension/transfer`);
  await page.getByLabel('Old place').selectOption('150402');
  await page.getByLabel('New place').selectOption('150502');
  await page.getByRole('button', { name: 'Find out' }).click();
  await page.getByRole('link', { name: 'Begin the application' }).waitFor();
  await picture(page, 'portal-pre-check');
  await page.getByRole('link', { name: 'Begin the application' }).click();
  await page.locator('.tasks').waitFor();
  await picture(page, 'portal-tasks');
  await fillIn(page);
  await picture(page, 'portal-consent');
  await send(page);
  await picture(page, 'portal-receipt');
  const code = (await page.locator('.verification .copy span').first().textContent()) ?? '';
  await page.getByRole('link', { name: 'Follow the case' }).click();
  await page.locator('.step').first().waitFor();
  await picture(page, 'portal-tracker');
  await page.goto(`${system.url}/portal/verify#${code}`);
  await page.locator('.status-done').waitFor();
  await picture(page, 'portal-verify');
  await page.goto(`${system.url}/portal/notifications`);
  await page.locator('.rows').first().waitFor();
  await picture(page, 'portal-messages');
  await page.context().close();
  await shootReadme(browser, system.url, picture);
}

async function shootReadme(
  browser: Browser,
  url: string,
  picture: (page: Page, name: string) => Promise<unknown>,
): Promise<void> {
  const wide = await openPortal(browser, url, 'zh-CN');
  await wide.setViewportSize(DESKTOP);
  await picture(wide, 'portal');
  await wide.setViewportSize(PHONE);
  await wide.getByRole('button', { name: '长辈版' }).click();
  await wide.evaluate(() => {
    window.scrollTo(0, 0);
  });
  await picture(wide, 'portal-elder');
  await wide.context().close();
}

async function openPortal(browser: Browser, url: string, locale: string): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: PHONE });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${url}/portal/`);
  await page.locator('main a[href^="/auth/login"]').click();
  await page.locator(`button[value="${ACCOUNT}"]`).click();
  await page.locator('.tile').first().waitFor();
  return page;
}

/** Answers what must be answered, and agrees to every item. */
async function fillIn(page: Page): Promise<void> {
  await page.locator('.tasks a[href$="/apply/contact"]').click();
  await page.locator('input[type="tel"], #field-contact-phone').first().fill('04768888888');
  await page.getByRole('button', { name: 'Save and go back' }).click();
  await page.locator('.tasks a[href$="/apply/consent"]').click();
  await page.getByRole('checkbox').first().waitFor();
  for (const item of await page.getByRole('checkbox').all()) await item.check();
  await page.locator('details summary').first().click();
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save and go back' }).click();
  await page.getByRole('link', { name: 'Check and send' }).click();
  await page.getByRole('button', { name: /^Everything is right/u }).click();
  await page.waitForURL('**/receipt');
  await page.locator('.verification img').waitFor();
  await page.locator('.step').first().waitFor();
}
