import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { format } from 'prettier';
import { api } from '../src/cli/api.ts';
import { sandboxToken } from '../src/cli/sandbox-token.ts';
import { startOwnSystem } from '../src/demo/own-system.ts';
import { openBrowser } from '../tests/_support/browser.ts';
import { consentTo } from '../src/demo/consent.ts';
import { renderings, type Rendering } from './list-render.ts';

/**
 * How soon a resident sees the portal on a mid-range phone: `npm run bench:pages`. Every visit is a first one, with an
 * empty cache, against a whole system of its own; and how long the console's list takes to be drawn again. Writes
 * docs/performance-pages.md.
 */
const ACCOUNT = 'resident-same-pool';
const VISITS = 7;
const TARGET_MS = 1_500;
const TARGET_KB = 200;
const TARGET_LIST_MS = 50;
const HOME = 'Home';
/** WebPageTest's 4G; the processor four times slower, as Lighthouse takes a mid-range phone. */
const PHONE = { latencyMs: 170, megabits: 9, slowdown: 4 } as const;

interface Visit {
  /** Largest Contentful Paint, from the start of the navigation. */
  lcpMs: number;
  element: string;
  scriptKb: number;
  allKb: number;
}

const dataDir = await mkdtemp(join(tmpdir(), 'twin-city-pages-'));
try {
  await using system = await startOwnSystem(dataDir);
  const browser = await openBrowser();
  try {
    const context = await signIn(browser, system.url);
    const caseId = await fileCase(system.url, system.sandboxUrl);
    const lists = await renderings(browser, system.url);
    const found: [string, Visit[]][] = [];
    for (const [name, path, shown] of [
      [HOME, '/portal/', '.tile'],
      ['Tracker of a case', `/portal/cases/${caseId}`, '.step'],
    ] as const) {
      const visits: Visit[] = [];
      for (let turn = 0; turn < VISITS; turn += 1)
        visits.push(await visit(context, `${system.url}${path}`, shown));
      found.push([name, visits]);
    }
    await report(found, lists);
  } finally {
    await browser.close();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

async function signIn(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(`${url}/portal/`);
  await page.locator('main a[href^="/auth/login"]').click();
  await page.locator(`button[value="${ACCOUNT}"]`).click();
  await page.locator('.tile').first().waitFor();
  await page.close();
  return context;
}

async function fileCase(url: string, sandboxUrl: string): Promise<string> {
  const resident = api(url, await sandboxToken(sandboxUrl, ACCOUNT));
  const { caseId } = await resident.send<{ caseId: string }>(
    'POST',
    '/resident/v1/services/pension/workflows/transfer/applications',
    {
      application: {
        originRegion: '150402',
        destinationRegion: '150502',
        contact: { phone: '04768888888' },
      },
      consent: await consentTo(resident, ['pension/transfer']),
    },
    { 'idempotency-key': 'bench-pages-case' },
  );
  return caseId;
}

async function visit(context: BrowserContext, url: string, shown: string): Promise<Visit> {
  const page = await context.newPage();
  const phone = await context.newCDPSession(page);
  await phone.send('Network.enable');
  // Emptied, not switched off: what the page asks for ahead must be there when it is wanted.
  await phone.send('Network.clearBrowserCache');
  const bytesPerSecond = (PHONE.megabits * 1_000_000) / 8;
  await phone.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: PHONE.latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await phone.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slowdown });
  await page.addInitScript(() => {
    const paints: { at: number; element: string }[] = [];
    Object.assign(window, { paints });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { element } = entry as PerformanceEntry & { element?: Element };
        paints.push({ at: entry.startTime, element: element?.textContent?.trim().slice(0, 40) ?? '' });
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.locator(shown).first().waitFor();
  const seen = await page.evaluate(() => {
    const { paints } = window as unknown as { paints: { at: number; element: string }[] };
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const kb = (files: readonly PerformanceResourceTiming[]): number =>
      files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1_000;
    return {
      paint: paints.at(-1),
      scriptKb: kb(loaded.filter(({ name }) => name.endsWith('.js'))),
      allKb: kb(loaded),
    };
  });
  await page.close();
  if (seen.paint === undefined) throw new Error('Nothing was painted');
  const { at: lcpMs, element } = seen.paint;
  return { lcpMs, element, scriptKb: seen.scriptKb, allKb: seen.allKb };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function range(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)} ms`;
}

/** One line of the console's list. */
function renderedLine({ what, turns }: Rendering): string {
  const isMet = median(turns) <= TARGET_LIST_MS;
  if (!isMet) process.exitCode = 1;
  return `| ${what} | ${median(turns).toFixed(0)} ms | ${range(turns)} | ${isMet ? 'yes' : '**no**'} |`;
}

async function report(
  found: readonly (readonly [string, readonly Visit[]])[],
  lists: readonly Rendering[],
): Promise<void> {
  const rows = found.map(([name, visits]) => {
    const lcp = visits.map(({ lcpMs }) => lcpMs);
    const scriptKb = median(visits.map((one) => one.scriptKb));
    const met = median(lcp) <= TARGET_MS && (name !== HOME || scriptKb <= TARGET_KB);
    const cells = [
      name,
      `${median(lcp).toFixed(0)} ms`,
      range(lcp),
      `${scriptKb.toFixed(0)} KB`,
      `${median(visits.map(({ allKb }) => allKb)).toFixed(0)} KB`,
      visits[0]?.element ?? '',
      met ? 'yes' : '**no**',
    ];
    if (!met) process.exitCode = 1;
    return `| ${cells.join(' | ')} |`;
  });
  const page = `# How soon the portal is there

Written by \`npm run bench:pages\`: headless Chromium as a mid-range phone (390 × 844, processor ${PHONE.slowdown} times slower,
${PHONE.megabits} Mbit/s, ${PHONE.latencyMs} ms for every request), each of ${VISITS} visits with an empty cache, against a whole sandbox
on the same ${cpus().length} cores. Node ${process.version}. Target: Largest Contentful Paint ≤ ${TARGET_MS} ms in the median, JavaScript of the
home page ≤ ${TARGET_KB} KB gzip. Load of the machine when it ended: ${loadavg()[0]?.toFixed(1)}.

| Page | LCP, median | LCP, range | JavaScript | All files and data | What was painted | Met |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

## The console's list

The list of cases with 100 rows on a wide screen, processor at full speed: processor time of the page (scripts, styles,
layout, painting) until it stands there again. Target: ≤ ${TARGET_LIST_MS} ms in the median.

| What happens | Median | Range | Met |
| --- | --- | --- | --- |
${lists.map(renderedLine).join('\n')}
`;
  console.log(page);
  const document = await format(page, { parser: 'markdown', proseWrap: 'preserve' });
  await writeFile(new URL('../docs/performance-pages.md', import.meta.url), document);
}
