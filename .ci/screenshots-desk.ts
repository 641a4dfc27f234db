import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { api, type Api } from '../src/cli/api.ts';
import { sandboxToken } from '../src/cli/sandbox-token.ts';
import type { JsonObject } from '../src/core/json.ts';
import { startOwnSystem } from '../src/demo/own-system.ts';
import type { System } from '../src/start-system.ts';
import { openBrowser } from '../tests/_support/browser.ts';
import { clerkAt } from '../tests/_support/clerk.ts';
import { goTo, openConsole } from '../tests/_support/console.ts';
import { emptySheet, reply } from '../tests/_support/desk-answers.ts';
import { apply, caseFile, until, withFault } from '../tests/_support/flow.ts';
import { writeInboxMembers } from '../tests/_support/members-file.ts';

const MEMBER = 'chifeng-social-insurance';
const DAY = 86_400;

/** The pictures of docs/guide-clerk.md, from a system in which one agency has no system of its own. */
export async function shootDesk(images: string): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'twin-city-desk-'));
  const browser = await openBrowser();
  try {
    const file = join(dataDir, 'members.yaml');
    await writeInboxMembers(file, [MEMBER]);
    await using system = await startOwnSystem(join(dataDir, 'data'), { MEMBERS_FILE: file });
    const picture = (page: Page, name: string) => page.screenshot({ path: join(images, `${name}.png`) });
    await shootTask(system, browser, picture);
    await shootInbox(system, browser, picture, images);
  } finally {
    await browser.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

type Picture = (page: Page, name: string) => Promise<unknown>;

const LOOK = { locale: 'en-GB', width: 1280 } as const;

const asIn =
  ({ url, sandboxUrl }: System) =>
  async (account: string): Promise<Api> =>
    api(url, await sandboxToken(sandboxUrl, account));

const hurry = async (operations: Api, rate: number): Promise<unknown> =>
  operations.send('PUT', '/admin/v1/business-clock', { rate });

async function shootTask(system: System, browser: Browser, picture: Picture): Promise<void> {
  const as = asIn(system);
  const operations = await as('operations-1');
  await hurry(operations, 2 * DAY);
  await using _other = await withFault(system, {
    kind: 'other-amount',
    operation: 'requestFundTransfer',
    times: 1,
  });
  const places = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };
  const { caseId } = await apply(await as('resident-with-funds'), 'transfer', places);
  const { tasks } = await until(
    () => caseFile(operations, caseId),
    ({ tasks: found }) => found.some(({ reason }) => reason === 'CONFLICT'),
    'a conflict',
  );
  await hurry(operations, 1);
  const { page } = await openConsole(browser, system.url, 'operations-1', LOOK);
  await goTo(page, system.url, `/tasks/${tasks.find(({ reason }) => reason === 'CONFLICT')?.id}`);
  await page.locator('.differs').first().waitFor();
  await picture(page, 'console-task');
}

async function shootInbox(system: System, browser: Browser, picture: Picture, images: string): Promise<void> {
  const as = asIn(system);
  const operations = await as('operations-1');
  const clerk = await clerkAt({ as }, `clerk-${MEMBER}-1`);
  await hurry(operations, 2 * DAY);
  const { caseId } = await apply(await as('resident-public-institution'), 'transfer', {
    originRegion: '150404',
    destinationRegion: '150502',
    scheme: 'PUBLIC_INSTITUTION',
    originDeclared: { relation: 'PAUSED' },
  });
  await clerk.answer(caseId, 'letter', reply('RECEIVED'));
  await clerk.answer(caseId, 'check', reply('ACCEPTED'));
  const { step } = await clerk.asked(caseId, 'sheet');
  await hurry(operations, 1);
  const { page } = await openConsole(browser, system.url, `clerk-${MEMBER}-1`, LOOK);
  await goTo(page, system.url, '/inbox');
  await page.locator('[data-rows] a').first().waitFor();
  await picture(page, 'console-inbox');
  await goTo(page, system.url, `/inbox/${step.stepId}`);
  await page.getByLabel('Employees and public institutions').check();
  await picture(page, 'console-letter');
  await page.getByRole('button', { name: 'Add a row' }).click();
  await page.getByRole('button', { name: 'Add a row' }).scrollIntoViewIfNeeded();
  await picture(page, 'console-sheet');
  const { approvalId } = (await clerk.propose(caseId, 'sheet', emptySheet)) as { approvalId: string };
  const second = await as(`clerk-${MEMBER}-2`);
  await second.send('POST', `/admin/v1/approvals/${approvalId}/decision`, {
    decision: 'decline',
    reason: '编号应为 XX-2',
  });
  await clerk.propose(caseId, 'sheet', (request) => {
    const { operationId, body } = emptySheet(request);
    return { operationId, body: { sheet: { ...(body['sheet'] as JsonObject), number: 'XX-2' } } };
  });
  const { page: other } = await openConsole(browser, system.url, `clerk-${MEMBER}-2`, LOOK);
  await goTo(other, system.url, `/inbox/${step.stepId}`);
  await other.getByLabel('Only what differs').check();
  const proposal = other.locator('section[aria-labelledby="proposal"]');
  await proposal.screenshot({ path: join(images, 'console-second.png') });
}
