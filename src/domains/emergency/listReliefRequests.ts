import type { Operation } from '../../service.ts';
import { describeRequest, requestsOf } from './relief-store.ts';

export const listReliefRequests: Operation = {
  kind: 'handled',
  async handle({ memberId }, { sql }) {
    const rows = await requestsOf(sql, memberId);
    return { status: 200, body: { items: await Promise.all(rows.map((row) => describeRequest(sql, row))) } };
  },
};
