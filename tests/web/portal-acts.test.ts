import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../_support/axe.ts';
import { openBrowser } from '../_support/browser.ts';
import { apply, atEnd, atState, complain, myCase, until } from '../_support/flow.ts';
import { applyToMove, CHIFENG, hold, jumpTo, LEASE, registered, TONGLIAO } from '../_support/household.ts';
import { openPortal, signInFrom } from '../_support/portal.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([startTestSystem(), openBrowser()]);
  await jumpTo(system, '2026-11-23T09:00:00');
});
afterAll(async () => {
  await browser.close();
  await system[Symbol.asyncDispose]();
});

async function enter(account: string): Promise<Page> {
  const { page } = await openPortal(browser, system.url);
  await signInFrom(page, account);
  return page;
}

const identity = (account: string): { idNumber: string; name: string } => {
  const found = system.sandbox?.accounts.find(({ name }) => name === account);
  return { idNumber: found?.idNumber ?? '', name: found?.displayName ?? '' };
};

const fold = (page: Page, name: string) => page.locator('summary', { hasText: new RegExp(`^${name}$`, 'u') });

/** What stands behind a fold of this name. */
const act = (page: Page, name: string) => page.locator('details', { has: fold(page, name) });

/** Consents, checks and sends an application whose own part is filled in. */
async function send(page: Page): Promise<void> {
  await page.getByRole('link', { name: '联系方式', exact: true }).click();
  await page.locator('#field-contact-phone').fill('13800000000');
  await page.getByRole('button', { name: '保存并返回' }).click();
  await page.getByRole('link', { name: '授权查询' }).click();
  await page.getByRole('checkbox').first().waitFor();
  for (const item of await page.getByRole('checkbox').all()) await item.check();
  await page.getByRole('button', { name: '保存并返回' }).click();
  await page.getByRole('link', { name: '核对并提交' }).click();
  await page.getByRole('button', { name: /确认无误/u }).click();
  await page.waitForURL('**/receipt');
}

describe('a record that is wrong', () => {
  it('is said where it is seen, and comes back with reasons and remedies', { timeout: 60_000 }, async () => {
    const page = await enter('resident-same-pool');
    await page.goto(`${system.url}/portal/services/pension/transfer`);
    await page.getByLabel('原参保地').selectOption('150402');
    await page.getByLabel('新参保地').selectOption('150502');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('两地属于同一统筹区').first().waitFor();
    await page.getByRole('link', { name: '谁查了我的数据' }).click();
    const look = page.locator('.rows > li', { hasText: '数据来自赤峰市社会保险' }).first();
    await look.locator('summary').click();
    await look.getByRole('link', { name: '这里有错，提出更正' }).click();
    await page.getByRole('link', { name: '办理信息' }).click();
    expect(await page.getByLabel('机构所在地').inputValue()).toBe('150400');
    await page.getByLabel('哪里有错').fill('2019年6月没有缴费记录');
    await page.getByLabel('正确的应当是').fill('已缴费');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '保存并返回' }).click();
    await send(page);
    await page.getByRole('link', { name: '查看进度' }).click();
    await page.getByText('结束日期').waitFor();
    const [notice] = await Promise.all([
      page.context().waitForEvent('page'),
      page
        .getByRole('link', { name: /告知书/u })
        .first()
        .click(),
    ]);
    await notice.getByText('行政复议').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe('what a person may do about a case', () => {
  it(
    'is to remind once it is late, and to withdraw; what was typed outlives every answer',
    { timeout: 60_000 },
    async () => {
      const person = await system.as('resident-same-pool');
      const { caseId } = await complain(await system.as('resident-same-pool'), 'DELAY');
      const page = await enter('resident-same-pool');
      await page.goto(`${system.url}/portal/cases/${caseId}`);
      await page.getByText('2026年12月14日过后仍未办结，就可以催办').waitFor();
      await jumpTo(system, '2026-12-20T09:00:00');
      await until(
        () => myCase(person, caseId),
        ({ canRemind }) => canRemind.allowed,
        'it is late',
      );
      await page.reload();
      await fold(page, '催办').click();
      await act(page, '催办').getByRole('button', { name: '催办' }).click();
      await page.getByText('请写明原因').waitFor();
      await act(page, '催办').getByLabel('请说明原因').fill('已超过答复时限');
      await act(page, '催办').getByRole('button', { name: '催办' }).click();
      await until(
        () => myCase(person, caseId),
        ({ timeline }) => timeline.some(({ type }) => type === 'NOTICE_SENT'),
        'the agency is told',
      );
      const withdrawal = act(page, '撤回申请');
      await fold(page, '撤回申请').click();
      const reason = withdrawal.getByLabel('请说明原因');
      await reason.fill('已经解决了');
      const answers = { 409: '现在还不能这样办', 422: '这样办不了', 429: '请求太多了', 503: '暂时没有回应' };
      for (const [status, words] of Object.entries(answers)) {
        await page.route('**/withdraw', (route) => route.fulfill(problem(Number(status))));
        await withdrawal.getByRole('button', { name: '撤回申请' }).click();
        await withdrawal.getByRole('alert').getByText(words).first().waitFor();
        expect(await reason.inputValue()).toBe('已经解决了');
        await page.unroute('**/withdraw');
      }
      await page.context().setOffline(true);
      await withdrawal.getByRole('button', { name: '撤回申请' }).click();
      await withdrawal.getByText('现在连不上').waitFor();
      await page.context().setOffline(false);
      const { version } = await myCase(person, caseId);
      await page.route('**/withdraw', (route) =>
        route.continue({ headers: { ...route.request().headers(), 'if-match': `"${version - 1}"` } }),
      );
      await withdrawal.getByRole('button', { name: '撤回申请' }).click();
      await withdrawal.getByText('情况刚刚有了变化').waitFor();
      await page.unroute('**/withdraw');
      const { promise: slow, resolve: answered } = Promise.withResolvers<void>();
      await page.route(`**/resident/v1/cases/${caseId}`, async (route) => {
        const response = await route.fetch();
        await slow;
        await route.fulfill({ response });
      });
      await withdrawal.getByRole('button', { name: '显示最新情况' }).click();
      await page.context().clearCookies({ name: 'session' });
      await withdrawal.getByRole('button', { name: '撤回申请' }).click();
      const signIn = page.getByRole('link', { name: '重新登录并返回本页' }).first();
      await signIn.waitFor();
      // What was asked before the new attempt is answered after it.
      const fresh = page.waitForResponse(`**/resident/v1/cases/${caseId}`);
      answered();
      await fresh;
      await signIn.click();
      await page.locator('button[value="resident-same-pool"]').click();
      await page.waitForURL(`**/cases/${caseId}`);
      await fold(page, '撤回申请').click();
      expect(await reason.inputValue()).toBe('已经解决了');
      await withdrawal.getByRole('button', { name: '撤回申请' }).click();
      await page.getByText('结束日期').waitFor();
      expect(await atEnd(person, caseId)).toMatchObject({ endedAs: 'withdrawn' });
    },
  );

  it('is to answer what is asked, and to take a consent back', { timeout: 60_000 }, async () => {
    const person = await system.as('resident-arrears');
    const places = { originRegion: '210104', destinationRegion: '150502', hukouRegion: '150502' };
    const { caseId } = await apply(person, 'transfer', places);
    await until(
      () => myCase(person, caseId),
      ({ needsYou }) => needsYou.length > 0,
      'a question',
    );
    const page = await enter('resident-arrears');
    await page.locator('.attention .rows a').first().click();
    await page.getByRole('link', { name: '现在处理' }).click();
    await page.getByRole('radio').first().check();
    await page.getByRole('checkbox').check();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '确认并提交' }).click();
    await page.waitForURL(`**/cases/${caseId}`);
    expect((await myCase(person, caseId)).needsYou).toEqual([]);
    const { caseId: other } = await complain(await system.as('resident-arrears'), 'OTHER');
    await page.goto(`${system.url}/portal/cases/${other}`);
    await fold(page, '撤回授权').click();
    await act(page, '撤回授权').getByLabel('请说明原因').fill('不再需要');
    await act(page, '撤回授权').getByRole('button', { name: '撤回授权' }).click();
    await page.getByText(/授权已于.+撤回/u).waitFor();
  });

  it('is to go on with what a move has brought up', { timeout: 60_000 }, async () => {
    const person = await system.as('resident-household-move');
    const me = identity('resident-household-move');
    await hold(system, CHIFENG, me, {
      name: me.name,
      evidence: {},
      registration: registered({ addressRegion: '150426' }),
    });
    await hold(system, TONGLIAO, me, { name: me.name, evidence: LEASE });
    const { caseId } = await applyToMove(person, { originRegion: '150426' });
    await atState(person, caseId, 'COMPLETED');
    const page = await enter('resident-household-move');
    await until(
      () => person.get<{ items: { workflow?: string }[] }>('/resident/v1/follow-ups'),
      ({ items }) => items.some(({ workflow }) => workflow !== undefined),
      'the services have heard of it',
    );
    await page.reload();
    await page
      .getByRole('link', { name: /^去办理：/u })
      .first()
      .click();
    await page.getByLabel(/^原/u).waitFor();
    expect(await page.getByLabel(/^原/u).inputValue()).toBe('150426');
  });
});

describe('the calculator', () => {
  it('shows each line with its rule and what another month would change', async () => {
    const page = await enter('resident-with-funds');
    await page.goto(`${system.url}/portal/services/pension/transfer/estimate`);
    await page.getByLabel('原参保地').selectOption('210102');
    await page.getByLabel('新参保地').selectOption('150502');
    await page.getByLabel('转移月份').fill('2025-12');
    await page.getByRole('button', { name: '计算' }).click();
    await page
      .getByText(/现在办理：¥[\d,.]+；相差 -¥/u)
      .first()
      .waitFor();
    await page.getByText('依据', { exact: true }).first().click();
    expect(await page.locator('.rows > li').count()).toBe(6);
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe('acting for a family member', () => {
  it('is given, accepted, shown on every page and ended at once', { timeout: 60_000 }, async () => {
    const mother = await enter('resident-over-50');
    await mother.getByRole('link', { name: '代办', exact: true }).click();
    await mother.getByText('委托一位成年家人').click();
    const { name, idNumber } = identity('resident-duplicate');
    await mother.locator('#field-taker-name').fill(name);
    await mother.locator('#field-taker-idNumber').fill(idNumber);
    await mother.getByRole('checkbox', { name: '养老保险', exact: true }).check();
    await mother.locator('#field-until').fill('2020-01-01');
    await mother.getByRole('button', { name: '发出委托' }).click();
    await mother.getByRole('alert').waitFor();
    await mother.locator('#field-until').fill('2027-01-31');
    await mother.getByRole('button', { name: '发出委托' }).click();
    await mother.getByText('等待对方接受').waitFor();
    const son = await enter('resident-duplicate');
    await son.getByRole('link', { name: /委托您代办，等您接受$/u }).click();
    await son.getByRole('button', { name: '接受', exact: true }).click();
    await son.getByRole('button', { name: /^为.+办理$/u }).click();
    await son.getByText(/^您正在为.+办理$/u).waitFor();
    expect(await son.locator('.tile').count()).toBe(1);
    await son.getByRole('link', { name: '谁查了我的数据' }).click();
    await son.getByText('这一页只显示您自己的内容').waitFor();
    await son.getByRole('link', { name: '我的办件' }).click();
    await son.getByText('您还没有办理过事项').waitFor();
    await son.goto(`${system.url}/portal/bundles/moving`);
    await son.getByText('委托范围不包括这件事').first().waitFor();
    await son.getByRole('checkbox', { name: '养老保险关系转移接续', exact: true }).check();
    expect(await son.locator('input[type=checkbox]:disabled').count()).toBe(3);
    expect(await violationsOf(son)).toEqual([]);
    await mother.reload();
    await mother
      .getByText(/：查看办件列表/u)
      .first()
      .waitFor();
    await mother.getByRole('button', { name: '立即终止' }).click();
    await mother.getByText('已终止').first().waitFor({ state: 'attached' });
    await son.goto(`${system.url}/portal/cases`);
    await son.getByText('没有找到').first().waitFor();
    await son.getByRole('button', { name: '结束代办，回到我自己' }).click();
    await son.locator('.tile').nth(1).waitFor();
  });
});

const problem = (status: number) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ code: 'X', status, title: 'No', titleZh: '否', requestId: 'r', origin: 'gateway' }),
});
