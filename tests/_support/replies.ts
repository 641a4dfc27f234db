import type { Reply } from '../../src/cases/receive-reply.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { openTestCase, ORIGIN, runDueSteps, stepNamed, type TestEngine } from './case-engine.ts';

/** A signed reply as the gateway hands it on, by default the information sheet of the origin. */
export function reply(
  caseId: string,
  stepId: string,
  said: JsonObject,
  overrides: Partial<Reply> = {},
): Reply {
  const messageId = overrides.messageId ?? `m-${stepId}`;
  const body = { ...said, stepId, messageId };
  return {
    memberId: ORIGIN,
    operationId: 'replySheet',
    caseId,
    stepId,
    messageId,
    body,
    raw: Buffer.from(JSON.stringify(body)),
    token: 'agency.token.here',
    evidenceId: 'ev-reply',
    ...overrides,
  };
}

export const sheet = (total: string): JsonObject => ({ outcome: 'SHEET_SENT', total });

/** A case whose letter waits for the origin's sheet. */
export async function caseAtLetter(
  engine: TestEngine,
): Promise<{ caseId: string; stepId: string; number: string }> {
  const { caseId, number } = await openTestCase(engine);
  await runDueSteps(engine);
  return { caseId, number, stepId: (await stepNamed(engine, caseId, 'letter')).id };
}
