import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { components } from '../../src/contracts/admin.ts';
import { openBrowser } from '../_support/browser.ts';
import { clerkAt, type Clerk } from '../_support/clerk.ts';
import { faultsOfPage, goTo, openConsole, settled } from '../_support/console.ts';
import { reply } from '../_support/desk-answers.ts';
import { apply, caseFile, myCase, seen, until, withFault } from '../_support/flow.ts';
import { reach } from '../_support/keyboard.ts';
import { writeInboxMembers } from '../_support/members-file.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const MEMBER = 'chifeng-social-insurance';
const [FIRST, SECOND] = [`clerk-${MEMBER}-1`, `clerk-${MEMBER}-2`];

let folder: string;
let system: TestSystem;
let browser: Browser;
let clerk: Clerk;
let operations: Api;
let resident: Api;
let caseId: string;
let conflict: AsyncDisposable;
let disputed: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twin-city-members-'));
  const file = join(folder, 'members.yaml');
  await writeInboxMembers(file, [MEMBER]);
  [system, browser] = await Promise.all([
    startTestSystem({ settings: { MEMBERS_FILE: file } }),
    openBrowser(),
  ]);
  clerk = await clerkAt(system, FIRST);
  operations = await system.as('operations-1');
  resident = await system.as('resident-public-institution');
  const sheet = {
    originRegion: '150404',
    destinationRegion: '150502',
    scheme: 'PUBLIC_INSTITUTION',
    originDeclared: { relation: 'PAUSED' },
  };
  ({ caseId } = await apply(resident, 'transfer', sheet));
  conflict = await withFault(system, { kind: 'other-amount', operation: 'requestFundTransfer', times: 1 });
  const places = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };
  disputed = (await apply(await system.as('resident-with-funds'), 'transfer', places)).caseId;
});
afterAll(async () => {
  await browser.close();
  await conflict[Symbol.asyncDispose]();
  await system[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const enter = async (account: string): Promise<Page> =>
  (await openConsole(browser, system.url, account)).page;

/** Waits until a step of the case is at the desk, stops business time so that no limit passes, and gives its page. */
async function atDesk(step: string): Promise<string> {
  await system.setRate(2 * DAY);
  const { step: row } = await clerk.asked(caseId, step);
  await system.setRate(1);
  return `/inbox/${row.stepId}`;
}

const faults: string[] = [];
/** A page as it stands, in elder mode and in English. */
async function lookAt(page: Page, what: string): Promise<void> {
  for (const looks of [
    ['长辈版', '标准版'],
    ['English', '中文'],
  ]) {
    const [first, back] = looks.map((name) => page.getByRole('button', { name, exact: true }));
    await first?.click();
    await back?.waitFor();
    faults.push(...(await faultsOfPage(page)).map((line) => `${what} ${line}`));
    await back?.click();
    await first?.waitFor();
  }
}

const alertOf = (page: Page, words: RegExp | string) => page.getByRole('alert').getByText(words).first();

describe('a clerk at the desk of an agency without a system', () => {
  it('answers a letter by keyboard alone', { timeout: 60_000 }, async () => {
    await atDesk('letter');
    const page = await enter(FIRST);
    await goTo(page, system.url, '/inbox');
    await page.locator('[data-rows] a').first().waitFor();
    await lookAt(page, 'inbox');
    await page.locator('h1').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '签收联系函' }).waitFor();
    await page.getByText('高文静').first().waitFor();
    expect(await page.locator('main').textContent()).not.toContain('stepId');
    await lookAt(page, 'letter');
    await reach(page, /^发出答复$/u, 'Enter');
    await alertOf(page, /请选择/u).waitFor();
    await reach(page, /^已签收$/u, 'Space');
    await reach(page, /^发出答复$/u, 'Enter');
    await page.getByText('答复已发出').waitFor();
    await clerk.answer(caseId, 'check', reply('ACCEPTED'));
  });

  it(
    'fills an information sheet from a spreadsheet and loses nothing on the way',
    { timeout: 60_000 },
    async () => {
      const page = await enter(FIRST);
      await goTo(page, system.url, await atDesk('sheet'));
      await page.getByLabel('职工（企业、机关事业单位）').check();
      expect(await page.locator('#field-sheet-person-name').inputValue()).toBe('高文静');
      const plain = { number: 'XX-1', issuedOn: '2026-03-10' };
      for (const [name, text] of Object.entries(plain)) await page.locator(`#field-sheet-${name}`).fill(text);
      const person = { birth: '1986-09-14', localMonths: '132', transferDate: '2026-03-10' };
      for (const [name, text] of Object.entries(person))
        await page.locator(`#field-sheet-person-${name}`).fill(text);
      for (const line of ['f1', 'f2', 'f3', 'f4', 'f5'])
        await page.locator(`#field-sheet-lines-${line}`).fill('0.00');
      await page.locator('#field-sheet-lines-f6').fill('7.00');
      await paste(page);
      expect(await page.locator('#field-sheet-rows-1-base').inputValue()).toBe('3500.00');
      await lookAt(page, 'sheet');

      const send = page.getByRole('button', { name: '发出答复' });
      await operations.send(
        'POST',
        `/admin/v1/cases/${caseId}/acts`,
        { act: 'remind', side: 'gateway', reason: '请尽快办理' },
        seen(await caseFile(operations, caseId)),
      );
      await send.click();
      await alertOf(page, '情况刚刚有了变化').waitFor();
      await page.getByRole('button', { name: '显示最新情况' }).click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      const changes = page.getByLabel('您查看之后发生的变化');
      await changes.getByText('管理操作：催办').waitFor();
      await send.click();
      await alertOf(page, '④+⑤').waitFor();
      await page.context().clearCookies({ name: 'session' });
      await send.click();
      await page.getByRole('link', { name: '重新登录并返回本页' }).click();
      await page.locator(`button[value="${FIRST}"]`).click();
      await page.waitForURL('**/console/inbox/**');
      await page.locator('#field-sheet-lines-f6').waitFor();
      expect(await page.locator('#field-sheet-rows-0-base').inputValue()).toBe('3000.00');
      await page.locator('#field-sheet-lines-f6').fill('0.00');
      await page.getByLabel('需要另一位经办人复核后再发出').check();
      await page.getByRole('button', { name: '提交复核' }).click();
      await page.getByText('等待另一位经办人复核').first().waitFor();
    },
  );

  it(
    'is seconded by another clerk, who returns it with a reason and then confirms',
    { timeout: 60_000 },
    async () => {
      const address = await atDesk('sheet');
      const own = await enter(FIRST);
      await goTo(own, system.url, address);
      await own.getByText('您不能自己批准').waitFor();
      const second = await enter(SECOND);
      await goTo(second, system.url, address);
      await second.getByLabel('退回，不批准').check();
      await second.getByLabel('理由').fill('编号应为 XX-2');
      await second.getByRole('button', { name: '退回' }).click();
      await second.getByText('已退回给第一位经办人').waitFor();
      await goTo(own, system.url, address);
      await own.getByText('编号应为 XX-2').waitFor();
      await own.getByRole('button', { name: '在退回的内容上继续填写' }).click();
      await own.locator('#field-sheet-number').fill('XX-2');
      await own.getByLabel('需要另一位经办人复核后再发出').check();
      await own.getByRole('button', { name: '提交复核' }).click();
      await own.getByText('等待另一位经办人复核').first().waitFor();
      await goTo(second, system.url, '/approvals?status=pending');
      await second.locator('[data-rows] a').first().click();
      await second.getByRole('link', { name: /打开信函/u }).click();
      await second.locator('.differs', { hasText: 'XX-2' }).waitFor();
      await lookAt(second, 'proposal');
      await second.getByLabel('批准', { exact: true }).check();
      await second.getByLabel('理由').fill('与系统记录一致');
      await second.getByRole('button', { name: '批准并执行' }).click();
      await second.getByText('已确认并发出').waitFor();
      const { documents } = await until(
        () => myCase(resident, caseId),
        (mine) => mine.documents.some(({ kind }) => kind === 'information-sheet'),
        'the information sheet',
      );
      expect(documents.find(({ kind }) => kind === 'information-sheet')?.authenticity).toBe('attested');
    },
  );
});

/** Two rows as a spreadsheet copies them, the second with a thousands separator. */
async function paste(page: Page): Promise<void> {
  const rows = page.locator('#field-sheet-rows');
  await rows.getByRole('button', { name: '添加一行' }).click();
  await page.locator('#field-sheet-rows-0-regionCode').focus();
  await page.evaluate(() => {
    const cells = [
      ['150404', '2024', '1', '12', '12', '3000', '8', '0', '0', '0'],
      ['150404', '2025', '1', '12', '12', '3,500.00', '8', '0', '0', '0.00'],
    ];
    const data = new DataTransfer();
    data.setData('text/plain', cells.map((row) => row.join('\t')).join('\r\n'));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
}

describe('an administrator with two different answers', () => {
  type Task = components['schemas']['Task'];
  const taskOf = async (): Promise<Task> => {
    await system.setRate(2 * DAY);
    const isIt = ({ reason }: { reason: string }): boolean => reason === 'CONFLICT';
    const { tasks } = await until(
      () => caseFile(operations, disputed),
      (file) => file.tasks.some(isIt),
      'a conflict',
    );
    return tasks.find(isIt) as Task;
  };

  it('takes the task, sees what differs, and decides with a second person', { timeout: 60_000 }, async () => {
    const { id } = await taskOf();
    const [first, second] = [await enter('operations-1'), await enter('operations-2')];
    await goTo(second, system.url, `/tasks/${id}`);
    await goTo(first, system.url, '/tasks?owner=nobody&reason=CONFLICT');
    await lookAt(first, 'tasks');
    await first.getByRole('link', { name: '同一环节收到两份不同的答复' }).first().click();
    await first.locator('.differs').first().waitFor();
    expect(await first.locator('.differs').first().textContent()).toContain('不一致');
    await act(first, '领取任务', '我来核对');
    await first.getByText('由我办理').waitFor();
    await lookAt(first, 'task');
    await act(second, '领取任务', '我也想核对');
    await alertOf(second, '情况刚刚有了变化').waitFor();
    expect(await second.getByLabel('理由').first().inputValue()).toBe('我也想核对');
    await first.getByLabel('以先到的答复为准').check();
    const decision = first.locator('section[aria-labelledby="decision"]');
    await decision.getByLabel('理由').fill('与银行流水核对一致');
    await decision.getByRole('button', { name: '提交第二人批准' }).click();
    await first.getByText('您不能自己批准').waitFor();

    await goTo(second, system.url, '/approvals?status=pending');
    await second.getByRole('link', { name: '处理人工任务' }).click();
    await settled(second);
    await second.getByText('以先到的答复为准').waitFor();
    await lookAt(second, 'approval');
    await second.getByLabel('批准', { exact: true }).check();
    await second.getByLabel('理由（将被记录）').fill('同意');
    await second.getByRole('button', { name: '批准并执行' }).click();
    await second.getByText('已批准').first().waitFor();
    expect((await taskOf()).resolution).toBe('FIRST_ANSWER_STANDS');
  });
});

async function act(page: Page, name: string, reason: string): Promise<void> {
  const fold = page.locator('details', { has: page.locator('summary', { hasText: name }) });
  await fold.locator('summary').click();
  await fold.getByLabel('理由').fill(reason);
  await fold.getByRole('button', { name }).click();
}

describe('every page of the desk', () => {
  it('breaks no rule of accessibility in either language', () => {
    expect(faults).toEqual([]);
  });
});
