import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, quietLog } from '../../tests/_support/database.ts';
import {
  newId,
  openGatewayPeer,
  type AgencyAnswer,
  type GatewayPeer,
  type Heard,
} from '../../tests/_support/gateway-peer.ts';
import { signRequestToken } from '../exchange/envelope.ts';
import type { JsonObject } from '../core/json.ts';
import { parseYuan } from '../core/money.ts';
import type { Database } from '../platform/database.ts';
import { loadOrCreateKey } from '../platform/keys.ts';
import { startSandbox, type Sandbox } from './start.ts';

const CHIFENG = 'chifeng-social-insurance';
const TONGLIAO = 'tongliao-social-insurance';
const SHENYANG = 'shenyang-social-insurance';
const PLATFORM = 'national-social-insurance-platform';

let db: Database;
let keysDir: string;
let peer: GatewayPeer;
let sandbox: Sandbox;

const start = (): Promise<Sandbox> =>
  startSandbox({
    databaseUrl: db.url,
    host: '127.0.0.1',
    port: 0,
    gatewayUrl: peer.url,
    clientSecret: 'a-secret-of-the-test',
    keysDir,
    log: quietLog,
  });

beforeAll(async () => {
  db = await freshDatabase({ migrated: false });
  keysDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  peer = await openGatewayPeer(await loadOrCreateKey(keysDir, 'gateway'));
  sandbox = await start();
  peer.trust(sandbox.clients);
});
afterAll(async () => {
  await sandbox[Symbol.asyncDispose]();
  await peer[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
  await rm(keysDir, { recursive: true });
});
beforeEach(() => {
  peer.heard.length = 0;
  peer.replies.length = 0;
});
afterEach(async () => {
  await control('DELETE', '/sandbox/faults');
  await control('PUT', '/sandbox/delays', {});
  await control('POST', '/sandbox/people/reset', {});
});

async function control(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return response.status === 204 ? undefined : response.json();
}

async function until<T>(look: () => T | undefined, what: string): Promise<T> {
  const end = performance.now() + 8_000;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`not within 8 s: ${what}`);
    await new Promise((soon) => setTimeout(soon, 10));
  }
}

const heardOf = (stepId: string): Heard[] => peer.heard.filter(({ body }) => body.stepId === stepId);
const message = (stepId: string): Promise<Heard> =>
  until(() => heardOf(stepId)[0], `a message for ${stepId}`);

const residentOf = (account: string): { idNumber: string; name: string } => {
  const demo = sandbox.accounts.find(({ name }) => name === account);
  if (demo?.idNumber === undefined) throw new Error(`no resident ${account}`);
  return { idNumber: demo.idNumber, name: demo.displayName };
};

const PLACES: Readonly<Record<string, string>> = {
  [CHIFENG]: '150400',
  [TONGLIAO]: '150500',
  [SHENYANG]: '210100',
};

interface Story {
  caseId: string;
  head: JsonObject;
  origin: string;
  destination: string;
}

function story(account: string, origin: string, destination: string, more: JsonObject = {}): Story {
  const caseId = newId();
  const place = (memberId: string): JsonObject => ({
    memberId,
    regionCode: PLACES[memberId] ?? '',
    name: memberId,
    nameZh: memberId,
  });
  const head = {
    caseId,
    caseNumber: `P-${caseId.slice(0, 8)}`,
    workflow: 'pension.transfer-with-funds@1',
    person: residentOf(account),
    origin: place(origin),
    destination: place(destination),
    scheme: 'ENTERPRISE_EMPLOYEE',
    ...more,
  };
  return { caseId, head, origin, destination };
}

async function ask(
  { caseId, head }: Story,
  member: string,
  path: string,
  more: object = {},
  stepId = newId(),
): Promise<{ answer: AgencyAnswer; stepId: string }> {
  const answer = await peer.call(sandbox.url, member, path, { ...head, ...more }, { caseId, stepId });
  return { answer, stepId };
}

/** Asks for something that is answered by a message, and waits for the message. */
async function askLater(told: Story, member: string, path: string, more: object = {}): Promise<Heard> {
  const { answer, stepId } = await ask(told, member, path, more);
  expect(answer).toMatchObject({ status: 202, signed: true });
  const heard = await message(stepId);
  expect(heard.findings).toEqual([]);
  expect(heard.claims).toMatchObject({ iss: `${member}.core`, case: told.caseId });
  return heard;
}

const application = (origin: string, destination: string): JsonObject => ({
  originRegion: PLACES[origin] ?? '',
  destinationRegion: PLACES[destination] ?? '',
  contact: { phone: '13800000000' },
});

const query = (account: string, region: string, scheme = 'ENTERPRISE_EMPLOYEE'): object => ({
  region,
  scheme,
  person: residentOf(account),
});

describe('records', () => {
  it('are answered by each agency for itself', async () => {
    const paused = await peer.call(
      sandbox.url,
      SHENYANG,
      '/status/query',
      query('resident-with-funds', '210102'),
    );
    expect(paused).toMatchObject({
      status: 200,
      signed: true,
      body: {
        relation: 'PAUSED',
        established: true,
        paidMonths: 84,
        receivingBenefit: false,
        arrears: { months: 0 },
      },
    });
    const active = await peer.call(
      sandbox.url,
      TONGLIAO,
      '/status/query',
      query('resident-with-funds', '150500'),
    );
    expect(active.body).toMatchObject({ relation: 'ACTIVE', established: true, paidMonths: 2 });
    const none = await peer.call(
      sandbox.url,
      CHIFENG,
      '/status/query',
      query('resident-with-funds', '150400'),
    );
    expect(none.body).toEqual({ region: '150400', scheme: 'ENTERPRISE_EMPLOYEE', relation: 'NONE' });
  });

  it('show pensioners, arrears and one-off payments', async () => {
    const status = async (member: string, account: string): Promise<JsonObject> =>
      (await peer.call(sandbox.url, member, '/status/query', query(account, PLACES[member] ?? ''))).body;
    expect(await status(CHIFENG, 'resident-receiving')).toMatchObject({
      receivingBenefit: true,
      relation: 'PAUSED',
    });
    expect(await status(SHENYANG, 'resident-arrears')).toMatchObject({
      arrears: { months: 3, from: '2025-09', to: '2025-11', amount: '1464.00' },
    });
    expect(await status(SHENYANG, 'resident-one-off')).toMatchObject({
      oneOffPayments: [{ months: 36, paidOn: '2019-03-11', document: 'NONE' }],
    });
    expect(await status(CHIFENG, 'resident-over-50')).toMatchObject({ account: 'TEMP' });
  });

  it('hold what was asked for and granted, and nothing else', async () => {
    const body = { ...query('resident-with-funds', '210100'), fields: ['paidMonths', 'accountBalance'] };
    const asked = await peer.call(sandbox.url, SHENYANG, '/certificates/query', body);
    expect(Object.keys(asked.body).toSorted()).toEqual([
      'accountBalance',
      'number',
      'paidMonths',
      'region',
      'scheme',
    ]);
    const granted = await peer.call(sandbox.url, SHENYANG, '/certificates/query', body, {
      fields: ['paidMonths'],
    });
    expect(Object.keys(granted.body).toSorted()).toEqual(['number', 'paidMonths', 'region', 'scheme']);
  });

  it('leave a balance out while an interest rate is not published', async () => {
    const old = await peer.call(
      sandbox.url,
      CHIFENG,
      '/certificates/query',
      query('resident-same-pool', '150402'),
    );
    expect(old.status).toBe(200);
    expect(old.body).not.toHaveProperty('accountBalance');
  });

  it('are absent for somebody unknown, and of the county for the residents’ scheme', async () => {
    const rural = (region: string): Promise<AgencyAnswer> =>
      peer.call(
        sandbox.url,
        CHIFENG,
        '/contribution-histories/query',
        query('resident-household-move', region, 'RESIDENT'),
      );
    expect((await rural('150426')).body).toMatchObject({
      residentAccount: { total: '9486.37', interest: '2766.37' },
    });
    expect(await rural('150421')).toMatchObject({ status: 404, signed: true, body: { code: 'NOT_FOUND' } });
  });

  it('can be given for everybody in the sample', async () => {
    const relations = await db.query<{
      agency: string;
      region: string;
      scheme: string;
      id: string;
      name: string;
    }>(
      `select r.agency, r.region, r.scheme, p.id_number as id, p.name from relation r join person p using (id_number)
       order by p.id_number, r.region limit 120`,
    );
    for (const { agency, region, scheme, id, name } of relations) {
      const body = { region, scheme, person: { idNumber: id, name } };
      for (const path of ['/status/query', '/certificates/query', '/contribution-histories/query'])
        expect((await peer.call(sandbox.url, agency, path, body)).status, `${path} ${agency} ${scheme}`).toBe(
          200,
        );
    }
  });
});

describe('a transfer with funds', () => {
  it('goes from application to credit, by messages that keep the contract, to the fen', async () => {
    const told = story('resident-with-funds', SHENYANG, TONGLIAO);
    const letter = await askLater(told, TONGLIAO, '/applications', {
      application: application(SHENYANG, TONGLIAO),
    });
    expect(letter.operation).toBe('sendContactLetter');
    const { account, number } = letter.body['letter'] as JsonObject;

    const taken = await peer.call(
      sandbox.url,
      SHENYANG,
      '/contact-letters',
      JSON.parse(letter.raw) as object,
      {
        caseId: told.caseId,
        stepId: newId(),
        consumerSignature: 'token.of.tongliao',
      },
    );
    expect(taken).toMatchObject({ status: 200, body: { outcome: 'RECEIVED' } });
    const [kept] = await db.query(
      'select d.body, d.consumer_signature from agency_document d where d.case_id = $1',
      [told.caseId],
    );
    expect(kept).toEqual({ body: letter.raw, consumer_signature: 'token.of.tongliao' });

    const review = await askLater(told, SHENYANG, '/origin-reviews', { letterNumber: number });
    expect(review.body).toMatchObject({ outcome: 'ACCEPTED' });

    const { body: sheetBody } = await askLater(told, SHENYANG, '/information-sheet-requests');
    const sheet = sheetBody['sheet'] as JsonObject;
    const lines = sheet['lines'] as Record<string, string>;
    expect(parseYuan(lines['f6'] ?? '')).toBe(parseYuan(lines['f4'] ?? '') + parseYuan(lines['f5'] ?? ''));
    // 12 % of the bases of 2019 to 2025: 12 × 0.12 × (4200 + 4600 + 5000 + 5400 + 5800 + 6200 + 6600).
    expect(lines['f5']).toBe('54432.00');
    const rows = sheet['rows'] as JsonObject[];
    expect(rows).toHaveLength(7);
    expect(rows.at(-1)).toMatchObject({ year: 2025, months: 12, balance: lines['f2'] });

    const paid = await askLater(told, SHENYANG, '/fund-transfer-requests', {
      account,
      reference: told.head['caseNumber'],
      kinds: ['PERSONAL_ACCOUNT', 'POOLED_FUND'],
    });
    expect(paid).toMatchObject({ operation: 'sendFundsNotice' });
    const funds = paid.body['funds'] as JsonObject;
    expect(funds).toMatchObject({
      personalAccount: lines['f4'],
      pooledFund: lines['f5'],
      total: lines['f6'],
    });

    const arrived = await askLater(told, TONGLIAO, '/funds-receipt-requests', {
      reference: told.head['caseNumber'],
      funds,
    });
    expect(arrived.body).toMatchObject({ outcome: 'FUNDS_RECEIVED', funds });
    expect((await askLater(told, TONGLIAO, '/duplicate-checks', { sheet })).body).toMatchObject({
      outcome: 'NONE',
    });
    const amounts = { personalAccount: lines['f4'], pooledFund: lines['f5'], total: lines['f6'] };
    expect((await askLater(told, TONGLIAO, '/credits', { amounts })).body).toMatchObject({
      outcome: 'CREDITED',
    });
    expect((await askLater(told, SHENYANG, '/relation-endings')).body).toMatchObject({ outcome: 'ENDED' });
    const ended = await peer.call(
      sandbox.url,
      SHENYANG,
      '/status/query',
      query('resident-with-funds', '210102'),
    );
    expect(ended.body).toMatchObject({ relation: 'TERMINATED' });
  });

  it('keeps the money of all accounts together', async () => {
    const [sum] = await db.query<{ accounts: bigint; opened: bigint }>(
      `select (select sum(a.balance_fen) from bank_account a)::bigint + coalesce((select sum(t.personal_fen + t.pooled_fen)
          from bank_transfer t where t.arrived_on is null and t.returned_on is null), 0)::bigint as accounts,
        (select 1000000000 * count(*) from bank_account a where a.agency is not null)::bigint as opened`,
    );
    expect(sum?.accounts).toBe(sum?.opened);
  });
});

describe('what agencies find', () => {
  const review = (account: string, more: object = {}): Promise<Heard> =>
    askLater(story(account, SHENYANG, TONGLIAO), SHENYANG, '/origin-reviews', {
      letterNumber: 'LX1',
      ...more,
    });

  it('asks about arrears, takes the payment or lets the months go', async () => {
    expect((await review('resident-arrears')).body).toMatchObject({
      outcome: 'NEEDS_CHOICE',
      arrears: { months: 3 },
    });
    expect((await review('resident-arrears', { arrearsChoice: 'WAIVE_ARREARS' })).body).toMatchObject({
      outcome: 'ACCEPTED',
    });
    const told = story('resident-arrears', SHENYANG, TONGLIAO);
    const waived = await askLater(told, SHENYANG, '/information-sheet-requests', {
      arrearsChoice: 'WAIVE_ARREARS',
    });
    expect((waived.body['sheet'] as JsonObject)['person']).toMatchObject({ localMonths: 92 });
    await review('resident-arrears', { arrearsChoice: 'PAY_ARREARS' });
    const paid = await askLater(
      story('resident-arrears', SHENYANG, TONGLIAO),
      SHENYANG,
      '/information-sheet-requests',
      {
        arrearsChoice: 'PAY_ARREARS',
      },
    );
    expect((paid.body['sheet'] as JsonObject)['person']).toMatchObject({ localMonths: 95 });
    // Posted in the year of transfer: principal of line ③, 3 × 6100 × 8 %.
    expect((paid.body['sheet'] as JsonObject)['lines']).toMatchObject({ f3: '1464.00' });
  });

  it('keeps one-off months without their document out of sheet and money', async () => {
    const { body } = await review('resident-one-off');
    expect(body).toMatchObject({
      outcome: 'PARTIAL',
      excluded: [{ from: '2016-01', to: '2018-12', months: 36 }],
    });
    const sheet = await askLater(
      story('resident-one-off', SHENYANG, TONGLIAO),
      SHENYANG,
      '/information-sheet-requests',
      {
        excluded: body['excluded'],
      },
    );
    expect((sheet.body['sheet'] as JsonObject)['person']).toMatchObject({ localMonths: 84 });
  });

  it('returns and refuses with a reason', async () => {
    const wrongName = story('resident-with-funds', SHENYANG, TONGLIAO);
    wrongName.head['person'] = { ...residentOf('resident-with-funds'), name: '别的名字' };
    const refused = await askLater(wrongName, TONGLIAO, '/applications', {
      application: application(SHENYANG, TONGLIAO),
    });
    expect(refused.body).toMatchObject({ outcome: 'REFUSED', reasonCode: 'IDENTITY_MISMATCH' });

    const nowhere = story('resident-with-funds', SHENYANG, CHIFENG);
    const notHere = await askLater(nowhere, CHIFENG, '/applications', {
      application: application(SHENYANG, CHIFENG),
    });
    expect(notHere.body).toMatchObject({ outcome: 'REFUSED', reasonCode: 'DESTINATION_NOT_ESTABLISHED' });

    const receiving = story('resident-receiving', CHIFENG, TONGLIAO);
    const returned = await askLater(receiving, CHIFENG, '/origin-reviews', { letterNumber: 'LX1' });
    expect(returned.body).toMatchObject({ outcome: 'RETURNED', reasonCode: 'ALREADY_RECEIVING' });
  });

  it('finds months paid twice, shows both refunds and pays one', async () => {
    const told = story('resident-duplicate', SHENYANG, CHIFENG);
    const { body: sheetBody } = await askLater(told, SHENYANG, '/information-sheet-requests');
    const { body } = await askLater(told, CHIFENG, '/duplicate-checks', { sheet: sheetBody['sheet'] });
    expect(body).toMatchObject({
      outcome: 'FOUND',
      duplicates: {
        from: '2023-07',
        to: '2023-12',
        months: 6,
        options: [
          { keep: 'ORIGIN', refundPrincipal: '2880.00' },
          { keep: 'DESTINATION', refundPrincipal: '2400.00' },
        ],
      },
    });
    const duplicates = body['duplicates'] as JsonObject;
    const [, refund] = duplicates['options'] as JsonObject[];
    const cleared = await askLater(told, CHIFENG, '/duplicate-clearings', {
      keep: 'DESTINATION',
      months: 6,
      refund,
    });
    expect(cleared.body).toMatchObject({
      outcome: 'CLEARED',
      refund: { amount: refund?.['refund'], months: 6 },
    });
  });

  it('moves the whole account of the residents’ scheme', async () => {
    const told = story('resident-household-move', CHIFENG, TONGLIAO, {
      scheme: 'RESIDENT',
      workflow: 'pension.resident-transfer@1',
      origin: { memberId: CHIFENG, regionCode: '150426', name: 'c', nameZh: 'c' },
      destination: { memberId: TONGLIAO, regionCode: '150525', name: 't', nameZh: 't' },
    });
    const letter = await askLater(told, TONGLIAO, '/applications', {
      application: {
        originRegion: '150426',
        destinationRegion: '150525',
        hukouRegion: '150525',
        contact: { phone: '13800000000' },
      },
    });
    expect(letter.operation).toBe('sendContactLetter');
    const { body } = await askLater(told, CHIFENG, '/information-sheet-requests');
    expect(body['sheet']).toMatchObject({ form: 'RESIDENT', balance: { total: '9486.37' } });
    const paid = await askLater(told, CHIFENG, '/fund-transfer-requests', {
      account: (letter.body['letter'] as JsonObject)['account'],
      reference: told.head['caseNumber'],
      kinds: ['PERSONAL_ACCOUNT'],
    });
    expect(paid.body['funds']).toMatchObject({ total: '9486.37', pooledFund: '0.00' });
  });

  it('changes registration inside one pool, opens and seals temporary accounts, and records for the platform', async () => {
    const same = story('resident-same-pool', CHIFENG, TONGLIAO, {
      workflow: 'pension.registration-change@1',
    });
    expect((await askLater(same, CHIFENG, '/pause-confirmations')).body).toMatchObject({ outcome: 'PAUSED' });
    expect((await askLater(same, TONGLIAO, '/continuations')).body).toMatchObject({ outcome: 'CONTINUED' });
    const older = story('resident-over-50', SHENYANG, CHIFENG);
    const opened = await askLater(older, CHIFENG, '/temporary-accounts', {
      application: application(SHENYANG, CHIFENG),
    });
    expect(opened.body).toMatchObject({ outcome: 'OPENED' });
    const onwards = story('resident-over-50', CHIFENG, TONGLIAO);
    expect((await askLater(onwards, CHIFENG, '/temporary-account-sealings')).body).toMatchObject({
      outcome: 'SEALED',
    });
    const noted = await ask(same, PLATFORM, '/platform/applications', { appliedOn: '2026-03-02' });
    expect(noted.answer).toMatchObject({ status: 200, signed: true, body: { outcome: 'RECORDED' } });
    expect(
      (await ask(same, CHIFENG, '/platform/applications', { appliedOn: '2026-03-02' })).answer.status,
    ).toBe(404);
  });

  it('sends money back that names no account', async () => {
    const told = story('resident-with-funds', SHENYANG, TONGLIAO);
    const paid = await askLater(told, SHENYANG, '/fund-transfer-requests', {
      account: { holder: 'x', bank: 'x', number: '99999999', exchangeNumber: '000000000000' },
      reference: told.head['caseNumber'],
      kinds: ['PERSONAL_ACCOUNT'],
    });
    const answer = await askLater(told, TONGLIAO, '/funds-receipt-requests', {
      reference: 'x',
      funds: paid.body['funds'],
    });
    expect(answer.body).toMatchObject({ outcome: 'BOUNCED', reasonCode: 'BANK_RETURNED' });
  });
});

describe('the same step again', () => {
  it('is answered as before and acts once', async () => {
    const told = story('resident-with-funds', SHENYANG, TONGLIAO);
    const payment = {
      account: { holder: 'x', bank: 'x', number: '6200150500000001', exchangeNumber: '150500000001' },
      reference: told.head['caseNumber'],
      kinds: ['PERSONAL_ACCOUNT'],
    };
    const stepId = newId();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ask(told, SHENYANG, '/fund-transfer-requests', payment, stepId)),
    );
    expect(new Set(answers.map(({ answer }) => JSON.stringify(answer.body))).size).toBe(1);
    await message(stepId);
    const again = await ask(told, SHENYANG, '/fund-transfer-requests', payment, stepId);
    expect(again.answer).toEqual(answers[0]?.answer);
    const transfers = await db.query('select 1 from bank_transfer t where t.step_id = $1', [stepId]);
    expect(transfers).toHaveLength(1);
    expect(heardOf(stepId)).toHaveLength(1);
    const status = await peer.call(sandbox.url, SHENYANG, `/steps/${stepId}`, undefined, {
      caseId: told.caseId,
    });
    expect(status.body).toMatchObject({ status: 'ANSWERED', answer: { outcome: 'SENT' } });
    const unknown = await peer.call(sandbox.url, SHENYANG, `/steps/${newId()}`, undefined, {
      caseId: told.caseId,
    });
    expect(unknown.body).toEqual({ status: 'UNKNOWN' });
  });

  it('is sent until the gateway has it, unchanged', async () => {
    peer.replies.push({ status: 503 }, { status: 409, code: 'STEP_NOT_WAITING' }, { status: 200 });
    const { stepId } = await ask(
      story('resident-same-pool', CHIFENG, TONGLIAO),
      CHIFENG,
      '/pause-confirmations',
    );
    await until(() => (heardOf(stepId).length === 3 ? true : undefined), 'three deliveries');
    expect(new Set(heardOf(stepId).map(({ raw }) => raw)).size).toBe(1);
  });

  it.each(['REPLY_CONFLICT', 'CASE_CLOSED'])('ends with %s', async (code) => {
    peer.replies.push({ status: 409, code });
    const { stepId } = await ask(
      story('resident-same-pool', CHIFENG, TONGLIAO),
      CHIFENG,
      '/pause-confirmations',
    );
    await message(stepId);
    const open = async (): Promise<number> =>
      (await db.query('select 1 from agency_message m where m.step_id = $1 and m.done_at is null', [stepId]))
        .length;
    const end = performance.now() + 3_000;
    while ((await open()) > 0 && performance.now() < end) await new Promise((soon) => setTimeout(soon, 20));
    expect(await open()).toBe(0);
  });
});

describe('calls that are refused', () => {
  const body = (): object => query('resident-with-funds', '210100');
  it.each([
    ['no token', { spoil: ({ authorization: _, ...rest }: Record<string, string>) => rest }],
    [
      'another digest',
      { spoil: (all: Record<string, string>) => ({ ...all, 'content-digest': 'sha-256=:AAAA:' }) },
    ],
    ['a token for another agency', { audience: CHIFENG }],
  ])('%s', async (_, options) => {
    const answer = await peer.call(sandbox.url, SHENYANG, '/status/query', body(), options);
    expect(answer).toMatchObject({ status: 401, signed: false, body: { code: 'TOKEN_INVALID' } });
  });

  it('a token used twice, or made by an agency', async () => {
    let headers: Record<string, string> = {};
    const first = await peer.call(sandbox.url, SHENYANG, '/status/query', body(), {
      spoil: (all) => (headers = all),
    });
    expect(first.status).toBe(200);
    const send = (authorization: string): Promise<Response> =>
      fetch(`${sandbox.url}/agencies/${SHENYANG}/status/query`, {
        method: 'POST',
        headers: { ...headers, authorization },
        body: JSON.stringify(body()),
      });
    expect((await send(headers['authorization'] ?? '')).status).toBe(401);
    const key = sandbox.clients.get(`${CHIFENG}.core`);
    if (key === undefined) throw new Error('no key');
    const { token } = await signRequestToken({
      key,
      iss: peer.url,
      sub: 'x',
      aud: SHENYANG,
      method: 'POST',
      url: `${sandbox.url}/agencies/${SHENYANG}/status/query`,
      body: Buffer.from(JSON.stringify(body())),
      purpose: 'pension-transfer',
      grant: 'x',
    });
    expect((await send(`Bearer ${token}`)).status).toBe(401);
  });

  it('bodies and addresses outside the contract', async () => {
    const extra = await peer.call(sandbox.url, SHENYANG, '/status/query', { ...body(), extra: 1 });
    expect(extra).toMatchObject({ status: 400, signed: true, body: { code: 'BODY_INVALID' } });
    const noKey = await peer.call(
      sandbox.url,
      CHIFENG,
      '/pause-confirmations',
      story('resident-same-pool', CHIFENG, TONGLIAO).head,
      {
        caseId: newId(),
      },
    );
    expect(noKey).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_REQUIRED' } });
    expect((await peer.call(sandbox.url, SHENYANG, '/nothing', {})).status).toBe(404);
    expect((await peer.call(sandbox.url, 'no-such-agency', '/status/query', {})).status).toBe(404);
    expect((await peer.call(sandbox.url, SHENYANG, '/status/query', body(), { method: 'PUT' })).status).toBe(
      405,
    );
  });
});

describe('delays', () => {
  it('are kept in business time', async () => {
    await control('PUT', '/sandbox/delays', { default: 86_400 });
    const { stepId } = await ask(
      story('resident-same-pool', CHIFENG, TONGLIAO),
      CHIFENG,
      '/pause-confirmations',
    );
    await new Promise((soon) => setTimeout(soon, 600));
    expect(heardOf(stepId)).toHaveLength(0);
    peer.businessTime = new Date(peer.businessTime.getTime() + 86_400_000);
    expect((await message(stepId)).body).toMatchObject({ outcome: 'PAUSED', doneOn: '2026-03-03' });
  });
});

describe('faults', () => {
  const fault = (kind: string, more: object = {}): Promise<unknown> =>
    control('POST', '/sandbox/faults', { kind, times: 1, ...more });
  const pause = (stepId = newId()): Promise<{ answer: AgencyAnswer; stepId: string }> =>
    ask(story('resident-same-pool', CHIFENG, TONGLIAO), CHIFENG, '/pause-confirmations', {}, stepId);

  it('take an agency down, once', async () => {
    await fault('down', { agency: CHIFENG });
    const other = await peer.call(
      sandbox.url,
      TONGLIAO,
      '/status/query',
      query('resident-same-pool', '150500'),
    );
    expect(other.status).toBe(200);
    expect((await pause()).answer).toMatchObject({ status: 503, signed: false });
    expect((await pause()).answer.status).toBe(202);
  });

  it('cut the line before and after the act', async () => {
    const stepId = newId();
    await fault('unreachable', { agency: CHIFENG });
    await expect(pause(stepId)).rejects.toThrow();
    expect(await db.query('select 1 from agency_step s where s.step_id = $1', [stepId])).toHaveLength(0);
    await fault('lose-answer', { agency: CHIFENG });
    await expect(pause(stepId)).rejects.toThrow();
    expect((await message(stepId)).body).toMatchObject({ outcome: 'PAUSED' });
    expect((await pause(stepId)).answer.status).toBe(202);
    expect(heardOf(stepId)).toHaveLength(1);
  });

  it('spoil an answer or its signature', async () => {
    await fault('invalid-answer', { agency: CHIFENG });
    expect((await pause()).answer).toMatchObject({
      status: 200,
      signed: true,
      body: { outcome: 'NO_SUCH_OUTCOME' },
    });
    await fault('unsigned-answer', { agency: CHIFENG });
    expect((await pause()).answer).toMatchObject({ status: 202, signed: false });
  });

  it('slow an agency down, and silence it', async () => {
    await fault('slow', { delayMs: 300 });
    const began = performance.now();
    await pause();
    expect(performance.now() - began).toBeGreaterThanOrEqual(290);
    await fault('silent', { operation: 'confirmPaused' });
    const { stepId } = await pause();
    const { stepId: next } = await pause();
    await message(next);
    expect(heardOf(stepId)).toHaveLength(0);
  });

  it('answer twice, alike or with another amount, and pay too little', async () => {
    await fault('answer-twice', { agency: CHIFENG });
    const { stepId } = await pause();
    await until(() => (heardOf(stepId).length === 2 ? true : undefined), 'the message twice');
    expect(new Set(heardOf(stepId).map(({ raw }) => raw)).size).toBe(1);

    await fault('other-amount', { operation: 'requestFundTransfer' });
    await fault('short-payment');
    const told = story('resident-with-funds', SHENYANG, TONGLIAO);
    const sheet = (await askLater(told, SHENYANG, '/information-sheet-requests')).body['sheet'] as JsonObject;
    const lines = sheet['lines'] as Record<string, string>;
    const { stepId: payment } = await ask(told, SHENYANG, '/fund-transfer-requests', {
      account: { holder: 'x', bank: 'x', number: '6200150500000001', exchangeNumber: '150500000001' },
      reference: told.head['caseNumber'],
      kinds: ['PERSONAL_ACCOUNT', 'POOLED_FUND'],
    });
    await until(() => (heardOf(payment).length === 2 ? true : undefined), 'two different messages');
    const totals = heardOf(payment).map(({ body }) =>
      parseYuan((body['funds'] as Record<string, string>)['total'] ?? ''),
    );
    const due = parseYuan(lines['f6'] ?? '');
    expect(totals.toSorted((a, b) => Number(a - b))).toEqual([due - 10_000n, due - 9_999n]);
    expect(heardOf(payment).every(({ findings }) => findings.length === 0)).toBe(true);

    const short = { personalAccount: '-100.00', pooledFund: '0.00', total: '-100.00' };
    const amounts = { personalAccount: lines['f4'], pooledFund: lines['f5'], total: lines['f6'] };
    const rest = await askLater(told, SHENYANG, '/difference-notes', {
      sheet: amounts,
      received: amounts,
      difference: short,
    });
    expect(rest).toMatchObject({ operation: 'sendFundsNotice', body: { funds: { total: '100.00' } } });
  });
});

describe('the sandbox itself', () => {
  it('keeps private keys to itself and survives a restart quickly', async () => {
    for (const name of (await readdir(keysDir, { recursive: true })).filter((file) => file.endsWith('.pem')))
      expect((await stat(join(keysDir, name))).mode & 0o777, name).toBe(0o600);
    await control('PUT', '/sandbox/delays', { default: 3_600 });
    const { stepId } = await ask(
      story('resident-same-pool', CHIFENG, TONGLIAO),
      CHIFENG,
      '/pause-confirmations',
    );
    const before = [...sandbox.clients].map(([id, { kid }]) => `${id} ${kid}`);
    await sandbox[Symbol.asyncDispose]();
    const began = performance.now();
    sandbox = await start();
    expect(performance.now() - began).toBeLessThan(3_000);
    expect([...sandbox.clients].map(([id, { kid }]) => `${id} ${kid}`)).toEqual(before);
    peer.businessTime = new Date(peer.businessTime.getTime() + 3_600_000);
    expect((await message(stepId)).body).toMatchObject({ outcome: 'PAUSED' });
  });

  it('says what it is and takes control only from itself', async () => {
    expect(await control('GET', '/sandbox')).toMatchObject({
      notice: expect.stringContaining('simulated') as string,
    });
    expect(await control('GET', '/clock')).toHaveProperty('businessTime');
    expect(await control('GET', '/bank/accounts')).toHaveLength(3);
    expect(await control('POST', '/sandbox/faults', { kind: 'earthquake' })).toMatchObject({
      code: 'BODY_INVALID',
    });
    const form = await fetch(`${sandbox.url}/sandbox/faults`, {
      method: 'POST',
      body: new URLSearchParams({ kind: 'down' }),
    });
    expect(form.status).toBe(415);
    const csv = await fetch(`${sandbox.url}/sandbox/people`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: 'not,a,people\nfile,at,all\n',
    });
    expect(csv.status).toBe(422);
    expect(await csv.json()).toMatchObject({ loaded: 0 });
  });
});
