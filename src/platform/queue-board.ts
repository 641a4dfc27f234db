import type { RequestListener } from 'node:http';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';

type BullQueue = ConstructorParameters<typeof BullMQAdapter>[0];

/** Counting rows is not free on PostgreSQL: the board asks every so many seconds, not faster. */
const ASK_EVERY_SECONDS = 10;

/**
 * The pages of bull-board for one queue, read-only. Who may see them, and that nothing but a read reaches them, is the
 * gateway's business. Of a job's payload only the step id is shown, whatever else might be in it. Its own addresses are
 * built from `path`, where it is served.
 */
export function queueBoard(queue: unknown, path: string): RequestListener {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(path);
  const adapter = new BullMQAdapter(queue as BullQueue, { readOnlyMode: true, allowRetries: false });
  adapter.setFormatter('data', (data: { stepId?: unknown } | null) => ({ stepId: data?.stepId }));
  adapter.setFormatter('returnValue', () => null);
  createBullBoard({
    queues: [adapter],
    serverAdapter,
    options: {
      uiConfig: {
        boardTitle: '双城通 · 队列',
        hideDocsLink: true,
        showWorkers: false,
        pollingInterval: { showSetting: false, forceInterval: ASK_EVERY_SECONDS },
      },
    },
  });
  return serverAdapter.getRouter() as RequestListener;
}
