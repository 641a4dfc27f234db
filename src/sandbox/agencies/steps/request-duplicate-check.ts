import { yearOf, type Month } from '../../../core/dates.ts';
import { Refusal } from '../../../core/errors.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan } from '../../../core/money.ts';
import type { ContributionSegment } from '../../../domains/pension/rules/contributions.ts';
import { findDuplicates, type DuplicateFinding } from '../../../domains/pension/rules/duplicates.ts';
import { rateTable } from '../../../domains/pension/rules/interest.ts';
import { poolOf } from '../../../domains/pension/rules/pools.ts';
import type { Sql } from '../../../platform/database.ts';
import { partyAtDestination } from '../destination-review.ts';
import { contributionsOf, findRelation, type Relation } from '../relations.ts';
import { headOf, type StepHandler, type StepRequest, type World } from '../world.ts';

interface SheetRow {
  year: number;
  fromMonth: number;
  toMonth: number;
  months: number;
  base: string;
}

const month = (year: number, number: number): Month => `${year}-${String(number).padStart(2, '0')}`;

const fromSheet = (sheet: JsonObject): ContributionSegment[] =>
  (sheet['rows'] as unknown as SheetRow[])
    .filter((row) => row.months > 0 && row.base !== undefined)
    .map((row) => ({
      from: month(row.year, row.fromMonth),
      to: month(row.year, row.toMonth),
      base: parseYuan(row.base),
      payer: 'EMPLOYER',
      account: 'ORDINARY',
      paid: true,
    }));

interface HistorySegment {
  from: string;
  to: string;
  base: string;
  paid?: boolean;
}

const fromHistory = (history: JsonObject): ContributionSegment[] =>
  (history['segments'] as unknown as HistorySegment[]).map((segment) => ({
    ...segment,
    base: parseYuan(segment.base),
    payer: 'EMPLOYER',
    account: 'ORDINARY',
    paid: segment.paid ?? true,
  }));

/** With neither sheet nor history the agencies of this world look into each other's register. */
async function originSegments(tx: Sql, request: StepRequest): Promise<ContributionSegment[]> {
  const sheet = request.body['sheet'] as JsonObject | undefined;
  if (sheet !== undefined) return sheet['form'] === 'EMPLOYEE' ? fromSheet(sheet) : [];
  const history = request.body['history'] as JsonObject | undefined;
  if (history !== undefined) return fromHistory(history);
  const { origin, person, scheme } = headOf(request);
  const relation = await findRelation(tx, {
    agency: origin.memberId,
    idNumber: person.idNumber,
    scheme,
    region: origin.regionCode,
  });
  return relation === undefined ? [] : contributionsOf(relation);
}

function duplicatesIn(
  origin: ContributionSegment[],
  relation: Relation,
  request: StepRequest,
  { rules }: World,
): DuplicateFinding {
  const sides = { origin, destination: contributionsOf(relation) };
  const rates = rateTable(rules, relation.scheme, poolOf(rules, relation.region).id);
  try {
    return findDuplicates(rules, sides, { rates, throughYear: yearOf(request.today) - 1 });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'RATE_NOT_PUBLISHED') return findDuplicates(rules, sides);
    throw error;
  }
}

/** The destination finds months paid at both places and computes the refund of each choice (人社部发〔2009〕187号 三). */
export const requestDuplicateCheck: StepHandler = async (tx, request, world) => {
  const { relation } = await partyAtDestination(tx, request);
  if (relation === undefined || relation.scheme === 'RESIDENT') return { outcome: { outcome: 'NONE' } };
  const found = duplicatesIn(await originSegments(tx, request), relation, request, world);
  const [from, to] = [found.overlapMonths[0], found.overlapMonths.at(-1)];
  if (from === undefined || to === undefined) return { outcome: { outcome: 'NONE' } };
  const options = found.options.map(({ keep, refundPersonalPrincipal, refundInterest = 0n }) => ({
    keep,
    refundPrincipal: formatYuan(refundPersonalPrincipal),
    refundInterest: formatYuan(refundInterest),
    refund: formatYuan(refundPersonalPrincipal + refundInterest),
  }));
  return {
    outcome: { outcome: 'FOUND', duplicates: { from, to, months: found.overlapMonths.length, options } },
  };
};
