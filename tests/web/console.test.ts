import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import { openBrowser } from '../_support/browser.ts';
import { faultsOfPage, goTo, openConsole, settled } from '../_support/console.ts';
import { apply, caseFile, until, withFault } from '../_support/flow.ts';
import { LOOKS } from '../_support/looks.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const FAILING = 'requestOriginReview';
const PLACES = { originRegion: '210106', destinationRegion: '150502', hukouRegion: '150502' };

let system: TestSystem;
let browser: Browser;
let operations: Api;
let number: string;
let caseId: string;
let agencyIsBack: () => Promise<void>;
/** Two people of operations, each signed in once. */
let page: Page;
let second: Page;

/** An agency that is down: its step fails for good, and the limit passes meanwhile. */
beforeAll(async () => {
  [system, browser] = await Promise.all([startTestSystem(), openBrowser()]);
  operations = await system.as('operations-1');
  const down = await withFault(system, { kind: 'down', operation: FAILING });
  agencyIsBack = async () => {
    await down[Symbol.asyncDispose]();
  };
  await system.setRate(4 * DAY);
  const receipt = await apply(await system.as('resident-one-off'), 'transfer', PLACES);
  caseId = receipt.caseId;
  await until(
    async () => {
      await system.db.query(
        `update case_step set not_before = clock_timestamp() where case_id = $1 and status = 'PENDING'`,
        [caseId],
      );
      return caseFile(operations, caseId);
    },
    ({ tasks, overdue }) => overdue && tasks.some(({ reason }) => reason === 'STEP_FAILED'),
    'an overdue case with a failed step',
  );
  await system.setRate(1);
  ({ number } = await caseFile(operations, caseId));
  ({ page } = await enter('operations-1'));
  ({ page: second } = await enter('operations-2'));
}, 90_000);
afterAll(async () => {
  await browser.close();
  await system[Symbol.asyncDispose]();
});

const enter = async (account: string, look?: Parameters<typeof openConsole>[3]) =>
  openConsole(browser, system.url, account, look);

const menuOf = (of: Page): Promise<string[]> => of.locator('nav.menu a').allTextContents();

const onPage = async (of: Page, text: string): Promise<void> => {
  await of.getByText(text).first().waitFor();
};

/** The preview of a redrive of all that the list shows, and the form below it. */
async function openRedrive(): Promise<Locator> {
  await page.getByRole('button', { name: '按当前筛选全部重放' }).click();
  await onPage(page, '将办理 1 项');
  return page.locator('section.card form.reasoned');
}

describe('the console', () => {
  it('shows to each role what it may do, and nothing else', { timeout: 60_000 }, async () => {
    expect(await menuOf(page)).toEqual(expect.arrayContaining(['案件', '运行总览', '死信', '队列']));
    const { page: security } = await enter('security-1');
    expect(await menuOf(security)).not.toContain('案件');
    await goTo(security, system.url, '/cases');
    await onPage(security, '这一页不属于您的角色');
    const { page: resident } = await enter('resident-same-pool');
    await onPage(resident, '您的账号没有工作台的角色');
  });

  it.each(LOOKS)(
    'breaks no rule of accessibility, and all of it fits: %o',
    { timeout: 60_000 },
    async (look) => {
      const shown = await enter('operations-1', look);
      const found: string[] = [];
      const lists = ['/cases', '/dead-letters', '/tasks', '/approvals', '/reports'];
      for (const path of ['/overview', ...lists, `/cases/${caseId}`, '/queues']) {
        await goTo(shown.page, system.url, path);
        found.push(...(await faultsOfPage(shown.page)).map((fault) => `${path} ${fault}`));
      }
      expect(found).toEqual([]);
      expect(shown.faults).toEqual([]);
    },
  );
});

describe('an administrator', () => {
  it(
    'finds an overdue case by keyboard alone, opens it, and acts with a reason',
    { timeout: 60_000 },
    async () => {
      await goTo(page, system.url, '/cases');
      await page.keyboard.press('/');
      await page.keyboard.type(number);
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=TC-/u);
      await page.locator('tbody tr').first().waitFor();
      await page.getByRole('link', { name: number }).waitFor();
      await page.keyboard.press('j');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(number);
      await page.getByRole('link', { name: '在办且逾期' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/overdue=true/u);
      await page.getByRole('link', { name: number }).waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/cases/${caseId}`);
      await settled(page);
      await page.locator('summary', { hasText: '催办' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('期限已过，请尽快核对');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await onPage(page, '已办理并记录');
      await onPage(page, '管理操作：催办');
      expect(await page.getByText('现在不能办的').count()).toBe(1);
    },
  );

  it('is told what has changed when somebody else was quicker, and what was typed stays', async () => {
    await second.route('**/admin/v1/changes*', (route) => route.abort());
    await goTo(second, system.url, `/cases/${caseId}`);
    const { version } = await caseFile(operations, caseId);
    await operations.send(
      'POST',
      `/admin/v1/cases/${caseId}/acts`,
      { act: 'remind', side: 'gateway', reason: '再催一次' },
      { 'if-match': `"${version}"` },
    );
    await second.locator('summary', { hasText: '催办' }).click();
    const reason = second.locator('details[open] textarea');
    await reason.fill('请说明进度');
    await second.locator('details[open]').getByRole('button', { name: '催办' }).click();
    await onPage(second, '情况刚刚有了变化');
    await onPage(second, '您查看之后发生的变化');
    expect(await reason.inputValue()).toBe('请说明进度');
    await second.unroute('**/admin/v1/changes*');
  });

  it('sees a change of somebody else without asking again', async () => {
    const opened = second.waitForResponse('**/admin/v1/changes*');
    await goTo(second, system.url, `/cases/${caseId}`);
    await opened;
    const { version, events } = await caseFile(operations, caseId);
    await operations.send(
      'POST',
      `/admin/v1/cases/${caseId}/acts`,
      { act: 'clarify', side: 'gateway', reason: '请补充', payload: { to: 'resident' } },
      { 'if-match': `"${version}"` },
    );
    await page
      .locator('.timeline', { hasText: `#${events.length + 1}` })
      .first()
      .waitFor();
  });

  it(
    'calls a redrive off, before it is sent and while it waits, and loses nothing',
    { timeout: 60_000 },
    async () => {
      const failed = async () =>
        (await caseFile(operations, caseId)).steps.filter(({ status }) => status === 'FAILED');
      const [letter] = await failed();
      await goTo(page, system.url, '/dead-letters');
      const panel = await openRedrive();
      await panel.locator('textarea').fill('先看一看再说');
      await page.getByRole('button', { name: '关闭', exact: true }).click();
      await panel.waitFor({ state: 'detached' });
      expect(await failed()).toEqual([letter]);
      await page.getByRole('button', { name: number }).waitFor();
      await openRedrive();
      expect(await panel.locator('textarea').inputValue()).toBe('先看一看再说');

      // Its agency is paused: what is redriven waits until that is over.
      const member = `/admin/v1/members/${letter?.memberId}`;
      const hour = new Date(Date.now() + 9 * 3_600_000).toISOString().replace('Z', '+08:00');
      await operations.send('POST', `${member}/pause`, { until: hour, reason: '对方系统升级' });
      await operations.get('/admin/v1/members');
      await panel.getByLabel('请输入“1”以确认').fill('1');
      await panel.getByRole('button').click();
      await onPage(page, '没有失败的环节');
      await until(
        () =>
          system.db.query(`select 1 from case_attempt a where a.step_id = $1 and a.result = 'PAUSED'`, [
            letter?.id,
          ]),
        (rows) => rows.length > 0,
        'a redriven step that waits',
      );
      await page.locator('summary', { hasText: '取消尚未开始的重放' }).click();
      const callOff = page.locator('details[open] form.reasoned');
      await callOff.getByRole('button').click();
      await callOff.getByText('请写明理由').waitFor();
      expect(await failed()).toEqual([]);
      await callOff.locator('textarea').fill('对方仍在升级');
      await callOff.getByRole('button').click();
      await onPage(page, '已取消 1 个环节的重放');
      await page.getByRole('button', { name: number }).waitFor();
      expect((await failed()).map(({ id }) => id)).toEqual([letter?.id]);
      await operations.send('POST', `${member}/resumption`, { reason: '升级完成' });
      expect(await callOff.locator('textarea').inputValue()).toBe('');
    },
  );

  it('reveals a person for a reason, and redrives a dead letter', { timeout: 60_000 }, async () => {
    await goTo(page, system.url, `/cases/${caseId}`);
    await page.locator('summary', { hasText: '显示姓名和证件号码' }).click();
    await page.getByRole('button', { name: '记录理由并显示' }).click();
    await onPage(page, '请写明理由');
    await page.locator('details[open] textarea').fill('来电核实身份');
    await page.getByRole('button', { name: '记录理由并显示' }).click();
    await page.getByText(/^\d{17}[\dX]$|\s\d{17}[\dX]/u).waitFor();
    await agencyIsBack();
    await goTo(page, system.url, '/dead-letters');
    const panel = await openRedrive();
    await panel.locator('textarea').fill('对方系统已恢复');
    await panel.getByLabel('请输入“1”以确认').fill('1');
    await panel.getByRole('button').click();
    await onPage(page, '已办理 1 项');
    await onPage(page, '没有失败的环节');
    await until(
      () => caseFile(operations, caseId),
      ({ steps }) => steps.some(({ step, status }) => step === 'check' && status === 'DONE'),
      'the redriven step',
    );
  });

  it('sees the figures follow what happens', { timeout: 40_000 }, async () => {
    // Its case goes on since the redrive: only what is filed next may change the figure.
    await until(
      () => caseFile(operations, caseId),
      ({ state }) => state === 'CLOSED',
      'the end of the redriven case',
    );
    const opened = page.waitForResponse('**/admin/v1/changes*');
    await goTo(page, system.url, '/overview');
    await opened;
    const open = page.locator('.figure', { hasText: '在办案件' }).locator('strong');
    const before = await open.innerText();
    await apply(await system.as('resident-arrears'), 'transfer', { ...PLACES, originRegion: '210104' });
    await expect.poll(() => open.innerText(), { timeout: 20_000 }).toBe(`${Number(before) + 1}`);
  });

  it('looks at the queue, and can change nothing there', async () => {
    await page.goto(`${system.url}/queue-board/`);
    await page.getByText('steps').first().waitFor();
    const { request } = page.context();
    expect((await request.get(`${system.url}/queue-board/api/queues`)).status()).toBe(200);
    const pause = `${system.url}/queue-board/api/queues/steps/pause`;
    expect((await request.put(pause)).status()).toBe(403);
    const { page: audit } = await enter('audit-1');
    expect(await menuOf(audit)).not.toContain('队列');
    const refused = await audit.context().request.get(`${system.url}/queue-board/api/queues`);
    expect(refused.status()).toBe(403);
    const log = await system.db.query(
      `select 1 from admin_read_log where operation = 'viewQueueBoard' and status = 200`,
    );
    expect(log.length).toBeGreaterThan(0);
  });
});
