import type { Page } from 'playwright-core';

/** Goes on with the Tab key alone until the focus is on what is named, then presses a key. */
export async function reach(page: Page, name: RegExp, key: string, atMost = 60): Promise<void> {
  for (let presses = 0; presses < atMost; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
    });
    if (name.test(focused)) return page.keyboard.press(key);
  }
  throw new Error(`No way to ${name} by keyboard`);
}
