import type { JsonObject } from '../../../core/json.ts';
import type { DomainContext, Subject } from '../../../service.ts';
import { reasonCodes, scopeCode } from '../codes.ts';
import { decideMove, type MoveDecision } from '../decide-move.ts';
import type { MoveReason } from '../rules.ts';
import type { Application, Mover } from '../steps/words.ts';
import {
  bureausOf,
  checkedClaim,
  knownMover,
  requireNumbers,
  type Bureaus,
  type CheckedClaim,
} from './ask-bureaus.ts';

export type Asked = Pick<
  Application,
  | 'originRegion'
  | 'destinationRegion'
  | 'destinationSettlement'
  | 'claims'
  | 'movers'
  | 'guardianConsent'
  | 'reason'
>;

/** What was found out and decided before a case opens. */
export interface Assessment {
  bureaus: Bureaus;
  decision: MoveDecision;
  claims: readonly CheckedClaim[];
  movers: readonly Mover[];
  households: number;
  scopeCode: string;
  reasonCodes: { out: string; in: string };
}

/** The reason the person gave, or the one that the proven basis itself is. */
function reasonOf({ reason }: Asked, claims: readonly CheckedClaim[], { basis }: MoveDecision): MoveReason {
  if (reason !== undefined) return reason;
  const claim = claims.find(({ facts }) => facts.basis === basis);
  if (claim?.facts.finding === 'ADMITTED') return 'ADMISSION';
  if (claim?.facts.finding === 'GRADUATED') return 'GRADUATION';
  if (claim?.facts.finding !== 'KIN_REGISTERED') return 'OTHER';
  return claim.relation === 'SPOUSE' ? 'JOINS_SPOUSE' : 'JOINS_PARENT_OR_CHILD';
}

/** Everyone who moves, the applicant first. */
export const everyone = ({ movers = [], guardianConsent }: Asked, person: Subject): Mover[] => [
  { person, relation: 'SELF', ...(guardianConsent !== undefined && { guardianConsent }) },
  ...movers,
];

/** Asks both bureaus about everyone and every basis, and holds it against the decision table. */
export async function assess(asked: Asked, subject: Subject, context: DomainContext): Promise<Assessment> {
  const movers = everyone(asked, { idNumber: subject.idNumber, name: subject.name });
  requireNumbers(movers.map(({ person }) => person));
  const bureaus = bureausOf(asked, context);
  const { originRegion, destinationRegion, destinationSettlement: to } = asked;
  const [known, claims] = await Promise.all([
    Promise.all(movers.map((mover) => knownMover(bureaus, asked, mover))),
    Promise.all(asked.claims.map((claim) => checkedClaim(bureaus, destinationRegion, subject, claim))),
  ]);
  const decision = decideMove({
    movers: known.map(({ facts }) => facts),
    from: known[0]?.settlement ?? 'CITY',
    to,
    claims: claims.map(({ facts }) => facts),
    on: context.today,
  });
  return {
    bureaus,
    decision,
    claims,
    movers,
    households: new Set(known.map(({ facts }) => facts.household)).size,
    scopeCode: scopeCode(originRegion, destinationRegion, to),
    reasonCodes: reasonCodes(reasonOf(asked, claims, decision)),
  };
}

/** A case opens where the bureau can decide: let in, or papers and villages that people look at, or something missing. */
export const mayOpen = ({ decision: { decision, rule } }: Assessment): boolean =>
  decision !== 'REFUSE' && rule !== 'R0';

/** What the destination is told of it. */
export const assessmentFacts = ({
  decision,
  scopeCode: scope,
  reasonCodes: codes,
}: Assessment): JsonObject => ({
  decision: decision.decision,
  rule: decision.rule,
  ...(decision.code !== undefined && { code: decision.code }),
  ...(decision.registerAt !== undefined && { registerAt: decision.registerAt }),
  scopeCode: scope,
  reasonCodes: codes,
});
