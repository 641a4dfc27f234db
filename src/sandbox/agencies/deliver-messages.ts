import { signRequestToken } from '../../exchange/envelope.ts';
import type { World } from './world.ts';

/** Refusals that no repetition changes. A refusal with a receipt is one too. */
const FINAL_CODES = new Set(['REPLY_CONFLICT', 'CASE_CLOSED']);
const BATCH = 16;
const CLAIM_SECONDS = 15;
const TIMEOUT_MS = 8_000;
const LONGEST_PAUSE_SECONDS = 60;

interface OpenMessage {
  agency: string;
  message_id: string;
  case_id: string;
  step_id: string;
  purpose: string;
  operation: string;
  body: string;
  attempts: number;
}

export const clientOf = (agency: string): string => `${agency}.core`;

/** Where the gateway takes a message, by the client contract that has its operation. */
function pathOf({ operation, case_id }: OpenMessage, { services }: World): string {
  for (const [service, { client }] of services) {
    const found = client.operations.get(operation);
    if (found !== undefined) return `/${service}/v1${found.path.replace('{caseId}', case_id)}`;
  }
  throw new Error(`No service takes ${operation}`);
}

/** The member's own grant: named after the entry of the members file that covers the message, and the member. */
function grantOf({ agency, operation, purpose }: OpenMessage, { grants }: World): string {
  const entry = grants.find(
    (one) =>
      one.purpose === purpose && one.operations.includes(operation) && one.clients.includes(clientOf(agency)),
  );
  return `${entry?.id ?? purpose}.${agency}`;
}

interface Reception {
  status: number;
  code: string | null;
  /** The gateway has filed the message, whatever it thinks of it. */
  isKept: boolean;
}

async function post(message: OpenMessage, world: World): Promise<Reception> {
  const key = world.keys.get(message.agency);
  if (key === undefined) throw new Error(`${message.agency} has no key`);
  const body = Buffer.from(message.body);
  const path = pathOf(message, world);
  const { token, contentDigest } = await signRequestToken({
    key,
    iss: clientOf(message.agency),
    sub: `${message.agency}/sandbox-desk`,
    aud: world.gatewayId,
    method: 'POST',
    url: `${world.publicUrl}${path}`,
    body,
    purpose: message.purpose,
    grant: grantOf(message, world),
    case: message.case_id,
  });
  const answer = await world.http.request({
    method: 'POST',
    url: `${world.gatewayUrl}${path}`,
    headers: {
      authorization: `Bearer ${token}`,
      'content-digest': contentDigest,
      'content-type': 'application/json',
    },
    body,
    timeoutMs: TIMEOUT_MS,
    maxBytes: 65_536,
  });
  if (answer.status < 400) return { status: answer.status, code: null, isKept: answer.status < 300 };
  const { code, receipt } = JSON.parse(answer.body.toString('utf8')) as { code?: unknown; receipt?: unknown };
  const word = typeof code === 'string' ? code : null;
  return {
    status: answer.status,
    code: word,
    isKept: FINAL_CODES.has(word ?? '') || typeof receipt === 'string',
  };
}

async function operationAsked(message: OpenMessage, world: World): Promise<string> {
  const [step] = await world.db.query<{ operation: string }>(
    'select s.operation from agency_step s where s.agency = $1 and s.step_id = $2',
    [message.agency, message.step_id],
  );
  return step?.operation ?? message.operation;
}

async function deliver(message: OpenMessage, world: World): Promise<void> {
  const outcome = await post(message, world).catch((error: unknown) => {
    world.log.debug({ err: error, stepId: message.step_id }, 'the gateway did not take a message');
    return { status: 0, code: null, isKept: false };
  });
  const isDone = outcome.isKept;
  if (isDone && world.faults.strike('answer-twice', message.agency, await operationAsked(message, world)))
    await post(message, world).catch(() => undefined);
  if (!isDone && outcome.status >= 400)
    world.log.warn(
      { stepId: message.step_id, operation: message.operation, status: outcome.status, code: outcome.code },
      'the gateway refused a message; it will be sent again',
    );
  await world.db.query(
    `update agency_message set last_status = $3, last_code = $4,
       done_at = case when $5 then clock_timestamp() end,
       next_try_at = clock_timestamp() + make_interval(secs => $6)
     where agency = $1 and message_id = $2`,
    [
      message.agency,
      message.message_id,
      outcome.status,
      outcome.code,
      isDone,
      Math.min(LONGEST_PAUSE_SECONDS, 0.25 * 2 ** Math.min(message.attempts, 10)),
    ],
  );
}

/** Sends what is open, at least once each, and again until the gateway has it. Answers how many were tried. */
export async function deliverMessages(world: World): Promise<number> {
  const messages = await world.db.query<OpenMessage>(
    `update agency_message m
     set attempts = m.attempts + 1, next_try_at = clock_timestamp() + interval '${CLAIM_SECONDS} seconds'
     from (select o.agency, o.message_id from agency_message o
           where o.done_at is null and o.next_try_at <= clock_timestamp()
           order by o.next_try_at limit ${BATCH} for update skip locked) open
     where m.agency = open.agency and m.message_id = open.message_id
     returning m.agency, m.message_id, m.case_id, m.step_id, m.purpose, m.operation, m.body, m.attempts`,
  );
  await Promise.all(messages.map((message) => deliver(message, world)));
  return messages.length;
}
