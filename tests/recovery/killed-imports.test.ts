import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import type { components } from '../../src/contracts/admin.ts';
import { sandboxToken } from '../../src/cli/sandbox-token.ts';
import { startTestSystem } from '../_support/system.ts';
import { compareActs } from './compare-acts.ts';
import { findMovers } from './movers.ts';
import { untilSettled } from './progress.ts';
import { startAhead, startWorkerProcesses } from './worker-processes.ts';

type Import = components['schemas']['Import'];

const ROWS = 24;
const DESK = 'tongliao-social-insurance';
const HEADINGS = `person.name,person.idNumber,mandate.basis,mandate.document.kind,mandate.document.reference,
mandate.consentForm,consent.version,consent.items,application.originRegion,application.destinationRegion,
application.hukouRegion,application.contact.phone`.replaceAll('\n', '');
const SAID = ['IN_PERSON', 'RESIDENT_IDENTITY_CARD', 'ref-17', 'READ_ALOUD'];

it('every row of an import is filed once while workers are killed in the middle, and a clock jumps', async () => {
  await using system = await startTestSystem({ roles: ['gateway', 'sandbox'] });
  const movers = await findMovers(system.world, ROWS, ({ workflow }) => workflow === 'transfer');
  const account = `clerk-${DESK}-1`;
  const clerk = await system.as(account);
  const { version, items } = await clerk.get<{ version: string; items: { item: string }[] }>(
    '/resident/v1/consent-form?matters=pension/transfer',
  );
  const consent = [version, items.map(({ item }) => item).join(';')];
  const rows = movers.map(({ name, idNumber, input }) => {
    const places = ['originRegion', 'destinationRegion', 'hukouRegion'].map(
      (place) => input[place] as string,
    );
    return [name, idNumber, ...SAID, ...consent, ...places, '0476888'].join();
  });
  const uploaded = await fetch(
    `${system.url}/admin/v1/imports?desk=${DESK}&service=pension&workflow=transfer`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await sandboxToken(system.sandboxUrl, account)}`,
        'content-type': 'text/csv',
        'idempotency-key': 'killed-imports',
      },
      body: [HEADINGS, ...rows].join('\n'),
    },
  );
  expect(uploaded.status).toBe(202);
  const { importId } = (await uploaded.json()) as Import;
  const progress = (): Promise<Import> => clerk.get<Import>(`/admin/v1/imports/${importId}`);
  await using workers = await startWorkerProcesses(system.env, 2);
  // The time limit of the test is the patience: a new process takes its time on a busy machine.
  const untilFiled = async (count: number): Promise<Import> => {
    for (;;) {
      const now = await progress();
      if (now.accepted + now.refused >= count) return now;
      await pause(250);
    }
  };
  await workers.jump();
  for (const filed of [3, 12]) {
    await untilFiled(filed);
    await workers.kill();
  }
  const ended = await untilFiled(ROWS);
  await untilSettled(system, ROWS);
  await workers.stop();
  const [count] = await system.db.query<{ cases: bigint; numbers: bigint; held: bigint; tries: bigint }>(
    `select (select count(*) from case_file c where c.channel = 'counter') as cases,
       count(distinct r.case_id) as numbers, count(r.cells_sealed) as held, sum(r.attempts) as tries
     from application_import_row r where r.import_id = $1`,
    [importId],
  );
  const refusals = await system.db.query(
    `select r.row, r.attempts, r.refusal from application_import_row r where r.status = 'REFUSED'`,
  );
  expect(refusals).toEqual([]);
  expect(ended).toMatchObject({ status: 'DONE', rows: ROWS, refused: 0, accepted: ROWS });
  expect(count).toMatchObject({ cases: BigInt(ROWS), numbers: BigInt(ROWS), held: 0n });
  expect(await compareActs(system)).toEqual([]);
  expect((await auditInvariants(system.db)).flatMap(({ violations }) => violations)).toEqual([]);
  expect(await startAhead(system.env)).toMatch(/ended with 1 .* is 3\d{6} ms off the database's/u);
  expect(workers.books).toMatchObject({ kills: 2, crashes: 0 });
});
