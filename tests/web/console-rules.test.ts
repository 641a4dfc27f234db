import { generateKeyPairSync } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '../../src/contracts/admin.ts';
import { openBrowser } from '../_support/browser.ts';
import { faultsOfPage, goTo, openConsole, settled } from '../_support/console.ts';
import { LOOKS } from '../_support/looks.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

const MEMBER = 'chifeng-social-insurance';
const [CHIFENG, TONGLIAO] = ['chifeng-housing-fund', 'tongliao-housing-fund'];
const SHEET = {
  letters: [{ state: '08', destination: 2, origin: 2 }],
  totals: { informed: '100.00', banked: '100.00', credited: '100.00' },
  balanced: true,
  exceptions: [
    {
      kind: 'AMOUNT_DIFF',
      caseNumber: 'TC-t1-20260301-000001',
      letterNumber: 'C15050260301000001',
      amount: '48956.45',
    },
  ],
};

let system: TestSystem;
let browser: Browser;
let security: Page;
let operations: Page;
let faults: string[];
beforeAll(async () => {
  [system, browser] = await Promise.all([startTestSystem(), openBrowser()]);
  await system.db.query(
    `insert into svc_housing_fund.reconciliation (day, origin_id, destination_id, sheet, balanced)
     values ('2026-03-01', $1, $2, $3, true)`,
    [CHIFENG, TONGLIAO, JSON.stringify(SHEET)],
  );
  const first = await openConsole(browser, system.url, 'security-1');
  const other = await openConsole(browser, system.url, 'operations-1');
  [security, operations, faults] = [first.page, other.page, first.faults];
});
afterAll(async () => {
  await browser.close();
  await system[Symbol.asyncDispose]();
});

/** What the console asked for, decided by another officer. */
async function approve(account: string): Promise<void> {
  const officer = await system.as(account);
  const { items } = await officer.get<{ items: components['schemas']['Approval'][] }>('/admin/v1/approvals');
  const waiting = items.find(({ status }) => status === 'pending');
  const decision = { decision: 'approve', reason: '已核对' };
  await officer.send('POST', `/admin/v1/approvals/${waiting?.approvalId}/decision`, decision);
}

const rowsOf = (page: Page, caption: string) =>
  page.getByRole('table', { name: caption }).locator('tbody tr');

describe('an administrator', () => {
  it('rotates a key: registers the next, then ends the old one', async () => {
    await goTo(security, system.url, '/members');
    await security.getByRole('link', { name: '赤峰市社会保险' }).first().click();
    await settled(security);
    const keys = rowsOf(security, `${MEMBER}.core 的密钥`);
    await keys.first().waitFor();
    const before = await keys.count();
    await security.getByText('登记新公钥').click();
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const field = security.getByLabel('公钥（JWK）');
    await field.fill(JSON.stringify(privateKey.export({ format: 'jwk' })));
    await security.getByLabel('理由').last().fill('例行更换');
    await security.getByRole('button', { name: '提交第二人批准' }).click();
    await security.getByText('这里含有私钥').waitFor();
    expect(await field.inputValue()).toBe('');
    await field.fill(JSON.stringify(publicKey.export({ format: 'jwk' })));
    await security.getByRole('button', { name: '提交第二人批准' }).click();
    await security.getByText('已提交，待另一名安全管理员').waitFor();
    await approve('security-2');
    await goTo(security, system.url, `/members/${MEMBER}`);
    await expect.poll(() => keys.count()).toBe(before + 1);
    await keys.first().getByRole('button', { name: '终止密钥' }).click();
    await security.getByLabel('理由').first().fill('新密钥已启用');
    await security.getByRole('button', { name: '终止密钥', exact: true }).click();
    await security.getByText(/密钥 .* 将于 .* 终止。/u).waitFor();
    await keys.getByText(/0 天后到期/u).waitFor();
  });

  it('tests an agency, and pauses it for a time', async () => {
    await goTo(operations, system.url, `/members/${MEMBER}`);
    await operations.getByRole('button', { name: '立即测试' }).click();
    await operations.getByText(/已检查 \d+ 项/u).waitFor();
    await operations.getByText('签名有效，符合接口契约').first().waitFor();
    await operations.getByText('暂停调用').first().click();
    await operations.getByLabel('理由').fill('对方升级');
    await operations.getByRole('button', { name: '暂停调用' }).click();
    await operations.getByText(/调用已暂停，至/u).waitFor();
    await operations.getByLabel('理由').fill('升级完成');
    await operations.getByRole('button', { name: '恢复调用' }).click();
    await operations.getByText(/调用已暂停，至/u).waitFor({ state: 'detached' });
  });

  it('sees a grant, and how the next statement about it is signed', async () => {
    await goTo(security, system.url, '/grants?status=ACTIVE');
    await rowsOf(security, '授权及其版本').first().getByRole('link').click();
    await settled(security);
    await security.getByText('各方均已接受').waitFor();
    await security.getByText('提交撤销').click();
    await security.getByText(/grant revoke --grant \S+ --client client\.json --out revoke\.jws/u).waitFor();
  });

  it('opens the matrix, looks into a sheet and signs it with a second person', async () => {
    await goTo(operations, system.url, '/reconciliation');
    await operations.getByRole('link', { name: /2 笔，1 项例外/u }).click();
    await settled(operations);
    await operations.getByRole('link', { name: 'TC-t1-20260301-000001' }).waitFor();
    await operations.getByText('相等', { exact: true }).waitFor();
    await operations.locator('form input').first().fill('差额已说明');
    await operations.getByLabel('理由').fill('核对完毕');
    await operations.getByRole('button', { name: /提交第二人批准/u }).click();
    await operations.getByText(/待另一人在“待复核事项”中批准/u).waitFor();
    await approve('operations-2');
    await goTo(operations, system.url, '/reconciliation');
    await operations.getByText('已签字').waitFor();
  });

  it('sees unconfirmed values, tries a version, and asks for its release', async () => {
    await goTo(operations, system.url, '/rules?subject=pension');
    await operations.getByRole('link', { name: /项待确认/u }).click();
    await settled(operations);
    const values = rowsOf(operations, '数值与依据');
    await values.first().waitFor();
    expect(await values.count()).toBeGreaterThan(10);
    expect(new Set(await values.locator('td:nth-child(3)').allTextContents())).toEqual(new Set(['待确认']));
    await operations.getByRole('button', { name: '试算典型案例' }).click();
    await operations.getByText('37 例相符，0 例不符').waitFor();
    await operations.getByText('发布本版本').click();
    await operations.getByLabel('生效日').fill('2026-04-01');
    await operations.getByLabel('理由').fill('新文件');
    await operations.getByRole('button', { name: '提交第二人批准' }).click();
    await operations.getByText(/待另一名管理员在“待复核事项”中批准/u).waitFor();
  });
});

describe('these pages', () => {
  const PATHS = {
    'security-1': ['/members', `/members/${MEMBER}`, '/grants'],
    'operations-1': [
      '/reconciliation',
      `/reconciliation/housing-fund/2026-03-01/${CHIFENG}/${TONGLIAO}`,
      '/service-acts',
      '/service-acts/housing-fund/set-centre-policy',
      '/rules',
    ],
  };

  /** Lists of which the first entry is looked at too. */
  const WITH_FIRST = new Set(['/grants', '/rules']);

  it.each(LOOKS)('break no rule of accessibility, and fit: %o', { timeout: 60_000 }, async (look) => {
    const found: string[] = [];
    for (const [account, paths] of Object.entries(PATHS)) {
      const { page, faults: own } = await openConsole(browser, system.url, account, look);
      for (const path of paths) {
        await goTo(page, system.url, path);
        found.push(...(await faultsOfPage(page)).map((fault) => `${path} ${fault}`));
        if (!WITH_FIRST.has(path)) continue;
        const list = await page.locator('h1').textContent();
        await page.locator('[data-rows] a').first().click();
        await page.waitForFunction((before) => {
          const title = document.querySelector('h1')?.textContent ?? before;
          return title !== before && document.querySelector('.waiting') === null;
        }, list);
        found.push(...(await faultsOfPage(page)).map((fault) => `first of ${path} ${fault}`));
      }
      found.push(...own);
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });
});
