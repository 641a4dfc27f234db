import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { residentIdCheckCharacter } from '../../src/core/resident-id.ts';
import { FAMILY_CHILD } from '../../src/sandbox/people/demo-family.ts';
import { violationsOf } from '../_support/axe.ts';
import { openBrowser } from '../_support/browser.ts';
import { complain, myCase, onFreshVersion } from '../_support/flow.ts';
import { openPortal, signInFrom } from '../_support/portal.ts';
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

/** Eight years old, on the household book of the family. */
const CHILD = FAMILY_CHILD.first17 + residentIdCheckCharacter(FAMILY_CHILD.first17);
const TRANSFER = '/portal/services/pension/transfer';

async function enter(account: string): Promise<Page> {
  const { page } = await openPortal(browser, system.url);
  await signInFrom(page, account);
  return page;
}

/** Goes on with the Tab key alone until the focus is on what is named, then presses a key. */
async function reach(page: Page, name: RegExp, key: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
    });
    if (name.test(focused)) return page.keyboard.press(key);
  }
  throw new Error(`No way to ${name} by keyboard`);
}

describe('an application', () => {
  it(
    'is made by keyboard alone, and followed to its end with the money to the fen',
    { timeout: 60_000 },
    async () => {
      const page = await enter('resident-with-funds');
      await reach(page, /^养老保险关系转移接续$/u, 'Enter');
      await page.getByLabel('原参保地').waitFor();
      await reach(page, /^原参保地/u, 'End');
      await page.getByLabel('原参保地').selectOption('210102');
      await page.getByLabel('新参保地').selectOption('150502');
      await reach(page, /^查询$/u, 'Enter');
      await page.getByRole('link', { name: '开始申请' }).waitFor();
      await reach(page, /^开始申请$/u, 'Enter');
      await page.locator('.tasks').waitFor();
      await reach(page, /^联系方式$/u, 'Enter');
      await page.getByLabel('联系电话').waitFor();
      await reach(page, /^联系电话/u, '1');
      await reach(page, /^保存并返回$/u, 'Enter');
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('5 至 25 位');
      await page.getByLabel('联系电话').focus();
      await page.keyboard.type('3800000000');
      await reach(page, /^保存并返回$/u, 'Enter');
      await page.locator('.tasks').waitFor();
      await reach(page, /^授权查询$/u, 'Enter');
      await page.getByRole('checkbox').first().waitFor();
      for (const title of await page.locator('fieldset li label').allTextContents())
        await reach(page, new RegExp(`^${title}$`, 'u'), 'Space');
      await reach(page, /^保存并返回$/u, 'Enter');
      await page.locator('.tasks').waitFor();
      await reach(page, /^核对并提交$/u, 'Enter');
      await page.getByRole('button', { name: /确认无误/u }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await reach(page, /^确认无误/u, 'Enter');
      await page.waitForURL('**/receipt');
      await page.locator('.step').first().waitFor();
      expect(await page.getByText(/^TC-t1-/u).count()).toBe(1);
      expect(await violationsOf(page)).toEqual([]);
      await system.setRate(4 * DAY);
      await page.getByRole('link', { name: '查看进度' }).click();
      await page.getByText('⑥ 转移基金总额').waitFor();
      await page.getByText('结束日期').waitFor({ timeout: 45_000 });
      await system.setRate(1);
      expect(await page.locator('.bar-line').allTextContents()).toContainEqual(
        expect.stringContaining('已到账 ¥54,432.00'),
      );
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole('link', { name: '谁查了我的数据' }).click();
      await page.getByText('通辽市社会保险经办机构').first().waitFor();
    },
  );

  it('keeps what was typed when the sign-in ends or the agency is away', async () => {
    const page = await enter('resident-same-pool');
    await page.goto(`${system.url}${TRANSFER}`);
    await page.getByLabel('原参保地').selectOption('150402');
    await page.getByLabel('新参保地').selectOption('150502');
    const problems = { 503: '暂时没有回应', 429: '请求太多了', 409: '现在还不能这样办' } as const;
    for (const [status, words] of Object.entries(problems)) {
      const problem = {
        code: 'X',
        status: Number(status),
        title: 'No',
        titleZh: '否',
        requestId: 'r',
        origin: 'gateway',
      };
      await page.route('**/pre-check', (route) =>
        route.fulfill({
          status: Number(status),
          contentType: 'application/problem+json',
          body: JSON.stringify(problem),
        }),
      );
      await page.getByRole('button', { name: '查询' }).click();
      await page.getByRole('alert').getByText(words).waitFor();
      await page.unroute('**/pre-check');
    }
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('现在连不上').waitFor();
    await page.context().setOffline(false);
    await page.context().clearCookies({ name: 'session' });
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('link', { name: '重新登录并返回本页' }).click();
    await page.locator('button[value="resident-same-pool"]').click();
    await page.waitForURL(`${system.url}${TRANSFER}`);
    await page.getByLabel('原参保地').waitFor();
    expect(await page.getByLabel('原参保地').inputValue()).toBe('150402');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('两地属于同一统筹区').first().waitFor();
  });
});

describe('a case that is followed', () => {
  it('shows what has changed, also after a while away and while no events come', async () => {
    const person = await system.as('resident-over-50');
    const operations = await system.as('operations-1');
    const { caseId } = await complain(person, 'DELAY');
    const change = async (reason: string): Promise<unknown> =>
      onFreshVersion(
        () => myCase(person, caseId),
        (headers) =>
          operations.send(
            'POST',
            `/admin/v1/cases/${caseId}/acts`,
            { act: 'clarify', side: 'gateway', reason, payload: { to: 'resident' } },
            headers,
          ),
      );
    const page = await enter('resident-over-50');
    await page.clock.install();
    const opened = page.waitForResponse('**/resident/v1/changes');
    await page.goto(`${system.url}/portal/cases/${caseId}`);
    await opened;
    const facts = page.locator('.timeline > li');
    const more = async (than: number): Promise<void> =>
      expect.poll(() => facts.count(), { timeout: 10_000 }).toBeGreaterThan(than);
    const first = await facts.count();
    await change('请补充材料');
    await more(first);
    const second = await facts.count();
    await turnTo(page, 'hidden');
    await change('请再补充材料');
    const resumed = page.waitForRequest(/\/resident\/v1\/changes\?after=/u);
    await turnTo(page, 'visible');
    await resumed;
    await more(second);
    await page.route('**/resident/v1/changes*', (route) => route.abort());
    await turnTo(page, 'hidden');
    await turnTo(page, 'visible');
    await onFreshVersion(
      () => myCase(person, caseId),
      (headers) =>
        person.send('POST', `/resident/v1/cases/${caseId}/withdraw`, { reason: '不办了' }, headers),
    );
    await page.clock.fastForward('00:20');
    await page.getByText('结束日期').waitFor();
  });
});

/** As if another tab came before the page, or went. */
const turnTo = (page: Page, state: 'hidden' | 'visible'): Promise<void> =>
  page.evaluate((shown) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => shown });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

describe('a bundle', () => {
  it('goes on with one part when the law refuses the other, and says why', async () => {
    const page = await enter('resident-household-move');
    await page.goto(`${system.url}/portal/bundles/moving`);
    await page.getByRole('checkbox', { name: '养老保险关系转移接续', exact: true }).check();
    await page.getByRole('checkbox', { name: '城乡居民养老保险关系转移' }).check();
    await page.getByLabel('原参保地').selectOption('150426');
    await page.getByLabel('新参保地').selectOption('150525');
    await page.locator('#field-contact-phone').fill('13800000000');
    await page.getByRole('button', { name: '查一查能不能办' }).click();
    await page.getByRole('button', { name: /确认无误/u }).waitFor();
    for (const item of await page.getByRole('checkbox').all()) await item.check();
    await page.getByRole('button', { name: /确认无误/u }).click();
    await page.waitForURL('**/my-bundles/**');
    await page.getByText('不予办理', { exact: true }).waitFor();
    await page.locator('.rows a[href*="/cases/"]').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('takes a child along, whom the household part names', { timeout: 60_000 }, async () => {
    const page = await enter('resident-family-head');
    await page.goto(`${system.url}/portal/bundles/moving`);
    await page.getByRole('checkbox', { name: '户口迁移', exact: true }).check();
    await page.getByText('带孩子一起搬？').waitFor();
    await page.getByLabel('迁出地').selectOption('150402');
    await page.getByLabel('迁入地', { exact: true }).selectOption('150502');
    await page.getByLabel('城区').check();
    await page.getByLabel('迁入地址').fill('科尔沁区明仁大街18号');
    await page.getByRole('button', { name: '添加落户依据' }).click();
    await page.locator('#field-claims input[value=LEASE]').check();
    await page.locator('#field-contact-phone').fill('13800000000');
    await page.getByRole('button', { name: '添加随迁人员' }).click();
    await page.locator('#field-movers-0-person-name').fill('包晓雨');
    await page.locator('#field-movers-0-person-idNumber').fill(CHILD);
    await page.locator('#field-movers-0-relation').selectOption('CHILD');
    await page.getByRole('button', { name: '为包晓雨选择事项' }).click();
    const child = page.getByRole('group', { name: '为包晓雨办理' });
    await child.getByRole('checkbox', { name: '基本医疗保险关系转移接续' }).check();
    await child.getByText('包晓雨的答案有不同的地方').click();
    await child.getByLabel('居民医保').first().check();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '查一查能不能办' }).click();
    await page.getByRole('heading', { name: '基本医疗保险关系转移接续 · 包晓雨' }).waitFor();
    await page.getByRole('button', { name: /确认无误/u }).waitFor();
    for (const item of await page.getByRole('checkbox').all()) await item.check();
    await page.getByRole('button', { name: /确认无误/u }).click();
    await page.waitForURL('**/my-bundles/**');
    await page.getByText('基本医疗保险关系转移接续 · 包晓雨').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const [part] = await system.db.query<{ proof: string | null }>(
      `select p.proven_by as proof from bundle_part p where p.part = 'medical'`,
    );
    expect(part?.proof).toBe('household');
    // No case changes by this: the page is told of the bundle itself.
    await system.db.query(
      `update bundle_part p set last_code = 'PROVIDER_UNAVAILABLE' where p.part = 'medical' and p.status = 'PLANNED'`,
    );
    await page.getByText('对方系统暂时没有回应').waitFor();
  });
});
