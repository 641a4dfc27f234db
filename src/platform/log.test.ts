import { expect, it } from 'vitest';
import { createLog } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  write(createLog({ logLevel: 'info', nodeId: 'n1' }, { write: (line) => void (text += line) }));
  return text;
}

it('writes one JSON line with level, time and node', () => {
  const line = JSON.parse(logged((log) => log.info({ caseId: 'c1' }, 'opened'))) as Record<string, unknown>;
  expect(line).toMatchObject({ level: 'info', node: 'n1', caseId: 'c1', msg: 'opened' });
});

it.each([
  ['a member', { idNumber: '150402199003071231' }],
  ['a nested member', { person: { name: '张三', idNumber: '150402199003071231' } }],
  ['a text', { note: 'refused 15040219900307123X twice' }],
  ['an error', { err: new Error('bad number 15040219900307123x') }],
  ['a token', { headers: { authorization: 'Bearer secret-token' } }],
  ['a password in an address', { url: 'postgresql://gateway:secret-token@db/x' }],
])('keeps personal data and secrets out of the line: %s', (_what, fields) => {
  const text = logged((log) => log.info(fields, 'message'));
  expect(text).not.toMatch(/15040219900307|张三|secret-token/u);
});

it('leaves identifiers and long hashes readable', () => {
  const hash = '3f'.repeat(32);
  expect(logged((log) => log.info({ hash, at: 1774310400000123456789n.toString() }, 'x'))).toContain(hash);
});
