import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Member, MemberRegistry } from '../../src/exchange/members.ts';
import type { CaseEngine, CaseService, CaseServices } from '../../src/cases/engine.ts';
import type { CaseToOpen } from '../../src/cases/insert-case.ts';
import { openCase, type OpenedCase } from '../../src/cases/open-case.ts';
import { runStep } from '../../src/cases/run-step.ts';
import type { Calendar } from '../../src/core/working-days.ts';
import { createCryptoBox } from '../../src/platform/crypto-box.ts';
import type { Database } from '../../src/platform/database.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { prepareBusinessClock, setBusinessClock } from '../../src/platform/business-time.ts';
import { freshDatabase, quietLog } from './database.ts';
import { accepted, answers, startFakeAgency, type FakeAgency } from './fake-agency.ts';
import { testWorkflow } from './test-workflow.ts';

export const DESTINATION = 'tongliao-social-insurance';
export const ORIGIN = 'shenyang-social-insurance';
export const PLATFORM = 'national-social-insurance-platform';
export const INBOX = 'chifeng-social-insurance';

const member = (id: string, city: string, mode: 'api' | 'inbox'): Member => ({
  id,
  city,
  name: id,
  nameZh: `${city}社保`,
  uscc: '91150500000000000X',
  mode,
  services: ['test'],
  clients: [],
});

const MEMBERS = [
  member(DESTINATION, '150500', 'api'),
  member(ORIGIN, '210100', 'api'),
  member(PLATFORM, '100000', 'api'),
  member(INBOX, '150400', 'inbox'),
];

const registry: MemberRegistry = {
  member: (id) => MEMBERS.find((one) => one.id === id),
  client: () => undefined,
  forRegion: (_service, region) => MEMBERS.find((one) => one.city === region),
  all: () => MEMBERS,
};

const year2026: Calendar = {
  coverage: [{ from: '2026-01-01', to: '2026-12-31' }],
  holidays: new Set(['2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05']),
  makeupWorkdays: new Set(),
};

export const service: CaseService = {
  name: 'test',
  tables: [testWorkflow],
  operations: { replySheet: { kind: 'reply', document: 'sheet' }, replyReview: { kind: 'reply' } },
  statusOperation: 'getStepStatus',
  noticeOperation: 'receiveCaseNotice',
  rulesHash: 'rules-1',
};

/** Services of which every case goes by the one version there is. */
export const onlyVersion = (...services: readonly CaseService[]): CaseServices => ({
  inForce: () => services,
  of: async (_sql, { service: name }) => {
    const found = services.find((one) => one.name === name);
    if (found === undefined) throw new Error(`No service ${name}`);
    return found;
  },
});

export interface TestEngine extends CaseEngine, AsyncDisposable {
  calendar: Calendar;
  agency: FakeAgency;
  /** Who stands on which side of cases opened from now on. */
  sides: Record<string, string>;
}

function scriptHappyWay(agency: FakeAgency): void {
  agency.on('reviewApplication', answers({ outcome: 'ACCEPTED' }));
  agency.on('sendLetter', accepted);
  agency.on('orderPayment', ({ body }) => ({
    status: 200,
    body: { outcome: 'PAID', amount: (JSON.parse(body) as { total: string }).total, bankReference: 'B-1' },
  }));
  agency.on('creditAccount', answers({ outcome: 'CREDITED' }));
  agency.on('report', answers({ outcome: 'REPORTED' }));
  agency.on('receiveCaseNotice', answers({ outcome: 'RECEIVED' }));
}

/** An engine on a database of its own with a fake agency over real HTTP; business time stands at 2026-03-02 09:00. */
export async function startTestEngine(): Promise<TestEngine> {
  const db: Database = await freshDatabase();
  await prepareBusinessClock(db, { sandbox: true });
  await setBusinessClock(db, { at: new Date('2026-03-02T09:00:00+08:00'), rate: 1 });
  const agency = await startFakeAgency();
  scriptHappyWay(agency);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const sides = { destination: DESTINATION, origin: ORIGIN, platform: PLATFORM };
  return {
    db,
    agency,
    sides,
    box: createCryptoBox(randomBytes(32)),
    services: onlyVersion(service),
    members: registry,
    calendar: year2026,
    planCase: ({ input }) =>
      Promise.resolve({
        table: testWorkflow.id,
        members: { ...sides },
        overlapKey: 'ENTERPRISE/210100',
        data: input,
        documents: [{ kind: 'application', content: { ...input, signed: true } }],
        reasons: [],
        rulesHash: service.rulesHash,
      }),
    hear: () => Promise.resolve([]),
    callProvider: (call) => agency.call(call),
    deskKey: { kid: 'desk', alg: 'ES256', privateKey, publicJwk: publicKey.export({ format: 'jwk' }) },
    issuer: 'https://gateway.test',
    nodeId: 'n1',
    log: quietLog,
    metrics: createMetrics({ withProcess: false }),
    async [Symbol.asyncDispose]() {
      await agency[Symbol.asyncDispose]();
      await db[Symbol.asyncDispose]();
    },
  };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
let people = 0;

/** A new valid citizen number each time. */
export function nextIdNumber(): string {
  people += 1;
  const body = `15040219800101${String(people).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

export const application = (overrides: Partial<CaseToOpen> = {}): CaseToOpen => ({
  service: 'test',
  workflow: 'transfer',
  input: { originRegion: '210100' },
  subject: { idNumber: nextIdNumber(), name: '张小三' },
  account: `account-${people}`,
  channel: 'portal',
  consent: { version: '1', items: ['history'] },
  idempotencyKey: `key-${people}-000000`,
  ...overrides,
});

export const openTestCase = (engine: CaseEngine, overrides?: Partial<CaseToOpen>): Promise<OpenedCase> =>
  openCase(engine, application(overrides));

/** Runs every step that is due, over and over, as the queue would; gives the ids it ran. */
export async function runDueSteps(engine: CaseEngine): Promise<string[]> {
  const ran: string[] = [];
  for (let round = 0; round < 50; round += 1) {
    const due = await engine.db.query<{ id: string }>(
      `select s.id from case_step s where s.status = 'PENDING' and s.not_before <= clock_timestamp() order by s.id`,
    );
    if (due.length === 0) return ran;
    for (const { id } of due) await runStep(engine, id);
    ran.push(...due.map(({ id }) => id));
  }
  throw new Error('Steps never come to rest');
}

export interface StepLine {
  id: string;
  step: string;
  round: number;
  status: string;
  outcome: string | null;
  member_id: string | null;
}

export const stepLines = (engine: CaseEngine, caseId: string): Promise<StepLine[]> =>
  engine.db.query<StepLine>(
    `select s.id, s.step, s.round, s.status, s.outcome, s.member_id from case_step s where s.case_id = $1 order by s.id`,
    [caseId],
  );

export async function stepNamed(engine: CaseEngine, caseId: string, name: string): Promise<StepLine> {
  const found = (await stepLines(engine, caseId)).findLast(({ step }) => step === name);
  if (found === undefined) throw new Error(`No step ${name}`);
  return found;
}

export async function caseLine(
  engine: CaseEngine,
  caseId: string,
): Promise<{
  state: string;
  version: number;
  ended_as: string | null;
  overdue: boolean;
  next_due: string | null;
}> {
  const [row] = await engine.db.query<{
    state: string;
    version: number;
    ended_as: string | null;
    overdue: boolean;
    next_due: string | null;
  }>('select c.state, c.version, c.ended_as, c.overdue, c.next_due from case_file c where c.id = $1', [
    caseId,
  ]);
  if (row === undefined) throw new Error('No case');
  return row;
}

export const openTasks = (
  engine: CaseEngine,
  caseId: string,
): Promise<{ id: string; reason: string; version: number }[]> =>
  engine.db.query(
    'select t.id, t.reason, t.version from case_task t where t.case_id = $1 and t.resolved_at is null order by t.id',
    [caseId],
  );

/** The code of the refusal a call ends in. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'NONE';
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
}
