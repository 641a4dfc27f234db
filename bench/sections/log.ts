import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { uuidv7 } from '../../src/core/ids.ts';
import { exportLog } from '../../src/exchange/export-log.ts';
import { recordGatewayKeys } from '../../src/exchange/gateway-keys.ts';
import type { NewEntry } from '../../src/exchange/log-entry.ts';
import { closeStream, openStream } from '../../src/exchange/log-stream.ts';
import { openMessageLog, type MessageLog } from '../../src/exchange/message-log.ts';
import { sealLog } from '../../src/exchange/seal-log.ts';
import { verifyMessageLog } from '../../src/exchange/verify-log.ts';
import { createCryptoBox, type CryptoBox } from '../../src/platform/crypto-box.ts';
import { openDatabase, type Database } from '../../src/platform/database.ts';
import { loadOrCreateKey } from '../../src/platform/keys.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { personFor } from '../../src/platform/persons.ts';
import type { Running } from '../processes.ts';
import { atLeast, atMost, median, rate, type Section } from '../report.ts';
import { answerBody, questions } from '../records.ts';
import { PUBLIC_URL, quiet, type World } from '../world.ts';

const MIGRATIONS = new URL('../../src/platform/migrations/', import.meta.url);
const SCRIPT = fileURLToPath(new URL('../../docs/verify-evidence.mjs', import.meta.url));
const FULL = 1_000_000;
const [CALLS, CONCURRENT, ROUNDS] = [3_000, 32, 4];

/** The log when it is new and when it is large: how fast it takes entries, how long it takes to check. */
export async function growLog(world: World, _gateway: Running): Promise<Section> {
  await using stack = new AsyncDisposableStack();
  const box = createCryptoBox(randomBytes(32));
  const open = async (name: string): Promise<Database> => {
    const url = await world.createDatabase(name);
    const db = stack.use(openDatabase(url, { log: quiet, statementTimeoutMs: 300_000 }));
    await migrate(db, MIGRATIONS);
    return db;
  };
  const [empty, full] = [await open('log_new'), await open('log_full')];
  await fill(full);
  const speed = await compareInserts(empty, full, box);
  const inSql = await seconds(() => verifyMessageLog(full).then(refuseFault));
  const byScript = await verifyByScript(world, full);
  return {
    title: 'The log at a million entries',
    about: `Entries of mediated calls (two a call, with sealed tokens and bodies, decision and access record) through
the real group commit into two databases in turn, one new and one of ${FULL.toLocaleString('en')} entries. The chain is checked as
\`npm run evidence -- verify\` does it in SQL, and by \`docs/verify-evidence.mjs --chain\` on an export, all on one core.`,
    columns: ['', 'new', 'a million'],
    rows: [
      ['entries/s', rate(speed.empty), rate(speed.full)],
      ['chain check in SQL', '', `${inSql.toFixed(1)} s`],
      ['chain check by the independent script', '', `${byScript.toFixed(1)} s`],
    ],
    figures: [
      atLeast('Insert rate at a million entries to that at none', speed.full / speed.empty, 0.8),
      atMost('Chain check of a million entries in SQL', inSql, 3, ' s'),
      atMost('The same by the independent script', byScript, 20, ' s'),
    ],
  };
}

/** A chain as the gateway writes it, made by the database so that it takes seconds. */
const FILL = `do $$
declare
  head bytea := decode(repeat('00', 32), 'hex');
  line text;
  hashes bytea[];
  lines text[];
begin
  for page in 0 .. %PAGES% - 1 loop
    hashes := '{}'; lines := '{}';
    for place in 1 .. 1000 loop
      line := '{"at":1764000000000,"client":"bench-consumer.core","content":"' || repeat('c', 64)
        || '","decision":"permit","decisionHash":"' || repeat('d', 64)
        || '","evidence":"' || gen_random_uuid() || '","grant":"bench-0.bench-consumer","kind":"ANSWERED",'
        || '"member":"bench-provider","operation":"queryRecord1","proof":"' || repeat('e', 64)
        || '","purpose":"bench","request":"' || gen_random_uuid() || '","seq":' || page * 1000 + place
        || ',"status":200,"stream":"%STREAM%","v":1}';
      head := sha256(head || convert_to(line, 'UTF8'));
      hashes := hashes || head;
      lines := lines || line;
    end loop;
    insert into message_log (stream_id, seq, hash, entry)
    select '%STREAM%', page * 1000 + e.place, e.hash, e.line
    from unnest(hashes, lines) with ordinality as e (hash, line, place);
  end loop;
  update stream set head_seq = %PAGES% * 1000, head_hash = head where id = '%STREAM%';
end $$`;

async function fill(db: Database): Promise<void> {
  const stream = await openStream(db, 'fill');
  await db.query(FILL.replaceAll('%STREAM%', stream.id).replaceAll('%PAGES%', String(FULL / 1000)));
  await closeStream(db, stream.id);
  await db.query(`insert into sealed (id, suite, key_id, ciphertext)
    select 'fill-' || m.seq, 'none', 'none', sha256(m.hash) from message_log m`);
  await db.query(`insert into message_body (stream_id, seq, part, sealed_id)
    select m.stream_id, m.seq, 'proof', 'fill-' || m.seq from message_log m`);
  await db.query('vacuum analyze');
}

async function compareInserts(
  empty: Database,
  full: Database,
  box: CryptoBox,
): Promise<{ empty: number; full: number }> {
  await using logs = new AsyncDisposableStack();
  const openOn = async (db: Database): Promise<() => Promise<number>> => {
    const metrics = createMetrics({ withProcess: false });
    const log = logs.use(await openMessageLog({ db, box, nodeId: 'bench', log: quiet, metrics }));
    const person = { idNumber: '150502199001011230', name: '张三' };
    const personId = await db.transaction((tx) => personFor(tx, box, person));
    return () => insertRate(log, personId);
  };
  const [intoEmpty, intoFull] = [await openOn(empty), await openOn(full)];
  const rates: { empty: number; full: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1)
    rates.push({ empty: await intoEmpty(), full: await intoFull() });
  // The first round warms.
  const measured = rates.slice(1);
  return { empty: median(measured.map((one) => one.empty)), full: median(measured.map((one) => one.full)) };
}

/** Entries a second, with so many calls waiting for their commit at a time. */
async function insertRate(log: MessageLog, personId: string): Promise<number> {
  let left = CALLS;
  const caller = async (): Promise<void> => {
    while ((left -= 1) >= 0) await log.append(...entriesOfCall(personId));
  };
  const took = await seconds(() => Promise.all(Array.from({ length: CONCURRENT }, caller)));
  return (2 * CALLS) / took;
}

const TOKEN = randomBytes(450).toString('base64url');
const CONTENT = {
  request: Buffer.from(questions[0]!).toString('base64'),
  answer: Buffer.from(answerBody()).toString('base64'),
};

/** What a mediated call leaves: the agency's leg and the caller's. */
function entriesOfCall(personId: string): NewEntry[] {
  const ids = { evidenceId: uuidv7(), requestId: uuidv7(), client: 'bench-consumer.core', purpose: 'bench' };
  const base = { ...ids, grant: 'bench-0.bench-consumer', operation: 'queryRecord1', status: 200 };
  const leg: NewEntry = {
    ...base,
    kind: 'REPLIED',
    member: 'bench-provider',
    proof: { requestToken: TOKEN, consumerSignature: TOKEN, providerSignature: TOKEN },
    content: CONTENT,
    decision: {
      subject: { type: 'client', id: 'bench-consumer.core', member: 'bench-consumer' },
      action: { name: 'queryRecord1' },
      resource: { type: 'member', id: 'bench-provider' },
      context: { purpose: 'bench', grant: base.grant },
      outcome: 'permit',
      reasons: [],
      policyVersion: '1',
    },
  };
  const access = {
    personId,
    member: 'bench-consumer',
    client: 'bench-consumer.core',
    provider: 'bench-provider',
    service: 'records',
    operation: 'queryRecord1',
    purpose: 'bench',
    fields: ['match', 'periods'],
  };
  const proof = { requestToken: TOKEN, gatewaySignature: TOKEN };
  return [leg, { ...base, kind: 'ANSWERED', proof, access, use: { grantId: base.grant, day: '2026-03-02' } }];
}

/** Seals what is there, exports it, and lets the script of whoever doubts us check it. */
async function verifyByScript({ dir }: World, db: Database): Promise<number> {
  const [gateway, desk, key] = await Promise.all(
    ['gateway', 'desk', 'seal'].map((name) => loadOrCreateKey(join(dir, 'keys'), name)),
  );
  await recordGatewayKeys(db, { gateway: gateway!, desk: desk!, seal: key! });
  while ((await sealLog(db, { key: key!, gatewayId: PUBLIC_URL, nodeId: 'bench' })) !== undefined);
  const file = join(dir, 'chain.txt');
  await db.transaction((tx) => pipeline(exportLog(tx, PUBLIC_URL), createWriteStream(file)));
  return seconds(async () => {
    const child = spawn(process.execPath, [SCRIPT, '--chain', file], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
    const [code] = (await once(child, 'close')) as [number];
    if (code !== 0) throw new Error(`The script found a fault:\n${Buffer.concat(said).toString()}`);
  });
}

function refuseFault({ firstBad }: Awaited<ReturnType<typeof verifyMessageLog>>): void {
  if (firstBad !== undefined) throw new Error(`The chain is not whole: ${JSON.stringify(firstBad)}`);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
