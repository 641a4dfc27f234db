import { addMonths, monthOf } from '../../../core/dates.ts';
import { Refusal } from '../../../core/errors.ts';
import type { DomainContext, ServiceSweep } from '../../../service.ts';
import { LAW } from '../rules.ts';
import { CLEARING, openClearing, type ClearingRow } from './clearing-store.ts';
import { compareMonth, settleState } from './compare-month.ts';
import { applyDecisions, openDisputes, takeUpDisputes } from './disputes.ts';
import { endRound } from './end-round.ts';
import { extractSide } from './extract.ts';
import { sendMessages } from './send-messages.ts';

/** 月度清算: opens the months that are due, extracts, compares, and sends what two people have released. */
export const clearMonths: ServiceSweep = {
  name: 'clear-months',
  everySeconds: 2,
  async run(context) {
    await openDueMonth(context);
    await takeUpDisputes(context);
    await applyDecisions(context);
    const inHand = await context.sql.query<ClearingRow>(
      `${CLEARING} where c.next_try_at <= clock_timestamp() and c.state not in ('DECLARED', 'CONFIRMED', 'PAID')
       order by c.month, c.id`,
    );
    for (const clearing of inHand) await takeTurn(context, clearing);
  },
};

/** The month that its day has made due, between every two agencies. */
async function openDueMonth(context: DomainContext): Promise<void> {
  const { today, members, sql } = context;
  const { statementDay, firstMonth } = LAW.clearing;
  const back = Number(today.slice(8)) >= statementDay.value ? -1 : -2;
  const month = addMonths(monthOf(today), back);
  if (month < firstMonth) return;
  const agencies = members.all().filter(({ services }) => services.includes('medical-insurance'));
  for (const insured of agencies)
    for (const care of agencies)
      if (insured.id !== care.id)
        await openClearing(sql, { month, insuredMember: insured.id, careMember: care.id });
}

async function takeTurn(context: DomainContext, clearing: ClearingRow): Promise<void> {
  try {
    await turn(context, clearing);
    if (clearing.obstacleCode !== null) await forgetObstacle(context, clearing);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await tryLater(context, clearing, error);
  }
}

async function turn(context: DomainContext, clearing: ClearingRow): Promise<void> {
  if (clearing.state === 'OPEN') {
    await extractSide(context, clearing, 'CARE');
    await extractSide(context, clearing, 'INSURED');
    await context.transaction((tx) => compareMonth(tx, clearing));
    return;
  }
  if (clearing.state === 'DISPUTED') {
    await openDisputes(context, clearing);
    await context.transaction((tx) => settleState(tx, clearing));
    return;
  }
  const region = context.members.member(clearing.insuredMember)?.city ?? '';
  if (await sendMessages(context, clearing))
    await context.transaction((tx) => endRound(tx, clearing, region));
}

const forgetObstacle = ({ sql }: DomainContext, { id }: ClearingRow): Promise<unknown> =>
  sql.query(
    'update svc_medical_insurance.clearing set obstacle_code = null, obstacle_path = null where id = $1',
    [id],
  );

/** No time heals a code that nobody has mapped: people hear of it at once, of everything else after some attempts. */
async function tryLater(context: DomainContext, clearing: ClearingRow, error: Refusal): Promise<void> {
  const path = error.options.findings?.[0]?.path ?? null;
  await context.sql.query(
    `update svc_medical_insurance.clearing c set attempts = c.attempts + 1, obstacle_code = $3, obstacle_path = $4,
       next_try_at = clock_timestamp() + make_interval(secs => least(2 ^ least(c.attempts, 10), $2))
     where c.id = $1`,
    [clearing.id, LAW.clearing.longestWaitSeconds.value, error.code, path],
  );
  const isUnmapped = error.code === 'UNMAPPED_CODE' && clearing.obstaclePath !== path;
  if (!isUnmapped && clearing.attempts + 1 !== LAW.clearing.alarmAfterAttempts.value) return;
  const where = path === null ? '' : ` at ${path}`;
  await context.raiseAlarm({
    kind: 'CLEARING_STANDS_STILL',
    subject: clearing.careMember,
    detail: `The clearing of ${clearing.month} with ${clearing.insuredMember} stands still: ${error.code}${where}`,
  });
}
