import { describe, expect, it } from 'vitest';
import { Refusal } from '../../core/errors.ts';
import { formatYuan, parseYuan } from '../../core/money.ts';
import { INFORMATION_COLUMNS, LETTER_COLUMNS, readBatch } from './rules/batch-file.ts';
import { conNumFault } from './rules/con-num.ts';
import { creditDecision, fundsState } from './rules/funds.ts';
import { transferInterest } from './rules/interest.ts';
import { balanceMultiple, loanLimit } from './rules/loan-limit.ts';
import { checkStability, recogniseMonths } from './rules/months.ts';
import { paymentOutcome } from './rules/payment-outcome.ts';
import { checkInformation, sixMonthFlag } from './rules/platform-messages.ts';
import { adviseTransfer, type LeftAccount } from './rules/transfer-decision.ts';

// Pure rules: in these scenarios no engine takes part.

const ELIGIBLE = { eligible: true, counted: 6 } as const;
const LEFT: LeftAccount = {
  status: 'SEALED',
  frozen: false,
  openLoan: false,
  sealedOn: '2026-05-20',
  newAccountElsewhere: true,
  openLoanBlocks: true,
  stability: ELIGIBLE,
};

describe('HPF-20 the number of a letter', () => {
  it.each([
    ['C150502611160001', undefined],
    ['C1505026111600001', 'LENGTH'],
    ['150500261116001', 'LENGTH'],
    ['C150502613310001', 'DATE'],
  ])('%s: %s', (number, fault) => expect(conNumFault(number)).toBe(fault));
});

describe('interest', () => {
  it.each([
    ['2026-11-20', 143, '289.89'],
    ['2026-11-27', 150, '304.08'],
  ])('HPF-01 until %s: %i days', (informedOn, days, yuan) => {
    const found = transferInterest(parseYuan('48652.37'), { openedOn: '2018-03-01', informedOn });
    expect([found.days, formatYuan(found.interest)]).toEqual([days, yuan]);
  });

  it('of a young account runs from its opening', () => {
    expect(transferInterest(1_000_00n, { openedOn: '2026-09-01', informedOn: '2026-10-01' }).days).toBe(30);
  });
});

describe('HPF-23 and HPF-03 months at the new centre', () => {
  const window = { kind: 'WINDOW', months: 6, windowMonths: 12, minOriginMonths: 6 } as const;
  const paid = ['2026-01', '2026-02', '2026-03', '2026-07', '2026-08', '2026-09'];
  const early = ['2025-09', '2025-10', '2026-03', '2026-07', '2026-08', '2026-09'];
  const at = (recent: string[], originMonths: number) => ({
    destination: { continuous: 3, recent },
    originMonths,
  });

  it.each([
    [paid, 20, { eligible: true, counted: 6 }],
    [early, 20, { eligible: false, counted: 4, code: 'HPF_STABLE_MONTHS' }],
    [paid, 5, { eligible: false, code: 'HPF_ORIGIN_MONTHS' }],
  ])('%j with %i at the old one', (months, origin, verdict) =>
    expect(checkStability(window, at(months, origin), '2026-11-23')).toMatchObject(verdict),
  );

  it('in one run, four of six: two are missing', () => {
    const policy = { ...window, kind: 'CONSECUTIVE' as const };
    const found = checkStability(
      policy,
      { destination: { continuous: 4, recent: [] }, originMonths: 20 },
      '2026-11-16',
    );
    expect(found).toMatchObject({ eligible: false, shortfall: 2, earliest: '2027-01' });
  });
});

describe('HPF-13 months of two cities', () => {
  it.each([
    [4, 5, 0, { totalMonths: 9, eligible: true }],
    [4, 5, 3, { continuous: false, eligible: false }],
    [4, 1, 0, { totalMonths: 5, eligible: false }],
  ])('%i here, %i there, gap %i', (here, there, gapMonths, expected) =>
    expect(recogniseMonths(here, there, { gapMonths, tolerance: 0, required: 6 })).toMatchObject(expected),
  );
});

describe('D1 and HPF-17 transfer or withdrawal', () => {
  it.each([
    ['frozen', { frozen: true }, { result: 'REFUSE', code: 'HPF_OUT_FROZEN' }],
    ['closed', { status: 'WITHDRAWN' }, { result: 'REFUSE', code: 'HPF_OUT_ALREADY_CLOSED' }],
    ['not sealed', { status: 'NORMAL' }, { result: 'ASK_EMPLOYER', code: 'HPF_OUT_NOT_SEALED' }],
    ['open loan', { openLoan: true }, { result: 'REFUSE', code: 'HPF_OUT_OPEN_LOAN' }],
    ['open loan, let go', { openLoan: true, openLoanBlocks: false }, { result: 'TRANSFER' }],
    ['HPF-17 new account', {}, { result: 'TRANSFER', withdrawalReason: '19' }],
    ['HPF-17 none', { newAccountElsewhere: false }, { result: 'WITHDRAW', withdrawalReason: '18' }],
    [
      'sealed too late',
      { newAccountElsewhere: false, sealedOn: '2026-05-24' },
      { result: 'WAIT', earliest: '2026-11-24' },
    ],
  ] as const)('%s', (_why, change, advice) =>
    expect(adviseTransfer({ ...LEFT, ...change }, '2026-11-23')).toMatchObject(advice),
  );
});

describe('D3 and the region of the money', () => {
  it.each([
    [null, 0n, 'NONE'],
    [100n, 0n, 'EXPECTED'],
    [100n, 40n, 'PARTIAL'],
    [100n, 100n, 'MATCHED'],
    [4_894_226n, 4_895_645n, 'OVER'],
  ])('informed %s, received %s: %s', (informed, received, state) =>
    expect(fundsState(informed, received)).toBe(state),
  );

  it.each([
    ['MATCHED', 'CHECKED', 'NORMAL', 'CREDIT'],
    ['PARTIAL', 'CHECKED', 'NORMAL', 'NEGOTIATE'],
    ['MATCHED', 'NONE', 'NORMAL', 'SUSPENSE'],
    ['MATCHED', 'CHECKED', 'WITHDRAWN', 'RETURN'],
  ] as const)('%s, information %s, account %s: %s', (state, information, account, decision) =>
    expect(creditDecision({ state, information, account })).toBe(decision),
  );
});

describe('HPF-10 what a lost reply means', () => {
  it.each([
    ['NO_REPLY', { txStatus: '0', oldTxStatus: '0' }, 'PAID'],
    ['NO_REPLY', { txStatus: '0', oldTxStatus: '1' }, 'PAY_FAILED'],
    ['NO_REPLY', { txStatus: '0', oldTxStatus: '2' }, 'MANUAL'],
    ['NO_REPLY', { txStatus: '1', oldTxStatus: '0' }, 'MANUAL'],
    ['NO_REPLY', 'EXCEPTION', 'MANUAL'],
    ['REFUSED_BEFORE_SENDING', undefined, 'NOT_SENT'],
  ] as const)('%s, %j: %s', (send, query, outcome) => expect(paymentOutcome(send, query)).toBe(outcome));
});

describe('flags of BDC905', () => {
  const message = {
    orConNum: 'C150502611160019',
    txFunc: '0',
    empName: '测试甲',
    docType: '01',
    idNum: '150402199001010007',
    tranAmt: '48956.45',
    orAcctAmt: '48652.37',
    yinter: '304.08',
    oAcctDate: '201803',
    payEndDate: '202605',
    sixMconFlag: '0',
    loanNum: '0',
    loanEndFlag: '0',
    frLoanFlag: '0',
    contPhone: '0476-8800000',
  } as const;

  it('HPF-19 strict refuses 0, lenient reads it as 2 and says so', () => {
    expect(checkInformation(message, 'strict').findings.map(({ code }) => code)).toEqual([
      'HPF_FLAG_DOMAIN',
      'HPF_FLAG_DOMAIN',
      'HPF_FLAG_DOMAIN',
    ]);
    const lenient = checkInformation(message, 'lenient');
    expect(lenient.findings).toEqual([]);
    expect(lenient.information).toMatchObject({ sixMconFlag: '2', loanEndFlag: '2', frLoanFlag: '2' });
    expect(lenient.normalised).toEqual(['sixMconFlag', 'loanEndFlag', 'frLoanFlag']);
  });

  it.each([
    [1, '2'],
    [2, '2'],
    [5, '2'],
    [6, '1'],
  ])('%i months without a break: %s', (months, flag) => expect(sixMonthFlag(months)).toBe(flag));
});

describe('HPF-15 a batch file', () => {
  const line = (serial: number, conNum: string, columns: number): string =>
    `${[`${serial}`, conNum, ...Array.from({ length: columns - 2 }, () => '')].map((cell) => `${cell}@|$`).join('')}\n`;
  const file = line(1, 'C150502611160021', 19) + line(2, 'C150502611160022', 19);
  const head = { batConNum: 'PLZYJXHC150502611160001', batchTotalNum: '2', file };

  const codeOf = (batch: typeof head): unknown => {
    try {
      readBatch(batch, LETTER_COLUMNS, 'conNum');
    } catch (error) {
      return error instanceof Refusal ? error.options.extensions?.['reasonCode'] : error;
    }
    return undefined;
  };

  it('has 19 columns, or 18 for information, and as many rows as its head says', () => {
    expect([LETTER_COLUMNS.length, INFORMATION_COLUMNS.length]).toEqual([19, 18]);
    expect(readBatch(head, LETTER_COLUMNS, 'conNum')).toHaveLength(2);
  });

  it.each([
    [{ batchTotalNum: '3' }, 'HPF_BATCH_COUNT'],
    [{ batConNum: 'PLZYJXH' }, 'HPF_BATCH_NUMBER'],
    [{ file: line(1, 'C150502611160021', 18) + line(2, 'C150502611160022', 19) }, 'HPF_BATCH_COLUMNS'],
    [{ file: line(1, 'C150502613160021', 19) + line(2, 'C150502611160022', 19) }, 'HPF_CONNUM_FORMAT'],
  ])('%j: %s', (change, code) => expect(codeOf({ ...head, ...change })).toBe(code));
});

describe('loan limits', () => {
  it('HPF-18 by the price, with the parameters of a fixture', () => {
    const found = loanLimit(
      {
        capSingle: parseYuan('600000.00'),
        capCouple: parseYuan('800000.00'),
        balanceMultiple: 15,
        downPaymentPct: '20',
        repayRatioPct: '60',
        annualRatePct: '2.6',
      },
      {
        balances: [parseYuan('32000.00'), parseYuan('18000.00')],
        monthlyIncomes: [parseYuan('7000.00'), parseYuan('5000.00')],
        price: parseYuan('620000.00'),
        years: 25,
      },
    );
    expect(found).toMatchObject({
      bindingConstraint: 'byPrice',
      limit: 49_600_000n,
      bounds: { byCap: 80_000_000n, byBalance: 75_000_000n, byPrice: 49_600_000n },
    });
    expect((found.bounds.byIncome ?? 0n) / 100n).toBe(1_587_058n);
    expect(formatYuan(found.monthlyPayment ?? 0n)).toBe('2250.20');
  });

  it.each([
    ['2023-12-04', true, 20],
    ['2023-12-05', true, 25],
    ['2023-12-05', false, 20],
  ])('HPF-22 signed %s, first loan %s: %i times the balance', (signed, firstLoan, multiple) =>
    expect(balanceMultiple('150100', signed, { firstLoan, firstHome: true })).toBe(multiple),
  );

  it('are not made up for a centre nobody has read', () =>
    expect(balanceMultiple('150500', '2026-11-23', { firstLoan: true, firstHome: true })).toBeUndefined());
});
