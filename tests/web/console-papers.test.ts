import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import { violationsOf } from '../_support/axe.ts';
import { openBrowser } from '../_support/browser.ts';
import { clerkAt } from '../_support/clerk.ts';
import { faultsOfPage, goTo, openConsole } from '../_support/console.ts';
import { apply, myCase } from '../_support/flow.ts';
import { LOOKS } from '../_support/looks.ts';
import { writeInboxMembers } from '../_support/members-file.ts';
import { openPortal, signInFrom } from '../_support/portal.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const DESK = 'chifeng-social-insurance';
const SYSTEM = 'tongliao-social-insurance';
const SCAN = {
  name: '承诺书.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n承诺\n%%EOF'),
};

let folder: string;
let system: TestSystem;
let browser: Browser;
let resident: Api;
let caseId: string;
let letter: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twin-city-members-'));
  const file = join(folder, 'members.yaml');
  await writeInboxMembers(file, [DESK]);
  [system, browser] = await Promise.all([
    startTestSystem({ settings: { MEMBERS_FILE: file } }),
    openBrowser(),
  ]);
  resident = await system.as('resident-public-institution');
  const sheet = {
    originRegion: '150404',
    destinationRegion: '150502',
    scheme: 'PUBLIC_INSTITUTION',
    originDeclared: { relation: 'PAUSED' },
  };
  ({ caseId } = await apply(resident, 'transfer', sheet));
  const clerk = await clerkAt(system, `clerk-${DESK}-1`);
  await system.setRate(2 * DAY);
  letter = `/inbox/${(await clerk.asked(caseId, 'letter')).step.stepId}`;
  await system.setRate(1);
});
afterAll(async () => {
  await browser.close();
  await system[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const enter = async (member: string, path: string): Promise<Page> => {
  const { page } = await openConsole(browser, system.url, `clerk-${member}-1`);
  await goTo(page, system.url, path);
  await page.getByRole('heading', { name: '扫描件' }).waitFor();
  return page;
};

const upload = async (page: Page, file: typeof SCAN): Promise<void> => {
  await page.getByLabel('材料种类').selectOption({ label: '承诺书' });
  await page.getByLabel(/^文件（PDF/u).setInputFiles(file);
  await page.getByRole('button', { name: '上传', exact: true }).click();
};

const told = async (type: string): Promise<number> =>
  (await myCase(resident, caseId)).timeline.filter((fact) => fact.type === type).length;

describe('a scanned paper', () => {
  it('is put with a letter by a desk, read by the agency on the other side, and taken out again', async () => {
    const desk = await enter(DESK, letter);
    await desk.getByText('上传扫描件').click();
    await desk.getByRole('button', { name: '上传', exact: true }).click();
    await desk.getByRole('alert').getByText('请选择材料种类').waitFor();
    await desk.getByRole('alert').getByText('请选择文件').waitFor();
    await upload(desk, { ...SCAN, buffer: Buffer.from('PK a letter that only says it is one') });
    await desk.getByText('文件不是PDF、JPEG或PNG格式').first().waitFor();
    await upload(desk, SCAN);
    await desk.getByRole('link', { name: '承诺书' }).waitFor();
    expect(await told('PAPER_ATTACHED')).toBe(1);

    const other = await enter(SYSTEM, `/cases/${caseId}`);
    const [download] = await Promise.all([
      other.waitForEvent('download'),
      other.getByRole('link', { name: '承诺书' }).click(),
    ]);
    expect(await readFile(await download.path())).toEqual(SCAN.buffer);
    expect(await other.getByText('撤下误传的').count()).toBe(0);

    const { page: portal } = await openPortal(browser, system.url);
    await signInFrom(portal, 'resident-public-institution');
    await portal.goto(`${system.url}/portal/cases/${caseId}`);
    const [kept] = await Promise.all([
      portal.waitForEvent('download'),
      portal.getByRole('link', { name: /^下载承诺书/u }).click(),
    ]);
    expect(await readFile(await kept.path())).toEqual(SCAN.buffer);
    expect(await violationsOf(portal)).toEqual([]);

    await desk.getByText('撤下误传的“承诺书”').click();
    await desk.locator('details[open] textarea').last().fill('传成了另一个人的');
    await desk.getByRole('button', { name: '撤下', exact: true }).click();
    await desk.getByText(/已于.*撤下/u).waitFor();
    expect(await told('PAPER_REMOVED')).toBe(1);
    // The letter is answered as before: no paper makes what was seen out of date.
    await other.getByText(/已于.*撤下/u).waitFor();
    expect(await other.getByRole('link', { name: '承诺书' }).count()).toBe(0);
    await portal.getByRole('heading', { name: '扫描件' }).waitFor({ state: 'detached' });
  });

  it.each(LOOKS)('breaks no rule of accessibility, and all of it fits: %o', async (look) => {
    const { page, faults } = await openConsole(browser, system.url, `clerk-${DESK}-1`, look);
    await goTo(page, system.url, letter);
    for (const fold of await page.locator('aside summary').all()) await fold.click();
    expect(await faultsOfPage(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
