import { businessNow, setBusinessClock } from '../../../src/platform/business-time.ts';
import { withFault } from '../../_support/flow.ts';
import { DAY, type TestSystem } from '../../_support/system.ts';
import { untilDone, untilPostponed } from '../progress.ts';

/** How many applications for sealing an account are never answered: their residents withdraw. */
export const SILENT = 10;
/** How many payments, and other answers, are told a second time: alike, and with a fen more. */
export const TOLD_TWICE = 20;

/** One message in ten leaves some seconds late, so that later ones overtake it. */
const HOLD = `create function hold_back() returns trigger language plpgsql as $$
  declare luck double precision := random();
  begin
    new.next_try_at := new.next_try_at
      + make_interval(secs => case when luck < 0.1 then 50 * luck else 0 end);
    return new;
  end $$;
  create trigger hold_back before insert on agency_message for each row execute function hold_back()`;

const AGENCIES = ['tongliao-social-insurance', 'chifeng-medical-insurance', 'tongliao-public-security'];
/** Tries that must have been put off before these agencies are back. */
const PUT_OFF = 25;

/** From here on answers are late, overtake each other, get lost, come twice; some never come. */
export async function beginTroubles(system: TestSystem): Promise<void> {
  await system.world.query(HOLD);
  await withFault(system, { kind: 'silent', operation: 'sealTemporaryAccount', times: SILENT });
  await withFault(system, { kind: 'lose-answer', times: 60 });
  await withFault(system, { kind: 'answer-twice', times: 60 });
}

/** What agencies have said twice. */
export interface ToldAgain {
  alike: number;
  otherwise: number;
}

/** Within them most limits of the law pass. */
const LATE_MS = 12 * DAY * 1_000;

/** Every answer that is due comes twelve days late. */
async function leap({ db }: TestSystem): Promise<void> {
  const now = await businessNow(db);
  await setBusinessClock(db, { at: new Date(now.getTime() + LATE_MS) });
}

/**
 * Lets three agencies be out of reach for a while, all answers be late at once, and agencies repeat and contradict
 * themselves later.
 */
export async function makeTrouble(system: TestSystem, steps: number): Promise<ToldAgain> {
  await untilDone(system, steps * 0.2);
  {
    await using down = new AsyncDisposableStack();
    for (const agency of AGENCIES) down.use(await withFault(system, { kind: 'unreachable', agency }));
    await untilPostponed(system, PUT_OFF);
  }
  await untilDone(system, steps * 0.5);
  await leap(system);
  await untilDone(system, steps * 0.7);
  await system.world.query('drop trigger hold_back on agency_message');
  return tellAgain(system);
}

/**
 * Agencies say again what was taken from them, under new message ids: as it was, and with a fen more. For pension the
 * fen is in the account and the total, so that the sum still holds.
 */
const TELL_AGAIN = `insert into agency_message (agency, message_id, step_id, case_id, purpose, operation, body)
  select m.agency, m.message_id || $1, m.step_id, m.case_id, m.purpose, m.operation,
    (jsonb_set(said.body, '{messageId}', to_jsonb(m.message_id || $1)))::text
  from agency_message m, lateral (select case
      when not $2 then m.body::jsonb
      when m.body::jsonb ? 'funds' then m.body::jsonb || jsonb_build_object('funds', m.body::jsonb -> 'funds'
        || jsonb_build_object(
          'personalAccount', (((m.body::jsonb #>> '{funds,personalAccount}')::numeric + 0.01)::text),
          'total', (((m.body::jsonb #>> '{funds,total}')::numeric + 0.01)::text)))
      else jsonb_set(m.body::jsonb, '{payment,amount}',
        to_jsonb(((m.body::jsonb #>> '{payment,amount}')::numeric + 0.01)::text)) end as body) as said
  where m.done_at is not null and m.last_status = 200 and m.message_id = 'm-' || m.step_id
    and (not $2 or m.operation in ('sendFundsNotice', 'sendAccountNotice', 'sendHousingPayment'))
  order by md5(m.message_id) limit $3
  on conflict do nothing returning 1`;

async function tellAgain({ world }: TestSystem): Promise<ToldAgain> {
  const alike = await world.query(TELL_AGAIN, ['-again', false, TOLD_TWICE]);
  const otherwise = await world.query(TELL_AGAIN, ['-otherwise', true, TOLD_TWICE]);
  return { alike: alike.length, otherwise: otherwise.length };
}
