import { toShanghaiInstant } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import { pauseMember as pause } from '../../exchange/member-pauses.ts';
import { operation } from '../operation.ts';

const LONGEST_HOURS = 168;
const HOUR = 3_600_000;

/** One person is enough: a pause ends by itself, and whoever may act on cases may end it. */
export const pauseMember = operation<{ until: string; reason: string }>({
  roles: ['operations'],
  limit: 'write',
  async handle({ param, body, principal }, { db, members }) {
    const memberId = param('memberId');
    if (members.member(memberId)?.mode !== 'api') throw new Refusal('NOT_FOUND');
    const until = new Date(body.until);
    const ahead = until.getTime() - Date.now();
    if (ahead <= 0 || ahead > LONGEST_HOURS * HOUR)
      throw new Refusal('BODY_INVALID', {
        findings: [
          {
            code: 'OUT_OF_RANGE',
            message: `A pause ends within ${LONGEST_HOURS} hours from now`,
            path: '/body/until',
          },
        ],
      });
    await db.transaction((tx) => pause(tx, { memberId, until, by: principal.accountId }));
    return { body: { memberId, pausedUntil: toShanghaiInstant(until) } };
  },
});
