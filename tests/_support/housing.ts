import { randomUUID } from 'node:crypto';
import type { Api } from '../../src/cli/api.ts';
import { residentIdCheckCharacter } from '../../src/core/resident-id.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Response } from 'supertest';
import type { AgencyClient } from './agency-client.ts';
import { CONSENT, nothingUnderWay, until, type Receipt } from './flow.ts';
import type { TestSystem } from './system.ts';

export const CHIFENG = 'chifeng-housing-fund';
export const TONGLIAO = 'tongliao-housing-fund';

/** The account at the old centre that most stories begin with. */
export const OLD_ACCOUNT = {
  accountNumber: '150400000000001234',
  accountStatus: 'SEALED',
  inArrears: false,
  openedMonth: '2018-03',
  paidThrough: '2026-05',
  paidMonths: 99,
  continuousFrom: '2018-03',
  continuousMonths: 99,
  base: '8000.00',
  unitRatePct: '12',
  personRatePct: '12',
  monthly: '1920.00',
  balance: '48652.37',
  loans: [] as JsonObject[],
  recentMonths: [] as string[],
  sealedOn: '2026-06-01',
  openLoanBlocks: true,
};

/** The account at the new one, paid since May. */
export const NEW_ACCOUNT = {
  ...OLD_ACCOUNT,
  accountNumber: '150500000000005678',
  accountStatus: 'NORMAL',
  openedMonth: '2026-05',
  paidThrough: '2026-10',
  paidMonths: 6,
  continuousFrom: '2026-05',
  continuousMonths: 6,
  balance: '11520.00',
  recentMonths: ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'],
  sealedOn: undefined,
};

export interface Mover {
  idNumber: string;
  name: string;
  resident: Api;
}

let people = 0;

async function plant(system: TestSystem, agency: string, idNumber: string, record: object): Promise<void> {
  await system.world.query(
    `insert into service_record (service, agency, id_number, record) values ('housing-fund', $1, $2, $3)
     on conflict (service, agency, id_number) do update set record = excluded.record`,
    [agency, idNumber, JSON.stringify(record)],
  );
}

function nextPerson(): Omit<Mover, 'resident'> {
  people += 1;
  const first17 = `15040219900101${`${people}`.padStart(3, '0')}`;
  return { idNumber: `${first17}${residentIdCheckCharacter(first17)}`, name: '测试甲' };
}

/** Somebody, new unless told, with the given accounts; `null` for none. Records of the centres carry the person's name. */
export async function mover(
  system: TestSystem,
  there: object | null = {},
  here: object | null = {},
  { idNumber, name } = nextPerson(),
): Promise<Mover> {
  await system.world.query(
    `insert into person (id_number, name, sex, birth, hukou_region, content_hash)
     values ($1, $2, 'M', '1990-01-01', '150402', 'test') on conflict do nothing`,
    [idNumber, name],
  );
  if (there !== null) await plant(system, CHIFENG, idNumber, { ...OLD_ACCOUNT, name, ...there });
  if (here !== null) await plant(system, TONGLIAO, idNumber, { ...NEW_ACCOUNT, name, ...here });
  return { idNumber, name, resident: await system.as(idNumber) };
}

/** What a centre of the sandbox holds about somebody now. */
export async function recordOf(
  system: TestSystem,
  agency: string,
  { idNumber }: Mover,
): Promise<Record<string, unknown>> {
  const [row] = await system.world.query<{ record: Record<string, unknown> }>(
    `select r.record from service_record r where r.service = 'housing-fund' and r.agency = $1 and r.id_number = $2`,
    [agency, idNumber],
  );
  return row?.record ?? {};
}

export const PLACES = { originRegion: '150402', destinationRegion: '150502' };

export const housingPath = (workflow: string): string =>
  `/resident/v1/services/housing-fund/workflows/${workflow}`;

export const applyFor = (
  { resident }: Mover,
  workflow: 'account-transfer' | 'loan-certificate' = 'account-transfer',
  application: JsonObject = {},
): Promise<Receipt> =>
  resident.send<Receipt>(
    'POST',
    `${housingPath(workflow)}/applications`,
    {
      application: { ...PLACES, contact: { phone: '04768888888' }, ...application },
      consent: CONSENT,
    },
    { 'idempotency-key': randomUUID() },
  );

/** `step:OUTCOME` of a case in the order in which they came. */
export async function trailOf({ db }: TestSystem, caseId: string): Promise<string[]> {
  const rows = await db.query<{ what: string }>(
    `select (e.facts ->> 'step') || ':' || (e.facts ->> 'outcome') as what from case_event e
     where e.case_id = $1 and e.type = 'STEP_ANSWERED' order by e.seq`,
    [caseId],
  );
  return rows.map(({ what }) => what);
}

/** States in the order in which they were entered. */
export async function statesOf({ db }: TestSystem, caseId: string): Promise<string[]> {
  const rows = await db.query<{ state: string }>(
    `select e.facts ->> 'to' as state from case_event e
     where e.case_id = $1 and e.type = 'STATE_ENTERED' order by e.seq`,
    [caseId],
  );
  return rows.map(({ state }) => state);
}

/** Waits until a step of a case has come to an outcome. */
export const reached = (system: TestSystem, caseId: string, trigger: string): Promise<string[]> =>
  until(
    () => trailOf(system, caseId),
    (trail) => trail.includes(trigger),
    trigger,
  );

export interface StepAsked {
  id: string;
  memberId: string;
}

/** The newest step of a name, once it waits for its member. */
export async function waitingStep(system: TestSystem, caseId: string, step: string): Promise<StepAsked> {
  const read = async (): Promise<StepAsked | undefined> => {
    const [row] = await system.db.query<StepAsked>(
      `select s.id, s.member_id as "memberId" from case_step s
       where s.case_id = $1 and s.step = $2 and s.status = 'WAITING' order by s.id desc limit 1`,
      [caseId, step],
    );
    return row;
  };
  const found = await until(read, (row) => row !== undefined, `${step} to wait`);
  if (found === undefined) throw new Error(`${step} does not wait`);
  return found;
}

/** Payments of a letter at the bank of the sandbox. */
export const transfersOf = (
  { world }: TestSystem,
  letterNumber: string,
): Promise<{ total: bigint; from: string; to: string }[]> =>
  world.query(
    `select t.amount_fen as total, t.from_account as "from", t.to_account as "to" from bank_transfer t
     where t.reference = $1 order by t.sent_on, t.amount_fen desc`,
    [letterNumber],
  );

export const letterOf = async (
  { db }: TestSystem,
  caseId: string,
): Promise<{ letterNumber: string; amount?: string; funds?: string; reasonCode?: string }> => {
  const [row] = await db.query<{ data: { letterNumber: string } }>(
    'select c.data from case_file c where c.id = $1',
    [caseId],
  );
  if (row === undefined) throw new Error('no case');
  return row.data;
};

/** What messages of a letter are sent under. */
export const UNDER = { purpose: 'housing-fund-transfer', grant: 'housing-fund-transfer-steps' } as const;

/** A message of a centre's own software, whatever its simulation does. */
export const sendAs = (client: AgencyClient, caseId: string, path: string, body: object): Promise<Response> =>
  client.call({
    method: 'POST',
    path: `/housing-fund/v1/cases/${caseId}/${path}`,
    body,
    ...UNDER,
    sign: { case: caseId },
  });

/** A BDC905 that keeps every rule. */
export const informationOf = ({ idNumber, name }: Mover, orConNum: string) => ({
  orConNum,
  txFunc: '0',
  empName: name,
  docType: '01',
  idNum: idNumber,
  tranAmt: '48956.45',
  orAcctAmt: '48652.37',
  yinter: '304.08',
  oAcctDate: '201803',
  payEndDate: '202605',
  sixMconFlag: '1',
  loanNum: '0',
  loanEndFlag: '2',
  frLoanFlag: '2',
  contPhone: '0476-8800000',
});

/** Moves business time and waits until the centres of the sandbox read it too. */
export async function moveClock(system: TestSystem, at: string): Promise<void> {
  const operations = await system.as('operations-1');
  await nothingUnderWay(system);
  await operations.send('PUT', '/admin/v1/business-clock', { at: `${at}:00+08:00` });
  const read = async (): Promise<string> => {
    const answer = (await (await fetch(`${system.sandboxUrl}/clock`)).json()) as { businessTime: string };
    return answer.businessTime;
  };
  await until(read, (time) => time >= at, `the sandbox's clock to show ${at}`);
}

/** Enters the policy of a centre by two people; what `change` does not say is the mildest there is. */
export async function setCentrePolicy(
  system: TestSystem,
  memberId: string,
  effectiveFrom: string,
  change: JsonObject,
): Promise<void> {
  const [first, second] = [await system.as('operations-1'), await system.as('operations-2')];
  const input = {
    memberId,
    effectiveFrom,
    stability: { kind: 'NONE', months: 0, windowMonths: 0, minOriginMonths: 0 },
    openLoanBlocksTransferOut: true,
    flags: 'strict',
    source: null,
    ...change,
  };
  const { approvalId } = await first.send<{ approvalId: string }>(
    'POST',
    '/admin/v1/services/housing-fund/acts/set-centre-policy',
    { input, reason: '中心公布的政策' },
  );
  const decision = { decision: 'approve', reason: '同意' };
  await second.send('POST', `/admin/v1/approvals/${approvalId}/decision`, decision);
}
