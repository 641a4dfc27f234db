import type { Language } from './preferences.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-03-02` → 2026年3月2日 / 2 Mar 2026. Dates are days in Asia/Shanghai already. */
export function formatDay(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return language === 'zh'
    ? `${year}年${Number(month)}月${Number(day)}日`
    : `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
