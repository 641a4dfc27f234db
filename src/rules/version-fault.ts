import { z } from 'zod';

/** Why a version cannot be used. */
export interface VersionFault {
  text: string;
  textZh: string;
}

/** What the schemas say in words of their own. */
const OURS: Readonly<Record<string, string>> = {
  'not a day': '不是有效日期',
  'write an existing day as YYYY-MM-DD': '请按 YYYY-MM-DD 填写实际存在的日期',
  'write a month as YYYY-MM': '请按 YYYY-MM 填写月份',
  'ends before it starts': '止日早于起日',
  'a make-up working day falls on a weekend': '调休上班日应为周六或周日',
  'OFFICIAL needs the document number': '标为 OFFICIAL 的须注明文号',
  'SYNTHETIC has no document number: nobody issued it': '标为 SYNTHETIC 的为示例，不得有文号',
};

const linesOf = (error: unknown): string => {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
  return error instanceof Error ? error.message : String(error);
};

const inChinese = (error: unknown): string => {
  if (!(error instanceof z.ZodError)) return `规则文件无法读取：${linesOf(error)}`;
  return error.issues.map(({ path, message }) => `${path.join('.')}：${OURS[message] ?? message}`).join('\n');
};

/** Does the work; where it fails, does it once more in Chinese to say why in both languages. For a thread of its own. */
export async function faultOf(work: () => unknown): Promise<VersionFault | null> {
  const caught = async (): Promise<unknown> => {
    try {
      await work();
      return undefined;
    } catch (error) {
      return error ?? new Error('It failed');
    }
  };
  const error = await caught();
  if (error === undefined) return null;
  z.config(z.locales.zhCN());
  return { text: linesOf(error), textZh: inChinese((await caught()) ?? error) };
}
