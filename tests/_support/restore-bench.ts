import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { Config } from '../../config/config.ts';
import { backup } from '../../src/cli/backup.ts';
import type { Arguments, Command } from '../../src/cli/command.ts';
import { evidenceCommands } from '../../src/cli/evidence.ts';
import { createOfficerKey } from '../../src/cli/officer-key.ts';
import { restoreCommands } from '../../src/cli/restore.ts';
import type { Context } from '../../src/context.ts';
import { callProvider } from '../../src/exchange/call-provider.ts';
import type { EvidenceVerdict } from '../../src/exchange/verify-evidence.ts';
import { createWitnessClient } from '../../src/exchange/witness-client.ts';
import { witnessSeals } from '../../src/exchange/witness-seals.ts';
import type { Database } from '../../src/platform/database.ts';
import { relayBatch } from '../../src/platform/outbox.ts';
import type { Role } from '../../src/start-system.ts';
import { freshDatabase } from './database.ts';
import { apply } from './flow.ts';
import { freePort } from './free-port.ts';
import { startTestSystem, type TestSystem } from './system.ts';

const PLACES = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };
const CHIFENG = 'chifeng-social-insurance';
const TONGLIAO = 'tongliao-social-insurance';
const person = { idNumber: '150402199001011237', name: '王小明' };

interface Ran {
  code: number;
  printed: string;
}

/** A gateway that was lost with its database, a backup from before, and the sandbox's agencies, which live on. */
export interface RestoreBench extends AsyncDisposable {
  /** The backup lies in `backup`. */
  file(name: string): string;
  /** Database of the lost gateway, and an empty one. */
  lost: Database;
  empty: Database;
  /** Settings of a gateway on the empty one. */
  config: Config;
  /** Of the resident whose case was under way. */
  caseId: string;
  /** An exchange that only the lost gateway knew, and its last seal. */
  lostEvidence: string;
  lostSeal: number;
  startGateway(db: Database, roles: Role[]): Promise<TestSystem>;
  /** A command as the command line runs it, on the empty database unless told. */
  run(command: Command, given: Partial<Arguments>, db?: Database): Promise<Ran>;
  declare(given?: Partial<Arguments>): Promise<Ran>;
  sign(officer: string): Promise<Ran>;
  restore(db?: Database): Promise<Ran>;
  verdictOn(db: Database): Promise<EvidenceVerdict>;
}

/** Asks for a record of a person at the other city; gives the evidence. */
export async function callOnce({ exchange }: Context): Promise<string> {
  const { evidenceId } = await callProvider(exchange, {
    service: 'pension',
    provider: TONGLIAO,
    consumer: CHIFENG,
    operationId: 'queryStatus',
    body: Buffer.from(JSON.stringify({ region: '150502', scheme: 'ENTERPRISE_EMPLOYEE', person })),
  });
  return evidenceId;
}

/** Seals, and has these cities countersign every seal, as the sealer would within a second. */
export async function sealAndWitness(context: Context, cities = [CHIFENG, TONGLIAO]): Promise<void> {
  const { exchange, db, sealer } = context;
  await sealer.sealNow();
  const { gatewayId, key, http, trust } = exchange;
  const client = await createWitnessClient({ gatewayId, key, http, trust });
  for (const member of trust.members.all().filter(({ id }) => cities.includes(id)))
    expect(await witnessSeals(db, client, member)).toBe('up to date');
}

export async function newestSeal(db: Database): Promise<number> {
  const [row] = await db.query<{ seq: bigint }>('select max(s.seq) as seq from log_seal s');
  return Number(row!.seq);
}

export async function startRestoreBench(): Promise<RestoreBench> {
  await using starting = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'restore-'));
  starting.defer(() => rm(folder, { recursive: true }));
  const fresh = async (): Promise<Database> => starting.use(await freshDatabase({ migrated: false }));
  const [lost, empty, world] = [await fresh(), await fresh(), await fresh()];
  const settings = {
    DATA_DIR: join(folder, 'data'),
    PORT: `${await freePort()}`,
    SANDBOX_PORT: `${await freePort()}`,
    SEAL_SECONDS: '3600',
    SEAL_ROWS: '100000',
  };
  const startGateway = (db: Database, roles: Role[]): Promise<TestSystem> =>
    startTestSystem({ roles, settings, databases: { gateway: db, sandbox: world } });
  const { config } = starting.use(await startGateway(lost, ['sandbox']));
  const file = (name: string): string => join(folder, name);
  const run: RestoreBench['run'] = async (command, given, db = empty) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const store = { ...config.store, databaseUrl: db.url } as typeof config.store;
    try {
      const code = await command.run({ config: { ...config, store }, json: true, ...given });
      return { code, printed: log.mock.calls.flat().join('\n') };
    } finally {
      log.mockRestore();
    }
  };
  const signed = file('declaration.json');
  const bench = {
    file,
    lost,
    empty,
    config: { ...config, store: { ...config.store, databaseUrl: empty.url } as Config['store'] },
    startGateway,
    run,
    declare: (given: Partial<Arguments> = {}) =>
      run(restoreCommands['restore declare']!, {
        path: file('backup'),
        reason: 'INC-17',
        out: signed,
        ...given,
      }),
    sign: (officer: string) =>
      run(restoreCommands['restore sign']!, { file: signed, client: file(`${officer}.json`) }),
    restore: (db?: Database) => run(restoreCommands['restore']!, { path: file('backup'), signed }, db),
    async verdictOn(db: Database) {
      const { printed } = await run(evidenceCommands['evidence verify']!, { all: true }, db);
      return JSON.parse(printed) as EvidenceVerdict;
    },
  };
  const past = await workAndLose(bench);
  await forgetLast({ lost, world }, past.lostSeal);
  const started = starting.move();
  return { ...bench, ...past, [Symbol.asyncDispose]: () => started.disposeAsync() };
}

type Past = Pick<RestoreBench, 'caseId' | 'lostEvidence' | 'lostSeal'>;

/** Cases and calls; a backup while it works; then calls, seals and countersignatures that are lost. */
async function workAndLose(bench: Omit<RestoreBench, keyof Past | symbol>): Promise<Past> {
  const { lost, file } = bench;
  await using system = await bench.startGateway(lost, ['gateway']);
  const context = system.context!;
  await registerOfficer(bench, system, ['security-1', 'security-2']);
  await registerOfficer(bench, system, ['security-2', 'security-1']);
  const { caseId } = await apply(await system.as('resident-with-funds'), 'transfer', PLACES);
  // Its first step is in the queue, and no worker takes it before the backup.
  expect(await relayBatch(context)).toBeGreaterThan(0);
  await callOnce(context);
  await sealAndWitness(context);
  await lost.query(
    `insert into svc_emergency.resource (id, member_id, code, city, resource)
     values ('kept', 'chifeng-emergency-management', '1010101', '150400', '{}')`,
  );
  await bench.run(backup, { path: file('backup') }, lost);
  const lostEvidence = await callOnce(context);
  await sealAndWitness(context);
  await callOnce(context);
  await sealAndWitness(context, [TONGLIAO]);
  return { caseId, lostEvidence, lostSeal: await newestSeal(lost) };
}

async function registerOfficer(
  { run, file }: Pick<RestoreBench, 'run' | 'file'>,
  system: TestSystem,
  [own, second]: [string, string],
): Promise<void> {
  const { printed } = await run(createOfficerKey, {
    out: file(`${own}.json`),
    reason: 'restores',
    as: own,
  });
  const { approvalId } = JSON.parse(printed) as { approvalId: string };
  const decision = { decision: 'approve', reason: 'restores' };
  await (await system.as(second)).send('POST', `/admin/v1/approvals/${approvalId}/decision`, decision);
}

/** As if the last seal had not reached one city: the two know different heads when the gateway is gone. */
async function forgetLast({ lost, world }: { lost: Database; world: Database }, last: number): Promise<void> {
  const [before] = await lost.query<{ head: string; token: string }>(
    `select encode(s.hash, 'hex') as head, w.token from log_seal s join log_witness w on w.seal_seq = s.seq
     where s.seq = $1 and w.member_id = $2`,
    [last - 1, CHIFENG],
  );
  await world.query(
    'update witnessed_head set seq = $2, head = $3, countersignature = $4 where agency = $1',
    [CHIFENG, last - 1, before!.head, before!.token],
  );
}
