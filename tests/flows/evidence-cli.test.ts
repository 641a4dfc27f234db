import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Arguments } from '../../src/cli/command.ts';
import { evidenceCommands } from '../../src/cli/evidence.ts';
import { callProvider } from '../../src/exchange/call-provider.ts';
import { forgetExpired } from '../../src/exchange/evidence.ts';
import { apply } from '../_support/flow.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

const PROGRAM = new URL('../../docs/verify-evidence.mjs', import.meta.url).pathname;
const BODY = { region: '150502', scheme: 'ENTERPRISE_EMPLOYEE' };
const person = { idNumber: '150402199001011237', name: '王小明' };

let system: TestSystem;
let folder: string;
let evidenceId: string;

beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAL_SECONDS: '1' } });
  folder = await mkdtemp(join(tmpdir(), 'evidence-cli-'));
  ({ evidenceId } = await askStatus());
});
afterAll(async () => {
  await system[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const askStatus = (): ReturnType<typeof callProvider> =>
  callProvider(system.context!.exchange, {
    service: 'pension',
    provider: 'tongliao-social-insurance',
    consumer: 'chifeng-social-insurance',
    operationId: 'queryStatus',
    body: Buffer.from(JSON.stringify({ ...BODY, person })),
  });

async function run(name: string, given: Partial<Arguments>): Promise<{ code: number; printed: string }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const code = await evidenceCommands[name]!.run({ config: system.config, json: true, ...given });
    return { code, printed: log.mock.calls.flat().join('\n') };
  } finally {
    log.mockRestore();
  }
}

async function verdictOf(...words: string[]): Promise<string> {
  const program = promisify(execFile)(process.execPath, [PROGRAM, ...words]);
  return (await program.catch((error: { stdout: string }) => error)).stdout;
}

describe('evidence get', () => {
  it('fetches a bundle of a call between two real agencies that verifies', async () => {
    const out = join(folder, 'bundle.zip');
    expect((await run('evidence get', { id: evidenceId, out })).code).toBe(0);
    expect(await verdictOf(out)).toMatch(/without bodies[^]*\nVERIFIED\n$/);
  });

  it('fetches bodies only with a reason, which the record of reads keeps', async () => {
    const out = join(folder, 'bodies.zip');
    await expect(run('evidence get', { id: evidenceId, out, bodies: true })).rejects.toThrow('Give --reason');
    await run('evidence get', { id: evidenceId, out, bodies: true, reason: 'complaint 17' });
    expect(await verdictOf(out)).toMatch(/with bodies[^]*\nVERIFIED\n$/);
    const { items } = await (await system.as('audit-2')).get<{ items: object[] }>('/admin/v1/read-log');
    expect(items).toContainEqual(
      expect.objectContaining({
        operation: 'getEvidenceBodies',
        subject: evidenceId,
        reason: 'complaint 17',
        role: 'audit',
      }),
    );
  });
});

describe('evidence verify --all', () => {
  it('finds the log whole, then names the entry that was edited', async () => {
    const whole = await run('evidence verify', { all: true });
    expect([whole.code, whole.printed]).toEqual([0, expect.not.stringContaining('firstBad')]);
    await system.db.query(`update message_log set entry = entry || ' ' where seq = 1`);
    const broken = await run('evidence verify', { all: true, json: false });
    await system.db.query('update message_log set entry = rtrim(entry) where seq = 1');
    expect(broken.code).toBe(1);
    expect(broken.printed).toContain('entry 1: the entry was changed, moved or removed');
  });
});

describe('evidence export', () => {
  it('writes a chain that verifies on its own, and not when a line was changed or taken out', async () => {
    const out = join(folder, 'chain');
    await system.context!.sealer.sealNow();
    await askStatus();
    await system.context!.sealer.sealNow();
    await run('evidence export', { out });
    expect(await verdictOf('--chain', out)).toMatch(/\nVERIFIED\n$/);
    const lines = (await readFile(out, 'utf8')).split('\n');
    const unwitnessed = lines.filter((line) => !line.startsWith('W'));
    const at = (kind: string): number => lines.findIndex((line) => line.startsWith(kind));
    const changed: [string[], string][] = [
      [lines.with(at('E'), lines[at('E')]!.replace('REPLIED', 'SENT')), 'entry 1 was changed'],
      [lines.toSpliced(at('E'), 1), 'entry 1 is missing'],
      [
        lines.toSpliced(
          lines.findLastIndex((line) => line.startsWith('E')),
          1,
        ),
        'is gone',
      ],
      [lines.toSpliced(at('R'), 1), 'is not in the register'],
      [unwitnessed.toSpliced(at('S'), 1), 'seal 1 is missing'],
    ];
    for (const [text, reason] of changed) {
      await writeFile(out, text.join('\n'));
      expect(await verdictOf('--chain', out)).toMatch(new RegExp(`FAULT chain: .*${reason}`));
    }
  });
});

describe('what is forgotten after its time', () => {
  const forget = async (days: number): Promise<number> => {
    await system.db.query('update message_body set created_at = created_at - make_interval(days => $1)', [
      days,
    ]);
    return forgetExpired(system.db, { bodyDays: 30, logDays: 190 });
  };
  const ask = { id: '', bodies: true, reason: 'complaint 17' };

  it('bodies, then tokens: receipts, hashes and seals stay, and what is left verifies', async () => {
    const resident = await system.as('resident-same-pool');
    const places = { originRegion: '150402', destinationRegion: '150502', hukouRegion: '150402' };
    const { caseId, number } = await apply(resident, 'transfer', places);
    const isWhole = async (): Promise<void> => {
      expect((await run('evidence verify', { all: true })).code).toBe(0);
      const receipt = await resident.get(`/resident/v1/cases/${caseId}/receipt`);
      expect(receipt).toMatchObject({ number });
    };
    const out = join(folder, 'forgotten.zip');
    expect(await forget(31)).toBeGreaterThan(0);
    await run('evidence get', { ...ask, id: evidenceId, out });
    expect(await verdictOf(out)).toMatch(/\nVERIFIED\n$/);
    await isWhole();
    expect(await forget(160)).toBeGreaterThan(0);
    const kept = await system.db.query('select 1 from message_log l where l.evidence_id = $1', [evidenceId]);
    expect(kept.length).toBeGreaterThan(0);
    await isWhole();
  });
});
