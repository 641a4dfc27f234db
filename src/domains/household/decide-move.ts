import { ageOn, type PlainDate } from '../../core/dates.ts';
import { checkResidentId } from '../../core/resident-id.ts';
import type { BasisAnswer } from './basis.ts';
import type { Settlement } from './codes.ts';
import { LAW, type BasisKind, type Paper, type RefusalCode, type RuleId } from './rules.ts';
import type { Registration } from './synthetic-record.ts';

/** GB/T 4761 in words: what somebody is to the applicant. */
export type Relation =
  'SELF' | 'SPOUSE' | 'CHILD' | 'PARENT' | 'GRANDCHILD' | 'GRANDPARENT' | 'SIBLING' | 'OTHER';

/** Who agreed to a minor's move. */
export type GuardianConsent = 'BOTH' | 'ONE' | 'SOLE_CUSTODY';

/** One of those who move, as the two bureaus know them. */
export interface MoverFacts {
  idNumber: string;
  relation: Relation;
  standing: Registration['standing'];
  locked: boolean;
  household: string;
  /** Registered at the new place as well. */
  registeredThere?: boolean;
  guardianConsent?: GuardianConsent;
}

/** A basis the person named, and what the registers say to it. */
export interface ClaimFacts extends Pick<BasisAnswer, 'result' | 'registerAt' | 'finding'> {
  basis: BasisKind;
  /** Papers handed in where the registers do not prove it; the station looks at them. */
  shownPapers?: readonly Paper[];
  /** Last day on which a school takes the registration. */
  reportingDay?: PlainDate;
  isFalse?: boolean;
}

/**
 * All that a decision about a move may look at. There is no place here for how long anybody has lived, worked or paid,
 * for education, age of an adult, points, tax, income, size of the home or of the family: the contract refuses them.
 */
export interface MoveFacts {
  movers: readonly MoverFacts[];
  /** Kind of place of the applicant's registered address. */
  from: Settlement;
  to: Settlement;
  claims: readonly ClaimFacts[];
  on: PlainDate;
}

/** Something that is missing: a fact, or one of several papers. */
export interface Ask {
  what: string;
  whatZh: string;
  oneOf: readonly Paper[];
}

export interface MoveDecision {
  decision: 'ALLOW' | 'REFUSE' | 'MANUAL' | 'NEED_EVIDENCE' | 'ROUTE_BASELINE';
  rule: RuleId;
  code?: RefusalCode;
  /** The basis that carries the decision. */
  basis?: BasisKind;
  registerAt?: NonNullable<BasisAnswer['registerAt']>;
  asks: readonly Ask[];
}

/** Words of what is asked for, by the finding that was not enough. */
const ASKS: Readonly<Record<BasisKind, readonly [what: string, whatZh: string]>> = {
  OWNED: ['Property certificate or filed purchase contract', '不动产权证或者备案购房合同'],
  LEASE: ['Filing number of the lease, or proof of employment', '租赁备案编号或就业证明'],
  EMPLOYMENT: [
    'Employment contract, licence, or the number you are insured under',
    '劳动合同、营业执照或者参保证明',
  ],
  DEPENDENT: ['Marriage or birth certificate, or papers of a court', '结婚证、出生医学证明或者法院文书'],
  STUDENT: ['Admission notice or diploma', '录取通知书或者毕业证'],
};
const GUARDIAN_ASK: Ask = {
  what: "The other guardian's consent, or papers of sole custody",
  whatZh: '另一监护人同意书或抚养权文书',
  oneOf: ['COURT_PAPERS'],
};

const askFor = ({ basis }: ClaimFacts): Ask => ({
  what: ASKS[basis][0],
  whatZh: ASKS[basis][1],
  oneOf: LAW.papers[basis].value,
});

const refuse = (rule: RuleId, code: RefusalCode): MoveDecision => ({
  decision: 'REFUSE',
  rule,
  code,
  asks: [],
});

/** Why the registration of a mover stands in the way (人员状态, 锁定状态), if it does. */
export function obstacleOf({
  standing,
  locked,
  registeredThere,
}: Pick<MoverFacts, 'standing' | 'locked' | 'registeredThere'>): RefusalCode | undefined {
  if (standing === 'DECEASED') return 'HUKOU_DECEASED';
  if (standing === 'IN_SERVICE') return 'HUKOU_IN_SERVICE';
  if (standing !== 'ACTIVE') return 'HUKOU_ALREADY_OUT';
  if (locked) return 'HUKOU_PERSON_LOCKED';
  return registeredThere === true ? 'HUKOU_DOUBLE_REGISTRATION' : undefined;
}

const isUrban = (settlement: Settlement): boolean => settlement !== 'VILLAGE';

const isMinor = (idNumber: string, on: PlainDate): boolean => {
  const checked = checkResidentId(idNumber);
  return checked.valid && ageOn(checked.birth, on) < LAW.minorBelow.value;
};

/** A minor needs both guardians; parents who move along have agreed by applying. */
function lacksGuardian({ movers, on }: MoveFacts): boolean {
  const parents = movers.filter(({ relation }) => relation === 'SELF' || relation === 'SPOUSE');
  return movers.some(({ idNumber, relation, guardianConsent }) => {
    if (!isMinor(idNumber, on)) return false;
    const bothMove = relation === 'CHILD' && parents.length === 2;
    return guardianConsent === 'ONE' || (guardianConsent === undefined && !bothMove);
  });
}

const find = ({ claims }: MoveFacts, ...kinds: readonly BasisKind[]): ClaimFacts | undefined =>
  kinds
    .map((kind) => claims.find(({ basis, result }) => basis === kind && result === 'PROVEN'))
    .find((claim) => claim !== undefined);

interface Rule {
  rule: RuleId;
  /** Whether it speaks of this case, and by which basis. */
  basis(facts: MoveFacts): ClaimFacts | undefined;
}

const urbanOnly =
  (kind: BasisKind, fits: (claim: ClaimFacts) => boolean = () => true) =>
  (facts: MoveFacts): ClaimFacts | undefined => {
    const claim = find(facts, kind);
    return isUrban(facts.from) && claim !== undefined && fits(claim) ? claim : undefined;
  };

/** The rows that let somebody in, first match first; all of them need a city or town to move to. */
const WAYS_IN: readonly Rule[] = [
  { rule: 'R1', basis: urbanOnly('OWNED') },
  { rule: 'R2', basis: urbanOnly('LEASE', ({ registerAt }) => registerAt === 'LEASED_ADDRESS') },
  { rule: 'R3', basis: urbanOnly('LEASE', ({ registerAt }) => registerAt === 'PUBLIC_COLLECTIVE') },
  { rule: 'R4', basis: urbanOnly('EMPLOYMENT') },
  { rule: 'R5', basis: (facts) => find(facts, 'DEPENDENT') },
  { rule: 'R6', basis: (facts) => find(facts, 'STUDENT') },
  { rule: 'R7', basis: (facts) => find(facts, 'OWNED', 'LEASE', 'EMPLOYMENT') },
];

function letIn(facts: MoveFacts): MoveDecision | undefined {
  for (const way of WAYS_IN) {
    const { rule } = way;
    const claim = way.basis(facts);
    if (claim === undefined) continue;
    if (rule === 'R6' && claim.reportingDay !== undefined && facts.on > claim.reportingDay)
      return refuse('R6', 'HUKOU_SCHOOL_WINDOW_CLOSED');
    return {
      decision: rule === 'R7' ? 'ROUTE_BASELINE' : 'ALLOW',
      rule,
      basis: claim.basis,
      ...(claim.registerAt !== undefined && { registerAt: claim.registerAt }),
      asks: [],
    };
  }
  return undefined;
}

/** Not proven is never refused: papers are looked at by people, and what is missing is named. */
function unproven({ claims }: MoveFacts): MoveDecision {
  if (claims.length === 0) return refuse('R10', 'HUKOU_NO_BASIS');
  const shown = claims.find(({ shownPapers = [] }) => shownPapers.length > 0);
  if (shown !== undefined) return { decision: 'MANUAL', rule: 'R9', basis: shown.basis, asks: [] };
  return { decision: 'NEED_EVIDENCE', rule: 'R9', asks: claims.map(askFor) };
}

/**
 * The free-move decision table R0 to R10: an urban resident moves on residence, rental included, or employment, and on
 * nothing else; family and school beside it by the rules in force. The first row that fits decides.
 */
export function decideMove(facts: MoveFacts): MoveDecision {
  const obstacle = facts.movers.map(obstacleOf).find((code) => code !== undefined);
  if (obstacle === 'HUKOU_DOUBLE_REGISTRATION')
    return { decision: 'MANUAL', rule: 'R0', code: obstacle, asks: [] };
  if (obstacle !== undefined) return refuse('R0', obstacle);
  if (facts.claims.some(({ isFalse }) => isFalse === true)) return refuse('R0', 'HUKOU_FALSE_EVIDENCE');
  if (new Set(facts.movers.map(({ household }) => household)).size > 1)
    return refuse('HOUSEHOLD', 'HUKOU_NOT_SAME_HOUSEHOLD');
  if (!isUrban(facts.to)) return { decision: 'MANUAL', rule: 'R8', code: 'HUKOU_VILLAGE_DEST', asks: [] };
  const found = letIn(facts) ?? unproven(facts);
  const isOpen = found.decision === 'ALLOW' || found.decision === 'ROUTE_BASELINE';
  return isOpen && lacksGuardian(facts)
    ? { decision: 'NEED_EVIDENCE', rule: 'GUARDIANS', code: 'HUKOU_GUARDIAN_CONSENT', asks: [GUARDIAN_ASK] }
    : found;
}
