import { Refusal, type Remedy } from '../core/errors.ts';
import { situationOf, withdrawalObjection, type Obstacle } from './act-rules.ts';
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
    const against = await objectionTo(work);
    if (against !== undefined) throw tooLate(against);
    await recordReason(work, resident);
    await endAsWithdrawn(work, 'act:withdraw', wanted.account);
  });
}

/**
 * The resident takes back the consent to use personal data. No further step is sent: the case ends as withdrawn. What
 * was done on the consent before stands.
 * @throws Refusal NOT_FOUND, IF_MATCH_REQUIRED, VERSION_CHANGED; ACTION_NOT_ALLOWED with a remedy once money or the
 *   relation moves: then the matter must come to its end
 */
export async function withdrawConsent(engine: CaseEngine, wanted: ActOfResident): Promise<void> {
  await asResident(engine, wanted, async (work, resident) => {
    const against = await objectionTo(work);
    if (against !== undefined) throw tooLate(against, remedyOf(against));
    await recordReason(work, { ...resident, act: 'withdraw-consent' });
    await work.tx.query('update case_file c set consent_withdrawn_at = $2 where c.id = $1', [
      work.row.id,
      work.times.at,
    ]);
    await endAsWithdrawn(work, 'act:withdraw-consent', wanted.account);
  });
}

async function objectionTo({ tx, workflow, row, members }: Work): Promise<Obstacle | undefined> {
  const situation = await situationOf(tx, workflow, row, members);
  return withdrawalObjection(situation, row.state, workflow);
}

const tooLate = (against: Obstacle, remedy?: Remedy): Refusal =>
  new Refusal('ACTION_NOT_ALLOWED', {
    detail: against.reason,
    detailZh: against.reasonZh,
    findings: [{ code: against.code, message: against.reason }],
    ...(remedy !== undefined && { remedy }),
  });

/** Why the consent still counts here, and what its person can do. */
function remedyOf({ code, reason, reasonZh }: Obstacle): Remedy {
  const said = { ruleIds: [], sources: [], reason, reasonZh, whoActs: 'RESIDENT' };
  if (code === 'CASE_ENDED')
    return {
      ...said,
      fix: 'Nothing needs to be done: no more is sent for this case; what was done on your consent stands',
      fixZh: '无需办理：该业务不再发送您的信息；此前依据同意已办理的事项不受影响',
    };
  return {
    ...said,
    fix: 'The matter must be finished once it moves; ask the agency that holds it to reverse it, or wait for its end',
    fixZh: '业务已开始划转或接续，须办理完毕；如需撤销，请向当前经办机构提出，或等待办结',
  };
}

async function endAsWithdrawn(work: Work, why: string, account: string): Promise<void> {
  await enterState(work, endStateOf(work.workflow, 'withdrawn', 'WITHDRAWN'), why, account);
  for (const side of partiesOf(work.workflow))
    await sendNotice(work, side, { notice: 'CASE_WITHDRAW', text: '' }, RESIDENT);
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
    if (!(await actsHere(work.tx, work.row.id, wanted.personId))) throw new Refusal('NOT_FOUND');
    requireVersion(wanted.ifMatch, work.row);
    await change(work, { act: 'resident', side: RESIDENT, by: wanted.account, reason: wanted.reason });
  });
}
