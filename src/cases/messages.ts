import { canonicalJson } from '../core/canonical-json.ts';
import { sha256 } from '../core/digest.ts';
import { uuidv7 } from '../core/ids.ts';
import type { JsonObject } from '../core/json.ts';
import type { Sql } from '../platform/database.ts';
import { storeSealed } from '../platform/sealed.ts';
import { sealBody, type Body } from './documents.ts';
import type { Work } from './work.ts';

export type Verdict = 'APPLIED' | 'CONFLICT' | 'LATE' | 'INVALID';

/** An answer as it came, whoever gave it and by whichever way. */
export interface Message {
  stepId: string;
  /** Member id, or `resident`. */
  from: string;
  /** The sender's own id of the message. */
  messageId: string;
  operationId: string;
  raw: Buffer;
  /** Undefined when the bytes could not be read as an answer. */
  content?: JsonObject;
  token?: string;
  evidenceId?: string;
  /** The gateway vouches for an officer instead of the agency signing. */
  attested?: boolean;
}

export interface StoredMessage {
  id: string;
  stepId: string;
  digest: Buffer;
  contentDigest: Buffer;
  verdict: Verdict;
  receivedBusiness: Date;
  messageId: string;
}

/** Two answers say the same when they differ only in how the sender numbers its messages. */
export function contentDigest(content: JsonObject | undefined, raw: Buffer): Buffer {
  if (content === undefined) return sha256(raw);
  const { messageId: _messageId, stepId: _stepId, ...said } = content;
  return sha256(canonicalJson(said));
}

const COLUMNS = `m.id, m.step_id as "stepId", m.digest, m.content_digest as "contentDigest", m.verdict,
  m.received_business as "receivedBusiness", m.message_id as "messageId"`;

/** The message a sender has already sent under this id. */
export async function findMessage(
  tx: Sql,
  from: string,
  messageId: string,
): Promise<StoredMessage | undefined> {
  const [row] = await tx.query<StoredMessage>(
    `select ${COLUMNS} from case_message m where m.member_id = $1 and m.message_id = $2`,
    [from, messageId],
  );
  return row;
}

/** What has been said to a step before, oldest first. */
export const messagesOf = (tx: Sql, stepId: string): Promise<StoredMessage[]> =>
  tx.query<StoredMessage>(`select ${COLUMNS} from case_message m where m.step_id = $1 order by m.id`, [
    stepId,
  ]);

/** Two different messages under one id are both kept: the later one under an id of its own. */
async function freeId(tx: Sql, message: Message): Promise<string> {
  for (let times = 2, id = message.messageId; ; times += 1) {
    if ((await findMessage(tx, message.from, id)) === undefined) return id;
    id = `${message.messageId}#${times}`;
  }
}

/** Keeps the bytes and the token of an answer, sealed. */
export async function storeMessage(
  work: Work,
  message: Message,
  verdict: Verdict,
): Promise<{ stored: StoredMessage; body: Body }> {
  const { tx, engine, times, row } = work;
  const body = await sealBody(tx, engine.box, message.raw);
  const token = message.token === undefined ? null : await storeSealed(tx, engine.box, message.token);
  const stored: StoredMessage = {
    id: uuidv7(),
    stepId: message.stepId,
    digest: sha256(message.raw),
    contentDigest: contentDigest(message.content, message.raw),
    verdict,
    receivedBusiness: times.business,
    messageId: await freeId(tx, message),
  };
  await tx.query(
    `insert into case_message (id, case_id, step_id, member_id, message_id, operation_id, digest, content_digest,
       verdict, attested, body_sealed, token_sealed, evidence_id, received_at, received_business)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      stored.id,
      row.id,
      message.stepId,
      message.from,
      stored.messageId,
      message.operationId,
      stored.digest,
      stored.contentDigest,
      verdict,
      message.attested ?? false,
      body.sealed,
      token,
      message.evidenceId ?? null,
      times.at,
      times.business,
    ],
  );
  return { stored, body };
}
