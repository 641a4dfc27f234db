import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal } from './errors.ts';
import { parseStrictJson } from './strict-json.ts';

interface Vector {
  name: string;
  expect?: 'y' | 'n' | 'i';
  b64?: string;
  big?: boolean;
}

function vectors(file: string): Vector[] {
  const text = readFileSync(new URL(`../../tests/vectors/${file}`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { cases: Vector[] }).cases;
}

function bytesOf(vector: Vector): Buffer {
  // n_structure_open_array_object is kept as its length: [{"": repeated 50 000 times and a line feed
  if (vector.big === true) return Buffer.from('[{"":'.repeat(50_000) + '\n');
  return Buffer.from(vector.b64 ?? '', 'base64');
}

function codeOf(bytes: Uint8Array): string {
  try {
    parseStrictJson(bytes);
    return 'ACCEPTED';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('JSONTestSuite', () => {
  const parsing = vectors('jsontestsuite-parsing.json');

  it('accepts what must be accepted, except a member that stands twice', () => {
    const refused = parsing
      .filter(({ expect: e }) => e === 'y')
      .flatMap((v) => {
        const code = codeOf(bytesOf(v));
        return code === 'ACCEPTED' ? [] : [`${v.name} ${code}`];
      });
    expect(refused).toEqual([
      'y_object_duplicated_key.json JSON_DUPLICATE_MEMBER',
      'y_object_duplicated_key_and_value.json JSON_DUPLICATE_MEMBER',
    ]);
  });

  it('refuses everything that must be refused', () => {
    const cases = parsing.filter(({ expect: e }) => e === 'n');
    expect(cases.length).toBeGreaterThan(180);
    expect(cases.filter((v) => codeOf(bytesOf(v)) === 'ACCEPTED').map((v) => v.name)).toEqual([]);
  });

  it('refuses every implementation-defined form, so that no two readers can differ', () => {
    const accepted = parsing
      .filter((v) => v.expect === 'i' && codeOf(bytesOf(v)) === 'ACCEPTED')
      .map((v) => v.name);
    expect(accepted).toEqual([]);
  });

  it('settles the forms on which parsers disagree', () => {
    const settled = Object.fromEntries(
      vectors('jsontestsuite-transform.json').map((v) => [v.name.replace('.json', ''), codeOf(bytesOf(v))]),
    );
    expect(settled).toMatchObject({
      'number_1.0': 'ACCEPTED',
      number_1e6: 'ACCEPTED',
      number_1000000000000000: 'ACCEPTED',
      'number_1e-999': 'JSON_INVALID',
      number_10000000000000000999: 'JSON_INVALID',
      number_9223372036854775807: 'JSON_INVALID',
      object_key_nfc_nfd: 'ACCEPTED',
      object_same_key_different_values: 'JSON_DUPLICATE_MEMBER',
      object_same_key_same_value: 'JSON_DUPLICATE_MEMBER',
      object_same_key_unclear_values: 'JSON_DUPLICATE_MEMBER',
      string_1_escaped_invalid_codepoint: 'JSON_INVALID',
      string_with_escaped_NULL: 'ACCEPTED',
    });
  });
});

describe('parseStrictJson', () => {
  it('reads what JSON.parse reads', () => {
    const text = '{"a":[1,-2.5e3,{"b":"x\\u00e9\\"y"}],"c":null,"d":true}';
    expect(parseStrictJson(Buffer.from(text))).toEqual(JSON.parse(text));
  });

  it.each([
    ['{"a":1,"\\u0061":2}', '/a'],
    ['{"x":[{"k":0},{"k":0,"k":1}]}', '/x/1/k'],
    ['{"":1,"":2}', '/'],
    ['{"a/b":1,"a/b" :2}', '/a~1b'],
  ])('names the member that stands twice in %s', (text, path) => {
    expect(() => parseStrictJson(Buffer.from(text))).toThrow(
      expect.objectContaining({
        code: 'JSON_DUPLICATE_MEMBER',
        options: { findings: [expect.objectContaining({ path })] },
      }),
    );
  });

  it.each([
    '{"__proto__":{}}',
    '{"a":{"constructor":1}}',
    '{"\\u005f_proto__":1}',
    '{"prototype":1}',
    '\uFEFF{}',
    `${'['.repeat(33)}${']'.repeat(33)}`,
    '1e400',
    '9007199254740993',
    '"\\ud800"',
    '',
  ])('refuses %s', (text) => {
    expect(codeOf(Buffer.from(text))).toBe('JSON_INVALID');
  });

  it('reads nesting of exactly 32 and the same name in sibling objects', () => {
    expect(codeOf(Buffer.from(`${'['.repeat(32)}${']'.repeat(32)}`))).toBe('ACCEPTED');
    expect(codeOf(Buffer.from('[{"a":1},{"a":{"a":"a:"}}]'))).toBe('ACCEPTED');
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(codeOf(Buffer.from([0x22, 0xc3, 0x28, 0x22]))).toBe('JSON_INVALID');
  });
});
