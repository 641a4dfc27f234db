import { receiveReply } from './cases/receive-reply.ts';
import type { Context } from './context.ts';
import type { JsonObject } from './core/json.ts';
import type { HandledCall, ServedCall } from './gateway/mediation.ts';
import { domainContext } from './plan-case.ts';
import type { Operation } from './service.ts';

type Handled = Extract<ServedCall, { kind: 'handled' }>['handle'];

/** Turns what a service says of an operation into what the exchange serves. */
export function serveOperation(context: Context, service: string, operation: Operation): ServedCall {
  switch (operation.kind) {
    case 'mediated':
      return {
        ...operation,
        provider: (body, params) => operation.provider((body ?? {}) as JsonObject, params),
      };
    case 'reply':
      return { kind: 'handled', handle: replyTo(context, service, operation) };
    case 'handled':
      return {
        kind: 'handled',
        handle: async ({ params, body, member }) =>
          operation.handle(
            { params, body: (body ?? null) as JsonObject | null, memberId: member },
            await domainContext(context, service),
          ),
      };
  }
}

/** A reply names the step it answers and the sender's own id of the message. */
const replyTo =
  (context: Context, service: string, { admit }: Extract<Operation, { kind: 'reply' }>): Handled =>
  async (call: HandledCall) => {
    const body = call.body as JsonObject & { stepId: string; messageId: string };
    const caseId = call.params['caseId'] ?? '';
    if (admit !== undefined)
      await admit({ caseId, memberId: call.member }, body, await domainContext(context, service));
    const receipt = await receiveReply(context.engine, {
      memberId: call.member,
      operationId: call.operationId,
      caseId,
      stepId: body.stepId,
      messageId: body.messageId,
      body,
      raw: call.raw,
      token: call.token,
      evidenceId: call.evidenceId,
    });
    return { status: 200, body: receipt };
  };
