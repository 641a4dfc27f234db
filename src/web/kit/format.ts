import type { Language } from './preferences.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-03-02` → 2026年3月2日 / 2 Mar 2026. Dates are days in Asia/Shanghai already. */
export function formatDay(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return language === 'zh'
    ? `${year}年${Number(month)}月${Number(day)}日`
    : `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** An instant with the offset +08:00, to the minute; the offset is always said. */
export const formatInstant = (instant: string, language: Language): string =>
  `${formatDay(instant, language)} ${instant.slice(11, 16)} UTC+8`;

/** A yuan string to the fen: `-12345.67` → -¥12,345.67. It never becomes a number. */
export function formatMoney(yuan: string): string {
  const [, sign = '', whole = '', fen = ''] = /^(-?)(\d+)(\.\d{2})$/u.exec(yuan) ?? [];
  return whole === '' ? yuan : `${sign}¥${whole.replaceAll(/\B(?=(\d{3})+$)/gu, ',')}${fen}`;
}

/** Whole percent of an amount, for a bar; what is shown in words stays exact. */
export function percentOf(part: string, whole: string): number {
  const [fen, of] = [part, whole].map((yuan) => BigInt(yuan.replace('.', '')));
  return of === undefined || fen === undefined || of <= 0n ? 0 : Math.min(100, Number((fen * 100n) / of));
}

/** How much more the first amount is than the second, with its sign: `+¥12.00`; nothing when they are equal. */
export function differenceOf(yuan: string, from: string): string | undefined {
  const [fen, before] = [yuan, from].map((one) => BigInt(one.replace('.', '')));
  const more = (fen ?? 0n) - (before ?? 0n);
  if (more === 0n) return undefined;
  const digits = String(more < 0n ? -more : more).padStart(3, '0');
  return `${more < 0n ? '-' : '+'}${formatMoney(`${digits.slice(0, -2)}.${digits.slice(-2)}`)}`;
}
