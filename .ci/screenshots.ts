import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { api } from '../src/cli/api.ts';
import { sandboxToken } from '../src/cli/sandbox-token.ts';
import { move } from '../src/demo/move.ts';
import { startOwnSystem } from '../src/demo/own-system.ts';
import { STORIES } from '../src/demo/stories.ts';
import { shootConsole } from './screenshots-console.ts';
import { shootPortal } from './screenshots-portal.ts';
import { openBrowser } from '../tests/_support/browser.ts';
import { shootDesk } from './screenshots-desk.ts';

/** Makes the pictures of the README and the guides from systems of their own: `npm run screenshots`. */
const images = join(import.meta.dirname, '../docs/images');
const dataDir = await mkdtemp(join(tmpdir(), 'twin-city-screenshots-'));
await mkdir(images, { recursive: true });
try {
  await shoot();
  await shootDesk(images);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

async function shoot(): Promise<void> {
  await using system = await startOwnSystem(dataDir);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
    const picture = (name: string) => page.screenshot({ path: join(images, `${name}.png`) });
    await page.goto(`${system.url}/`);
    await picture('landing');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await picture('sign-in');
    await page.locator('button[value="resident-with-funds"]').click();
    await page.waitForURL(`${system.url}/**`);
    await page.goto(await sheetAddress(system.url, system.sandboxUrl, page));
    await picture('information-sheet');
    await shootPortal(system, browser, images);
    await shootConsole(system.url, browser, images);
  } finally {
    await browser.close();
  }
}

async function sheetAddress(url: string, sandboxUrl: string, page: Page): Promise<string> {
  const story = STORIES.find(({ account }) => account === 'resident-with-funds')!;
  const told = await move(story, api(url, await sandboxToken(sandboxUrl, story.account)), () => undefined);
  if (told.ended !== 'closed') throw new Error('The transfer was refused');
  const at = `${url}/resident/v1/cases/${told.statement.id}/documents`;
  const answer = await page.context().request.get(at);
  const { items } = (await answer.json()) as { items: { id: string; kind: string }[] };
  return `${at}/${items.find(({ kind }) => kind === 'information-sheet')?.id}/print`;
}
