import { isPlainDate, type PlainDate } from '../../../core/dates.ts';

const CON_NUM = /^([A-Z0-9]{6})(\d{2})(\d{2})(\d{2})(\d{4})$/u;
const BATCH_NUMBER = /^PLZYJXH([A-Z0-9]{6})(\d{2})(\d{2})(\d{2})(\d{4})$/u;

const namesADay = ([, , year, month, day]: readonly string[]): boolean =>
  isPlainDate(`20${year}-${month}-${day}`);

/** Why a text is no number of a contact letter 联系函编号 (node 6 + YYMMDD + serial 4); undefined when it is one. */
export function conNumFault(text: string): 'LENGTH' | 'FORMAT' | 'DATE' | undefined {
  if (text.length !== 16) return 'LENGTH';
  const parts = CON_NUM.exec(text);
  if (parts === null) return 'FORMAT';
  return namesADay(parts) ? undefined : 'DATE';
}

/** 批量转移接续序号: `PLZYJXH` and what a letter's number has. */
export function isBatchNumber(text: string): boolean {
  const parts = BATCH_NUMBER.exec(text);
  return parts !== null && namesADay(parts);
}

/** The number of a letter; `serial` counts the letters of a centre on one day. */
export const conNum = (node: string, day: PlainDate, serial: number): string =>
  `${node}${day.slice(2).replaceAll('-', '')}${`${serial}`.padStart(4, '0')}`;
