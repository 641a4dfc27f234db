import type { z } from 'zod';
import { Refusal } from './errors.ts';

/** A group of worked cases of one subject: what its rules answer to an input, and which answers are compared. */
export interface CaseGroup {
  /** Only these keys of `expected` are compared; `all` compares every key. */
  resultKeys: readonly string[] | 'all';
  /** Answers with plain values. @throws Refusal UNSUPPORTED_INPUT for a key it does not know */
  run: (input: unknown, file: CaseFile) => Readonly<Record<string, unknown>>;
}

/** One worked case: an input and what the rules must answer. Some files call the group `area`. */
interface WorkedCase {
  id: string;
  group: string;
  input: unknown;
  expected: Readonly<Record<string, unknown>>;
}

/** A file of worked cases; further members (such as a calendar) are the groups' business. */
export interface CaseFile {
  cases: readonly unknown[];
  [member: string]: unknown;
}

/** What came of one case; no differences means that it passed. */
export interface CaseOutcome {
  id: string;
  differences: readonly string[];
  /** The same in Chinese. */
  differencesZh: readonly string[];
}

interface Difference {
  text: string;
  textZh: string;
}

const outcome = (id: string, found: readonly Difference[]): CaseOutcome => ({
  id,
  differences: found.map(({ text }) => text),
  differencesZh: found.map(({ textZh }) => textZh),
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readCase(raw: unknown, index: number): WorkedCase | Difference {
  if (!isRecord(raw)) return { text: `case ${index} is not an object`, textZh: `第${index}个案例不是对象` };
  const { id, area, input, expected } = raw;
  const group = raw['group'] ?? area;
  if (typeof id !== 'string' || typeof group !== 'string')
    return { text: `case ${index} has no id or no group`, textZh: `第${index}个案例缺少 id 或 group` };
  if (!isRecord(expected))
    return { text: `case ${id} has no expected object`, textZh: `案例 ${id} 缺少 expected 对象` };
  return { id, group, input, expected };
}

/** Reads a case's input by a schema of strict objects. @throws Refusal UNSUPPORTED_INPUT naming every unknown key or wrong value */
export function readInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const findings = read.error.issues.map(({ code, message, path }) => ({
    code,
    message,
    path: `/${path.map(String).join('/')}`,
  }));
  throw new Refusal('UNSUPPORTED_INPUT', {
    detail: findings.map(({ path, message }) => `${path}: ${message}`).join('; '),
    findings,
  });
}

/** Equal as JSON values, whatever the order of members. */
function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => same(value, other[index]));
  }
  if (isRecord(one) && isRecord(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => key in other && same(one[key], other[key]))
    );
  }
  return one === other;
}

function answerOf(group: CaseGroup, input: unknown, file: CaseFile): Readonly<Record<string, unknown>> {
  try {
    return group.run(input, file);
  } catch (error) {
    if (error instanceof Refusal)
      return {
        ...error.options.extensions,
        error: error.code,
        detail: error.message,
        detailZh: error.options.detailZh ?? error.message,
      };
    return { error: 'INTERNAL', detail: String(error) };
  }
}

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
const showZh = (value: unknown): string => (value === undefined ? '无' : JSON.stringify(value));

/** An error where none or another was expected, or none where one was. */
function otherError(answer: Readonly<Record<string, unknown>>, expected: WorkedCase['expected']): Difference {
  const { error, detail, detailZh = detail } = answer;
  const wanted = 'error' in expected;
  const why = typeof detail === 'string' ? ` (${detail})` : '';
  const whyZh = typeof detailZh === 'string' ? `（${detailZh}）` : '';
  return {
    text: `expected ${wanted ? `error ${show(expected['error'])}` : 'no error'}, got ${error === undefined ? 'no error' : `error ${show(error)}${why}`}`,
    textZh: `应${wanted ? `报错 ${showZh(expected['error'])}` : '不报错'}，实际${error === undefined ? '不报错' : `报错 ${showZh(error)}${whyZh}`}`,
  };
}

function compare(group: CaseGroup, { input, expected }: WorkedCase, file: CaseFile): Difference[] {
  const answer = answerOf(group, input, file);
  const error = answer['error'];
  if (error !== expected['error']) return [otherError(answer, expected)];
  const keys = Object.keys(expected).filter(
    (key) => key !== 'error' && (group.resultKeys === 'all' || group.resultKeys.includes(key)),
  );
  if (keys.length === 0 && error === undefined)
    return [
      {
        text: 'nothing to compare: expected names no result key of this group',
        textZh: '没有可比较的内容：expected 中没有该组的结果项',
      },
    ];
  return keys
    .filter((key) => !same(answer[key], expected[key]))
    .map((key) => ({
      text: `${key}: expected ${show(expected[key])}, got ${show(answer[key])}`,
      textZh: `${key}：应为 ${showZh(expected[key])}，实际为 ${showZh(answer[key])}`,
    }));
}

/** Whether the value has the shape of a case file at all. */
export function isCaseFile(value: unknown): value is CaseFile {
  return isRecord(value) && Array.isArray(value['cases']);
}

/** Runs every case of a file through its group; a case of an unknown group or without a proper shape fails. */
export function runWorkedCases(groups: Readonly<Record<string, CaseGroup>>, file: CaseFile): CaseOutcome[] {
  return file.cases.map((raw, index) => {
    const found = readCase(raw, index);
    if ('text' in found) return outcome(`#${index}`, [found]);
    const group = Object.hasOwn(groups, found.group) ? groups[found.group] : undefined;
    if (group !== undefined) return outcome(found.id, compare(group, found, file));
    const named = JSON.stringify(found.group);
    const text = `UNSUPPORTED_INPUT: no rules for the group ${named}`;
    return outcome(found.id, [{ text, textZh: `UNSUPPORTED_INPUT：没有 ${named} 组的规则` }]);
  });
}
