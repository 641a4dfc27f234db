import { statutoryDates } from '../../../cases/statutory-dates.ts';
import { Refusal } from '../../../core/errors.ts';
import type { Json, JsonObject } from '../../../core/json.ts';
import { cityOf } from '../../../core/region.ts';
import { formatYuan, parseYuan } from '../../../core/money.ts';
import type { DomainContext, Subject, WorkflowEntry } from '../../../service.ts';
import { balanceMultiple, loanLimit } from '../rules/loan-limit.ts';
import { gapBetween, recogniseMonths } from '../rules/months.ts';
import { LAW, remedyOf } from '../rules.ts';
import { loanCertificate as table } from '../workflows/loan-certificate.ts';
import { askBoth, endsOf, foundOf, type Contributions, type Known } from './ask-centres.ts';

const ask = (input: JsonObject, subject: Subject, context: DomainContext): Promise<[Known, Known]> =>
  askBoth(endsOf(input, context), subject, 'housing-fund-offsite-loan', context);

/** Months of both cities in one run, as far as both centres tell them (建金〔2014〕148号). */
function recognised(there: Contributions | undefined, here: Contributions | undefined) {
  const gapMonths =
    there?.paidThrough === undefined || here?.continuousFrom === undefined
      ? 0
      : gapBetween(there.paidThrough, here.continuousFrom);
  return recogniseMonths(here?.continuousMonths ?? 0, there?.continuousMonths ?? 0, {
    gapMonths,
    tolerance: LAW.loanGapMonths.value,
    required: LAW.loanMonths.value,
  });
}

/** 异地贷款: the certificate of the deposit centre for a loan at another one. */
export const loanCertificate: WorkflowEntry = {
  tables: ['housing-fund.loan-certificate@1'],

  async preCheck(input, subject, context) {
    const known = await ask(input, subject, context);
    const [there, here] = known.map(({ account }) => account);
    const { totalMonths, eligible } = recognised(there, here);
    const hasAccount = there?.accountStatus !== undefined || known[0].source === 'MISSING';
    const code = hasAccount ? (eligible ? null : 'HPF_NOT_CONTINUOUS') : 'HPF_OUT_NO_ACCOUNT';
    const remedy = code === null ? undefined : remedyOf(code);
    return {
      decision: eligible && hasAccount ? 'CERTIFICATE' : 'REFUSE',
      code,
      allowed: hasAccount,
      table: hasAccount ? table.id : null,
      money: 'NONE',
      summary: remedy?.reason ?? 'The deposit centre can issue the certificate.',
      summaryZh: remedy?.reasonZh ?? '缴存地中心可以出具缴存使用证明。',
      recognisedMonths: totalMonths,
      reasons: remedy === undefined ? [] : [remedy as unknown as Json],
      questions: [],
      found: known.map(foundOf),
      dates: statutoryDates(table, context.today, context.calendar),
      unconfirmed: ['loanMonths', 'loanGapMonths'],
    };
  },

  async estimate(input, subject, context) {
    const known = await ask(input, subject, context);
    const region = cityOf(known[1].place.region);
    const signed = typeof input['signedOn'] === 'string' ? input['signedOn'] : context.today;
    const multiple = balanceMultiple(region, signed, {
      firstLoan: input['firstLoan'] === true,
      firstHome: input['firstHome'] === true,
    });
    if (multiple === undefined)
      throw new Refusal('UNSUPPORTED_INPUT', {
        detail: 'The loan formula of this centre is not on file; ask the centre itself',
        detailZh: '尚未收录该中心的贷款额度政策，请向该中心咨询',
      });
    const balances = known.map(({ account }) => parseYuan(account?.balance ?? '0.00'));
    const { limit } = loanLimit(
      {
        capSingle: null,
        capCouple: null,
        balanceMultiple: multiple,
        downPaymentPct: null,
        repayRatioPct: null,
        annualRatePct: null,
      },
      { balances, monthlyIncomes: [], price: null, years: null },
    );
    return {
      mode: 'LOAN',
      multiple,
      limit: formatYuan(limit),
      notes: [
        {
          text: 'By the balance alone; the centre’s cap, the price and the income may give less.',
          textZh: '仅按账户余额测算，实际额度受最高限额、房价及收入等约束。',
        },
      ],
      unconfirmed: [`balanceMultiples.${region}`],
    };
  },

  plan(input, _subject, context) {
    const { origin, destination } = endsOf(input, context);
    return Promise.resolve({
      table: table.id,
      members: { destination: destination.member.id, origin: origin.member.id },
      overlapKey: `loan/${destination.member.id}`,
      data: { originRegion: origin.region, destinationRegion: destination.region },
      documents: [{ kind: 'application', content: input }],
      reasons: [],
    });
  },
};
