import type { Page } from 'playwright-core';
import { violationsOf } from './axe.ts';
import type { Look } from './portal.ts';

/** What is left of 1280 px at 400 % (WCAG 1.4.10). */
export const ZOOMED = 320;

export const ELDER: Look = { locale: 'zh-CN', textSize: 20, width: 1440 };

/** Elder mode in one language, 400 % zoom in the other. */
export const LOOKS: readonly Look[] = [ELDER, { locale: 'en-GB', width: ZOOMED }];

/** Every rule of accessibility that a page breaks, and what of it does not fit: as it stands, and at 400 % zoom. */
export async function faultsAsSeen(page: Page): Promise<string[]> {
  const found = [...(await violationsOf(page)), ...(await page.evaluate(misfits))];
  const size = page.viewportSize();
  if (size === null || size.width === ZOOMED) return found;
  await page.setViewportSize({ ...size, width: ZOOMED });
  const zoomed = await page.evaluate(misfits);
  await page.setViewportSize(size);
  return [...found, ...zoomed.map((line) => `at 400 %: ${line}`)];
}

/**
 * Runs in the page: what is wider than its window, cut off, or seen only by scrolling both ways, which only tables in
 * their own frame may be; in elder mode also what is below its sizes, 18 px to read and 60 px to touch.
 */
function misfits(): string[] {
  const isShown = (element: Element): boolean =>
    element.checkVisibility() &&
    element.getBoundingClientRect().left >= -1 &&
    element.closest('.unseen') === null;
  const nameOf = (element: Element): string =>
    `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 30)}`;
  const root = document.documentElement;
  const texts = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      isShown(element) &&
      (element.matches('input, select') ||
        [...element.childNodes].some(
          ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
        )),
  );
  const isScrolled = (element: Element): boolean =>
    element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
  const frames = [...document.body.querySelectorAll('*')].filter(
    (element) => isShown(element) && isScrolled(element),
  );
  const found = [
    ...(root.scrollWidth > root.clientWidth ? ['wider than its window'] : []),
    ...frames
      .filter((element) => !element.matches('.table-frame, textarea, input'))
      .map((element) => `cut off: ${nameOf(element)}`),
    ...texts
      .filter(
        (element) =>
          element.closest('.table-frame') === null &&
          element.getBoundingClientRect().right > root.clientWidth + 1,
      )
      .map((element) => `outside: ${nameOf(element)}`),
  ];
  if (root.dataset['elder'] !== 'true') return found;
  // A link inside a sentence is as high as its line; a row of a list of tasks or of a table is touched as a whole.
  const targets = [...document.querySelectorAll('a, button, select, summary, label:has(input)')].filter(
    (element) => isShown(element) && element.closest('p:not(.actions), dd') === null,
  );
  const heightOf = (element: Element): number =>
    (element.closest('.tasks > li, [data-rows] > tr') ?? element).getBoundingClientRect().height;
  return [
    ...found,
    ...texts
      .filter(
        (element) =>
          !element.matches('input[type=checkbox], input[type=radio]') &&
          parseFloat(getComputedStyle(element).fontSize) < 18,
      )
      .map((element) => `text ${getComputedStyle(element).fontSize}: ${nameOf(element)}`),
    ...targets
      .filter((element) => heightOf(element) < 59.5)
      .map((element) => `target ${heightOf(element)}: ${nameOf(element)}`),
  ];
}
