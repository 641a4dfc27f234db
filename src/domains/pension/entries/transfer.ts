import { monthOf, monthRange, type Month } from '../../../core/dates.ts';
import { Refusal } from '../../../core/errors.ts';
import type { Json, JsonObject } from '../../../core/json.ts';
import { parseYuan } from '../../../core/money.ts';
import type { WorkflowEntry } from '../../../service.ts';
import { LAW } from '../in-force.ts';
import { computeFundLines } from '../rules/fund-lines.ts';
import { rateTable } from '../rules/interest.ts';
import { checkOneOffPayments } from '../rules/one-off.ts';
import { poolOf } from '../rules/pools.ts';
import { learnHistory, learnStatus, readSubject, type Place } from './ask-agencies.ts';
import { assessTransfer, endsOf, movesNoFunds, type TransferPlaces } from './assess-transfer.ts';
import { preCheckResult } from './assessment.ts';
import { duplicatesOf } from './duplicate-options.ts';
import { statementEstimate } from './estimate-result.ts';
import { planCase } from './plan-case.ts';
import { oneOffPaymentsOf, segmentsOf, type ContributionHistory, type RelationStatus } from './records.ts';

interface Estimate extends TransferPlaces {
  transferMonth?: Month;
}

/** 养老保险关系转移接续 between employees' schemes; which table runs is the law's decision. */
export const transfer: WorkflowEntry = {
  async preCheck(input, subject, context) {
    const places = input as unknown as TransferPlaces & { askDates?: boolean };
    return preCheckResult(await assessTransfer(places, subject, context), context, places);
  },

  async estimate(input, subject, context) {
    const places = input as unknown as Estimate;
    readSubject(subject);
    const { inquiry, origin, destination } = endsOf(places, subject, context);
    const [history, status, there] = await Promise.all([
      learnHistory(inquiry, origin),
      learnStatus(inquiry, origin, places.originDeclared),
      learnHistory(inquiry, destination),
    ]);
    if (history === undefined) throw noHistory(origin);
    const transferMonth = places.transferMonth ?? monthOf(context.today);
    const excluded = monthsOfOneOff(status.status, context.today);
    const segments = segmentsOf(history);
    const statement = computeFundLines(LAW, {
      samePool: movesNoFunds({
        scheme: origin.scheme,
        destinationScheme: destination.scheme,
        originRegion: origin.region,
        destinationRegion: destination.region,
      }),
      transferMonth,
      segments,
      pre1998Personal: parseYuan(history.pre1998Personal ?? '0.00'),
      rates: rateTable(LAW, origin.scheme, poolOf(LAW, origin.region).id),
      excluded,
    });
    const estimate = statementEstimate(statement, transferMonth, { segments, excluded });
    return { ...estimate, ...optionsOf(origin, history, there, transferMonth) };
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

function optionsOf(
  origin: Place,
  history: ContributionHistory,
  there: ContributionHistory | undefined,
  month: Month,
): JsonObject {
  if (there === undefined) return {};
  const duplicates = duplicatesOf(origin, { origin: history, destination: there }, month);
  if (duplicates === undefined) return {};
  const months = Number(duplicates['months']);
  const note: Json = {
    text: `${months} months are paid in both places; you will be asked which relation stays for them.`,
    textZh: `有${months}个月在两地重复缴费，办理中将请您选择保留哪一个关系。`,
  };
  return { options: duplicates['options'] ?? [], notes: [note] };
}
