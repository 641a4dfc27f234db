import { answerAtDesk } from '../../cases/answer-step.ts';
import { ACKNOWLEDGE_NOTICE } from '../../cases/notices.ts';
import { requireVersion } from '../../cases/work.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { requestApproval } from '../approvals.ts';
import type { Gateway } from '../gateway.ts';
import { operation } from '../operation.ts';
import type { RoleGrant } from '../roles.ts';
import type { InboxRow } from './inbox-queries.ts';
import { askedOf, inboxStep } from './inbox-step.ts';

interface DeskAnswer {
  operationId: string;
  body: JsonObject;
  fourEyes?: boolean;
}

/** Stands for the sender's own id while the form is checked; the engine writes the real one. */
const MESSAGE_ID = 'desk-00000000-0000-7000-8000-000000000000';

async function requireAnswer(
  gateway: Gateway,
  grants: readonly RoleGrant[],
  step: InboxRow,
  { operationId, body }: DeskAnswer,
): Promise<{ twoOfficers: boolean }> {
  const { answeredBy, twoOfficers } = await askedOf(gateway, grants, step);
  if (!answeredBy.includes(operationId)) {
    throw new Refusal('BODY_INVALID', {
      findings: [{ code: 'ENUM', message: `Answer by ${answeredBy.join(', ')}`, path: '/body/operationId' }],
    });
  }
  if (operationId === ACKNOWLEDGE_NOTICE) return { twoOfficers };
  const whole = { ...body, stepId: step.stepId, messageId: MESSAGE_ID };
  const findings = gateway.registry.validateClientBody(step.service, operationId, whole);
  if (findings.length === 0) return { twoOfficers };
  throw new Refusal('BODY_INVALID', {
    findings: findings.map(({ path = '/body', ...finding }) => ({ ...finding, path: `/body${path}` })),
  });
}

export const answerInboxStep = operation<DeskAnswer>({
  roles: ['clerk'],
  limit: 'write',
  async handle(request, gateway) {
    const step = await inboxStep(gateway, request);
    const { fourEyes = false, ...answer } = request.body;
    const { twoOfficers } = await requireAnswer(gateway, request.grants, step, answer);
    const { accountId } = request.principal;
    if (!fourEyes && !twoOfficers) {
      const { stepId } = step;
      const receipt = await answerAtDesk(gateway.engine, {
        stepId,
        ...answer,
        officer: accountId,
        ifMatch: request.ifMatch,
      });
      return { body: receipt };
    }
    requireVersion(request.ifMatch, step);
    const approval = await requestApproval(gateway.db, gateway.box, {
      kind: 'DESK_ANSWER',
      subject: step.stepId,
      scope: `member:${step.memberId}`,
      payload: { stepId: step.stepId, ...answer },
      reason: twoOfficers ? 'Two officers answer this step' : 'Four eyes asked by the clerk',
      requestedBy: accountId,
    });
    return { status: 202, body: approval };
  },
});
