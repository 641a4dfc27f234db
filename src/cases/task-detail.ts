import { toShanghaiInstant } from '../core/dates.ts';
import type { JsonObject } from '../core/json.ts';
import { parseStrictJson } from '../core/strict-json.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Sql } from '../platform/database.ts';
import { differencesOf, maskAnswer } from './masked-answer.ts';
import { readCase } from './case-store.ts';
import { openBody } from './documents.ts';
import type { CaseEngine } from './engine.ts';
import type { Verdict } from './messages.ts';
import { findStep, stepsOf } from './step-store.ts';
import { mayRunAgain } from './tasks.ts';
import type { Instant, TaskView } from './view-types.ts';
import { tableOf } from './work.ts';

export interface AnswerView {
  id: string;
  verdict: Verdict;
  from: string;
  operationId: string;
  receivedAt: Instant;
  /** Given at a desk instead of signed by a system. */
  attested: boolean;
  /** Masked; absent once the body has been forgotten or where it could not be read. */
  content?: JsonObject;
}

interface MessageRow {
  id: string;
  verdict: Verdict;
  from: string;
  operationId: string;
  received: Date;
  attested: boolean;
  body: string;
}

/** What a task's step was told, oldest first, and where the last answer differs from the first. */
export async function answersTo(
  sql: Sql,
  box: CryptoBox,
  stepId: string,
): Promise<{ answers: AnswerView[]; differences: string[] }> {
  const rows = await sql.query<MessageRow>(
    `select m.id, m.verdict, m.member_id as "from", m.operation_id as "operationId", m.received_business as received,
       m.attested, m.body_sealed as body
     from case_message m where m.step_id = $1 order by m.id`,
    [stepId],
  );
  const contents = await Promise.all(rows.map(({ body }) => contentOf(sql, box, body)));
  const answers = rows.map(({ received, body: _body, ...row }, place) => {
    const content = contents[place];
    return {
      ...row,
      receivedAt: toShanghaiInstant(received),
      ...(content !== undefined && { content: maskAnswer(content) as JsonObject }),
    };
  });
  const differences = contents.length < 2 ? [] : differencesOf(contents[0], contents.at(-1));
  return { answers, differences };
}

/** Without what only numbers the message; undefined for bytes that are no answer, or are no longer kept. */
async function contentOf(sql: Sql, box: CryptoBox, body: string): Promise<JsonObject | undefined> {
  try {
    const content = parseStrictJson(await openBody(sql, box, body)) as JsonObject;
    const { messageId: _messageId, stepId: _stepId, ...said } = content;
    return said;
  } catch {
    return undefined;
  }
}

/** Where two answers stand against each other, the first was applied. */
const OF_ANSWERS: ReadonlySet<string> = new Set(['CONFLICT', 'LATE_REPLY']);

/** What an officer may decide about a task now. */
export async function resolutionsOf(engine: CaseEngine, task: TaskView): Promise<string[]> {
  if (task.resolvedAt !== undefined) return [];
  const { db } = engine;
  const step = task.stepId === undefined ? undefined : await findStep(db, task.stepId);
  const row = await readCase(db, task.caseId);
  const [, workflow] = await tableOf(engine, db, row);
  const runs =
    step !== undefined &&
    !OF_ANSWERS.has(task.reason) &&
    mayRunAgain({ row, workflow }, step, await stepsOf(db, step.caseId));
  return [
    ...(runs ? ['RETRY'] : []),
    ...(OF_ANSWERS.has(task.reason) ? ['FIRST_ANSWER_STANDS'] : []),
    'SETTLED_OUTSIDE',
    ...(task.fourEyes ? [] : ['DISMISSED']),
  ];
}
