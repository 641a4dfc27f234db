import type { Remedy } from '../../core/errors.ts';
import type { MoveDecision } from './decide-move.ts';
import { CLAUSES, type RefusalCode } from './rules.ts';

const { appeal } = CLAUSES;

/** What a refusal says to the person: reason, source, who acts, what fixes it, and how to appeal. */
export function remedyOf(code: RefusalCode, rule: string = code): Remedy {
  const { sources, ...words } = CLAUSES.refusals[code];
  return {
    ruleIds: rule === code ? [code] : [rule, code],
    sources: [...sources, ...appeal.sources],
    ...words,
    appeal: appeal.text,
    appealZh: appeal.textZh,
  };
}

/** Why a move is decided so; what is still asked for stands in the fix. */
export function remediesOf({ rule, code, asks }: MoveDecision): Remedy[] {
  if (code !== undefined) return [remedyOf(code, rule)];
  const { sources, reason, reasonZh } = CLAUSES.rules[rule];
  const asked = asks.map(({ what }) => what).join('; ');
  const askedZh = asks.map(({ whatZh }) => whatZh).join('；');
  return [
    {
      ruleIds: [rule],
      sources,
      reason,
      reasonZh,
      whoActs: asked === '' ? 'NOBODY' : 'RESIDENT',
      fix: asked === '' ? 'Nothing needs to be done.' : `Hand in: ${asked}.`,
      fixZh: asked === '' ? '无需办理。' : `请补充：${askedZh}。`,
    },
  ];
}
