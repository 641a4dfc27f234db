import { sha256 } from '../../core/digest.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import type { SimulatedAct, SimulatedRequest, SimulatedStep } from '../../service.ts';
import { checkEvidence } from './basis.ts';
import { obstacleOf } from './decide-move.ts';
import { validUntil } from './permits.ts';
import { remedyOf } from './remedies.ts';
import { LAW, type RefusalCode } from './rules.ts';
import type { Application, Permit, Person, Words } from './steps/words.ts';
import type { HouseholdRecord, Registration } from './synthetic-record.ts';

/** What can be made to go wrong in a simulated bureau, besides what can in any. */
export const MOVE_FAULTS = ['move-refused', 'paper-only', 'not-taken', 'not-registered'] as const;

const say = (outcome: string, more: JsonObject = {}): SimulatedAct => ({
  reply: { operation: 'sendMoveReply', body: { outcome, ...more } },
});

/** A refusal by its code, in the words of the rules. */
function refuse(outcome: string, reasonCode: RefusalCode): SimulatedAct {
  const { reason, reasonZh } = remedyOf(reasonCode);
  return say(outcome, { reasonCode, reason, reasonZh });
}

const later = (act: SimulatedStep['act']): SimulatedStep => ({ answers: 'later', act });

/** Numbers of this bureau, made from the step: the same step has the same ones. */
const serial = (request: SimulatedRequest, what: string): string =>
  String(sha256(`${request.stepId}:${what}`).readUInt32BE(0) % 10_000_000).padStart(7, '0');

const URBAN_RURAL = { CITY: '111', TOWN: '121', VILLAGE: '220' } as const;

const held = async (request: SimulatedRequest, idNumber: string): Promise<HouseholdRecord | undefined> =>
  (await request.recordOf(idNumber)) as unknown as HouseholdRecord | undefined;

const keep = (record: HouseholdRecord): JsonObject => record as unknown as JsonObject;

/** The station looks at every basis again, and at papers and consents with its own eyes. */
async function reviewMoveApplication(request: SimulatedRequest): Promise<SimulatedAct> {
  const {
    application,
    supplement = {},
    assessment,
  } = request.body as unknown as {
    application: Application;
    supplement?: Partial<Application>;
    assessment: { decision: string; code?: RefusalCode };
  };
  const accepted = say('ACCEPTED', {
    doneOn: request.today,
    urbanRuralCode: URBAN_RURAL[application.destinationSettlement],
  });
  if (assessment.code === 'HUKOU_GUARDIAN_CONSENT') {
    if (supplement.guardianConsent === 'BOTH' || supplement.guardianConsent === 'SOLE_CUSTODY')
      return accepted;
    const { fix, fixZh } = remedyOf(assessment.code);
    return say('CORRECTION', { asks: [{ what: fix, whatZh: fixZh, oneOf: ['COURT_PAPERS'] }] });
  }
  if (assessment.decision !== 'NEED_EVIDENCE') return accepted;
  const claims = [...application.claims, ...(supplement.claims ?? [])];
  const evidence = (request.record as unknown as HouseholdRecord | undefined)?.evidence ?? {};
  const day = request.today;
  const isProven = claims.some(({ basis, papers = [], reference, sponsor }) => {
    const named = { ...(reference && { reference }), ...(sponsor && { sponsor: sponsor.idNumber }) };
    return papers.length > 0 || checkEvidence(basis, evidence, { day, ...named }).result === 'PROVEN';
  });
  if (isProven) return accepted;
  const oneOf = [...new Set(claims.flatMap(({ basis }) => LAW.papers[basis].value))];
  const what = 'Filing number of the lease, or proof of employment, or one of the papers named';
  return say('CORRECTION', {
    asks: [{ what, whatZh: '租赁备案编号或就业证明，或者所列材料之一', oneOf: oneOf.slice(0, 10) }],
  });
}

interface DecisionBody {
  application: Application;
  assessment: { scopeCode?: string; reasonCodes?: { in: string }; registerAt?: string };
  groups: Permit['movers'][];
  again?: { because: string; reasonCode?: RefusalCode };
  person: Person;
  destination: { regionCode: string };
}

const organOf = (request: SimulatedRequest, regionCode: string): JsonObject => ({
  code: `${regionCode}530000`,
  name: `${request.agency.nameZh}派出所`,
});

/** What the origin cannot do today, no permit helps: the application is refused with its reason. */
const HOPELESS: ReadonlySet<string> = new Set(['HUKOU_DECEASED', 'HUKOU_ALREADY_OUT', 'HUKOU_IN_SERVICE']);

function decideMove(request: SimulatedRequest): SimulatedAct {
  const { application, assessment, groups, again, person, destination } =
    request.body as unknown as DecisionBody;
  if (again?.reasonCode !== undefined && HOPELESS.has(again.reasonCode))
    return refuse('REFUSED', again.reasonCode);
  if (request.fault('move-refused')) return refuse('REFUSED', 'HUKOU_FALSE_EVIDENCE');
  const issuer = organOf(request, destination.regionCode);
  const { scopeCode, reasonCodes } = assessment;
  const permits = groups.map((movers, index): Json => ({
    number: `蒙6${serial(request, `permit ${index}`)}`,
    caseNo: `YW${request.today.replaceAll('-', '')}${serial(request, `case ${index}`)}`,
    groupId: `G${serial(request, 'group')}`,
    applicant: { idNumber: person.idNumber, name: person.name },
    from: { region: application.originRegion, address: '原户籍地址' },
    to: { region: application.destinationRegion, address: application.destinationAddress, organ: issuer },
    ...(scopeCode !== undefined && { scopeCode }),
    ...(reasonCodes !== undefined && { reasonCode: reasonCodes.in }),
    issuer,
    officer: '经办人',
    issuedOn: request.today,
    acceptedBy: issuer,
    movers: movers as unknown as Json,
  }));
  return { reply: { operation: 'sendMovePermit', body: { permits } } };
}

/** One serial is one permit: another content under a serial that is known here is not taken (99). */
function receiveMovePermit(request: SimulatedRequest): SimulatedAct {
  const { permits = [] } = request.body as unknown as Words;
  if (request.fault('paper-only')) return say('PAPER_ONLY');
  const known = (request.notes['serials'] ?? {}) as Record<string, string>;
  const serials = Object.fromEntries(
    permits.map(({ caseNo, movers }) => [caseNo, sha256(JSON.stringify(movers)).toString('hex')]),
  );
  const conflicts = Object.entries(serials).some(([caseNo, digest]) => (known[caseNo] ?? digest) !== digest);
  if (conflicts || request.fault('not-taken'))
    return say('NOT_TAKEN', {
      ack: '99',
      reason: 'The message could not be taken in.',
      reasonZh: '报文接收失败。',
    });
  // What came last counts, also for a cancellation that was asked for before.
  const notes = { serials: { ...known, ...serials }, permits: permits as unknown as Json };
  return { ...say('DELIVERED', { ack: '00' }), notes };
}

/** Who of the household stays, and whether somebody then heads it. */
async function thoseWhoStay(
  request: SimulatedRequest,
  movers: readonly string[],
  newHead: string | undefined,
): Promise<{ records: Record<string, JsonObject>; remaining: number; heads: number }> {
  const first = await held(request, movers[0] ?? '');
  const staying = (first?.family ?? []).filter((idNumber) => !movers.includes(idNumber));
  const family = await Promise.all(
    staying.map(async (idNumber) => [idNumber, await held(request, idNumber)] as const),
  );
  const records: Record<string, JsonObject> = {};
  let heads = 0;
  for (const [idNumber, record] of family) {
    if (record?.registration === undefined) continue;
    const isHead = idNumber === newHead || (newHead === undefined && record.registration.headOfHousehold);
    heads += isHead ? 1 : 0;
    const registration = { ...record.registration, headOfHousehold: isHead };
    const others = staying.filter((other) => other !== idNumber);
    records[idNumber] = keep({ ...record, registration, family: others });
  }
  return { records, remaining: staying.length, heads };
}

async function cancelRegistration(request: SimulatedRequest): Promise<SimulatedAct> {
  const { newHead, origin, ...asked } = request.body as unknown as {
    permits: (Permit & JsonObject)[];
    newHead?: Person;
    origin: { regionCode: string };
  };
  const permits = (request.notes['permits'] as typeof asked.permits | undefined) ?? asked.permits;
  const movers = permits.flatMap((permit) => permit.movers.map(({ idNumber }) => idNumber));
  const records: Record<string, JsonObject> = {};
  for (const idNumber of movers) {
    const record = await held(request, idNumber);
    if (record?.registration === undefined) return refuse('REFUSED', 'HUKOU_ALREADY_OUT');
    const obstacle = obstacleOf(record.registration);
    if (obstacle !== undefined) return refuse('REFUSED', obstacle);
    const gone: Registration = {
      ...record.registration,
      standing: 'IN_TRANSIT',
      movedOutOn: request.today,
      headOfHousehold: false,
    };
    records[idNumber] = keep({ ...record, registration: gone, family: [] });
  }
  const left = await thoseWhoStay(request, movers, newHead?.idNumber);
  if (left.remaining > 0 && left.heads !== 1) return refuse('HEAD_REQUIRED', 'HUKOU_HEAD_REQUIRED');
  const issuer = organOf(request, origin.regionCode);
  const certificates = permits.map((permit, index): Json => ({
    number: `蒙6${serial(request, `certificate ${index}`)}`,
    permitNumber: permit.number,
    caseNo: permit.caseNo,
    form: 'ELECTRONIC',
    holder: { idNumber: movers[0] ?? '', name: permit.movers[0]?.name ?? '' },
    from: permit['from'] ?? {},
    urbanRuralCode: '111',
    to: permit['to'] ?? {},
    ...(permit.scopeCode !== undefined && { scopeCode: permit.scopeCode }),
    issuer,
    officer: '经办人',
    issuedOn: request.today,
    validUntil: NEVER_EXPIRES,
    movers: permit.movers as unknown as Json,
  }));
  const { remaining, heads } = left;
  const household = { remaining, heads, status: remaining === 0 ? 'CANCELLED' : 'NORMAL' };
  const body = { cancelledOn: request.today, household, certificates };
  return {
    reply: { operation: 'sendMoveCertificate', body },
    records: { ...left.records, ...records },
  };
}

/** What electronic certificates carry in practice. */
const NEVER_EXPIRES = '2030-01-01';

/** Registers everyone of the certificates; the same certificates register nobody twice. */
async function registerMove(request: SimulatedRequest): Promise<SimulatedAct> {
  const { certificates = [] } = request.body as unknown as Words;
  if (request.fault('not-registered'))
    return say('NOT_REGISTERED', {
      reason: 'The people did not come to register.',
      reasonZh: '迁移人员未办理迁入登记。',
    });
  const people = certificates.flatMap(({ movers }) => movers);
  const region = String((certificates[0] as unknown as { to: { region: string } }).to.region);
  const records: Record<string, JsonObject> = {};
  for (const { idNumber, name, relation } of people) {
    const record = await held(request, idNumber);
    const registration: Registration = {
      standing: 'ACTIVE',
      locked: false,
      addressRegion: region,
      settlement: 'CITY',
      registeredSince: request.today,
      householdNumber: `${region}${serial(request, 'household').slice(0, 6)}`,
      headOfHousehold: relation === 'SELF',
    };
    const family = people.map((one) => one.idNumber).filter((other) => other !== idNumber);
    records[idNumber] = keep({ name, evidence: record?.evidence ?? {}, registration, family });
  }
  const hasLapsed = certificates.some((one) => request.today > validUntil('certificate', one));
  const approval = hasLapsed ? { lapsedCertificate: 'DIRECTOR_APPROVED' } : {};
  const registers = Object.fromEntries(people.map(({ idNumber }) => [idNumber, region]));
  return { ...say('REGISTERED', { doneOn: request.today, ...approval }), records, registers };
}

const issueHouseholdBook = (request: SimulatedRequest): SimulatedAct =>
  say('BOOK_ISSUED', { doneOn: request.today, bookNumber: `HKB${serial(request, 'book')}` });

/** The steps of a move, as the bureaus of the sandbox take them. */
export const moveSteps: Readonly<Record<string, SimulatedStep>> = {
  reviewMoveApplication: later(reviewMoveApplication),
  decideMove: later(decideMove),
  receiveMovePermit: { answers: 'at once', bringsDocument: true, act: receiveMovePermit },
  cancelRegistration: later(cancelRegistration),
  registerMove: { answers: 'later', bringsDocument: true, act: registerMove },
  issueHouseholdBook: later(issueHouseholdBook),
  receiveMoveNotice: { answers: 'at once', act: () => say('RECORDED') },
};
