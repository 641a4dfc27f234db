import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { faultsAsSeen } from './looks.ts';
import { openPage, type Look, type Watched } from './portal.ts';

/** Signs in to the console from its own page as a demo account, such as `operations-1`, on a wide screen. */
export async function openConsole(
  browser: Browser,
  url: string,
  account: string,
  { width = 1440, ...look }: Look = {},
): Promise<Watched> {
  const watched = await openPage(browser, `${url}/console/`, { width, ...look });
  const { page } = watched;
  await page.locator('main a[href^="/auth/login"]').click();
  await page.locator(`button[value="${account}"]`).click();
  await page.waitForURL('**/console/**');
  await settled(page);
  return watched;
}

/** Waits until the page of an address stands there with what it reads. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.locator('.waiting').first().waitFor({ state: 'detached' });
}

/** Opens an address of the console, such as `/cases?overdue=true`. */
export async function goTo(page: Page, url: string, path: string): Promise<void> {
  await page.goto(`${url}/console${path}`);
  await settled(page);
}

const folders = readdirSync(new URL('../../src/web/console/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
/** What stands in place of words that a page did not read. */
const UNREAD = new RegExp(String.raw`(?<![\w./-])(${folders.join('|')})(\.[a-z]\w*)+(?!\w*[./])`, 'gu');

/** Every rule of accessibility that the page breaks, words it did not read, and what does not fit, also at 400 % zoom. */
export async function faultsOfPage(page: Page): Promise<string[]> {
  const unread = (await page.locator('body').innerText()).match(UNREAD) ?? [];
  return [...(await faultsAsSeen(page)), ...unread.filter((words) => !words.endsWith('.yaml'))];
}
