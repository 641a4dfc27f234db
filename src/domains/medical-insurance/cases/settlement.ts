import { z } from 'zod';
import { formatYuan, percentToBasisPoints } from '../../../core/money.ts';
import { readInput, type CaseGroup } from '../../../core/worked-cases.ts';
import { readMessageId, reversalFinds } from '../rules/message-id.ts';
import { checkBalance, compareTotals, fundPayment } from '../rules/settlement.ts';
import { count, yuan } from './vocabulary.ts';

type Answer = Readonly<Record<string, unknown>>;
const zero = yuan.default(0n);

/** Sums by their names in the national table; the shares of single funds are notes. */
const balanceInput = z.strictObject({
  medfee_sumamt: yuan,
  inscp_scp_amt: yuan,
  fulamt_ownpay_amt: zero,
  preselfpay_amt: zero,
  overlmt_selfpay: zero,
  fund_pay_sumamt: yuan,
  psn_part_amt: yuan,
  acct_pay: zero,
  acct_mulaid_pay: zero,
  psn_cash_pay: zero,
  hosp_part_amt: zero,
  hifp_pay: yuan.optional(),
  cvlserv_pay: yuan.optional(),
  hifes_pay: yuan.optional(),
  hifmi_pay: yuan.optional(),
  hifob_pay: yuan.optional(),
  maf_pay: yuan.optional(),
  oth_pay: yuan.optional(),
  act_pay_dedc: yuan.optional(),
  fundSumIncludesAccount: z.boolean().default(false),
});

function balance(raw: unknown): Answer {
  const input = readInput(balanceInput, raw);
  const { balanced, ...sums } = checkBalance(
    {
      total: input.medfee_sumamt,
      inScope: input.inscp_scp_amt,
      ownPay: input.fulamt_ownpay_amt,
      preSelfPay: input.preselfpay_amt,
      overLimit: input.overlmt_selfpay,
      fundSum: input.fund_pay_sumamt,
      personalPart: input.psn_part_amt,
      accountPay: input.acct_pay,
      familyAccountPay: input.acct_mulaid_pay,
      cashPay: input.psn_cash_pay,
      hospitalPart: input.hosp_part_amt,
    },
    { inFundSum: input.fundSumIncludesAccount, inPersonalPart: true },
  );
  return balanced
    ? { ...sums, decision: 'ACCEPT', code: null }
    : { ...sums, decision: 'REJECT', code: 'SETTLEMENT_NOT_BALANCED' };
}

const ratio = z
  .union([z.number(), z.string()])
  .refine((value) => /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/.test(String(value)), 'write a ratio such as 0.85')
  .transform((value) => percentToBasisPoints((Number(value) * 100).toFixed(2)));

const paymentInput = z.strictObject({
  inscp_scp_amt: yuan,
  act_pay_dedc: zero,
  localRatio: ratio,
  cases: z.record(z.string(), z.int().min(0).max(100)),
});

function payments(raw: unknown): Answer {
  const input = readInput(paymentInput, raw);
  const band = { inScope: input.inscp_scp_amt, deductible: input.act_pay_dedc, ratio: input.localRatio };
  const fund = Object.entries(input.cases).map(([name, reductionPoints]) => [
    name,
    formatYuan(fundPayment({ ...band, reductionPoints })),
  ]);
  return { fund: Object.fromEntries(fund) };
}

const totals = z
  .strictObject({
    insutype: z.string().optional(),
    clr_type: z.string().optional(),
    setl_optins: z.string().optional(),
    medfee_sumamt: yuan,
    fund_pay_sumamt: yuan,
    acct_pay: zero,
    fixmedins_setl_cnt: count,
  })
  .transform((row) => ({
    total: row.medfee_sumamt,
    fundSum: row.fund_pay_sumamt,
    accountPay: row.acct_pay,
    settlements: row.fixmedins_setl_cnt,
  }));
const totalsInput = z.strictObject({ req3201: totals, centre: totals });

function statement(raw: unknown): Answer {
  const { req3201, centre } = readInput(totalsInput, raw);
  return { stmt: compareTotals(req3201, centre) };
}

const reversalInput = z.strictObject({ sentMsgid: z.string(), loggedMsgid: z.string() });

function reversal(raw: unknown): Answer {
  const { sentMsgid, loggedMsgid } = readInput(reversalInput, raw);
  return { reversal: reversalFinds(sentMsgid, loggedMsgid) ? 'SUCCEEDS' : 'FAILS' };
}

const messageInput = z.strictObject({ msgid: z.string() });

function messageId(raw: unknown): Answer {
  const { msgid } = readInput(messageInput, raw);
  const parts = readMessageId(msgid);
  if (parts === undefined) return { length: msgid.length, parts: null, valid: false };
  const { institution, time, sequence } = parts;
  return { length: msgid.length, parts: { fixmedins_code: institution, time, seq: sequence }, valid: true };
}

const QUESTIONS: readonly (readonly [key: string, run: (input: unknown) => Answer])[] = [
  ['medfee_sumamt', balance],
  ['localRatio', payments],
  ['req3201', statement],
  ['sentMsgid', reversal],
  ['msgid', messageId],
];

/** Group `settlement`: the sums of a bill, the month's totals, and the ids by which a bill is taken back. */
export const settlementCases: CaseGroup = {
  resultKeys: 'all',
  run: (raw) => {
    const keys = typeof raw === 'object' && raw !== null ? Object.keys(raw) : [];
    const question = QUESTIONS.find(([key]) => keys.includes(key)) ?? QUESTIONS[0]!;
    return question[1](raw);
  },
};
