import type { Month } from '../../../core/dates.ts';
import type { BasisPoints, Fen } from '../../../core/money.ts';
import type { ContributionSegment } from './contributions.ts';
import type { AccountYear, RateStatus, RateTable } from './interest.ts';

/** What the money of one relation is computed from. Amounts in fen. */
export interface FundInput {
  /** Both places lie in one pool and both ends are enterprise schemes: nothing moves. */
  samePool: boolean;
  transferMonth: Month;
  segments: readonly ContributionSegment[];
  /** Line ①: personal contributions with interest on 1997-12-31. */
  pre1998Personal: Fen;
  /** A year-end balance the origin states (without line ①), where earlier months or rates are not at hand. */
  opening?: { balance: Fen; yearEnd: number };
  rates: RateTable;
  /** Months that may not move: waived arrears, one-off payments without their document. */
  excluded?: ReadonlySet<Month>;
}

/** The six official lines of the information sheet (信息表), in fen. */
export interface FundLines {
  /** ① personal contributions before 1998 with interest. */
  line1: Fen;
  /** ② account from 1998 to the end of the year before the transfer, with interest. */
  line2: Fen;
  /** ③ principal of the year of transfer. */
  line3: Fen;
  /** ④ = ① + ② + ③. */
  line4: Fen;
  /** ⑤ pooled part, without interest. */
  line5: Fen;
  /** ⑥ = ④ + ⑤. */
  line6: Fen;
}

/** A period the origin recorded at another rate than the law's. */
export interface RecordCorrection {
  from: Month;
  to: Month;
  recorded: BasisPoints;
  lawful: BasisPoints;
  effect: 'EXCESS_STAYS' | 'TOPPED_UP';
}

/** The computed sheet with everything needed to explain each line. */
export interface FundStatement extends FundLines {
  mode: 'FUNDS' | 'RELATION_ONLY' | 'ACCOUNT_ONLY';
  paidMonths: number;
  principalPost1998: Fen;
  poolByYear: ReadonlyMap<number, Fen>;
  accountTrace: readonly AccountYear[];
  roundingSensitive: boolean;
  corrections: readonly RecordCorrection[];
  /** The weakest status among the rates used. */
  rateStatus: RateStatus;
  ruleIds: readonly string[];
}
