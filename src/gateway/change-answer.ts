import type { MaySee } from './change-feed.ts';
import type { Gateway } from './gateway.ts';
import type { OperationAnswer, OperationRequest } from './operation.ts';

/** A stream for those who ask for events, else what has changed since. A browser that comes back names its last event. */
export async function answerChanges(
  { query, header, principal }: Pick<OperationRequest, 'query' | 'header' | 'principal'>,
  { changes }: Gateway,
  maySee: MaySee,
): Promise<OperationAnswer> {
  const asked = header('last-event-id') ?? query['after'];
  const after = asked === undefined ? undefined : String(asked);
  if (header('accept')?.includes('text/event-stream') !== true)
    return { body: await changes.read(after, maySee) };
  return { events: await changes.follow({ accountId: principal.accountId, after, maySee }) };
}
