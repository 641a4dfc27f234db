import { z } from 'zod';
import { readInput, type CaseFile, type CaseGroup } from '../../../core/worked-cases.ts';
import { LAW, valueOn } from '../rules.ts';
import { proposeKept } from '../rules/duplicates.ts';
import { countMonths, retirementMonthsShort } from '../rules/months.ts';
import { FUNDS_STATES, matchFunds, overallOf, RELATION_STATES } from '../rules/tracks.ts';
import { decideTransfer } from '../rules/transfer.ts';
import { calendarOf, count, limitOf, month, plainDate, region, scheme, yuan } from './vocabulary.ts';

type Answer = Readonly<Record<string, unknown>>;
type Question = readonly [key: string, run: (input: unknown, file: CaseFile) => Answer];

const decisionInput = z.strictObject({
  from: z.strictObject({
    admdvs: region,
    scheme,
    status: z.enum(['NORMAL', 'SUSPENDED', 'ENDED', 'NONE']),
    coverageYear: z.int().optional(),
    hasArrears: z.boolean().optional(),
    inHospital: z.boolean().optional(),
  }),
  to: z.strictObject({
    admdvs: region,
    scheme,
    status: z.enum(['ENROLLED', 'NOT_ENROLLED']),
    coverageYear: z.int().optional(),
    inBenefitPeriod: z.boolean().optional(),
  }),
  applicant: z.enum(['EMPLOYER', 'PERSON']).optional(),
  retired: z.boolean().default(false),
  appliedOn: plainDate.optional(),
  acceptedOn: plainDate.optional(),
  infoSheetReceivedOn: plainDate.optional(),
  personalAccountBalance: yuan.optional(),
  identityMatches: z.boolean().optional(),
});

function decide(raw: unknown, file: CaseFile): Answer {
  const input = readInput(decisionInput, raw);
  const { from, to, acceptedOn, infoSheetReceivedOn } = input;
  const decision = decideTransfer({
    from: {
      region: from.admdvs,
      scheme: from.scheme,
      status: from.status,
      coverageYear: from.coverageYear,
      arrears: from.hasArrears,
      inHospital: from.inHospital,
    },
    to: {
      region: to.admdvs,
      scheme: to.scheme,
      enrolled: to.status === 'ENROLLED',
      coverageYear: to.coverageYear,
      inBenefitPeriod: to.inBenefitPeriod,
    },
    retired: input.retired,
    appliedOn: input.appliedOn ?? acceptedOn,
    balance: input.personalAccountBalance,
    identityMatches: input.identityMatches,
  });
  if (!decision.accepted)
    return { decision: 'REJECT', reasonCodes: [...decision.codes], notifyApplicant: 'immediately' };
  const limit = (key: string, start: string | undefined, name: keyof typeof LAW.workingDays): Answer =>
    start === undefined
      ? {}
      : limitOf(calendarOf(file), key, { start, workingDays: valueOn(LAW.workingDays[name], start) });
  return {
    decision: 'ACCEPT',
    fundsTrack: decision.fundsTrack,
    ...limit('outDeadline', acceptedOn, 'transferOut'),
    ...limit('inDeadline', infoSheetReceivedOn, 'transferIn'),
  };
}

const trackName = (prefix: string, names: readonly string[]) =>
  z.string().transform((text) => (names.includes(text) ? text : text.replace(prefix, '')));
const relationState = z.enum(RELATION_STATES);
const fundsState = trackName('FUNDS_', FUNDS_STATES).pipe(z.enum(FUNDS_STATES));

const matchInput = z.strictObject({
  infoSheet: z.strictObject({ accountTransferAmount: yuan }),
  fundsReceived: yuan,
  relationState,
});

function match(raw: unknown): Answer {
  const input = readInput(matchInput, raw);
  const found = matchFunds(input.infoSheet.accountTransferAmount, input.fundsReceived);
  return {
    fundsState: `FUNDS_${found.state}`,
    overall: overallOf(input.relationState, found.state).overall,
    creditAccount: found.credit,
  };
}

const tracksInput = z.strictObject({ relationState, fundsState });

function standing(raw: unknown): Answer {
  const input = readInput(tracksInput, raw);
  const { overall, messageZh } = overallOf(input.relationState, input.fundsState);
  return { overall, citizenMessage: messageZh };
}

const segmentsInput = z.strictObject({
  segments: z.array(
    z
      .strictObject({
        admdvs: region.optional(),
        from: month,
        to: month,
        scheme: scheme.default('EMPLOYEE'),
        kind: z.enum(['ACTUAL', 'DEEMED']).default('ACTUAL'),
      })
      .refine(({ from, to }) => from <= to, 'months end after they begin'),
  ),
});

/** Two counters: an employee's months when there are any, else a resident's; they are never added. */
function addUp(raw: unknown): Answer {
  const { segments } = readInput(segmentsInput, raw);
  const of = (wanted: string) => segments.filter((segment) => segment.scheme === wanted);
  const employee = countMonths(of('EMPLOYEE'));
  const resident = countMonths(of('RESIDENT'));
  const counted = employee.net > 0 ? employee : resident;
  return {
    grossMonths: counted.gross,
    overlapMonths: counted.overlap,
    netMonths: counted.net,
    actualMonths: counted.actual,
    deemedMonths: counted.deemed,
    residentMonths: resident.net,
  };
}

const retirementInput = z.strictObject({
  netMonths: count,
  requiredMonths: count,
  regionRule: z.string().optional(),
});

function retire(raw: unknown): Answer {
  const { netMonths, requiredMonths } = readInput(retirementInput, raw);
  const { meets, shortfall } = retirementMonthsShort(netMonths, requiredMonths);
  return { meets, shortfallMonths: shortfall };
}

const duplicateInput = z.strictObject({
  open: z.tuple([openEnrolment(), openEnrolment()]),
});

/** The cases write beside an employer whether the person has left it. */
function openEnrolment() {
  return z
    .strictObject({
      admdvs: region,
      scheme,
      employer: z.string().optional(),
      student: z.boolean().optional(),
      usualResidence: z.boolean().optional(),
    })
    .transform(({ admdvs, employer, student, ...rest }) => ({
      ...rest,
      region: admdvs,
      currentJob: employer === undefined ? undefined : /current|现/.test(employer),
      school: student,
    }));
}

function keepOne(raw: unknown): Answer {
  const { open } = readInput(duplicateInput, raw);
  return { ...proposeKept(...open) };
}

/** The first key that stands in the input says which question is asked. */
const QUESTIONS: readonly Question[] = [
  ['from', decide],
  ['infoSheet', match],
  ['fundsState', standing],
  ['segments', addUp],
  ['netMonths', retire],
  ['open', keepOne],
];

/** Group `transfer`: who may transfer, by when, how the two tracks stand, and which months count. */
export const transferCases: CaseGroup = {
  resultKeys: 'all',
  run: (raw, file) => {
    const keys = typeof raw === 'object' && raw !== null ? Object.keys(raw) : [];
    const question = QUESTIONS.find(([key]) => keys.includes(key)) ?? QUESTIONS[0]!;
    return question[1](raw, file);
  },
};
