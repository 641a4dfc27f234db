import { receiveReply } from './cases/receive-reply.ts';
import type { Context } from './context.ts';
import type { JsonObject } from './core/json.ts';
import type { HandledCall, ServedCall } from './gateway/mediation.ts';
import { domainContext } from './plan-case.ts';
import type { Operation, ServiceDefinition } from './service.ts';

type Handled = Extract<ServedCall, { kind: 'handled' }>['handle'];
type Kind = Operation['kind'];

/** An operation of the service in force; its kind is the same in every version. */
function operationOf<K extends Kind>(
  { operations }: ServiceDefinition,
  operationId: string,
  kind: K,
): Extract<Operation, { kind: K }> {
  const found = operations[operationId];
  if (found?.kind !== kind) throw new Error(`${operationId} is not ${kind}`);
  return found as Extract<Operation, { kind: K }>;
}

/** Turns what a service says of an operation into what the exchange serves: at each call by the rules in force then. */
export function serveOperation(context: Context, service: string, operationId: string): ServedCall {
  const now = <K extends Kind>(kind: K): Extract<Operation, { kind: K }> =>
    operationOf(context.registry.service(service).definition, operationId, kind);
  const operation = context.registry.service(service).definition.operations[operationId];
  switch (operation?.kind) {
    case 'mediated':
      return {
        ...operation,
        provider: (body, params) => now('mediated').provider((body ?? {}) as JsonObject, params),
      };
    case 'reply':
      return { kind: 'handled', handle: replyTo(context, service, () => now('reply')) };
    case 'handled':
      return {
        kind: 'handled',
        handle: async ({ params, body, member }) =>
          now('handled').handle(
            { params, body: (body ?? null) as JsonObject | null, memberId: member },
            await domainContext(context, service),
          ),
      };
    default:
      throw new Error(`${service} has no ${operationId}`);
  }
}

/** A reply names the step it answers and the sender's own id of the message. */
const replyTo =
  (context: Context, service: string, now: () => Extract<Operation, { kind: 'reply' }>): Handled =>
  async (call: HandledCall) => {
    const body = call.body as JsonObject & { stepId: string; messageId: string };
    const caseId = call.params['caseId'] ?? '';
    const { admit } = now();
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
