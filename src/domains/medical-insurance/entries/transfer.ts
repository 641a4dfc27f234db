import type { Json, JsonObject } from '../../../core/json.ts';
import type { Month } from '../../../core/dates.ts';
import type { WorkflowEntry } from '../../../service.ts';
import { clauseOf } from '../rules.ts';
import { relationTransfer as table } from '../workflows/relation-transfer.ts';
import { assessRelation, type RelationAssessment, type RelationPlaces } from './assess-relation.ts';
import { benefitStart, monthSums, overlapOf } from './own-months.ts';
import { refuseWith, relationResult } from './relation-result.ts';

interface Estimate extends RelationPlaces {
  backPayMonth?: Month;
  residentEnrolment?: { inWindow: boolean; brokenYears: number; repairedYears?: number; exempt?: boolean };
}

/** 基本医疗保险关系转移接续. */
export const transfer: WorkflowEntry = {
  tables: ['medical-insurance.relation-transfer@1'],

  async preCheck(input, subject, context) {
    const places = input as unknown as RelationPlaces & { askDates?: boolean };
    return relationResult(await assessRelation(places, subject, context), table, context, places);
  },

  async estimate(input, subject, context) {
    const asked = input as unknown as Estimate;
    const assessment = await assessRelation(asked, subject, context);
    const { residentEnrolment: said, backPayMonth } = asked;
    const months = monthSums(assessment, context.today);
    const benefits = benefitStart(assessment, context, {
      ...(backPayMonth === undefined ? {} : { backPayMonth }),
      ...(said === undefined ? {} : { resident: { repairedYears: 0, exempt: false, ...said } }),
    });
    return {
      lines: linesOf(assessment),
      fundsTrack: assessment.fundsTrack,
      ...(months === undefined ? {} : { months }),
      ...(benefits === undefined ? {} : { benefits }),
      notes: notesOf(assessment, benefits === undefined),
      unconfirmed: unconfirmedOf({ ...assessment, codes: [] }),
    };
  },

  async plan(input, subject, context) {
    const places = input as unknown as RelationPlaces & { applicant?: 'PERSON' | 'EMPLOYER' };
    const assessment = await assessRelation(places, subject, context);
    if (assessment.codes.length > 0) throw refuseWith(assessment.codes);
    const { origin, destination, fundsTrack, overlapKey } = assessment;
    return {
      table: table.id,
      members: { destination: destination.member.id, origin: origin.member.id },
      overlapKey,
      data: {
        scheme: origin.scheme,
        destinationScheme: destination.scheme,
        originRegion: origin.region,
        destinationRegion: destination.region,
        // A balance of zero is the sheet's to say: it may have changed by then.
        fundsTrack: fundsTrack === 'ZERO_BALANCE' ? 'REQUIRED' : fundsTrack,
        overlapMonths: overlapOf(assessment),
        ...(places.applicant === undefined ? {} : { applicant: places.applicant }),
      },
      documents: [{ kind: 'application', content: input }],
      reasons: [],
    };
  },
};

function linesOf({ known, fundsTrack }: RelationAssessment): JsonObject[] {
  const balance = known[0]?.enrolment?.accountBalance;
  if (balance === undefined) return [];
  const rules = [fundsTrack === 'REQUIRED' ? 'TRANSFER_SHOULD' : 'FUNDS_LOCAL_RULE'];
  return [
    {
      line: 'account-balance',
      label: fundsTrack === 'REQUIRED' ? 'Balance that moves' : 'Balance that does not move by this transfer',
      labelZh: fundsTrack === 'REQUIRED' ? '划转的个人账户余额' : '本次不划转的个人账户余额',
      amount: balance,
      rules,
      sources: rules.flatMap((rule) => clauseOf(rule).sources),
    },
  ];
}

function notesOf({ codes, destination, origin }: RelationAssessment, silent: boolean): Json[] {
  const refused = codes.map((code) => ({
    text: `Nothing moves today: ${clauseOf(code).reason}`,
    textZh: `目前不能办理：${clauseOf(code).reasonZh}`,
  }));
  if (!silent) return refused;
  const residents = destination.scheme === 'RESIDENT' && origin.scheme === 'RESIDENT';
  const unknown = residents
    ? {
        text: 'Say whether you enrolled in the window and how many years you broke off, to learn how long you wait.',
        textZh: '请填写是否在集中参保期内参保及断保年数，以测算等待期。',
      }
    : {
        text: 'The months at one of the two places are not known by system; when benefits begin is told by the new place.',
        textZh: '有一地的缴费月份无法联网获取，待遇享受时间以转入地告知为准。',
      };
  return [...refused, unknown];
}

function unconfirmedOf({ codes, ruleId, fundsTrack }: RelationAssessment): string[] {
  const used = [...codes, ruleId, ...(fundsTrack === 'LOCAL_RULE' ? ['FUNDS_LOCAL_RULE'] : [])];
  const rules = [...new Set(used)].filter((id) => clauseOf(id).status === 'UNCONFIRMED');
  return [...rules, 'retirementMonths'];
}
