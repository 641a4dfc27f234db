import type { Api } from '../../src/cli/api.ts';
import type { components } from '../../src/contracts/admin.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { onFreshVersion, until } from './flow.ts';
import type { TestSystem } from './system.ts';

type InboxStep = components['schemas']['InboxStep'] & { request: JsonObject };
type InboxRow = components['schemas']['InboxRow'];

export interface DeskAnswer {
  operationId: string;
  body: JsonObject;
}

/** A clerk at the desk of a member without a system. */
export interface Clerk {
  /** Waits until a step of the case waits at this desk and shows what is asked. */
  asked(caseId: string, step: string): Promise<InboxStep>;
  /** Answers that step; `say` makes the answer from what was asked. */
  answer(caseId: string, step: string, say: (request: JsonObject) => DeskAnswer): Promise<JsonObject>;
  /** The same, for a second clerk to approve. */
  propose(caseId: string, step: string, say: (request: JsonObject) => DeskAnswer): Promise<JsonObject>;
  /** The same, and this other clerk approves it. */
  answerWith(
    other: Clerk,
    caseId: string,
    step: string,
    say: (request: JsonObject) => DeskAnswer,
  ): Promise<JsonObject>;
  api: Api;
}

export async function clerkAt(system: Pick<TestSystem, 'as'>, account: string): Promise<Clerk> {
  const api = await system.as(account);
  const inbox = async (caseId: string, step: string): Promise<InboxRow | undefined> => {
    const { items } = await api.get<{ items: InboxRow[] }>('/admin/v1/inbox?pageSize=100');
    return items.find((row) => row.caseId === caseId && row.step === step);
  };
  const asked = async (caseId: string, step: string): Promise<InboxStep> => {
    const row = await until(
      () => inbox(caseId, step),
      (found) => found !== undefined,
      `${step} at the desk`,
    );
    return api.get<InboxStep>(`/admin/v1/inbox/${row?.stepId}`);
  };
  const send = async (
    caseId: string,
    step: string,
    say: (request: JsonObject) => DeskAnswer,
    more: JsonObject,
  ): Promise<JsonObject> => {
    const { request, step: row } = await asked(caseId, step);
    return onFreshVersion(
      async () => (await api.get<InboxStep>(`/admin/v1/inbox/${row.stepId}`)).step,
      (headers) =>
        api.send('POST', `/admin/v1/inbox/${row.stepId}/answer`, { ...say(request), ...more }, headers),
    );
  };
  return {
    api,
    asked,
    answer: (caseId, step, say) => send(caseId, step, say, {}),
    propose: (caseId, step, say) => send(caseId, step, say, { fourEyes: true }),
    async answerWith(other, caseId, step, say) {
      const proposed = await send(caseId, step, say, { fourEyes: true });
      const { approvalId } = proposed as { approvalId: string };
      const decision = { decision: 'approve', reason: '与银行回单一致' };
      return other.api.send<JsonObject>('POST', `/admin/v1/approvals/${approvalId}/decision`, decision);
    },
  };
}
