import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

function run(...files: string[]) {
  const script = new URL('run-cases.ts', import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...files], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cases-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'cases.json');
  writeFileSync(path, text);
  return path;
}

describe('npm run cases', () => {
  it('counts what passes', () => {
    const { status, stdout } = run(new URL('../tests/cases/pension.json', import.meta.url).pathname);
    expect([status, stdout]).toEqual([0, '37 passed, 0 failed\n']);
  });

  it('prints every difference and fails', () => {
    const cases = [
      {
        id: 'T9',
        group: 'timeline',
        input: { start: '2026-11-23', workingDays: 1 },
        expected: { due: '2026-11-25' },
      },
      { id: 'Z1', group: 'weather', input: {}, expected: {} },
    ];
    const { status, stdout } = run(fileOf(JSON.stringify({ cases })));
    expect(status).toBe(1);
    expect(stdout).toContain('FAIL T9  due: expected "2026-11-25", got "2026-11-24"');
    expect(stdout).toContain('FAIL Z1  UNSUPPORTED_INPUT');
    expect(stdout).toContain('0 passed, 2 failed');
  });

  it.each(['', '[]', '{"cases": 1}', '{"cases": [', '{"cases": []}'])(
    'says what is wrong with the file %j',
    (text) => {
      const { status, stdout } = run(fileOf(text));
      expect([status, stdout.includes('0 passed, 1 failed')]).toEqual([1, true]);
    },
  );

  it('names the file of a failure when there are several', () => {
    const [one, other] = [fileOf('{"cases": [1]}'), fileOf('{"cases": [{}]}')];
    const { stdout } = run(one, other);
    expect(stdout).toContain(`FAIL ${one} #0  case 0 is not an object`);
    expect(stdout).toContain(`FAIL ${other} #0  case 0 has no id or no group`);
  });

  it('asks for a file', () => {
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('usage') as string });
    expect(run('/nowhere.json')).toMatchObject({ status: 1 });
  });
});
