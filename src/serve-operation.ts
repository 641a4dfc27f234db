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
      return { kind: 'handled', handle: replyTo(context) };
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
  ({ engine }: Context): Handled =>
  async (call: HandledCall) => {
    const body = call.body as JsonObject & { stepId: string; messageId: string };
    const receipt = await receiveReply(engine, {
      memberId: call.member,
      operationId: call.operationId,
      caseId: call.params['caseId'] ?? '',
      stepId: body.stepId,
      messageId: body.messageId,
      body,
      raw: call.raw,
      token: call.token,
      evidenceId: call.evidenceId,
    });
    return { status: 200, body: receipt };
  };
