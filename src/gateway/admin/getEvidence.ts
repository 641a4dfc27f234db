import { toShanghaiInstant } from '../../core/dates.ts';
import { getEvidence as readEvidence } from '../../exchange/evidence.ts';
import { operation } from '../operation.ts';

export const getEvidence = operation({
  roles: ['audit'],
  limit: 'read',
  async handle(request, { db, box }) {
    const { id, entries, decisions } = await readEvidence(db, box, request.param('evidenceId'));
    const dated = decisions.map((decision) => ({ ...decision, at: toShanghaiInstant(decision.at) }));
    return { body: { id, entries, decisions: dated } };
  },
});
