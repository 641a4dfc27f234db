import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../_support/axe.ts';
import { openBrowser } from '../_support/browser.ts';
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
/** 320 wide is what is left of 1280 at 400 % (WCAG 1.4.10). */
const LOOKS: readonly Look[] = [
  { locale: 'zh-CN', width: 320 },
  { locale: 'en-GB', width: 320 },
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

  it.each(LOOKS)('can be read, reached and touched by everybody: %o', { timeout: 60_000 }, async (look) => {
    const { page, faults } = await openPortal(browser, system.url, look);
    await settled(page);
    const found: string[] = await violationsOf(page);
    await signInFrom(page, 'resident-same-pool');
    for (const path of PAGES) {
      await page.goto(`${system.url}${path}`);
      await settled(page);
      found.push(...(await violationsOf(page)).map((line) => `${path} ${line}`));
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (tooWide) found.push(`${path} is wider than its window`);
      if (look.textSize !== undefined)
        found.push(...(await page.evaluate(tooSmall)).map((what) => `${path} ${what}`));
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });
});

/** Runs in the page: what is below the sizes of the elder mode, 18 px to read and 60 px to touch. */
function tooSmall(): string[] {
  const isShown = (element: Element): boolean =>
    element.checkVisibility() && element.getBoundingClientRect().left >= 0;
  const nameOf = (element: Element): string =>
    `${element.tagName} ${element.textContent.trim().slice(0, 30)}`;
  const texts = [...document.body.querySelectorAll('*')].filter((element) =>
    [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
    ),
  );
  // A link inside a sentence is as high as its line; a row of the task list is touched as a whole.
  const targets = [...document.querySelectorAll('a, button, select, summary, label:has(input)')].filter(
    (element) => element.closest('p:not(.actions), dd') === null,
  );
  const heightOf = (element: Element): number =>
    (element.closest('.tasks > li') ?? element).getBoundingClientRect().height;
  return [
    ...texts
      .filter((element) => isShown(element) && parseFloat(getComputedStyle(element).fontSize) < 18)
      .map((element) => `text ${getComputedStyle(element).fontSize}: ${nameOf(element)}`),
    ...targets
      .filter((element) => isShown(element) && heightOf(element) < 59.5)
      .map((element) => `target ${heightOf(element)}: ${nameOf(element)}`),
  ];
}
