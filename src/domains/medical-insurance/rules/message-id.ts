import { isPlainDate } from '../../../core/dates.ts';

/** A message id of the national interface: institution (12), time (14), sequence (4). */
export interface MessageIdParts {
  institution: string;
  /** `yyyyMMddHHmmss`, Asia/Shanghai. */
  time: string;
  sequence: string;
}

/** H hospital, P pharmacy, S agency 经办机构. */
const SHAPE = /^([HPS]\d{11})(\d{14})(\d{4})$/;

/** The parts of a message id; undefined when it is none. */
export function readMessageId(text: string): MessageIdParts | undefined {
  const [, institution, time, sequence] = SHAPE.exec(text) ?? [];
  if (institution === undefined || time === undefined || sequence === undefined) return undefined;
  return isTime(time) ? { institution, time, sequence } : undefined;
}

function isTime(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)];
  const clock = /^([01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(text.slice(8));
  return clock && isPlainDate(`${year}-${month}-${day}`);
}

/** A reversal names the message that was sent; any other id reverses nothing. */
export function reversalFinds(sentId: string, namedId: string): boolean {
  return sentId === namedId;
}
