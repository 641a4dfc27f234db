import { Refusal, type Finding, type Remedy } from '../../../core/errors.ts';
import type { PlainDate } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { Ask, GuardianConsent, Relation } from '../decide-move.ts';
import { remedyOf } from '../remedies.ts';
import type { BasisKind, MoveReason, Paper, RefusalCode } from '../rules.ts';

// What the contract lets bureaus and residents say; everything here was checked against the schemas.

export type Person = { idNumber: string; name: string };
export type Claim = { basis: BasisKind; reference?: string; sponsor?: Person; papers?: Paper[] };
export type Mover = { person: Person; relation: Relation; guardianConsent?: GuardianConsent };

/** An application for a move, 户口迁移申请. */
export type Application = {
  originRegion: string;
  destinationRegion: string;
  destinationSettlement: 'CITY' | 'TOWN' | 'VILLAGE';
  destinationAddress: string;
  reason?: MoveReason;
  claims: Claim[];
  movers?: Mover[];
  guardianConsent?: GuardianConsent;
  newHead?: Person;
};

type PaperMover = Person & { relation: Relation };

/** 准予迁入证明, as far as the gateway looks at it. */
export type Permit = {
  number: string;
  caseNo: string;
  groupId: string;
  scopeCode?: string;
  issuedOn: PlainDate;
  validUntil?: PlainDate;
  movers: PaperMover[];
};

/** 户口迁移证, as far as the gateway looks at it. */
export type Certificate = {
  number: string;
  permitNumber: string;
  caseNo: string;
  form: 'ELECTRONIC' | 'PAPER';
  issuedOn: PlainDate;
  validUntil?: PlainDate;
  movers: PaperMover[];
};

export type HouseholdLeft = { remaining: number; heads: number; status: 'NORMAL' | 'CANCELLED' };

/** An answer to a step, by whichever operation it came. */
export interface Words {
  outcome?: string;
  reasonCode?: RefusalCode;
  reason?: string;
  reasonZh?: string;
  doneOn?: PlainDate;
  asks?: Ask[];
  urbanRuralCode?: string;
  lapsedCertificate?: 'REISSUED' | 'DIRECTOR_APPROVED';
  permits?: Permit[];
  certificates?: Certificate[];
  cancelledOn?: PlainDate;
  household?: HouseholdLeft;
  newHead?: Person;
}

/** The answer in the contract's words; nothing where nobody was asked. */
export const wordsOf = (answer: JsonObject | null | undefined): Words => (answer ?? {}) as unknown as Words;

/** The outcome said, if this step knows it. @throws Refusal OUTCOME_UNKNOWN */
export function outcomeOf<O extends string>({ outcome: said }: Words, known: readonly O[]): O {
  const outcome = known.find((one) => one === said);
  if (outcome !== undefined) return outcome;
  const message = `This step is answered with ${known.join(', ')}`;
  throw new Refusal('OUTCOME_UNKNOWN', {
    findings: [{ code: 'OUTCOME_UNKNOWN', message, path: '/body/outcome' }],
  });
}

export const inconsistent = (...findings: readonly Finding[]): Refusal =>
  new Refusal('DOCUMENT_INCONSISTENT', { findings });

/** What a bureau's refusal means for the person: its own words, and the remedy of the code. */
export function remedyOfWords({ reasonCode, reason, reasonZh }: Words): Remedy {
  const remedy = reasonCode === undefined ? undefined : remedyOf(reasonCode);
  if (remedy !== undefined)
    return { ...remedy, reason: reason ?? remedy.reason, reasonZh: reasonZh ?? remedy.reasonZh };
  return {
    ruleIds: [],
    sources: [],
    reason: reason ?? 'The bureau gave no reason.',
    reasonZh: reasonZh ?? '公安机关未说明原因。',
    whoActs: 'DESTINATION_AGENCY',
    fix: 'Nothing needs to be done by you; the bureau at the new place looks into it.',
    fixZh: '您无需办理，由迁入地公安机关处理。',
  };
}
