import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../../src/core/ids.ts';
import { verifyEvidence, type EvidenceVerdict } from '../../src/exchange/verify-evidence.ts';
import { createWitnessClient, type WitnessClient } from '../../src/exchange/witness-client.ts';
import { witnessSeals } from '../../src/exchange/witness-seals.ts';
import type { Sql } from '../../src/platform/database.ts';
import type { Context } from '../../src/context.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
let context: Context;
let client: WitnessClient;

const CITIES = ['chifeng-social-insurance', 'tongliao-social-insurance'];
const witnesses = () => context.exchange.trust.members.all().filter(({ witness }) => witness);

/** Nine entries, four of them under the first seal; both cities know the second. */
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAL_SECONDS: '3600', SEAL_ROWS: '100000' } });
  context = system.context!;
  const { gatewayId, key, http, trust, messageLog } = context.exchange;
  client = await createWitnessClient({ gatewayId, key, http, trust });
  for (let entry = 1; entry <= 9; entry += 1) {
    await messageLog.append({
      kind: 'ANSWERED',
      evidenceId: uuidv7(),
      operation: 'queryStatus',
      status: 200,
    });
    if (entry === 4 || entry === 9) await context.sealer.sealNow();
  }
  await Promise.all(witnesses().map((member) => witnessSeals(system.db, client, member)));
});
afterAll(async () => {
  await system[Symbol.asyncDispose]();
});

class Undo extends Error {}

/** What verification says after tampering, which is undone. */
async function verdictAfter(...tampering: readonly string[]): Promise<EvidenceVerdict> {
  let verdict: EvidenceVerdict | undefined;
  await system.db
    .transaction(async (tx: Sql) => {
      for (const statement of tampering) await tx.query(statement);
      verdict = await verifyEvidence(tx, { box: context.box, client, witnesses: witnesses() });
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return verdict!;
}

const REHASH = `do $$ declare previous bytea := decode(repeat('00', 32), 'hex'); row record; begin
  for row in select m.stream_id, m.seq, m.entry from message_log m order by m.seq loop
    previous := sha256(previous || convert_to(row.entry, 'UTF8'));
    update message_log m set hash = previous where m.stream_id = row.stream_id and m.seq = row.seq;
  end loop;
  update stream s set head_hash = previous; end $$`;
const EDIT = `update message_log set entry = replace(entry, '"status":200', '"status":404') where seq = 6`;
const cutAfter = (seq: number): string[] => [
  `delete from message_log where seq > ${seq}`,
  `update stream s set head_seq = ${seq}, head_hash = m.hash from message_log m where m.seq = ${seq}`,
];
const dropSeals = (seq: number): string[] =>
  ['log_witness where seal_seq', 'log_seal_range where seal_seq', 'log_seal where seq'].map(
    (rows) => `delete from ${rows} > ${seq}`,
  );

describe('verification of the whole log', () => {
  it('passes a log that nobody touched, with both cities as witnesses', async () => {
    const verdict = await verdictAfter();
    expect(verdict).toEqual({
      entries: 9,
      streams: 1,
      seals: expect.any(Number) as number,
      witnesses: CITIES.map((member) => ({ member, knows: verdict.seals })),
    });
  });

  it.each<[string, string[], object]>([
    ['an edit', [EDIT], { seq: 6, reason: 'the entry was changed, moved or removed' }],
    ['a deletion', ['delete from message_log where seq = 6'], { seq: 7 }],
    [
      'a reorder',
      [
        'update message_log set seq = case seq when 6 then 107 else 106 end where seq in (6, 7)',
        'update message_log set seq = seq - 100 where seq > 100',
      ],
      { seq: 6 },
    ],
    ['a truncation', cutAfter(7), { seq: 8, reason: 'the entry was sealed and is gone' }],
    [
      'a forgery, hashed again to the end',
      [EDIT, REHASH],
      { seq: 6, reason: 'the entry is not the one that was sealed' },
    ],
  ])('names the first bad entry of %s', async (_what, tampering, firstBad) => {
    expect((await verdictAfter(...tampering)).firstBad).toMatchObject(firstBad);
  });

  it('finds a restored old copy by what both cities know', async () => {
    const { seals } = await verdictAfter();
    const verdict = await verdictAfter(...cutAfter(4), ...dropSeals(seals - 1));
    expect(verdict.firstBad).toMatchObject({
      seal: seals,
      reason: expect.stringContaining('an old copy of the log') as string,
    });
    expect(verdict.witnesses).toEqual(CITIES.map((member) => ({ member, knows: seals })));
  });

  it('finds another log under the same numbers', async () => {
    const { seals } = await verdictAfter();
    const forged = `update log_seal set hash = sha256('other') where seq = ${seals}`;
    expect((await verdictAfter(forged)).firstBad).toMatchObject({
      seal: seals,
      reason: 'the seal was changed',
    });
  });

  it('says which seal was changed, taken out or emptied of its leaves', async () => {
    const { seals } = await verdictAfter();
    const bent = `update log_seal set token = token || 'A' where seq = ${seals}`;
    expect((await verdictAfter(bent)).firstBad).toMatchObject({ seal: seals });
    const gone = dropSeals(0).map(
      (statement) => `${statement} and ${statement.includes('seal_seq') ? 'seal_seq' : 'seq'} < 2`,
    );
    expect((await verdictAfter(...gone)).firstBad).toMatchObject({ seal: 1, reason: 'the seal is gone' });
    const empty = `update log_seal set leaves = decode(repeat('00', length(leaves)), 'hex') where seq = ${seals}`;
    expect((await verdictAfter(empty)).firstBad).toMatchObject({ seal: seals });
  });
});

describe('a witness', () => {
  it('goes on from what it knows when a countersignature was lost on the way', async () => {
    const count = async (): Promise<object[]> =>
      system.db.query('select max(w.seal_seq) as seq from log_witness w where w.member_id = $1', [CITIES[0]]);
    const before = await count();
    await system.db.query('delete from log_witness where member_id = $1', [CITIES[0]]);
    for (let seal = 0; seal < 2; seal += 1) {
      await context.exchange.messageLog.append({ kind: 'ANSWERED', evidenceId: uuidv7() });
      await context.sealer.sealNow();
    }
    expect(await witnessSeals(system.db, client, witnesses()[0]!)).toBe('up to date');
    expect(await count()).not.toEqual(before);
  });

  it('refuses seals that end before the head it knows, or leave one out', async () => {
    const tokens = await system.db.query<{ token: string }>('select s.token from log_seal s order by s.seq');
    const [member] = witnesses();
    expect(await client.countersign(member!, [tokens[0]!.token])).toBe('conflict');
    const known = await client.head(member!);
    expect(await client.countersign(member!, [tokens[known!.seq - 1]!.token])).toEqual(known);
  });
});
