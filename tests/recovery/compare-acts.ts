import type { TestSystem } from '../_support/system.ts';

/** A match is tried when either side of it comes, and progress is reported more than once. */
const SEVERAL = ['match', 'report-progress', 'processing', 'tracks'];

/**
 * What was asked of agencies, as the gateway has it; a step's id is the key under which it was asked. What was called off
 * before its agency answered may have come there or not.
 */
const ASKED = `select s.id, c.number || ' ' || s.step as what, s.status = 'CANCELLED' as "isCalledOff"
  from case_step s join case_file c on c.id = s.case_id
  where s.sent_at is not null and s.member_id is not null`;

/**
 * Gateway and agencies, each from its own records: every step that was asked was acted on once, none that was not asked,
 * none twice in a case, and no document came twice under another key.
 */
export async function compareActs({ db, world }: TestSystem): Promise<string[]> {
  const asked = await db.query<{ id: string; what: string; isCalledOff: boolean }>(ASKED);
  const due = asked.filter(({ isCalledOff }) => !isCalledOff);
  const done = await world.query<{ id: string; what: string }>(
    `select s.step_id::text as id, s.agency || ' ' || s.operation as what from agency_step s`,
  );
  const twice = await db.query<{ what: string }>(
    `select c.number || ' ' || s.step || ' ' || count(*) || ' times' as what
     from case_step s join case_file c on c.id = s.case_id
     where s.notice is null and s.step <> all($1) group by c.number, s.step having count(*) > 1`,
    [SEVERAL],
  );
  const documents = await world.query<{ what: string }>(
    `select d.case_id || ' ' || d.agency || ' ' || d.kind as what from agency_document d
     group by d.case_id, d.agency, d.kind having count(*) > 1`,
  );
  return [
    ...missing(due, done).map((what) => `asked, never acted on: ${what}`),
    ...missing(done, asked).map((what) => `acted on, never asked: ${what}`),
    ...[...twice, ...documents].map(({ what }) => `twice: ${what}`),
    ...(await openMessages(world)),
  ];
}

function missing(these: readonly { id: string; what: string }[], among: readonly { id: string }[]): string[] {
  const known = new Set(among.map(({ id }) => id));
  return these.filter(({ id }) => !known.has(id)).map(({ what }) => what);
}

/** Every message was taken, but for those by which agencies contradict themselves or come too late. */
async function openMessages(world: TestSystem['world']): Promise<string[]> {
  const open = await world.query<{ what: string }>(
    `select m.agency || ' ' || m.message_id || ' ' || coalesce(m.last_code, 'not sent') as what from agency_message m
     where m.done_at is null or (m.last_status = 200) = (m.message_id like '%-otherwise' or m.message_id like '%-late')`,
  );
  return open.map(({ what }) => what);
}
