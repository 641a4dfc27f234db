import { monthOf, monthRange, type Month } from '../../../core/dates.ts';
import { Refusal } from '../../../core/errors.ts';
import type { Json, JsonObject } from '../../../core/json.ts';
import { parseYuan } from '../../../core/money.ts';
import type { WorkflowEntry } from '../../../service.ts';
import { LAW } from '../in-force.ts';
import { computeFundLines, type FundStatement } from '../rules/fund-lines.ts';
import { rateTable } from '../rules/interest.ts';
import { checkOneOffPayments } from '../rules/one-off.ts';
import { poolOf } from '../rules/pools.ts';
import { learnHistory, type Place } from './ask-agencies.ts';
import { assessTransfer, endsOf, movesNoFunds, type TransferPlaces } from './assess-transfer.ts';
import { preCheckResult, requireTable, type Assessment, type Ruling } from './assessment.ts';
import { duplicatesOf } from './duplicate-options.ts';
import { statementEstimate } from './estimate-result.ts';
import { planCase } from './plan-case.ts';
import { oneOffPaymentsOf, segmentsOf, type ContributionHistory, type RelationStatus } from './records.ts';

interface Estimate extends TransferPlaces {
  transferMonth?: Month;
}

/** 养老保险关系转移接续 between employees' schemes; which table runs is the law's decision. */
export const transfer: WorkflowEntry = {
  tables: [
    'pension.transfer-with-funds@1',
    'pension.relation-only@1',
    'pension.registration-change@1',
    'pension.temporary-account@1',
    'pension.seal-temporary-account@1',
  ],

  async preCheck(input, subject, context) {
    const places = input as unknown as TransferPlaces & { askDates?: boolean };
    return preCheckResult(await assessTransfer(places, subject, context), context, places);
  },

  async estimate(input, subject, context) {
    const places = input as unknown as Estimate;
    const { inquiry, origin, destination } = endsOf(places, subject, context);
    const assessment = await assessTransfer(places, subject, context);
    if (assessment.known.length === 0) requireTable(assessment);
    const [history, there] = await Promise.all([
      learnHistory(inquiry, origin),
      learnHistory(inquiry, destination),
    ]);
    if (history === undefined) throw noHistory(origin);
    const transferMonth = places.transferMonth ?? monthOf(context.today);
    const excluded = monthsOfOneOff(assessment.known[0]?.status, context.today);
    const statement = statementOf(history, { origin, destination, transferMonth, excluded });
    const months = { segments: segmentsOf(history), excluded };
    const duplicates = there && duplicatesOf(origin, { origin: history, destination: there }, transferMonth);
    return {
      ...statementEstimate(statement, transferMonth, months),
      options: duplicates?.['options'] ?? [],
      notes: [...notesOn(assessment, excluded), ...earlyYearsNotes(history), ...duplicateNotes(duplicates)],
    };
  },

  async plan(input, subject, context) {
    const places = input as unknown as TransferPlaces;
    const { origin, destination } = endsOf(places, subject, context);
    const assessment = await assessTransfer(places, subject, context);
    const data: JsonObject =
      places.arrearsChoice === undefined ? {} : { arrearsChoice: places.arrearsChoice };
    return planCase(assessment, input, { origin, destination, data });
  },
};

/** Nothing to compute from: the agency answers in writing only, or knows no months. */
export const noHistory = ({ member }: Place): Refusal =>
  new Refusal('UNSUPPORTED_INPUT', {
    detail: `${member.name} gives no history by system; the amounts will stand on its information sheet`,
    detailZh: `${member.nameZh}未提供联网缴费记录，金额以其出具的信息表为准`,
    origin: 'provider',
  });

function monthsOfOneOff(status: RelationStatus | undefined, onDate: string): Set<Month> {
  const records = status?.oneOffPayments ?? [];
  const payments = status === undefined ? [] : oneOffPaymentsOf(status);
  const excluded = new Set(checkOneOffPayments(LAW, payments, onDate).excluded);
  return new Set(
    records.flatMap(({ from, to }, index) => {
      const payment = payments[index];
      const stays = payment !== undefined && excluded.has(payment);
      return stays && from !== undefined && to !== undefined ? monthRange(from, to) : [];
    }),
  );
}

function statementOf(
  history: ContributionHistory,
  {
    origin,
    destination,
    transferMonth,
    excluded,
  }: { origin: Place; destination: Place; transferMonth: Month; excluded: ReadonlySet<Month> },
): FundStatement {
  return computeFundLines(LAW, {
    samePool: movesNoFunds({
      scheme: origin.scheme,
      destinationScheme: destination.scheme,
      originRegion: origin.region,
      destinationRegion: destination.region,
    }),
    transferMonth,
    segments: segmentsOf(history),
    pre1998Personal: parseYuan(history.pre1998Personal ?? '0.00'),
    rates: rateTable(LAW, origin.scheme, poolOf(LAW, origin.region).id),
    excluded,
  });
}

const MOVES_NOW = new Set<Ruling['decision']>([
  'PARTIAL_TRANSFER',
  'TRANSFER_WITH_FUNDS',
  'TRANSFER_REQUIRED',
]);

/** What stands between the computed lines and the person's case today. */
function notesOn({ ruling }: Assessment, excluded: ReadonlySet<Month>): Json[] {
  if (ruling.decision === 'NEEDS_CHOICE' || ruling.decision === 'NEEDS_ANSWERS')
    return [{ text: `First: ${ruling.reason}`, textZh: `请先处理：${ruling.reasonZh}` }];
  if (!MOVES_NOW.has(ruling.decision))
    return [
      { text: `Nothing of this moves today: ${ruling.reason}`, textZh: `目前不转移：${ruling.reasonZh}` },
    ];
  if (ruling.decision !== 'PARTIAL_TRANSFER' || excluded.size > 0) return [];
  return [
    {
      text: `${ruling.excludedMonths} months that do not move are still in these lines: the agency gave no period for them.`,
      textZh: `以上金额仍包含不予转移的${ruling.excludedMonths}个月：经办机构未提供起止月份。`,
    },
  ];
}

function earlyYearsNotes({ pre1998Personal, segments }: ContributionHistory): Json[] {
  if (pre1998Personal !== undefined || segments.every(({ from }) => from >= '1998-01')) return [];
  return [
    {
      text: 'The agency states no amount for the years before 1998; line ① and all sums lack it.',
      textZh: '经办机构未提供1998年前个人缴费本息，第①项及各合计数未包含该部分。',
    },
  ];
}

function duplicateNotes(duplicates: JsonObject | undefined): Json[] {
  if (duplicates === undefined) return [];
  const months = Number(duplicates['months']);
  return [
    {
      text: `${months} months are paid in both places; you will be asked which relation stays for them.`,
      textZh: `有${months}个月在两地重复缴费，办理中将请您选择保留哪一个关系。`,
    },
  ];
}
