import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listCases, overview } from '../src/cases/case-views.ts';
import { dailyFigures } from '../src/cases/series.ts';
import type { CaseFilter } from '../src/cases/view-types.ts';
import { createCryptoBox } from '../src/platform/crypto-box.ts';
import { prepareBusinessClock } from '../src/platform/business-time.ts';
import { openDatabase, type Database } from '../src/platform/database.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { createLog } from '../src/platform/log.ts';
import { migrate } from '../src/platform/migrate.ts';
import { personFor } from '../src/platform/persons.ts';

/** `node bench/case-list.ts [--cases 1000000]`: how long the console's lists take; fails above 300 ms at p99. */
const { values } = parseArgs({ options: { cases: { type: 'string', default: '1000000' } } });
const CASES = Number(values.cases);
const ROUNDS = 30;
const LIMIT_MS = 300;

const PERSONS = 500;
const MEMBERS = 14;
/** Cases of the bench name members that nobody knows: a list shows their ids. */
const NOBODY = {
  member: () => undefined,
  client: () => undefined,
  forRegion: () => undefined,
  all: () => [],
};
const box = createCryptoBox(randomBytes(32));

const dataDir = await mkdtemp(join(tmpdir(), 'twin-city-bench-cases-'));
await chmod(dataDir, 0o755);
const log = createLog({ logLevel: 'warn' });
try {
  await using server = await startEmbeddedPostgres({
    dataDir,
    log,
    settings: { fsync: 'off', synchronous_commit: 'off', shared_buffers: '256MB' },
  });
  await using db = openDatabase(server.url, { log, statementTimeoutMs: 1_800_000 });
  await migrate(db, new URL('../src/platform/migrations/', import.meta.url));
  await fill(db);
  process.exitCode = (await measure(db)) > LIMIT_MS ? 1 : 0;
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

/** One case in five is open, one open case in ten overdue, over fourteen members, four services and a year. */
async function fill(db: Database): Promise<void> {
  const persons = await db.transaction(async (tx) => {
    const ids: string[] = [];
    for (let number = 0; number < PERSONS; number += 1)
      ids.push(await personFor(tx, box, { idNumber: `bench-${number}`, name: `张${number}` }));
    return ids;
  });
  await db.query('alter table case_file disable trigger user');
  await db.query(
    `insert into case_file (id, number, node_id, service, entry, workflow, rules_hash, state, stage, holder_side,
       holder_member, owner_member, person_id, overlap_key, data, applicant_account, channel, consent_version,
       consent_items, idempotency_key, idempotency_digest, opened_at, opened_business, changed_at, ended_as, ended_at,
       ended_business, next_due, overdue)
     select '0190' || lpad(to_hex(i / 65536), 4, '0') || '-' || lpad(to_hex(i % 65536), 4, '0') || '-7000-8000-' ||
         lpad(to_hex(i), 12, '0'), 'TC-b1-' || i, 'b1', 'service-' || i % 4, 'transfer', 'bench@1', 'x',
       case when i % 5 = 0 then 'REVIEW' else 'CLOSED' end, case when i % 5 = 0 then 2 else 6 end,
       case when i % 5 = 0 then 'destination' end, case when i % 5 = 0 then 'member-' || i % $2::int end, 'member-' || i % $2::int, ($1::text[])[1 + i % $3::int], 'k' || i, '{}', 'a' || i,
       'portal', '1', '[]', 'i' || i, '', t, t, t, case when i % 5 > 0 then 'completed' end,
       case when i % 5 > 0 then t + interval '10 days' end, case when i % 5 > 0 then t + interval '10 days' end,
       case when i % 5 = 0 then (t + interval '20 days')::date end, i % 50 = 0
     from generate_series(1, $4::int) i,
       lateral (select timestamptz '2026-03-02 09:00+08' - (($4::int - i) * interval '1 year' / $4::int) as t) x`,
    [persons, MEMBERS, PERSONS, CASES],
  );
  await db.query(
    `insert into case_member (case_id, side, member_id)
     select c.id, s.side, 'member-' || ((substring(c.number from 7)::int + s.shift) % $1::int)
     from case_file c, (values ('destination', 0), ('origin', 3)) s (side, shift)`,
    [MEMBERS],
  );
  await db.query(
    `insert into case_tally (service, state, is_open, difference)
     select c.service, c.state, c.ended_at is null, count(*) from case_file c group by 1, 2, 3`,
  );
  await db.query('alter table case_file enable trigger user');
  await db.query('vacuum analyze');
}

async function measure(db: Database): Promise<number> {
  await prepareBusinessClock(db, { sandbox: true });
  const engine = { db, box, members: NOBODY };
  const middle = (await listCases(engine, { pageSize: 1, page: 5_000 })).cases[0]?.id ?? '';
  const far = { cursor: `0190${(0).toString().padStart(4, '0')}-ffff-7000-8000-000000000000` };
  const lists: Readonly<Record<string, CaseFilter>> = {
    'newest 50': {},
    'by cursor, in the middle': { cursor: middle },
    'by cursor, at the end': far,
    'open and overdue': { open: true, overdue: true },
    'open of a service and state': { service: 'service-0', state: 'REVIEW', open: true },
    'of one member': { member: 'member-3' },
    'of one member, overdue': { member: 'member-3', overdue: true, open: true },
    'of one member, ended, by cursor': { member: 'member-3', open: false, ...far },
    'of a service, held by a side that holds none': { service: 'service-1', side: 'origin' },
    'exact number': { q: `TC-b1-${Math.floor(CASES / 2)}` },
  };
  const works: readonly (readonly [string, () => Promise<unknown>])[] = [
    ...Object.entries(lists).map(
      ([name, filter]) => [name, () => listCases(engine, { pageSize: 50, ...filter })] as const,
    ),
    ['overview', () => overview(db)],
    ['92 days by day', () => dailyFigures(db, 92)],
  ];
  console.log(`Node ${process.version}, ${CASES} cases, ${ROUNDS} rounds; milliseconds`);
  let worst = 0;
  for (const [name, work] of works) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now();
      await work();
      times.push(performance.now() - began);
    }
    times.sort((one, other) => one - other);
    const at = (share: number): number => times[Math.min(ROUNDS - 1, Math.floor(ROUNDS * share))] ?? 0;
    worst = Math.max(worst, at(0.99));
    console.log(
      `${name.padEnd(46)} p50 ${at(0.5).toFixed(1).padStart(7)}  p99 ${at(0.99).toFixed(1).padStart(7)}`,
    );
  }
  return worst;
}
