import { newestDocuments } from '../../cases/documents.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import type { Operation } from '../../service.ts';
import { moveOf } from './party.ts';
import { standardMessage, type Acknowledged } from './standard-fields.ts';

const papersOf = (content: JsonObject | undefined, member: string): JsonObject[] => {
  const papers = content?.[member];
  return Array.isArray(papers) ? (papers as JsonObject[]) : [];
};

/** Permits and certificates of a move in the names of the police exchange, for a bureau whose system speaks them. */
export const getMoveMessages: Operation = {
  kind: 'handled',
  async handle({ params, memberId }, { sql, box }) {
    const { id } = await moveOf(sql, params['caseId'] ?? '', memberId);
    const [documents, taken] = await Promise.all([
      newestDocuments(sql, box, id),
      sql.query<{ step: string; outcome: string }>(
        `select distinct on (s.step) s.step, s.outcome from case_step s
         where s.case_id = $1 and s.step in ('deliver', 'register', 'register-paper') and s.outcome is not null
         order by s.step, s.id desc`,
        [id],
      ),
    ]);
    const ackOf = (step: string): Acknowledged => {
      const outcome = taken.find((one) => one.step.startsWith(step))?.outcome;
      if (outcome === undefined) return {};
      return outcome.startsWith('NOT_') ? { code: '99', msg: '失败' } : { code: '00', msg: '成功' };
    };
    const permits = papersOf(documents.get('move-permit')?.content, 'permits');
    const certificates = papersOf(documents.get('move-certificate')?.content, 'certificates');
    const messages: Json[] = [
      ...permits.map((one) => standardMessage('permit', one, ackOf('deliver'))),
      ...certificates.map((one) => standardMessage('certificate', one, ackOf('register'))),
    ];
    return { status: 200, body: { messages } };
  },
};
