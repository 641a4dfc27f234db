import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordGrantToken } from '../../src/exchange/grant-admission.ts';
import type { GrantDocument } from '../../src/exchange/grant-document.ts';
import { signGrantAnswer, signGrantRequest, type GrantAct } from '../../src/exchange/grant-tokens.ts';
import { openTrust, type Trust } from '../../src/exchange/trust.ts';
import { listen } from '../../src/gateway/listen.ts';
import type { ServedCall } from '../../src/gateway/mediation.ts';
import { quietLog } from '../_support/database.ts';
import {
  CHIFENG,
  PUBLIC_URL,
  send,
  startTestExchange,
  TONGLIAO,
  type TestExchange,
} from '../_support/exchange.ts';
import { documentOf, named } from '../_support/grant-bench.ts';

const TONGLIAO_REGION = '150502';
const SHENYANG_REGION = '210102';

const operations = new Map<string, ServedCall>(
  ['queryStatus', 'sendFundsNotice'].map((operationId) => [
    operationId,
    {
      kind: 'mediated',
      agencyOperation: 'queryStatus',
      provider: (body) => (body as { region: string }).region,
    },
  ]),
);

let exchange: TestExchange;
/** A second gateway on the same database, with a trust and a port of its own. */
let other: TestExchange;
const owned = new AsyncDisposableStack();

beforeAll(async () => {
  exchange = owned.use(await startTestExchange(operations));
  const membersFile = new URL('../../config/members.yaml', import.meta.url);
  const { db } = exchange;
  const trust: Trust = owned.use(
    await openTrust({ db, membersFile, sandboxUrl: exchange.agency.url, log: quietLog }),
  );
  const context = { ...exchange.context, trust };
  const app = (_request: unknown, response: { end(text: string): void }): void => response.end('the app');
  const listening = owned.use(await listen({ host: '127.0.0.1', port: 0, mediation: context, app }));
  other = { ...exchange, context, port: listening.port, url: listening.url };
});
afterAll(() => owned.disposeAsync());
beforeEach(() => {
  exchange.agency.heard.length = 0;
  exchange.agency.behave(() => ({ status: 200, body: '{"relation":"ACTIVE"}' }));
});

const by = (client: string) => ({ key: exchange.keys.get(client)!, client, audience: PUBLIC_URL });

const record = (act: GrantAct, token: string) =>
  exchange.db.transaction((tx) =>
    recordGrantToken(
      tx,
      { members: exchange.context.trust.members, audience: PUBLIC_URL },
      { act, token },
      { recordedBy: 'one', ...(act === 'ACCEPT' && { approvedBy: 'two' }) },
    ),
  );

async function requested(change: Partial<GrantDocument> = {}): Promise<GrantDocument> {
  const document = documentOf(change);
  await record('REQUEST', await signGrantRequest(by(CHIFENG), document));
  await Promise.all([exchange, other].map(({ context }) => context.trust.refresh()));
  return document;
}

async function agreed(change: Partial<GrantDocument> = {}): Promise<GrantDocument> {
  const document = await requested(change);
  await record('ACCEPT', await signGrantAnswer(by(TONGLIAO), 'ACCEPT', named(document)));
  await Promise.all([exchange, other].map(({ context }) => context.trust.refresh()));
  return document;
}

interface Asked {
  body?: object;
  purpose?: string;
  target?: string;
  client?: string;
}

async function ask({ grantId }: GrantDocument, asked: Asked = {}, at = exchange): Promise<string> {
  const { body, ...rest } = asked;
  const question = { region: TONGLIAO_REGION, idNumber: '150402199001011237', ...body };
  const answer = await send(at, { grant: grantId, body: JSON.stringify(question), ...rest });
  const findings = (answer.json['findings'] ?? []) as { code: string }[];
  return answer.status === 200 ? 'ANSWERED' : findings.map(({ code }) => code).join(' ');
}

describe('a call under a grant', () => {
  it('is answered when every signature is there, and its decision names what was signed', async () => {
    const document = await agreed();
    expect(await ask(document)).toBe('ANSWERED');
    expect(await ask(document, {}, other)).toBe('ANSWERED');
    const decisions = await exchange.db.query(
      `select d.outcome, d.context ->> 'grantVersion' as version, d.context ->> 'grantHash' as hash
       from decision_record d where d.context ->> 'grant' = $1`,
      [document.grantId],
    );
    const signed = { outcome: 'permit', version: '1', hash: named(document).documentHash };
    expect(decisions).toEqual([signed, signed]);
  });

  it.each<[string, Partial<GrantDocument>, Asked, string]>([
    ['another purpose', {}, { purpose: 'curiosity' }, 'GRANT_PURPOSE PURPOSE_NOT_OF_OPERATION'],
    ['another field', {}, { body: { fields: ['paidMonths'] } }, 'FIELD_NOT_GRANTED'],
    ['another provider', {}, { body: { region: SHENYANG_REGION } }, 'GRANT_PROVIDER'],
    ['another client', {}, { client: TONGLIAO }, 'GRANT_UNKNOWN'],
    [
      'a day after the last',
      { validity: { from: '2020-01-01', to: '2020-12-31' } },
      {},
      'GRANT_NOT_VALID_NOW',
    ],
  ])('is refused for %s, and the agency hears nothing', async (_what, change, asked, code) => {
    const document = await agreed(change);
    expect(await ask(document, asked)).toBe(code);
    expect(exchange.agency.heard).toEqual([]);
    const denied = await exchange.db.query<{ reasons: string[] }>(
      `select d.reasons from decision_record d where d.context ->> 'grant' = $1 and d.outcome = 'deny'`,
      [document.grantId],
    );
    expect(denied).toMatchObject([{ reasons: ['GRANT_MISSING', ...code.split(' ')] }]);
  });

  it('is refused while only the consumer has signed', async () => {
    expect(await ask(await requested())).toBe('GRANT_NOT_ACCEPTED');
    expect(exchange.agency.heard).toEqual([]);
  });

  it('is refused above the daily limit', async () => {
    const document = await agreed({ dailyLimit: 2 });
    expect([await ask(document), await ask(document), await ask(document)]).toEqual([
      'ANSWERED',
      'ANSWERED',
      'DAILY_LIMIT',
    ]);
    expect(exchange.agency.heard).toHaveLength(2);
  });

  it('brings no more than was granted: refused, recorded, alarmed', async () => {
    const document = await agreed();
    exchange.agency.behave(() => ({ status: 200, body: '{"relation":"NONE","paidMonths":3}' }));
    expect(await ask(document)).toBe('FIELD_NOT_GRANTED');
    const alarms = await exchange.db.query<{ detail: string }>('select a.detail from alarm a');
    expect(alarms.some(({ detail }) => detail.includes(document.grantId))).toBe(true);
  });
});

describe('a revocation', () => {
  it.each([CHIFENG, TONGLIAO])('by %s ends the calls at both gateways within a second', async (party) => {
    const document = await agreed();
    expect([await ask(document), await ask(document, {}, other)]).toEqual(['ANSWERED', 'ANSWERED']);
    await record('REVOKE', await signGrantAnswer(by(party), 'REVOKE', named(document)));
    const revokedAt = performance.now();
    const seen: string[] = [];
    for (const gateway of [exchange, other]) {
      let said = 'ANSWERED';
      while (said === 'ANSWERED' && performance.now() - revokedAt < 1_000)
        said = await ask(document, {}, gateway);
      seen.push(said);
    }
    expect(seen).toEqual(['GRANT_REVOKED', 'GRANT_REVOKED']);
  });
});
