import { operation } from '../operation.ts';

export const getQueueCounts = operation({
  roles: ['operations'],
  limit: 'read',
  async handle(_request, { queue }) {
    const { waiting, active, delayed, failed } = await queue.counts();
    return { body: { waiting, active, delayed, failed } };
  },
});
