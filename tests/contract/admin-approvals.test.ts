import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiveReply } from '../../src/cases/receive-reply.ts';
import { INBOX, openTasks, stepNamed } from '../_support/case-engine.ts';
import { openMyCase, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';
const APPROVE = { decision: 'approve', reason: '同意' };

let at: TestGateway;
beforeAll(async () => {
  at = await startTestGateway();
});
afterAll(() => at[Symbol.asyncDispose]());

/** Until disposed no decision can be written. */
async function decisionsFail(): Promise<AsyncDisposable> {
  const { db } = at.engine;
  await db.query(`create function refuse_decision() returns trigger language plpgsql as
    $$ begin raise exception 'disk full'; end $$`);
  await db.query(
    'create trigger refused before update on approval for each row execute function refuse_decision()',
  );
  return {
    async [Symbol.asyncDispose]() {
      await db.query('drop trigger refused on approval; drop function refuse_decision()');
    },
  };
}

const decide = (by: Caller, approvalId: string) =>
  by.post(`/admin/v1/approvals/${approvalId}/decision`, APPROVE);

async function say(caseId: string, total: string): Promise<void> {
  const letter = await stepNamed(at.engine, caseId, 'letter');
  const content = { stepId: letter.id, messageId: `${caseId}-${total}`, outcome: 'SHEET_SENT', total };
  await receiveReply(at.engine, {
    memberId: letter.member_id ?? '',
    operationId: 'replySheet',
    caseId,
    stepId: letter.id,
    messageId: content.messageId,
    body: content,
    raw: Buffer.from(JSON.stringify(content)),
    token: 'token',
    evidenceId: UNKNOWN,
  }).catch((error: unknown) => error);
}

describe('an approved act and its approval', () => {
  it('the release of a task: both or neither', async () => {
    const [first, second] = [await at.officer('operations'), await at.officer('operations')];
    const id = await openMyCase(at, await at.resident());
    await say(id, '100.00');
    await say(id, '200.00');
    const [task] = await openTasks(at.engine, id);
    const asked = await first
      .post(`/admin/v1/tasks/${task?.id}/resolve`, { resolution: 'FIRST_ANSWER_STANDS', reason: '已核实' })
      .set('if-match', `"${task?.version}"`)
      .expect(202);
    {
      await using _full = await decisionsFail();
      await decide(second, asked.body.approvalId).expect(500);
      expect(await openTasks(at.engine, id)).toMatchObject([{ id: task?.id }]);
    }
    await decide(second, asked.body.approvalId).expect(200);
    expect(await openTasks(at.engine, id)).toEqual([]);
  });

  describe('an answer at a desk', () => {
    let clerk: Caller;
    let second: Caller;
    beforeAll(async () => {
      at.engine.sides['destination'] = INBOX;
      [clerk, second] = [await at.officer('clerk'), await at.officer('clerk')];
    });

    interface Asked {
      caseId: string;
      approvalId: string;
    }

    async function asked(step: string, operationId: string, body: object): Promise<Asked> {
      const caseId = await openMyCase(at, await at.resident());
      const path = `/admin/v1/inbox/${(await stepNamed(at.engine, caseId, step)).id}`;
      const etag = String((await clerk.get(path).expect(200)).get('etag'));
      const answer = await clerk
        .post(`${path}/answer`, { operationId, body, fourEyes: true })
        .set('if-match', etag)
        .expect(202);
      return { caseId, approvalId: answer.body.approvalId };
    }

    it('both or neither', async () => {
      const { caseId, approvalId } = await asked('review', 'replyReview', { outcome: 'ACCEPTED' });
      {
        await using _full = await decisionsFail();
        await decide(second, approvalId).expect(500);
        expect((await stepNamed(at.engine, caseId, 'review')).status).toBe('WAITING');
      }
      await decide(second, approvalId).expect(200);
      expect((await stepNamed(at.engine, caseId, 'review')).outcome).toBe('ACCEPTED');
    });

    it('refused and kept where no rule can read it; the approval stays pending', async () => {
      const { caseId, approvalId } = await asked('review', 'replyReview', { outcome: 'UNHEARD' });
      const refused = await decide(second, approvalId);
      expect(refused.body.code).toBe('PROVIDER_ANSWER_INVALID');
      expect((await stepNamed(at.engine, caseId, 'review')).status).toBe('ANSWER_INVALID');
      expect(await openTasks(at.engine, caseId)).toMatchObject([{ reason: 'ANSWER_INVALID' }]);
      const { body } = await second.get(`/admin/v1/approvals/${approvalId}`).expect(200);
      expect(body.approval.status).toBe('pending');
    });
  });
});
