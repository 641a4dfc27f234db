import { uuidv7 } from '../core/ids.ts';
import type { RequestClaims } from '../exchange/envelope.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Database } from '../platform/database.ts';
import { dropSealed, openSealed, storeSealed } from '../platform/sealed.ts';
import type { RawRequest } from './mediation.ts';

/** A request that has passed every check, as it waits to be sent on. */
export interface KeptRequest {
  request: RawRequest;
  token: string;
  claims: RequestClaims;
  kid: string;
  alg: string;
  requestId: string;
}

/** An answer as it would have left at once. */
export interface KeptAnswer {
  status: number;
  contentType: string;
  /** Base64. */
  body: string;
  gatewaySignature: string;
  providerSignature?: string;
  providerEdge?: string;
}

export interface AsyncCallRow {
  id: string;
  clientId: string;
  evidenceId: string;
  acceptedAt: Date;
  requestSealed: string | null;
  status: number | null;
  answerSealed: string | null;
  deliveries: number;
}

const COLUMNS = `c.id, c.client_id as "clientId", c.evidence_id as "evidenceId", c.accepted_at as "acceptedAt",
  c.request_sealed as "requestSealed", c.status, c.answer_sealed as "answerSealed", c.deliveries`;

/** How long a process may take for a call before another one tries. */
const LEASE_SECONDS = 30;
const KEPT_HOURS = 24;

/** Keeps a request; gives the id of the call, or nothing when the client has `most` waiting already. */
export function keepCall(
  db: Database,
  box: CryptoBox,
  { clientId, evidenceId, most }: { clientId: string; evidenceId: string; most: number },
  { request, ...kept }: KeptRequest,
): Promise<string | undefined> {
  return db.transaction(async (tx) => {
    const [waiting] = await tx.query<{ n: bigint }>(
      'select count(*) as n from async_call c where c.client_id = $1 and c.done_at is null',
      [clientId],
    );
    if (Number(waiting?.n ?? 0n) >= most) return undefined;
    const text = JSON.stringify({ ...kept, request: { ...request, body: request.body.toString('base64') } });
    const id = uuidv7();
    await tx.query(
      'insert into async_call (id, client_id, evidence_id, request_sealed) values ($1, $2, $3, $4)',
      [id, clientId, evidenceId, await storeSealed(tx, box, text)],
    );
    return id;
  });
}

/** Takes up to `limit` calls to be sent on; what a dead process left behind comes again. */
export const claimCalls = (db: Database, limit: number): Promise<AsyncCallRow[]> =>
  db.query<AsyncCallRow>(
    `update async_call c set lease_until = clock_timestamp() + make_interval(secs => $2)
     where c.id in (select w.id from async_call w where w.done_at is null
       and (w.lease_until is null or w.lease_until < clock_timestamp()) order by w.id limit $1 for update skip locked)
     returning ${COLUMNS}`,
    [limit, LEASE_SECONDS],
  );

/** Takes up to `limit` answers to be delivered; each waits twice as long as the time before. */
export const claimDeliveries = (db: Database, limit: number): Promise<AsyncCallRow[]> =>
  db.query<AsyncCallRow>(
    `update async_call c set deliveries = c.deliveries + 1,
       deliver_after = clock_timestamp() + make_interval(secs => least(3600, 2 ^ c.deliveries * 15))
     where c.id in (select w.id from async_call w where w.deliver_after < clock_timestamp()
       order by w.deliver_after limit $1 for update skip locked)
     returning ${COLUMNS}`,
    [limit],
  );

/** Nothing more is to be delivered. */
export async function endDelivery(db: Database, id: string): Promise<void> {
  await db.query('update async_call set deliver_after = null where id = $1', [id]);
}

/** Keeps the answer and forgets the request; the first answer stays. */
export function keepAnswer(
  db: Database,
  box: CryptoBox,
  { id, requestSealed }: AsyncCallRow,
  answer: KeptAnswer,
  isDelivered: boolean,
): Promise<void> {
  return db.transaction(async (tx) => {
    const sealed = await storeSealed(tx, box, JSON.stringify(answer));
    const rows = await tx.query(
      `update async_call set done_at = clock_timestamp(), status = $2, answer_sealed = $3, request_sealed = null,
         deliver_after = case when $4 then clock_timestamp() end
       where id = $1 and done_at is null returning 1`,
      [id, answer.status, sealed, isDelivered],
    );
    if (rows.length === 0) await dropSealed(tx, sealed);
    else if (requestSealed !== null) await dropSealed(tx, requestSealed);
  });
}

export async function findCall(
  db: Database,
  id: string,
  clientId: string,
): Promise<AsyncCallRow | undefined> {
  const [row] = await db.query<AsyncCallRow>(
    `select ${COLUMNS} from async_call c where c.id = $1 and c.client_id = $2`,
    [id, clientId],
  );
  return row;
}

export async function openRequest(db: Database, box: CryptoBox, sealed: string): Promise<KeptRequest> {
  const kept = JSON.parse((await openSealed(db, box, sealed)).toString()) as KeptRequest & {
    request: { body: string };
  };
  const request = { ...kept.request, body: Buffer.from(kept.request.body as string, 'base64') };
  return { ...kept, request };
}

export const openAnswer = async (db: Database, box: CryptoBox, sealed: string): Promise<KeptAnswer> =>
  JSON.parse((await openSealed(db, box, sealed)).toString()) as KeptAnswer;

/** Forgets answers a day after they were there, and what nobody could answer in twice the time. */
export async function forgetCalls(db: Database): Promise<void> {
  await db.query(
    `with old as (
       delete from async_call c where c.done_at < clock_timestamp() - make_interval(hours => $1)
         or c.accepted_at < clock_timestamp() - make_interval(hours => 2 * $1)
       returning c.answer_sealed, c.request_sealed
     ) delete from sealed s using old where s.id in (old.answer_sealed, old.request_sealed)`,
    [KEPT_HOURS],
  );
}
