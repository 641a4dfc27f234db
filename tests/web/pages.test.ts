import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { move } from '../../src/demo/move.ts';
import { STORIES } from '../../src/demo/stories.ts';
import { openBrowser } from '../_support/browser.ts';
import { openPage } from '../_support/portal.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([startTestSystem(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await system[Symbol.asyncDispose]();
});

/** A page of its own session; whatever the console reports as an error is a failure. */
async function visit(account?: string): Promise<{ page: Page; errors: string[] }> {
  const { page, faults } = await openPage(browser, `${system.url}/`);
  if (account !== undefined) await signIn(page, account);
  return { page, errors: faults };
}

const SIGN_IN = 'main a[href^="/auth/login"]';

async function signIn(page: Page, account: string): Promise<void> {
  await page.getByRole('link', { name: '居民门户' }).click();
  await page.locator(SIGN_IN).click();
  await page.locator(`button[value="${account}"]`).click();
  await page.waitForURL(`${system.url}/**`);
}

/** The API with the browser's own cookies; the pages themselves may fetch nothing. */
async function readAs<Body>(page: Page, path: string): Promise<Body> {
  const answer = await page.context().request.get(`${system.url}${path}`);
  return (await answer.json()) as Body;
}

describe('signing in', () => {
  it('goes from the landing page to the issuer and back, one click an account', async () => {
    const { page, errors } = await visit('resident-with-funds');
    const me = await readAs<{ resident: { idNumber: string } }>(page, '/resident/v1/me');
    expect(me.resident.idNumber).toMatch(/^1505\*{10}\w{4}$/u);
    expect(errors).toEqual([]);
  });

  it('works by keyboard alone', async () => {
    const { page } = await visit();
    for (const link of [page.getByRole('link', { name: '工作台' }), page.locator(SIGN_IN)]) {
      await link.focus();
      await page.keyboard.press('Enter');
    }
    await page.locator('button[value="clerk-tongliao-social-insurance-1"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${system.url}/**`);
    const me = await readAs<{ roles: unknown[] }>(page, '/resident/v1/me');
    expect(me.roles).toMatchObject([{ role: 'clerk', member: { nameZh: '通辽市社会保险经办机构' } }]);
  });

  it('says that the sandbox is one, and keeps the session cookie out of scripts', async () => {
    const { page } = await visit('resident-same-pool');
    await page.goto(`${system.url}/`);
    expect(await page.getByText('This is a sandbox').count()).toBe(1);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });
});

describe('printed documents', () => {
  it('shows certificate and information sheet of a finished transfer, to the fen and readable on paper', async () => {
    await system.setRate(4 * DAY);
    const story = STORIES.find(({ account }) => account === 'resident-with-funds')!;
    const told = await move(story, await system.as(story.account), () => undefined);
    if (told.ended !== 'closed') throw new Error('The transfer was refused');
    const { page, errors } = await visit(story.account);
    const at = `/resident/v1/cases/${told.statement.id}/documents`;
    const { items } = await readAs<{ items: { id: string; kind: string; printable: boolean }[] }>(page, at);
    const sheet = items.find(({ kind }) => kind === 'information-sheet')!;
    await page.goto(`${system.url}${at}/${sheet.id}/print`);
    const text = await page.locator('body').innerText();
    for (const { amount } of told.estimate.lines) expect(text).toContain(amount);
    const { data } = await printed(page);
    expect(data.subarray(0, 5).toString()).toBe('%PDF-');
    expect(errors).toEqual([]);
  });
});

async function printed(page: Page): Promise<{ data: Buffer }> {
  await page.emulateMedia({ media: 'print' });
  return { data: await page.pdf({ format: 'A4' }) };
}
