import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccounts } from '../../src/sandbox/issuer/demo-accounts.ts';
import { openBrowser } from '../_support/browser.ts';
import { faultsOfPage, goTo, openConsole, settled } from '../_support/console.ts';
import { ELDER, LOOKS } from '../_support/looks.ts';
import { openPortal, signInFrom } from '../_support/portal.ts';
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

const ACCOUNT = 'resident-with-funds';
const { displayName = '', idNumber = '' } = demoAccounts().find(({ name }) => name === ACCOUNT) ?? {};

/** Says who is at the counter; the agent is asked for only where there is one. */
async function sayWho(page: Page): Promise<void> {
  await page.getByLabel('公民身份号码').fill(idNumber);
  await page.getByLabel('姓名').fill(displayName);
  await page.getByLabel('受委托人到场').check();
  await page.getByLabel('委托书编号').waitFor();
  await page.getByLabel('本人到场').check();
  await page.getByLabel('居民身份证', { exact: true }).check();
  await page.getByLabel('证件留存编号').fill('收件 2026-0017');
  await page.getByLabel('逐项宣读后口头同意').check();
}

let caseNumber = '';

describe('a clerk at the counter', () => {
  it('files for a resident who is present, who sees by which desk', { timeout: 60_000 }, async () => {
    const { page, faults } = await openConsole(
      browser,
      system.url,
      'clerk-tongliao-social-insurance-1',
      ELDER,
    );
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await goTo(page, system.url, '/counter');
    await page.getByRole('button', { name: '继续：选择事项' }).click();
    await page.getByRole('alert').waitFor();
    expect(await faultsOfPage(page)).toEqual([]);
    await sayWho(page);
    await page.getByRole('button', { name: '继续：选择事项' }).click();
    await page.getByLabel('养老保险关系转移接续', { exact: true }).check();
    expect(await faultsOfPage(page)).toEqual([]);
    await page.getByRole('button', { name: '继续：预审' }).click();
    await page.getByLabel('原参保地').selectOption('210102');
    await page.getByLabel('新参保地').selectOption('150502');
    await page.getByRole('button', { name: '预审', exact: true }).click();
    await page.getByText('可以办理', { exact: true }).waitFor();
    expect(await faultsOfPage(page)).toEqual([]);
    await page.getByRole('button', { name: '继续：填写申请' }).click();
    expect(await page.getByLabel('原参保地').inputValue()).toBe('210102');
    await page.locator('#field-contact-phone').fill('13800000000');
    expect(await faultsOfPage(page)).toEqual([]);
    await page.getByRole('button', { name: '继续：宣读并征得同意' }).click();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText(/须逐项同意方可提交/u).waitFor();
    for (const item of await page.getByRole('checkbox').all()) await item.check();
    expect(await faultsOfPage(page)).toEqual([]);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText(/^TC-t1-/u).waitFor();
    caseNumber = (await page.getByText(/^TC-t1-/u).textContent()) ?? '';
    expect(await faultsOfPage(page)).toEqual([]);
    expect(faults).toEqual([]);
    expect(asked.filter((url) => url.includes(idNumber))).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(idNumber);
    await page.getByRole('button', { name: '受理下一位' }).click();
    expect(await page.getByLabel('公民身份号码').inputValue()).toBe('');

    const resident = await openPortal(browser, system.url);
    await signInFrom(resident.page, ACCOUNT);
    // On the page of all matters: this one may have come to its end by now.
    await resident.page.getByRole('link', { name: '我的办件' }).click();
    await resident.page.locator('a[href*="/cases/"]').first().click();
    await resident.page.getByText('通辽市社会保险经办机构，本人到场办理').waitFor();
  });
});

describe('a clerk with a file', () => {
  it.each(LOOKS)('imports it and takes the results along: %o', { timeout: 60_000 }, async (look) => {
    const account = 'clerk-tongliao-social-insurance-1';
    const { page, faults } = await openConsole(browser, system.url, account, look);
    await goTo(page, system.url, '/imports');
    await page.getByRole('button', { name: /开始导入|^Import$/u }).click();
    await page.getByRole('alert').waitFor();
    expect(await faultsOfPage(page)).toEqual([]);
    await page.getByLabel(/办理事项|Matter/u).selectOption('pension/transfer');
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /下载模板|Download the template/u }).click(),
    ]);
    const headings = (await readFile(await template.path(), 'utf8')).trim();
    const cells = headings.split(',').map((name) => (name.endsWith('person.name') ? displayName : ''));
    const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(`${headings}\n${cells.join()}`) };
    await page.getByLabel(/CSV/u).setInputFiles(file);
    await page.getByRole('button', { name: /开始导入|^Import$/u }).click();
    await page.getByText(/已办理 1 行，共 1 行|1 of 1 rows settled/u).waitFor();
    expect(await faultsOfPage(page)).toEqual([]);
    const [results] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /下载逐行结果|Download the result/u }).click(),
    ]);
    expect(await readFile(await results.path(), 'utf8')).toContain('BODY_INVALID');
    expect(faults).toEqual([]);
  });
});

describe('an auditor', () => {
  it('finds an exchange, verifies it in the browser, and takes it along', { timeout: 60_000 }, async () => {
    const { page, faults } = await openConsole(browser, system.url, 'audit-1', ELDER);
    await goTo(page, system.url, `/evidence?q=${caseNumber}`);
    expect(await faultsOfPage(page)).toEqual([]);
    await page.locator('[data-rows] a').first().click();
    await settled(page);
    await page.getByRole('button', { name: '在本浏览器核验' }).click();
    await page.getByText('全部 12 项核验通过').waitFor();
    expect(await faultsOfPage(page)).toEqual([]);
    const [bundle] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出证据包（不含正文）' }).click(),
    ]);
    expect(bundle.suggestedFilename()).toMatch(/^evidence-[0-9a-f-]{36}\.zip$/u);
    await page.getByText('导出证据包（含正文）').first().click();
    await page.getByLabel('理由（将被记录）').fill('投诉核查 17');
    const [bodies] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出证据包（含正文）' }).click(),
    ]);
    expect(bodies.suggestedFilename()).toMatch(/with-bodies\.zip$/u);
    expect(faults).toEqual([]);
  });

  it('is told what does not hold when the evidence was touched', async () => {
    const { page } = await openConsole(browser, system.url, 'audit-1');
    await goTo(page, system.url, `/evidence?q=${caseNumber}`);
    await page.locator('[data-rows] a').first().click();
    await settled(page);
    await page.route('**/bundle', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: withAnotherManifest(await answer.body()) });
    });
    await page.getByRole('button', { name: '在本浏览器核验' }).click();
    await page.getByText('1 项核验未通过').waitFor();
    await page.locator('.checks code').getByText('README.txt is not the file that was signed').waitFor();
  });

  it.each(LOOKS)('reads who did what, and checks the invariants: %o', async (look) => {
    const { page, faults } = await openConsole(browser, system.url, 'audit-1', look);
    await goTo(page, system.url, '/audit?kind=REVEAL');
    await page.getByText('getEvidenceBodies').first().waitFor();
    await page.getByText('投诉核查 17').first().waitFor();
    expect(await faultsOfPage(page)).toEqual([]);
    await goTo(page, system.url, '/audit/invariants');
    await page.getByRole('button', { name: /开始检查|Check now/u }).click();
    await page.getByText(/全部 \d+ 项一致|All \d+ hold/u).waitFor();
    expect(await faultsOfPage(page)).toEqual([]);
    for (const path of ['/evidence', '/reports']) {
      await goTo(page, system.url, path);
      expect(await faultsOfPage(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
  });

  it('takes a report along', async () => {
    const { page } = await openConsole(browser, system.url, 'audit-1');
    await goTo(page, system.url, '/reports?by=service&from=2026-03&to=2026-03');
    for (const [name, ending] of [
      ['下载 CSV', '.csv'],
      ['下载 Excel', '.xlsx'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`legs-service-2026-03-2026-03${ending}`);
      expect((await readFile(await file.path())).length).toBeGreaterThan(20);
    }
  });
});

/** Renames a file in the directory of the archive: now one is there that nobody signed, and another is missing. */
function withAnotherManifest(archive: Buffer): Buffer {
  const changed = Buffer.from(archive);
  changed.write('README.doc', changed.lastIndexOf('README.txt'), 'latin1');
  return changed;
}
