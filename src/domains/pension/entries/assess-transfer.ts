import type { Workflow } from '../../../cases/workflow.ts';
import { provinceOf } from '../../../core/region.ts';
import type { DomainContext, Subject } from '../../../service.ts';
import { LAW } from '../in-force.ts';
import type { ArrearsChoice } from '../rules/arrears.ts';
import { decideTransfer, type TransferFacts } from '../rules/eligibility.ts';
import { inSamePool, isEmployeeScheme, type Scheme } from '../rules/pools.ts';
import { registrationChange } from '../workflows/registration-change.ts';
import { relationOnly } from '../workflows/relation-only.ts';
import { sealTemporary } from '../workflows/seal-temporary-account.ts';
import { temporaryAccount } from '../workflows/temporary-account.ts';
import { transferWithFunds } from '../workflows/transfer-with-funds.ts';
import { learnCertificate, learnStatus, placeAt, readSubject, requireRegion } from './ask-agencies.ts';
import type { Inquiry, Known, Place } from './ask-agencies.ts';
import type { Assessment, Question, Ruling } from './assessment.ts';
import { oneOffPaymentsOf, type DeclaredRelation } from './records.ts';
import { needAnswers, noRelation, otherService, samePlace, stillNeedsChoice } from './rulings.ts';

/** What stands in TransferPreCheck, TransferEstimate and TransferApplication alike. */
export interface TransferPlaces {
  originRegion: string;
  destinationRegion: string;
  scheme?: Scheme;
  destinationScheme?: Scheme;
  hukouRegion?: string;
  officialTransfer?: boolean;
  gathering?: boolean;
  arrearsChoice?: ArrearsChoice;
  originDeclared?: DeclaredRelation;
  destinationDeclared?: DeclaredRelation;
}

/** Both ends of a transfer and how to ask about them. @throws Refusal REGION_UNKNOWN */
export function endsOf(
  input: TransferPlaces,
  subject: Subject,
  context: DomainContext,
): { inquiry: Inquiry; origin: Place; destination: Place } {
  const scheme = input.scheme ?? 'ENTERPRISE_EMPLOYEE';
  const destinationScheme = input.destinationScheme ?? scheme;
  const origin = placeAt(context, { side: 'origin', region: input.originRegion, scheme }, 'originRegion');
  const destination = placeAt(
    context,
    { side: 'destination', region: input.destinationRegion, scheme: destinationScheme },
    'destinationRegion',
  );
  const inquiry: Inquiry = { consumer: destination.member.id, purpose: 'pension-transfer', subject, context };
  return { inquiry, origin, destination };
}

/** Asks both agencies, applies the law in its order and names the table that would run. */
export async function assessTransfer(
  input: TransferPlaces,
  subject: Subject,
  context: DomainContext,
): Promise<Assessment> {
  const identity = readSubject(subject);
  requireRegion(input.hukouRegion, 'hukouRegion');
  const { inquiry, origin, destination } = endsOf(input, subject, context);
  const early = misplaced(origin, destination);
  if (early !== undefined) return { ruling: early, money: 'NONE', known: [], questions: [] };

  const [from, to, certificate] = await Promise.all([
    learnStatus(inquiry, origin, input.originDeclared),
    learnStatus(inquiry, destination, input.destinationDeclared),
    learnCertificate(inquiry, origin),
  ]);
  const known = [from, to];
  const shared = { money: 'NONE', known, questions: [], ...(certificate && { certificate }) } as const;
  const missing = known.filter(({ source }) => source === 'MISSING').map(askRelation);
  if (missing.length > 0) return { ...shared, ruling: needAnswers(), questions: missing };
  if (from.status?.relation === 'NONE') return { ...shared, ruling: noRelation() };

  const facts = transferFacts(input, { subject, identity, from, to, today: context.today });
  const hukou = input.hukouRegion ?? from.status?.hukouRegion ?? to.status?.hukouRegion;
  if (hukou === undefined && hukouDecides(facts))
    return { ...shared, ruling: needAnswers(), questions: [ASK_HUKOU] };
  return { ...shared, ...decideWith(facts), ...(hukou !== undefined && { hukouRegion: hukou }) };
}

function misplaced(origin: Place, destination: Place): Ruling | undefined {
  if (isEmployeeScheme(origin.scheme) !== isEmployeeScheme(destination.scheme))
    return otherService('bridging', '城乡养老保险制度衔接');
  if (origin.scheme === 'RESIDENT') return otherService('resident-transfer', '城乡居民养老保险关系转移');
  return origin.region === destination.region && origin.scheme === destination.scheme
    ? samePlace()
    : undefined;
}

function decideWith(facts: TransferFacts): Pick<Assessment, 'ruling' | 'money' | 'table' | 'unconfirmed'> {
  const ruling = decideTransfer(LAW, facts);
  if (ruling.decision !== 'NEEDS_CHOICE') return { ruling, ...courseOf(ruling.decision, facts) };
  // The choice can be made in the case where its table asks for it; otherwise it stands before the application.
  const paid = decideTransfer(LAW, { ...facts, arrearsChoice: 'PAY_ARREARS' });
  const course = courseOf(paid.decision, facts);
  const asks = course.table?.rows.some(({ step }) => step === 'arrears-choice') === true;
  if (asks) return { ruling, ...course };
  return paid.decision === 'REFUSE'
    ? { ruling: paid, money: 'NONE' }
    : { ruling: stillNeedsChoice(ruling), money: 'NONE' };
}

function courseOf(
  decision: Ruling['decision'],
  facts: TransferFacts,
): Pick<Assessment, 'money' | 'table' | 'unconfirmed'> {
  const tables: Partial<Record<Ruling['decision'], Workflow>> = {
    REGISTRATION_CHANGE_ONLY: registrationChange,
    SEAL_TEMP_ACCOUNT: sealTemporary,
    TEMP_ACCOUNT: temporaryAccount,
    PARTIAL_TRANSFER: transferWithFunds,
    TRANSFER_WITH_FUNDS: transferWithFunds,
  };
  if (decision === 'TRANSFER_REQUIRED') {
    const unconfirmed = ['Whether money moves with a public-institution scheme inside one pool'];
    return movesNoFunds(facts)
      ? { table: relationOnly, money: 'NONE', unconfirmed }
      : { table: transferWithFunds, money: 'FUNDS', unconfirmed };
  }
  const table = tables[decision];
  if (table === undefined) return { money: 'NONE' };
  return { table, money: table === transferWithFunds ? 'FUNDS' : 'NONE' };
}

/** Inside one pool no money moves between two relations of one scheme; between the two schemes' funds it does. */
export const movesNoFunds = (
  facts: Pick<TransferFacts, 'scheme' | 'destinationScheme' | 'originRegion' | 'destinationRegion'>,
): boolean =>
  facts.scheme === facts.destinationScheme && inSamePool(LAW, facts.originRegion, facts.destinationRegion);

function transferFacts(
  input: TransferPlaces,
  {
    subject,
    identity,
    from,
    to,
    today,
  }: { subject: Subject; identity: { birth: string; sex: 'M' | 'F' }; from: Known; to: Known; today: string },
): TransferFacts {
  const [origin, destination] = [from.status, to.status];
  const relation = destination?.relation ?? 'NONE';
  const hukou = input.hukouRegion ?? origin?.hukouRegion ?? destination?.hukouRegion;
  return {
    ...identity,
    onDate: today,
    scheme: from.place.scheme,
    destinationScheme: to.place.scheme,
    originRegion: input.originRegion,
    destinationRegion: input.destinationRegion,
    hukouRegion: hukou ?? input.destinationRegion,
    originStatus: origin === undefined || origin.relation === 'NONE' ? 'PAUSED' : origin.relation,
    ...(relation === 'NONE' ? {} : { destinationStatus: relation }),
    originAccount: origin?.account ?? 'ORDINARY',
    arrearsMonths: origin?.arrears?.months ?? 0,
    ...(input.arrearsChoice === undefined ? {} : { arrearsChoice: input.arrearsChoice }),
    receivingBenefit: origin?.receivingBenefit === true || destination?.receivingBenefit === true,
    destinationEstablished: destination?.established ?? relation !== 'NONE',
    officialTransfer: input.officialTransfer ?? false,
    oneOff: origin === undefined ? [] : oneOffPaymentsOf(origin),
    identityDifferences: differencesOf(subject, identity, [from, to]),
    ...(destination?.enrolledOn === undefined ? {} : { enrolledOn: destination.enrolledOn }),
    gathering: input.gathering ?? false,
  };
}

/** Which fields the agencies have recorded otherwise than the person's own document, as `side.field`. */
export function differencesOf(
  subject: Subject,
  { birth, sex }: { birth: string; sex: string },
  known: readonly Known[],
): string[] {
  const own = { name: subject.name, birth, sex };
  return known.flatMap(({ place, status }) =>
    (['name', 'birth', 'sex'] as const)
      .filter((field) => status?.[field] !== undefined && status[field] !== own[field])
      .map((field) => `${place.side}.${field}`),
  );
}

/** Whether the decision depends on a household registration nobody has told. */
function hukouDecides(facts: TransferFacts): boolean {
  const elsewhere = provinceOf(facts.destinationRegion) === '11' ? '150000' : '110000';
  const away = decideTransfer(LAW, { ...facts, hukouRegion: elsewhere });
  return decideTransfer(LAW, facts).decision !== away.decision;
}

const ASK_HUKOU: Question = {
  field: 'hukouRegion',
  question: 'Where is your household registration now?',
  questionZh: '您现在的户籍所在地是哪里？',
};

/** What an agency without a system cannot be asked. */
export const askRelation = ({ place }: Known): Question => ({
  field: `${place.side}Declared`,
  question: `${place.member.name} answers in writing only. Are you insured there, are contributions paused, and are months unpaid?`,
  questionZh: `${place.member.nameZh}暂未联网。请说明您在该地是否参保、是否已暂停缴费、有无欠费。`,
});
