import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Refusal } from '../../core/errors.ts';
import { lawValues } from '../../core/law-values.ts';
import { loadPensionRules, valueOn } from './rules.ts';

const NAMES = ['rules.yaml', 'clauses.yaml'];

function changed(change: (text: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of NAMES) {
    writeFileSync(join(folder, name), change(readFileSync(new URL(name, import.meta.url), 'utf8')));
  }
  return () => loadPensionRules(pathToFileURL(`${folder}/`));
}

describe('the shipped rules', () => {
  const rules = loadPensionRules();

  it('hold the rates of their periods', () => {
    const percent = (date: string) => valueOn(rules.personalAccountPercent, date);
    expect(['1998-01-01', '2005-12-31', '2006-01-01', '2026-11-23'].map(percent)).toEqual([
      1100n,
      1100n,
      800n,
      800n,
    ]);
    expect(() => percent('1997-12-31')).toThrow(Refusal);
    expect([valueOn(rules.minMonths, '2029-12-31'), valueOn(rules.minMonths, '2030-01-01')]).toEqual([
      180, 186,
    ]);
  });

  it('name the document of every official value', () => {
    const nodes: unknown[] = [rules];
    for (const node of nodes) {
      if (typeof node !== 'object' || node === null) continue;
      nodes.push(...Object.values(node));
      if ('status' in node && node.status === 'OFFICIAL' && 'source' in node)
        expect(node.source).toBeTruthy();
    }
  });

  it('name no web address', () => {
    for (const name of NAMES)
      expect(readFileSync(new URL(name, import.meta.url), 'utf8')).not.toMatch(/https?:|www\./);
  });

  it('stand in the documentation with their source and status', () => {
    const page = readFileSync(new URL('../../../docs/rules-pension.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| (\S+) +\| (\S+\.ts) +\| (.+?) +\| (OFFICIAL|UNCONFIRMED) +\|$/gm)];
    const shown = rows.map(([, ruleId, , source, status]) => `${ruleId} ${source} ${status}`);
    const clauses = Object.entries(rules.clauses);
    expect(shown).toEqual(
      clauses.map(([id, { sources, status }]) => `${id} ${sources.join('; ')} ${status}`),
    );
    for (const file of new Set(rows.map(([, , name]) => name))) {
      expect(existsSync(new URL(`rules/${file}`, import.meta.url))).toBe(true);
    }
  });

  it('list what nobody has confirmed', () => {
    const open = lawValues(rules).flatMap(({ id, status }) => (status === 'OFFICIAL' ? [] : [id]));
    expect(open).toContain('oneOffCutoff');
    expect(open.some((path) => path.startsWith('interestRates.'))).toBe(true);
    expect(open).not.toContain('pooledPercent.0');
  });

  it('never overlap in time', () => {
    for (const entries of [rules.personalAccountPercent, rules.pooledPercent, rules.minMonths]) {
      for (const [index, { effectiveFrom }] of entries.entries()) {
        const before = entries[index - 1];
        if (before) expect((before.effectiveTo ?? '9999') < effectiveFrom).toBe(true);
      }
    }
  });
});

describe('a rules file', () => {
  it('changes the hash with any change', () => {
    const hash = loadPensionRules().contentHash;
    expect(changed((text) => text)().contentHash).toBe(hash);
    expect(changed((text) => `${text}\n# note\n`)().contentHash).not.toBe(hash);
  });

  it.each([
    ['an unknown member', (text: string) => text.replace('pooledPercent:', 'pooledPerCent:')],
    ['a rate that is no number', (text: string) => text.replace('value: 12,', 'value: twelve,')],
    ['an impossible date', (text: string) => text.replaceAll('2010-01-01', '2010-02-30')],
    ['an unknown status', (text: string) => text.replaceAll('status: OFFICIAL', 'status: SURE')],
  ])('with %s is refused', (_, change) => expect(changed(change)).toThrow());
});
