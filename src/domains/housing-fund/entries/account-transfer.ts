import type { Workflow } from '../../../cases/workflow.ts';
import { statutoryDates } from '../../../cases/statutory-dates.ts';
import { Refusal } from '../../../core/errors.ts';
import type { Json, JsonObject } from '../../../core/json.ts';
import { formatYuan, parseYuan } from '../../../core/money.ts';
import { findPerson } from '../../../platform/persons.ts';
import type { DomainContext, Subject, WorkflowEntry } from '../../../service.ts';
import { policyOf } from '../policies.ts';
import { transferInterest } from '../rules/interest.ts';
import { checkStability, type StabilityVerdict } from '../rules/months.ts';
import { adviseTransfer, type Advice } from '../rules/transfer-decision.ts';
import { LAW, refused, remedyOf, type CentrePolicy } from '../rules.ts';
import { accountTransfer as table, accountTransferWithLoan } from '../workflows/account-transfer.ts';
import { askBoth, endsOf, foundOf, type Known, type Place } from './ask-centres.ts';

interface Assessment {
  origin: Place;
  destination: Place;
  known: [Known, Known];
  policy: CentrePolicy;
  stability: StabilityVerdict;
  advice: Advice;
  hasAccountHere: boolean;
}

async function assess(input: JsonObject, subject: Subject, context: DomainContext): Promise<Assessment> {
  const { origin, destination } = endsOf(input, context);
  const known = await askBoth({ origin, destination }, subject, 'housing-fund-transfer', context);
  const [there, here] = known.map(({ account }) => account);
  const policy = await policyOf(context.sql, destination.member.id, context.today);
  const originPolicy = await policyOf(context.sql, origin.member.id, context.today);
  const hasAccountHere = here?.accountStatus === 'NORMAL' || known[1].source === 'MISSING';
  const stability = checkStability(
    policy.stability,
    {
      destination: { continuous: here?.continuousMonths ?? 0, recent: here?.recentMonths ?? [] },
      originMonths: there?.paidMonths ?? 0,
    },
    context.today,
  );
  const advice: Advice =
    there?.accountStatus === undefined && known[0].source === 'AGENCY'
      ? { result: 'REFUSE', code: there?.match === false ? 'HPF_OUT_ID_MISMATCH' : 'HPF_OUT_NO_ACCOUNT' }
      : adviseTransfer(
          {
            status: there?.accountStatus ?? 'SEALED',
            frozen: there?.accountStatus === 'FROZEN',
            openLoan: there?.openLoan === true,
            sealedOn: there?.sealedOn ?? null,
            newAccountElsewhere: hasAccountHere,
            openLoanBlocks: originPolicy.openLoanBlocksTransferOut,
            stability,
          },
          context.today,
        );
  return { origin, destination, known, policy, stability, advice, hasAccountHere };
}

/**
 * What the new centre itself refuses before a letter exists. Whatever only the old centre may decide is shown beforehand
 * and decided there, by BDC905.
 */
function refusalHere({ stability, hasAccountHere }: Assessment): Refusal | undefined {
  if (!hasAccountHere) return refused('HPF_IN_NO_ACCOUNT', 'REFUSED_BY_RULE');
  if (stability.eligible) return undefined;
  return refused(stability.code, 'REFUSED_BY_RULE', {
    shortfallMonths: stability.shortfall,
    ...('earliest' in stability && { earliest: stability.earliest }),
  });
}

/** 账随人走，钱随账走: the account follows the person to the new centre. */
export const accountTransfer: WorkflowEntry = {
  tables: ['housing-fund.account-transfer@1', 'housing-fund.account-transfer-with-loan@1'],

  async preCheck(input, subject, context) {
    const assessment = await assess(input, subject, context);
    const { advice, known } = assessment;
    const { remedy } = refusalHere(assessment)?.options ?? {};
    const reason = remedy ?? ('code' in advice ? remedyOf(advice.code) : undefined);
    const [summary, summaryZh] = [
      reason?.reason ?? TRANSFER_WORDS[advice.result]?.[0] ?? '',
      reason?.reasonZh ?? TRANSFER_WORDS[advice.result]?.[1] ?? '',
    ];
    return {
      decision: advice.result,
      code: remedy?.ruleIds[0] ?? ('code' in advice ? advice.code : null),
      allowed: remedy === undefined,
      table: remedy === undefined ? tableFor(assessment, context).id : null,
      money: advice.result === 'TRANSFER' ? 'ACCOUNT_ONLY' : 'NONE',
      summary,
      summaryZh,
      ...('earliest' in advice ? { earliest: advice.earliest } : {}),
      ...('withdrawalReason' in advice ? { withdrawalReason: advice.withdrawalReason } : {}),
      reasons: reason === undefined ? [] : [reason as unknown as Json],
      questions: [],
      found: known.map(foundOf),
      dates: statutoryDates(table, context.today, context.calendar),
      unconfirmed: ['code' in advice ? advice.code : 'stability'],
    };
  },

  async estimate(input, subject, context) {
    const { known } = await assess(input, subject, context);
    if (known[0].source === 'MISSING') throw noAccount(known[0]);
    const account = known[0].account;
    const balance = parseYuan(account?.balance ?? '0.00');
    const informedOn = typeof input['transferDate'] === 'string' ? input['transferDate'] : context.today;
    const openedOn = `${account?.openedMonth ?? '1999-04'}-01`;
    const { interest, days, from } = transferInterest(balance, { openedOn, informedOn });
    return {
      mode: 'ACCOUNT_ONLY',
      lines: [
        line('principal', 'Balance', '账户余额', formatYuan(balance)),
        line(
          'interest',
          `Interest of ${days} days from ${from}`,
          `自${from}起${days}天利息`,
          formatYuan(interest),
        ),
        line('total', 'To be transferred', '预计转移金额', formatYuan(balance + interest)),
      ],
      notes: [
        {
          text: 'Rate and count of days are settings of this gateway; the old centre’s information decides.',
          textZh: '利率与计息天数为本平台设定，以转出地账户信息为准。',
        },
      ],
      unconfirmed: ['interest.ratePct', 'interest.daysOfYear'],
    };
  },

  async plan(input, subject, context) {
    const assessment = await assess(input, subject, context);
    const { origin, destination, known, policy } = assessment;
    const overlapKey = `account/${origin.member.id}`;
    await refuseDuplicate(overlapKey, subject, context);
    const refusal = refusalHere(assessment);
    if (refusal !== undefined) throw refusal;
    const [there] = known;
    const plan = tableFor(assessment, context);
    const lender = lenderOf(assessment, context);
    return {
      table: plan.id,
      members: {
        destination: destination.member.id,
        origin: origin.member.id,
        ...(lender === undefined ? {} : { lender }),
      },
      overlapKey,
      data: {
        originRegion: origin.region,
        destinationRegion: destination.region,
        flags: policy.flags,
        rulesVersion: LAW.version,
        ...(there.account?.loanRegion === undefined ? {} : { lendingRegion: there.account.loanRegion }),
      },
      documents: [{ kind: 'application', content: withAccount(input, there) }],
      reasons: [],
    };
  },
};

/** Nothing to compute from: the old centre answers in writing only. */
const noAccount = ({ place: { member } }: Known): Refusal =>
  new Refusal('UNSUPPORTED_INPUT', {
    detail: `${member.name} gives no account by system; the amounts will stand in its information`,
    detailZh: `${member.nameZh}未提供联网账户信息，金额以其出具的转出信息为准`,
    origin: 'provider',
  });

const TRANSFER_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  TRANSFER: ['The account can move; the old centre checks it.', '可以办理转移接续，转出地将复核账户信息。'],
  WITHDRAW: [
    'Withdrawal instead of a transfer: nobody pays for you now.',
    '未在异地继续缴存，可办理销户提取。',
  ],
};

const line = (name: string, label: string, labelZh: string, amount: string): JsonObject => ({
  line: name,
  label,
  labelZh,
  amount,
  rules: [],
  sources: [],
});

/** The old account, so that the letter names it even where the person does not know it. */
function withAccount(input: JsonObject, { account }: Known): JsonObject {
  if (input['originAccount'] !== undefined || account?.accountNumber === undefined) return input;
  return { ...input, originAccount: account.accountNumber };
}

function lenderOf(
  { known, destination, origin }: Assessment,
  { members }: DomainContext,
): string | undefined {
  const region = known[0].account?.loanRegion;
  const lender = region === undefined ? undefined : members.forRegion('housing-fund', region);
  return lender === undefined || [destination.member.id, origin.member.id].includes(lender.id)
    ? undefined
    : lender.id;
}

const tableFor = (assessment: Assessment, context: DomainContext): Workflow =>
  lenderOf(assessment, context) === undefined ? table : accountTransferWithLoan;

/** One open case per person and old account. @throws Refusal CASE_OVERLAP naming the letter that is open */
async function refuseDuplicate(
  overlapKey: string,
  subject: Subject,
  { sql, box }: DomainContext,
): Promise<void> {
  const person = await findPerson(sql, box, subject.idNumber);
  if (person === undefined) return;
  const [open] = await sql.query<{ number: string; letter: string | null }>(
    `select c.number, c.data ->> 'letterNumber' as letter from case_file c
     where c.service = 'housing-fund' and c.person_id = $1 and c.overlap_key = $2 and c.ended_at is null`,
    [person, overlapKey],
  );
  if (open !== undefined)
    throw refused('HPF_DUPLICATE_OPEN', 'CASE_OVERLAP', { existing: open.letter ?? open.number });
}
