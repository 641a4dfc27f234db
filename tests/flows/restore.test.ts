import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFile, cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import { backup } from '../../src/cli/backup.ts';
import { evidenceCommands } from '../../src/cli/evidence.ts';
import { restoreCommands } from '../../src/cli/restore.ts';
import { verifySeals } from '../../src/exchange/verify-seals.ts';
import { freshDatabase } from '../_support/database.ts';
import { atEnd } from '../_support/flow.ts';
import { freePort } from '../_support/free-port.ts';
import {
  callOnce,
  newestSeal,
  sealAndWitness,
  startRestoreBench,
  type RestoreBench,
} from '../_support/restore-bench.ts';
import { DAY } from '../_support/system.ts';

const PROGRAM = new URL('../../docs/verify-evidence.mjs', import.meta.url).pathname;

interface Declared {
  declaration: {
    last: { seq: number };
    base: { seq: number };
    witnessed: { member: string; countersignature: string }[];
  };
  signatures: string[];
}

let at: RestoreBench;
beforeAll(async () => {
  at = await startRestoreBench();
}, 120_000);
afterAll(() => at[Symbol.asyncDispose]());

const declared = async (): Promise<Declared> =>
  JSON.parse(await readFile(at.file('declaration.json'), 'utf8')) as Declared;
const isStillEmpty = async (): Promise<void> =>
  expect(
    await at.empty.query(`select 1 from pg_class c where c.relnamespace = 'public'::regnamespace`),
  ).toEqual([]);

describe('a backup', () => {
  it('is readable by its owner alone, says what is not inside, and holds neither queue nor sessions', async () => {
    const folder = at.file('backup');
    const names = await readdir(folder);
    const modes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mode & 0o777));
    expect(new Set(modes)).toEqual(new Set([0o600]));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(names).toEqual(
      expect.arrayContaining(['manifest.json', 'case_file.copy.gz', 'message_log.copy.gz']),
    );
    expect(names.filter((name) => /^(session|sign_in|bullmq|job)/u.test(name))).toEqual([]);
    const manifest = await readFile(join(folder, 'manifest.json'), 'utf8');
    expect(manifest).toContain('NOT inside: DATA_KEY');
    expect(manifest).not.toMatch(/(?<![\da-f])\d{17}[\dX](?![\da-f])/u);
  });

  it('does not write into a folder that holds something', async () => {
    await expect(at.run(backup, { path: at.file('backup') }, at.lost)).rejects.toThrow('is not empty');
  });
});

describe('a restore is refused, and leaves nothing behind,', { timeout: 60_000 }, () => {
  it.each([
    ['a damaged file', (copy: string) => appendFile(join(copy, 'sealed.copy.gz'), 'x'), 'was changed'],
    ['a missing file', (copy: string) => rm(join(copy, 'alarm.copy.gz')), 'alarm.copy.gz is missing'],
    [
      'a backup of another version',
      async (copy: string) => {
        const path = join(copy, 'manifest.json');
        const text = await readFile(path, 'utf8');
        const later = text.replace('"050-restore.sql"', '"099-later.sql"');
        await writeFile(path, later.replace('"0.1.0"', '"9.9.9"'));
      },
      'Restore with version 9.9.9',
    ],
  ])('for %s', async (what, spoil, problem) => {
    const copy = at.file(what.replaceAll(' ', '-'));
    await cp(at.file('backup'), copy, { recursive: true });
    await spoil(copy);
    await expect(at.declare({ path: copy })).rejects.toThrow(problem);
    await isStillEmpty();
  });

  it('where the data key is another', async () => {
    const config = { ...at.config, dataKey: randomBytes(32) };
    await expect(at.declare({ config })).rejects.toThrow('data key');
    await isStillEmpty();
  });

  it('into a database that is not empty', async () => {
    const declare = restoreCommands['restore declare']!;
    const given = { path: at.file('backup'), reason: 'INC-17', out: at.file('x') };
    await expect(at.run(declare, given, at.lost)).rejects.toThrow('not empty');
  });

  it('without a declaration, with a text as incident, with one signature, with two of one person', async () => {
    const given = { path: at.file('backup') };
    await expect(at.run(restoreCommands['restore']!, given)).rejects.toThrow('three steps');
    await expect(at.declare({ reason: 'the disk of Wang' })).rejects.toThrow('number of an incident');
    await at.declare();
    await expect(at.restore()).rejects.toThrow('not declared');
    await at.sign('security-1');
    await expect(at.restore()).rejects.toThrow('two people');
    await at.sign('security-1');
    await expect(at.restore()).rejects.toThrow('two people');
    await isStillEmpty();
  });

  it('with a key that no officer registered, or another text under the second signature', async () => {
    await at.declare();
    await at.sign('security-1');
    const officer = await readFile(at.file('security-2.json'), 'utf8');
    await writeFile(at.file('stranger.json'), officer.replace(/"kid": "[^"]+"/u, '"kid": "stranger"'));
    await at.sign('stranger');
    await expect(at.restore()).rejects.toThrow("no officer's");
    await at.declare();
    await at.sign('security-1');
    const text = await readFile(at.file('declaration.json'), 'utf8');
    await writeFile(at.file('declaration.json'), text.replace('INC-17', 'INC-18'));
    await at.sign('security-2');
    await expect(at.restore()).rejects.toThrow('not over one declaration');
    await isStillEmpty();
  });

  it('when two officers sign that less was lost than the witnesses say', async () => {
    await at.declare();
    const { declaration, signatures } = await declared();
    for (const change of [{ last: declaration.base }, { witnessed: [], last: declaration.base }]) {
      const less = { declaration: { ...declaration, ...change }, signatures };
      await writeFile(at.file('declaration.json'), JSON.stringify(less));
      await at.sign('security-1');
      await at.sign('security-2');
      await expect(at.restore()).rejects.toThrow('not declared');
    }
    await isStillEmpty();
  });
});

describe('a declared restore', { timeout: 60_000 }, () => {
  it('takes a backup of an older version and brings it up to date', async () => {
    const copy = at.file('older');
    await cp(at.file('backup'), copy, { recursive: true });
    const path = join(copy, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as { migrations: { name: string }[] };
    const migrations = manifest.migrations.filter(({ name }) => name !== '051-forget-reads.sql');
    expect(migrations).toHaveLength(manifest.migrations.length - 1);
    await writeFile(path, JSON.stringify({ ...manifest, migrations }));
    expect((await at.declare({ path: copy })).code).toBe(0);
  });

  it('takes what the witnesses hand over on a disk, when their systems cannot be asked, and believes no other', async () => {
    await at.declare();
    const { witnessed, last } = (await declared()).declaration;
    const unreachable = { ...at.config, sandboxPort: await freePort() };
    await expect(at.declare({ config: unreachable })).rejects.toThrow('did not say which seal it knows');
    const heads = at.file('heads.json');
    await writeFile(heads, JSON.stringify(witnessed));
    await at.declare({ config: unreachable, heads });
    expect((await declared()).declaration).toMatchObject({ witnessed, last });
    const [first, second] = witnessed.map(({ countersignature }) => countersignature);
    const swapped = [
      { ...witnessed[0], countersignature: second },
      { ...witnessed[1], countersignature: first },
    ];
    await writeFile(heads, JSON.stringify(swapped));
    await expect(at.declare({ config: unreachable, heads })).rejects.toThrow('does not hold');
  });

  it('puts everything back in one act and goes on behind the last witnessed seal', async () => {
    await at.declare();
    const { declaration } = await declared();
    expect(declaration.last.seq).toBe(at.lostSeal);
    expect(declaration.base.seq).toBeLessThan(at.lostSeal);
    await at.sign('security-1');
    await at.sign('security-2');
    expect((await at.restore()).code).toBe(0);
    expect(await newestSeal(at.empty)).toBe(at.lostSeal + 1);
    const lost = await at.empty.query('select 1 from message_log m where m.evidence_id = $1', [
      at.lostEvidence,
    ]);
    expect(lost).toEqual([]);
    await expect(at.restore()).rejects.toThrow('not empty');
  });

  it('brings back what a service keeps in tables of its own', async () => {
    expect(await at.empty.query('select r.id from svc_emergency.resource r')).toEqual([{ id: 'kept' }]);
  });

  it('is reported as a declared gap with what it lost, not as tampering', async () => {
    const verdict = await at.verdictOn(at.empty);
    expect(verdict.firstBad).toBeUndefined();
    expect(verdict.gaps).toMatchObject([
      { declaration: { incident: 'INC-17', last: { seq: at.lostSeal } }, officers: [{}, {}] },
    ]);
    const verify = evidenceCommands['evidence verify']!;
    const { code, printed } = await at.run(verify, { all: true, json: false });
    expect(code).toBe(0);
    expect(printed).toMatch(/DECLARED GAP behind seal \d+: .*INC-17.* from 20\S+Z to 20\S+Z/u);
  });

  it('starts; the case goes on to its end, the queue filled anew; both cities witness what comes', async () => {
    const queued = `select 1 from case_step s where s.status = 'PENDING' and s.queued_at is not null`;
    expect(await at.empty.query(queued)).not.toEqual([]);
    {
      await using system = await at.startGateway(at.empty, ['gateway', 'worker']);
      await system.setRate(2 * DAY);
      const ended = await atEnd(await system.as('resident-with-funds'), at.caseId);
      expect(ended).toMatchObject({ endedAs: 'completed' });
      await callOnce(system.context!);
      await sealAndWitness(system.context!);
      const findings = await auditInvariants(at.empty);
      expect(findings.flatMap(({ violations }) => violations)).toEqual([]);
    }
    const verdict = await at.verdictOn(at.empty);
    expect(verdict).toMatchObject({ gaps: [{}] });
    expect(verdict.firstBad).toBeUndefined();
    for (const { knows } of verdict.witnesses) expect(knows).toBeGreaterThan(at.lostSeal);
  });

  it('verifies on its own from an export, and not without the keys of the officers', async () => {
    const out = at.file('chain');
    await at.run(evidenceCommands['evidence export']!, { out });
    const said = async (): Promise<string> => {
      const program = promisify(execFile)(process.execPath, [PROGRAM, '--chain', out]);
      return (await program.catch((error: { stdout: string }) => error)).stdout;
    };
    expect(await said()).toMatch(
      /DECLARED GAP behind seal \d+[^]*INC-17[^]*security officer[^]*\nVERIFIED\n$/u,
    );
    const lines = (await readFile(out, 'utf8')).split('\n');
    await writeFile(out, lines.filter((line) => !/^R.*"officer-key"/u.test(line)).join('\n'));
    expect(await said()).toMatch(/FAULT chain/u);
  });

  it('counts once: the same copy put back again with the same signatures is named', async () => {
    await using copy = await freshDatabase({ migrated: false });
    await at.restore(copy);
    const { firstBad } = await at.verdictOn(copy);
    expect(firstBad?.reason).toMatch(/an old copy of the log|another log/u);
  });
});

describe('a declaration in the log', () => {
  class Undo extends Error {}
  const verdictAfter = async (statement: string): Promise<string | undefined> => {
    let reason: string | undefined;
    await at.empty
      .transaction(async (tx) => {
        await tx.query(statement);
        reason = (await verifySeals(tx)).firstBad?.reason;
        throw new Undo();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
    return reason;
  };
  const change = (made: string): string =>
    `update message_log set entry = jsonb_set(entry::jsonb, '{restore}', ${made})::text where kind = 'RESTORE'`;

  it.each([
    ['one signature alone', change(`jsonb_build_array(entry::jsonb -> 'restore' -> 0)`), 'two people'],
    [
      'the signature of one person twice',
      change(`jsonb_build_array(entry::jsonb -> 'restore' -> 0, entry::jsonb -> 'restore' -> 0)`),
      'two people',
    ],
    [
      'officers whose keys came after the last seal of the backup',
      `update stream_register set seq = seq + 1000 where act = 'officer-key'`,
      'registered after the last seal',
    ],
  ])('with %s', async (_what, statement, reason) => {
    expect(await verdictAfter(statement)).toContain(reason);
  });

  it('is missed where it was taken out', async () => {
    expect(await verdictAfter(`delete from message_log where kind = 'RESTORE'`)).toBe('the seal is gone');
  });
});
