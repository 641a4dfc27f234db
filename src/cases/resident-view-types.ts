import type { PlainDate } from '../core/dates.ts';
import type { JsonObject } from '../core/json.ts';
import type {
  AllowedAct,
  Consent,
  DocumentView,
  FundView,
  Holder,
  Instant,
  PostingView,
} from './view-types.ts';
import type { Side, StateRow } from './workflow.ts';

/** One of the six plain steps as the resident sees it. */
export interface PlainStep {
  stage: StateRow['stage'];
  status: 'done' | 'current' | 'waiting' | 'skipped';
  holder?: Holder;
  since?: Instant;
  until?: Instant;
  /** Working days the law gives, with its rule name and source. */
  limit?: { workingDays: number; rule: string; source?: string; status: 'OFFICIAL' | 'UNCONFIRMED' };
  due?: PlainDate;
  notBefore?: PlainDate;
  workingDaysLeft?: number;
  overdue: boolean;
}

interface ResidentTask {
  stepId: string;
  step: string;
  /** Component of the client contract that the answer must match. */
  answer?: string;
  /** What there is to decide about. */
  about?: JsonObject;
  since: Instant;
  due?: PlainDate;
}

export interface ResidentCaseSummary {
  id: string;
  number: string;
  service: string;
  workflow: string;
  state: string;
  stage: StateRow['stage'];
  endedAs?: NonNullable<StateRow['ends']>;
  version: number;
  holder?: Holder;
  openedAt: Instant;
  endedAt?: Instant;
  nextDue?: PlainDate;
  overdue: boolean;
  needsYou: boolean;
}

export interface ResidentCase extends Omit<ResidentCaseSummary, 'needsYou'> {
  steps: PlainStep[];
  /** Newest first. */
  timeline: {
    at: Instant;
    type: string;
    side?: Side;
    memberName?: string;
    memberNameZh?: string;
    facts: JsonObject;
  }[];
  needsYou: ResidentTask[];
  funds: FundView[];
  money: PostingView[];
  documents: DocumentView[];
  /** The agencies that take part, with the city each serves. */
  agencies: { side: Side; memberId: string; name: string; nameZh: string; city: string }[];
  /** What was agreed to; withdrawing it is possible as long as withdrawing the case. */
  consent: Consent;
  /** The desk that filed it for the person. */
  counter?: { desk: string; name: string; nameZh: string; basis: string };
  /** An agency that holds the case and answers nobody now; the legal limits go on. */
  agencyDown?: { name: string; nameZh: string; since: Instant; reason: string; reasonZh: string };
  canWithdraw: AllowedActOfResident;
  canRemind: AllowedActOfResident;
}

export type AllowedActOfResident = Omit<AllowedAct, 'act'>;
