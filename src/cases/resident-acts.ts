import { Refusal } from '../core/errors.ts';
import { situationOf, withdrawalObjection } from './act-rules.ts';
import { actsHere } from './case-store.ts';
import { enterState } from './advance.ts';
import { endStateOf, partiesOf } from './conditions.ts';
import type { CaseEngine } from './engine.ts';
import { sendNotice } from './notices.ts';
import { recordReason, requirePlainReason } from './reasons.ts';
import { RESIDENT, type Side } from './workflow.ts';
import { changeCase, requireVersion, type Work } from './work.ts';

export interface ActOfResident {
  caseId: string;
  account: string;
  personId: string;
  reason: string;
  ifMatch: number | undefined;
}

/**
 * The resident takes the application back.
 * @throws Refusal NOT_FOUND, IF_MATCH_REQUIRED, VERSION_CHANGED, ACTION_NOT_ALLOWED once money or the relation moves
 */
export async function withdrawCase(engine: CaseEngine, wanted: ActOfResident): Promise<void> {
  await asResident(engine, wanted, async (work, resident) => {
    const situation = await situationOf(work.tx, work.workflow, work.row, work.members);
    const against = withdrawalObjection(situation, work.row.state, work.workflow);
    if (against !== undefined)
      throw new Refusal('ACTION_NOT_ALLOWED', {
        detail: against.reason,
        detailZh: against.reasonZh,
        findings: [{ code: against.code, message: against.reason }],
      });
    await recordReason(work, resident);
    await enterState(
      work,
      endStateOf(work.workflow, 'withdrawn', 'WITHDRAWN'),
      'act:withdraw',
      wanted.account,
    );
    for (const side of partiesOf(work.workflow))
      await sendNotice(work, side, { notice: 'CASE_WITHDRAW', text: '' }, RESIDENT);
  });
}

/**
 * The resident reminds whoever is late.
 * @throws Refusal NOT_FOUND, IF_MATCH_REQUIRED, VERSION_CHANGED, ACTION_NOT_ALLOWED unless a deadline is overdue
 */
export async function remindAsResident(engine: CaseEngine, wanted: ActOfResident): Promise<void> {
  await asResident(engine, wanted, async (work, resident) => {
    const late = await work.tx.query<{ side: Side }>(
      `select distinct d.side from case_deadline d
       where d.case_id = $1 and d.status = 'OPEN' and d.level in ('OVERDUE', 'ESCALATED')`,
      [work.row.id],
    );
    if (late.length === 0)
      throw new Refusal('ACTION_NOT_ALLOWED', {
        detail: 'Nobody is late yet',
        detailZh: '尚未超过法定时限',
        findings: [{ code: 'NOT_OVERDUE', message: 'Nobody is late yet' }],
      });
    await recordReason(work, resident);
    for (const { side } of late) await sendNotice(work, side, { notice: 'REMINDER', text: '' }, RESIDENT);
  });
}

async function asResident(
  engine: CaseEngine,
  wanted: ActOfResident,
  change: (work: Work, resident: { act: string; side: Side; by: string; reason: string }) => Promise<void>,
): Promise<void> {
  requirePlainReason(wanted.reason);
  await changeCase(engine, wanted.caseId, async (work) => {
    if (!actsHere(work.row, wanted.personId)) throw new Refusal('NOT_FOUND');
    requireVersion(wanted.ifMatch, work.row);
    await change(work, { act: 'resident', side: RESIDENT, by: wanted.account, reason: wanted.reason });
  });
}
