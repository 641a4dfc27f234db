import { toShanghaiInstant } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import { uuidv7 } from '../core/ids.ts';
import { signRequestToken } from '../exchange/envelope.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Database } from '../platform/database.ts';
import * as store from './async-store.ts';
import type { AsyncCallRow, KeptAnswer } from './async-store.ts';
import { grantAgain, route } from './mediate-stages.ts';
import type { Caller, HandledCall, LaterCalls, MediationContext, ServedService } from './mediation.ts';
import type { Answer } from './problem.ts';
import { RecordedCall } from './recorded-call.ts';
import type { ServedContract } from './serve-contract.ts';

interface Parts {
  db: Database;
  box: CryptoBox;
  contract: ServedContract;
}

/** Answers that are fetched later, and posted to whoever registered an address for them. */
export interface AsyncCalls extends LaterCalls {
  /** Where the answer is fetched. */
  service: ServedService;
  /** Sends waiting calls on and delivers their answers until disposed. */
  run(context: MediationContext): AsyncDisposable;
}

const MOST_WAITING = 1_000;
const AT_ONCE = 8;
const TICK_MS = 500;
const MOST_DELIVERIES = 10;
const FORGET_EVERY = 600;

export function createAsyncCalls(parts: Parts): AsyncCalls {
  const { db, box, contract } = parts;
  let wake: () => void = () => undefined;
  return {
    async accept({ request, caller, requestId, evidenceId }) {
      const { claims, kid, alg } = caller.verified;
      const whose = { clientId: caller.client.id, evidenceId, most: MOST_WAITING };
      const kept = { request, token: caller.token, claims, kid, alg, requestId };
      const id = await store.keepCall(db, box, whose, kept);
      if (id === undefined) throw new Refusal('TOO_MANY_REQUESTS', { retryAfter: 10, origin: 'client' });
      wake();
      return id;
    },
    service: {
      name: 'exchange',
      contract,
      operations: new Map([
        ['getAsyncCall', { kind: 'handled', handle: (call) => answerState(parts, call) }],
      ]),
    },
    run(context) {
      let isStopping = false;
      let ticks = 0;
      const working = (async () => {
        while (!isStopping) {
          await turn(parts, context).catch((error: unknown) =>
            context.log.warn({ err: error }, 'calls to be answered later wait'),
          );
          if ((ticks += 1) % FORGET_EVERY === 0) await store.forgetCalls(db).catch(() => undefined);
          await new Promise<void>((resolve) => {
            if (isStopping) return resolve();
            const timer = setTimeout(resolve, TICK_MS);
            wake = () => {
              clearTimeout(timer);
              resolve();
            };
          });
        }
      })();
      return {
        async [Symbol.asyncDispose]() {
          isStopping = true;
          wake();
          await working;
        },
      };
    },
  };
}

async function turn(parts: Parts, context: MediationContext): Promise<void> {
  const calls = await store.claimCalls(parts.db, AT_ONCE);
  const answers = await store.claimDeliveries(parts.db, AT_ONCE);
  const ended = await Promise.allSettled([
    ...calls.map((row) => settle(parts, context, row)),
    ...answers.map((row) => deliver(parts, context, row)),
  ]);
  for (const one of ended) {
    if (one.status === 'rejected') context.log.warn({ err: one.reason as unknown }, 'a call waits on');
  }
}

/** Does what would have been done at once; key and grant must still count. */
async function settle({ db, box }: Parts, context: MediationContext, row: AsyncCallRow): Promise<void> {
  if (row.requestSealed === null) return;
  const { request, token, claims, kid, alg, requestId } = await store.openRequest(db, box, row.requestSealed);
  await context.trust.ensureFresh();
  const client = context.trust.members.client(row.clientId);
  const issuer = context.trust.issuers(row.clientId);
  if (client === undefined || issuer === undefined) return;
  const target = route(request, context);
  const policyVersion = context.trust.policyVersion();
  const caller: Caller = { verified: { claims, issuer, kid, alg }, token, client, policyVersion };
  const granted = issuer.keys.has(kid)
    ? grantAgain(claims, target, context)
    : { refusal: new Refusal('TOKEN_INVALID', { origin: 'client' }) };
  const ids = { requestId, evidenceId: row.evidenceId };
  const { refusal, ...grant } = { refusal: undefined, ...granted };
  const call = new RecordedCall(context, {
    request,
    target,
    caller: { ...caller, ...grant },
    ids,
    isLater: true,
  });
  const answer = await call.answer(refusal);
  await store.keepAnswer(db, box, row, keptOf(answer), client.callbackUrl !== undefined);
}

function keptOf({ status, headers, body }: Answer): KeptAnswer {
  const providerSignature = headers['provider-signature'];
  const providerEdge = headers['provider-edge'];
  return {
    status,
    contentType: headers['content-type'] ?? 'application/json',
    body: body.toString('base64'),
    gatewaySignature: headers['gateway-signature'] ?? '',
    ...(providerSignature !== undefined && { providerSignature }),
    ...(providerEdge !== undefined && { providerEdge }),
  };
}

async function viewOf({ db, box }: Parts, row: AsyncCallRow): Promise<object> {
  const { id, evidenceId, acceptedAt, answerSealed } = row;
  return {
    callId: id,
    state: answerSealed === null ? 'WAITING' : 'DONE',
    acceptedAt: toShanghaiInstant(acceptedAt),
    evidenceId,
    ...(answerSealed !== null && { answer: await store.openAnswer(db, box, answerSealed) }),
  };
}

async function answerState(parts: Parts, call: HandledCall): Promise<{ status: number; body: unknown }> {
  const row = await store.findCall(parts.db, call.params['callId'] ?? '', call.client);
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return { status: 200, body: await viewOf(parts, row) };
}

/** To the address that the members file names, never one that a request names; signed like every call of ours. */
async function deliver(parts: Parts, context: MediationContext, row: AsyncCallRow): Promise<void> {
  const client = context.trust.members.client(row.clientId);
  if (client?.callbackUrl === undefined) return store.endDelivery(parts.db, row.id);
  const body = Buffer.from(JSON.stringify(await viewOf(parts, row)));
  const signed = await signRequestToken({
    key: context.key,
    iss: context.gatewayId,
    sub: client.id,
    aud: client.memberId,
    method: 'POST',
    url: client.callbackUrl,
    body,
    purpose: 'answer',
    grant: `async.${uuidv7()}`,
  });
  const isTaken = await context.http
    .request({
      method: 'POST',
      url: client.callbackUrl,
      headers: {
        authorization: `Bearer ${signed.token}`,
        'content-digest': signed.contentDigest,
        'content-type': 'application/json',
      },
      body,
      timeoutMs: 5_000,
      maxBytes: 65_536,
    })
    .then(({ status }) => status >= 200 && status < 300)
    .catch(() => false);
  if (isTaken) return store.endDelivery(parts.db, row.id);
  if (row.deliveries < MOST_DELIVERIES) return;
  await store.endDelivery(parts.db, row.id);
  await context.raiseAlarm({ kind: 'CALLBACK_UNDELIVERED', subject: client.id, detail: `call ${row.id}` });
}
