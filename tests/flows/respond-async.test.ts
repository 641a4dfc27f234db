import { createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listAccess } from '../../src/exchange/access-log.ts';
import { revokeClientKey } from '../../src/exchange/client-keys.ts';
import { trustedIssuer, verifyResponseToken } from '../../src/exchange/envelope.ts';
import { getEvidence } from '../../src/exchange/evidence.ts';
import { createAsyncCalls, type AsyncCalls } from '../../src/gateway/async-calls.ts';
import { forgetCalls } from '../../src/gateway/async-store.ts';
import type { ServedCall } from '../../src/gateway/mediation.ts';
import { serveContract } from '../../src/gateway/serve-contract.ts';
import { loadContract } from '../../src/platform/contract.ts';
import { findPerson } from '../../src/platform/persons.ts';
import { nextIdNumber } from '../_support/case-engine.ts';
import {
  CHIFENG,
  PUBLIC_URL,
  send,
  startTestExchange,
  STEP_GRANT,
  TONGLIAO,
  type Answered,
  type Call,
  type TestExchange,
} from '../_support/exchange.ts';

const regionOf = (body: unknown): string => (body as { region: string }).region;
const operations = new Map<string, ServedCall>([
  ['queryStatus', { kind: 'mediated', agencyOperation: 'queryStatus', provider: regionOf }],
  ['sendFundsNotice', { kind: 'mediated', agencyOperation: 'receiveNotice', provider: regionOf }],
]);
const LATER = { prefer: 'respond-async, wait=10' };
const ANSWER = '{ "relation":"ACTIVE" }';

let exchange: TestExchange;
let later: AsyncCalls;
let callbackUrl: string | undefined;
let idNumber: string;
beforeAll(async () => {
  exchange = await startTestExchange(operations);
  const { db, box, context } = exchange;
  const file = new URL('../../openapi/exchange.yaml', import.meta.url).pathname;
  later = createAsyncCalls({ db, box, contract: await serveContract(await loadContract(file)) });
  context.later = later;
  context.services = [...context.services, later.service];
  const { members } = context.trust;
  const client: typeof members.client = (id) => {
    const known = members.client(id);
    return known && { ...known, ...(callbackUrl !== undefined && { callbackUrl }) };
  };
  context.trust = { ...context.trust, members: { ...members, client } };
});
afterAll(() => exchange[Symbol.asyncDispose]());
beforeEach(() => {
  idNumber = nextIdNumber();
  callbackUrl = undefined;
  exchange.agency.heard.length = 0;
  exchange.agency.behave(({ path }) =>
    path === '/answers' ? { status: 204, body: '' } : { status: 200, body: ANSWER },
  );
});

interface State {
  callId: string;
  state: string;
  answer?: { status: number; body: string; gatewaySignature: string; providerSignature?: string };
}

const ask = (call: Call = {}): Promise<Answered> =>
  send(exchange, { body: JSON.stringify({ region: '150502', idNumber }), headers: LATER, ...call });
const fetchState = (accepted: Answered, call: Call = {}): Promise<Answered> =>
  send(exchange, { method: 'GET', target: `/exchange/v1/calls/${String(accepted.json['callId'])}`, ...call });
const stateOf = async (accepted: Answered): Promise<State> =>
  (await fetchState(accepted)).json as unknown as State;
const done = async (accepted: Answered): Promise<NonNullable<State['answer']>> => {
  await expect.poll(async () => (await stateOf(accepted)).state, { timeout: 5_000 }).toBe('DONE');
  return (await stateOf(accepted)).answer!;
};
const textOf = ({ body }: { body: string }): string => Buffer.from(body, 'base64').toString();

describe('a question whose answer is fetched later', () => {
  it('is taken, kept through the end of the process, and answered with both signatures', async () => {
    const accepted = await ask();
    expect(accepted.status).toBe(202);
    expect(accepted.headers).toMatchObject({
      location: `${PUBLIC_URL}/exchange/v1/calls/${String(accepted.json['callId'])}`,
      'preference-applied': 'respond-async',
      'gateway-signature': expect.any(String),
    });
    expect(exchange.agency.heard).toEqual([]);
    expect(await stateOf(accepted)).toMatchObject({ state: 'WAITING' });
    await using _running = later.run(exchange.context);
    const answer = await done(accepted);
    expect([answer.status, textOf(answer)]).toEqual([200, ANSWER]);
    expect(answer.providerSignature).toEqual(expect.any(String));
    const { gatewayKey, db, box } = exchange;
    const key = createPublicKey(gatewayKey.privateKey);
    const issuer = trustedIssuer(PUBLIC_URL, [{ ...gatewayKey, key, notBefore: new Date(0) }]);
    const heard = exchange.agency.heard.find(({ path }) => path === '/status/query');
    const [, payload = ''] = String(heard?.headers['consumer-signature']).split('.');
    const asked = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
      jti: string;
      content_digest: string;
    };
    await verifyResponseToken(
      { token: answer.gatewaySignature, status: 200, body: Buffer.from(answer.body, 'base64') },
      {
        issuers: (iss) => (iss === PUBLIC_URL ? issuer : undefined),
        audience: CHIFENG,
        requestJti: asked.jti,
        requestDigest: asked.content_digest,
      },
    );
    const evidence = await getEvidence(db, box, String(accepted.headers['evidence-id']));
    const kinds = evidence.entries.map(({ text }) => (JSON.parse(text) as { kind: string }).kind);
    expect(kinds).toEqual(['ANSWERED', 'REPLIED', 'ANSWERED']);
    expect(evidence.decisions.map(({ outcome }) => outcome)).toEqual(['permit', 'permit']);
  });

  it('stands once in the access log, with what came of it', async () => {
    const accepted = await ask();
    const person = await findPerson(exchange.db, exchange.box, idNumber);
    const looks = async () => (await listAccess(exchange.db, person!, {}, { offset: 0, limit: 9 })).items;
    expect(await looks()).toMatchObject([{ outcome: 'pending', fields: [] }]);
    await using _running = later.run(exchange.context);
    await done(accepted);
    expect(await looks()).toMatchObject([{ outcome: 'answered', fields: ['relation'] }]);
  });

  it('keeps nothing readable, and forgets the request once it is answered', async () => {
    const accepted = await ask();
    await using _running = later.run(exchange.context);
    await done(accepted);
    const [row] = await exchange.db.query<{ text: string; request_sealed: string | null }>(
      'select c::text as text, c.request_sealed from async_call c where c.id = $1',
      [accepted.json['callId']],
    );
    expect(row?.request_sealed).toBeNull();
    expect(row?.text).not.toContain(idNumber);
  });

  it('is forgotten a day after its answer', async () => {
    const accepted = await ask();
    await using _running = later.run(exchange.context);
    await done(accepted);
    const id = accepted.json['callId'];
    const [row] = await exchange.db.query<{ sealed: string }>(
      `update async_call c set done_at = c.done_at - interval '25 hours' where c.id = $1
       returning c.answer_sealed as sealed`,
      [id],
    );
    await forgetCalls(exchange.db);
    expect((await fetchState(accepted)).status).toBe(404);
    expect(await exchange.db.query('select 1 from sealed s where s.id = $1', [row?.sealed])).toEqual([]);
  });

  it('is sent once by many workers', async () => {
    const accepted = await Promise.all(Array.from({ length: 12 }, () => ask()));
    const running = [1, 2, 3].map(() => later.run(exchange.context));
    for (const one of accepted) await done(one);
    for (const one of running) await one[Symbol.asyncDispose]();
    expect(exchange.agency.heard.filter(({ path }) => path === '/status/query')).toHaveLength(12);
  });

  it('is shown to its client alone', async () => {
    const accepted = await ask();
    const other = await fetchState(accepted, { client: TONGLIAO });
    const unknown = await send(exchange, {
      method: 'GET',
      target: '/exchange/v1/calls/01900000-0000-7000-8000-000000000000',
    });
    expect([other.status, other.json['code']]).toEqual([404, 'NOT_FOUND']);
    expect([unknown.status, unknown.json['code']]).toEqual([404, 'NOT_FOUND']);
    expect((await fetchState(accepted, { rawToken: 'a.b.c' })).status).toBe(401);
  });

  it('is refused at once where it would be refused at all', async () => {
    expect((await ask({ grant: 'none.chifeng-social-insurance' })).status).toBe(403);
    expect((await ask({ body: '{}' })).status).toBe(400);
  });

  it('waits for an effect as ever', async () => {
    exchange.agency.behave(() => ({ status: 200, body: '{"receipt":"r"}' }));
    const answer = await ask({
      target: '/pension/v1/funds-notices',
      grant: STEP_GRANT,
      headers: { ...LATER, 'idempotency-key': 'key-00000001' },
    });
    expect([answer.status, answer.headers['preference-applied']]).toEqual([200, 'wait=10']);
  });

  it('tells of an agency that does not answer', async () => {
    exchange.agency.behave(() => ({ status: 503, body: '{}' }));
    const accepted = await ask();
    await using _running = later.run(exchange.context);
    const answer = await done(accepted);
    expect([answer.status, JSON.parse(textOf(answer)).code]).toEqual([503, 'PROVIDER_UNAVAILABLE']);
  });
});

describe('the callback', () => {
  const callbacks = () => exchange.agency.heard.filter(({ path }) => path === '/answers');

  it('goes to the registered address, signed, with the very answer', async () => {
    callbackUrl = `${exchange.agency.url}/agencies/chifeng-social-insurance/answers`;
    const accepted = await ask();
    await using _running = later.run(exchange.context);
    await expect.poll(() => callbacks().length, { timeout: 5_000 }).toBe(1);
    const [heard] = callbacks();
    expect(heard).toMatchObject({
      memberId: 'chifeng-social-insurance',
      claims: { iss: PUBLIC_URL, sub: CHIFENG },
    });
    expect(JSON.parse(heard!.body.toString())).toEqual(await stateOf(accepted));
  });

  it('is posted again until it is taken', async () => {
    callbackUrl = `${exchange.agency.url}/agencies/chifeng-social-insurance/answers`;
    exchange.agency.behave(({ path }) =>
      path === '/answers' ? { status: 500, body: '{}' } : { status: 200, body: ANSWER },
    );
    const accepted = await ask();
    await using _running = later.run(exchange.context);
    await expect.poll(() => callbacks().length, { timeout: 5_000 }).toBe(1);
    exchange.agency.behave(() => ({ status: 204, body: '' }));
    await exchange.db.query('update async_call set deliver_after = clock_timestamp() where id = $1', [
      accepted.json['callId'],
    ]);
    await expect.poll(() => callbacks().length, { timeout: 5_000 }).toBe(2);
    const left = () =>
      exchange.db.query('select 1 from async_call c where c.id = $1 and c.deliver_after is not null', [
        accepted.json['callId'],
      ]);
    await expect.poll(async () => (await left()).length, { timeout: 5_000 }).toBe(0);
  });

  it('never goes where a request says', async () => {
    const accepted = await ask({
      headers: { ...LATER, 'x-replyto': 'http://127.0.0.1:1/', callback: 'http://127.0.0.1:1/' },
    });
    await using _running = later.run(exchange.context);
    await done(accepted);
    const [row] = await exchange.db.query<{ deliver_after: Date | null }>(
      'select c.deliver_after from async_call c where c.id = $1',
      [accepted.json['callId']],
    );
    expect(row?.deliver_after).toBeNull();
  });
});

describe('a call that waits', () => {
  it('is refused when its key was revoked meanwhile', async () => {
    const accepted = await ask();
    const { kid } = exchange.keys.get(CHIFENG)!;
    await exchange.db.transaction((tx) => revokeClientKey(tx, { clientId: CHIFENG, kid, by: 'officer' }));
    await exchange.context.trust.refresh();
    const running = later.run(exchange.context);
    const status = async (): Promise<number | undefined> =>
      (
        await exchange.db.query<{ status: number }>('select c.status from async_call c where c.id = $1', [
          accepted.json['callId'],
        ])
      )[0]?.status;
    await expect.poll(status, { timeout: 5_000 }).toBe(401);
    await running[Symbol.asyncDispose]();
    expect(exchange.agency.heard).toEqual([]);
    const { decisions } = await getEvidence(
      exchange.db,
      exchange.box,
      String(accepted.headers['evidence-id']),
    );
    expect(decisions.map(({ outcome }) => outcome)).toEqual(['permit', 'deny']);
  });
});
