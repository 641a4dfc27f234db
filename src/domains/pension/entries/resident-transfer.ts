import { monthOf } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { parseYuan } from '../../../core/money.ts';
import type { DomainContext, Subject, WorkflowEntry } from '../../../service.ts';
import { LAW } from '../in-force.ts';
import { RESIDENT_LINES } from '../line-words.ts';
import { decide } from '../rules/decision.ts';
import { decideResidentTransfer } from '../rules/resident-account.ts';
import { registrationChange } from '../workflows/registration-change.ts';
import { residentTransfer as table } from '../workflows/resident-transfer.ts';
import {
  learnCertificate,
  learnHistory,
  learnStatus,
  placeAt,
  readSubject,
  requireRegion,
} from './ask-agencies.ts';
import type { Inquiry, Place } from './ask-agencies.ts';
import { askRelation, differencesOf } from './assess-transfer.ts';
import { preCheckResult, type Assessment } from './assessment.ts';
import { line } from './estimate-result.ts';
import { planCase } from './plan-case.ts';
import type { ContributionHistory, DeclaredRelation } from './records.ts';
import { needAnswers, noRelation } from './rulings.ts';
import { noHistory } from './transfer.ts';

interface Places {
  originRegion: string;
  destinationRegion: string;
  hukouRegion: string;
  originDeclared?: DeclaredRelation;
  askDates?: boolean;
}

/** 城乡居民基本养老保险关系转移: the whole personal account follows the household registration. */
export const residentTransfer: WorkflowEntry = {
  tables: ['pension.resident-transfer@1', 'pension.registration-change@1'],

  async preCheck(input, subject, context) {
    const places = input as unknown as Places;
    return preCheckResult(await assess(places, subject, context), context, places);
  },

  async estimate(input, subject, context) {
    const places = input as unknown as Places;
    readSubject(subject);
    const { inquiry, origin } = endsOf(places, subject, context);
    const history = await learnHistory(inquiry, origin);
    if (history?.residentAccount === undefined) throw noHistory(origin);
    return accountEstimate(history.residentAccount, monthOf(context.today));
  },

  async plan(input, subject, context) {
    const places = input as unknown as Places;
    const { origin, destination } = endsOf(places, subject, context);
    return planCase(await assess(places, subject, context), input, { origin, destination });
  },
};

function endsOf(places: Places, subject: Subject, context: DomainContext) {
  const scheme = 'RESIDENT';
  const origin = placeAt(context, { side: 'origin', region: places.originRegion, scheme }, 'originRegion');
  const destination: Place = placeAt(
    context,
    { side: 'destination', region: places.destinationRegion, scheme },
    'destinationRegion',
  );
  const inquiry: Inquiry = { consumer: destination.member.id, purpose: 'pension-transfer', subject, context };
  return { inquiry, origin, destination };
}

async function assess(places: Places, subject: Subject, context: DomainContext): Promise<Assessment> {
  const identity = readSubject(subject);
  requireRegion(places.hukouRegion, 'hukouRegion');
  const { inquiry, origin } = endsOf(places, subject, context);
  const [from, certificate] = await Promise.all([
    learnStatus(inquiry, origin, places.originDeclared),
    learnCertificate(inquiry, origin),
  ]);
  const { hukouRegion } = places;
  const shared = {
    money: 'NONE',
    known: [from],
    questions: [],
    hukouRegion,
    ...(certificate && { certificate }),
  } as const;
  if (from.status === undefined) return { ...shared, ruling: needAnswers(), questions: [askRelation(from)] };
  if (from.status.relation === 'NONE') return { ...shared, ruling: noRelation() };
  if (differencesOf(subject, identity, [from]).length > 0)
    return { ...shared, ruling: decide(LAW, ['ID-1'], { decision: 'REFUSE', code: 'IDENTITY_MISMATCH' }) };
  const receivingBenefit = from.status.receivingBenefit ?? false;
  const ruling = decideResidentTransfer(LAW, { ...places, receivingBenefit });
  if (ruling.decision === 'REGISTRATION_CHANGE_ONLY') return { ...shared, ruling, table: registrationChange };
  if (ruling.decision !== 'TRANSFER_WITH_FUNDS') return { ...shared, ruling };
  return { ...shared, ruling, table, money: 'ACCOUNT_ONLY' };
}

function accountEstimate(
  account: NonNullable<ContributionHistory['residentAccount']>,
  transferMonth: string,
): JsonObject {
  return {
    mode: 'ACCOUNT_ONLY',
    transferMonth,
    paidMonths: 0,
    lines: RESIDENT_LINES.map(({ member, ...words }) =>
      line(words, parseYuan(account[member]), ['RES-WHOLE']),
    ),
    years: [],
    options: [],
    notes: [],
    unconfirmed: [],
  };
}
