import { addDays, toShanghaiDate, type PlainDate } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import { formatYuan, type Fen } from '../../../core/money.ts';
import type { Sql } from '../../../platform/database.ts';
import { platformState } from '../rules/platform-states.ts';
import { receivedOf, type CaseFacts } from '../steps/case-facts.ts';
import type { LetterLine } from './sheet.ts';

/** Lines of one pair of centres. */
export interface PairLines {
  originId: string;
  destinationId: string;
  lines: LetterLine[];
}

interface CaseLine {
  number: string;
  state: string;
  ended: boolean;
  data: JsonObject;
  originId: string;
  destinationId: string;
  informedAt: Date | null;
  credited: Fen;
  /** The old centre has the closing message. */
  told: boolean;
  /** What stood before the case ended. */
  before: string | null;
}

const LINES = `select c.number, c.state, c.ended_at is not null as ended, c.data,
    o.member_id as "originId", c.owner_member as "destinationId",
    (select max(s.answered_business) from case_step s
      where s.case_id = c.id and s.step in ('information', 'negotiation') and s.outcome in ('GIVEN', 'REISSUED')) as "informedAt",
    (select coalesce(sum(e.amount), 0) from ledger_entry e
      where e.case_id = c.id and e.status = 'posted' and e.to_account = 'member/' || c.owner_member)::bigint as credited,
    exists (select 1 from case_step s where s.case_id = c.id and s.status = 'DONE'
      and (s.step in ('closure-notice', 'cancellation-notice') or s.notice is not null)) as told,
    (select e.facts ->> 'from' from case_event e where e.case_id = c.id and e.type = 'STATE_ENTERED'
      order by e.seq desc limit 1) as before
  from case_file c join case_member o on o.case_id = c.id and o.side = 'origin'
  where c.service = 'housing-fund' and c.entry = 'account-transfer' and c.data ->> 'letterNumber' is not null
    and c.opened_business < $2 and (c.ended_at is null or c.ended_business >= $1)`;

/** The old centre still holds the earlier state until the closing message is with it. */
function statesOf({ state, ended, told, before }: CaseLine): [string, string] {
  const here = platformState(state)?.code ?? '01';
  const there = ended && !told ? (platformState(before ?? '')?.code ?? here) : here;
  return [here, there];
}

function toLine(row: CaseLine): LetterLine {
  const facts = row.data as unknown as CaseFacts;
  const [destinationState, originState] = statesOf(row);
  return {
    caseNumber: row.number,
    letterNumber: facts.letterNumber ?? '',
    destinationState,
    originState,
    informedOn: row.informedAt === null ? null : toShanghaiDate(row.informedAt),
    informed: facts.amount ?? null,
    banked: formatYuan(receivedOf(facts)),
    credited: formatYuan(row.credited),
  };
}

const midnightOf = (day: PlainDate): Date => new Date(`${day}T00:00:00+08:00`);

/** Every letter that is open, and those whose last message came on the day. */
export async function readLines(sql: Sql, day: PlainDate): Promise<PairLines[]> {
  const rows = await sql.query<CaseLine>(LINES, [midnightOf(day), midnightOf(addDays(day, 1))]);
  const pairs = Map.groupBy(rows, ({ originId, destinationId }) => `${originId} ${destinationId}`);
  return [...pairs.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { originId, destinationId } = first;
    return [{ originId, destinationId, lines: group.map(toLine) }];
  });
}

/** The days after `last` on which letters have ended, in order. */
export async function daysOfEnds(sql: Sql, last: PlainDate): Promise<PlainDate[]> {
  const rows = await sql.query<{ day: PlainDate }>(
    `select distinct (c.ended_business at time zone 'Asia/Shanghai')::date as day from case_file c
     where c.service = 'housing-fund' and c.entry = 'account-transfer' and c.data ->> 'letterNumber' is not null
       and c.ended_business >= $1
     order by 1`,
    [midnightOf(addDays(last, 1))],
  );
  return rows.map(({ day }) => day);
}
