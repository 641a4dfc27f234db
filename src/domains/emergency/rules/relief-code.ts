/** A code of relief goods (GB/T 38565-2020): one digit and three pairs; a pair 99 means other goods of its level. */
export interface ReliefCode {
  major: 1 | 2 | 3;
  /** Pairs of the second, third and fourth level. */
  levels: readonly [string, string, string];
  /** Whether some level is the catch-all 收容类目. */
  other: boolean;
}

const SHAPE = /^([123])(0[1-9]|[1-9]\d)(0[1-9]|[1-9]\d)(0[1-9]|[1-9]\d)$/;

export const MAJOR_NAMES = {
  1: { en: 'Basic living supplies', zh: '基本生活保障物资' },
  2: { en: 'Emergency equipment and supplies', zh: '应急装备及配套物资' },
  3: { en: 'Construction materials and machinery', zh: '工程材料与机械加工设备' },
} as const;

/** The parts of a code of relief goods; undefined when it is none. */
export function readReliefCode(text: string): ReliefCode | undefined {
  const [, first, second, third, fourth] = SHAPE.exec(text) ?? [];
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    return undefined;
  const major = first === '1' ? 1 : first === '2' ? 2 : 3;
  const levels = [second, third, fourth] as const;
  return { major, levels, other: levels.includes('99') };
}
