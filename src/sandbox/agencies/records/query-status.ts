import type { JsonObject } from '../../../core/json.ts';
import { formatYuan } from '../../../core/money.ts';
import { personalPart } from '../../../domains/pension/rules/contributions.ts';
import { arrearsMonths } from '../../../domains/pension/rules/arrears.ts';
import type { PensionRules } from '../../../domains/pension/rules.ts';
import { contributionsOf, monthsOf, paidMonths, paidSpan, type Person, type Relation } from '../relations.ts';

/** Months in arrears with what the person's own part of them comes to. */
export function arrearsOf(relation: Relation, rules: PensionRules): JsonObject & { months: number } {
  const segments = contributionsOf(relation);
  const months = arrearsMonths(segments);
  const amount = months.reduce((sum, month) => {
    const base = segments.find(({ from, to }) => from <= month && month <= to)?.base ?? 0n;
    return sum + personalPart(rules, { month, base });
  }, 0n);
  const [from, to] = [months[0], months.at(-1)];
  return {
    months: months.length,
    ...(from !== undefined && to !== undefined && { from, to, amount: formatYuan(amount) }),
  };
}

/** One-off back-payments of a relation, with the document held. */
const oneOffPaymentsOf = (relation: Relation): JsonObject[] =>
  relation.segments.flatMap((segment) =>
    segment.oneOffPaidOn === null
      ? []
      : [
          {
            from: segment.from,
            to: segment.to,
            months: monthsOf(segment),
            paidOn: segment.oneOffPaidOn,
            document: segment.oneOffDocument ?? 'NONE',
          },
        ],
  );

/** 参保状态. A pensioner's relation stands as paused, with `receivingBenefit`. */
export function statusOf(
  person: Person | undefined,
  relation: Relation | undefined,
  asked: { region: string; scheme: string },
  rules: PensionRules,
): JsonObject {
  if (person === undefined || relation === undefined) return { ...asked, relation: 'NONE' };
  const { from, to } = paidSpan(relation);
  const isReceiving = relation.status === 'RECEIVING';
  return {
    region: relation.region,
    scheme: relation.scheme,
    relation: isReceiving ? 'PAUSED' : relation.status,
    name: person.name,
    sex: person.sex,
    birth: person.birth,
    personalNumber: relation.personalNumber,
    account: relation.accountKind,
    established: paidMonths(relation) > 0,
    ...(from !== undefined && { enrolledOn: `${from}-01` }),
    ...(to !== undefined && { lastPaidMonth: to }),
    paidMonths: paidMonths(relation),
    receivingBenefit: isReceiving,
    arrears: arrearsOf(relation, rules),
    oneOffPayments: oneOffPaymentsOf(relation),
    hukouRegion: person.hukouRegion,
  };
}
