import { operation } from '../operation.ts';
import { findExchanges, type EvidenceWish } from './evidence-queries.ts';

const DAY_MS = 86_400_000;

export const findEvidence = operation({
  roles: ['audit'],
  limit: 'read',
  subject: ({ query }) => (query['case'] ?? query['message'])?.toString(),
  async handle({ query }, { db }) {
    const wish: EvidenceWish = {
      ...(query['case'] !== undefined && { case: String(query['case']) }),
      ...(query['message'] !== undefined && { message: String(query['message']) }),
      ...(query['from'] !== undefined && { from: new Date(String(query['from'])) }),
      ...(query['to'] !== undefined && { to: new Date(String(query['to'])) }),
    };
    const isOpen = Object.keys(wish).length === 0;
    return { body: await findExchanges(db, isOpen ? { from: new Date(Date.now() - DAY_MS) } : wish) };
  },
});
