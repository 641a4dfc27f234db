import type { Browser, CDPSession, Page } from 'playwright-core';
import { goTo, openConsole } from '../tests/_support/console.ts';

/** Processor time of the page in each turn, in milliseconds: scripts, styles, layout and painting. */
export interface Rendering {
  what: string;
  turns: readonly number[];
}

const ROWS = 100;
const TURNS = 9;

/** The console's list of cases with 100 rows: all of them chosen, all of them read again and changed, read again as they were. */
export async function renderings(browser: Browser, url: string): Promise<Rendering[]> {
  const { page } = await openConsole(browser, url, 'operations-1');
  const list = await serveRows(page);
  await goTo(page, url, '/cases');
  await page
    .locator('[data-rows] > tr')
    .nth(ROWS - 1)
    .waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const chosen: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) chosen.push(await busy(page, session, () => chooseAll(page)));
  const read = async (isChanged: boolean): Promise<number[]> => {
    list.isChanged = isChanged;
    const turns: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const asked = await page.waitForRequest('**/admin/v1/cases?*');
      turns.push(await busy(page, session, async () => void (await (await asked.response())?.finished())));
    }
    return turns;
  };
  return [
    { what: 'All rows chosen, or none', turns: chosen },
    { what: 'Read again: every row has changed', turns: await read(true) },
    { what: 'Read again: nothing has changed', turns: await read(false) },
  ];
}

const chooseAll = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelector<HTMLElement>('thead input[type=checkbox]')?.click());

/** Makes 100 rows out of the one case there is, and says again and again that something has changed. */
async function serveRows(page: Page): Promise<{ isChanged: boolean }> {
  const list = { isChanged: true };
  let version = 0;
  await page.route('**/admin/v1/cases?*', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { items: object[] };
    if (list.isChanged) version += 1;
    const items = Array.from({ length: ROWS }, (_, place) => ({
      ...body.items[0],
      id: String(place),
      number: `TC-${place}-${version}`,
      overdue: (place + version) % 2 === 0,
    }));
    await route.fulfill({ response: answer, json: { ...body, items, total: ROWS } });
  });
  await page.route('**/admin/v1/changes*', (route) =>
    route.fulfill({
      contentType: 'text/event-stream',
      body: 'retry: 500\nid: 1.1\nevent: case\ndata: {"id":"any"}\n\n',
    }),
  );
  return list;
}

async function busy(page: Page, session: CDPSession, act: () => Promise<void>): Promise<number> {
  const before = await taskMs(session);
  await act();
  await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  return (await taskMs(session)) - before;
}

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}
