import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SchemaChecker } from '../../src/platform/contract.ts';
import { loadRegistry, type Registry } from '../../src/registry.ts';

interface Schema {
  type?: unknown;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  unevaluatedProperties?: unknown;
  enum?: unknown[];
}

type Labels = Record<string, Record<string, { en?: string; zh?: string }>>;

const checker = new SchemaChecker();
let registry: Registry;
beforeAll(async () => {
  registry = await loadRegistry();
});

const labelsOf = (service: string): Labels =>
  parse(readFileSync(new URL(`../../src/domains/${service}/labels.yaml`, import.meta.url), 'utf8')) as Labels;

const unlabelled = (names: Iterable<string>, labels: Labels[string] | undefined): string[] =>
  [...names].filter((name) => !labels?.[name]?.en || !/\p{Script=Han}/u.test(labels[name].zh ?? ''));

const SERVICES = (
  parse(readFileSync(new URL('../../config/services.yaml', import.meta.url), 'utf8')) as {
    services: string[];
  }
).services.filter((name) => name !== 'pension');

describe.each(SERVICES)('%s', (name) => {
  const objects = (): [string, Schema][] =>
    [...registry.service(name).client.schemas].filter(([, { type }]) => type === 'object') as [
      string,
      Schema,
    ][];

  it('has a word in both languages for each operation, object, field and value', () => {
    const labels = labelsOf(name);
    const { client } = registry.service(name);
    const fields = objects().flatMap(([, { properties = {} }]) => Object.entries(properties));
    const values = [...client.schemas.values(), ...fields.map(([, schema]) => schema)].flatMap(
      (schema) => (schema as Schema).enum ?? [],
    );
    expect(unlabelled(client.operations.keys(), labels['operations'])).toEqual([]);
    expect(
      unlabelled(
        objects().map(([object]) => object),
        labels['objects'],
      ),
    ).toEqual([]);
    expect(
      unlabelled(
        fields.map(([field]) => field),
        labels['fields'],
      ),
    ).toEqual([]);
    expect(
      unlabelled(
        values.filter((value) => typeof value === 'string'),
        labels['values'],
      ),
    ).toEqual([]);
    expect(labels['service']).toMatchObject({
      en: expect.any(String),
      zh: expect.stringMatching(/\p{Script=Han}/u),
    });
  });

  it('takes and gives no member that the contract does not name', () => {
    const open = objects().filter(
      ([, schema]) => schema.additionalProperties !== false && schema.unevaluatedProperties !== false,
    );
    expect(open.map(([object]) => object)).toEqual([]);
  });

  it('shows an example for each question, as its own schema takes it', () => {
    const { client } = registry.service(name);
    for (const { operationId, requestSchema = {}, example } of client.operations.values())
      expect(checker.check(requestSchema, example), operationId).toEqual([]);
  });

  it('names no person in an address', () => {
    const { client, agency } = registry.service(name);
    const paths = [...client.operations.values(), ...agency.operations.values()].map(({ path }) => path);
    expect(paths.filter((path) => /\{(?!\w*Id\}|identifier\})/u.test(path))).toEqual([]);
  });
});

/** What systems find each other's messages by: no page shows it. */
const TECHNICAL = new Set(['type', 'title', 'detail', 'answer', 'memberId', 'caseId', 'workflow', 'receipt']);
const OF_FILES = new Set(['rows', 'startRow', 'totalRows']);

describe.each(['pension', ...SERVICES])('a letter of %s', (name) => {
  it('has a word in both languages for each member that a clerk reads', () => {
    const members = [...registry.service(name).agency.schemas.values()].flatMap((schema) =>
      Object.keys((schema as Schema).properties ?? {}),
    );
    const read = members.filter(
      (member) => !TECHNICAL.has(member) && !OF_FILES.has(member) && !member.endsWith('Zh'),
    );
    expect(unlabelled(new Set(read), labelsOf(name)['fields'])).toEqual([]);
  });
});

describe('a code that means something else elsewhere', () => {
  it('has the words of its place', () => {
    const { fields } = labelsOf('pension');
    expect(fields?.['agent.relation']?.zh).toBe('与本人关系');
    expect(fields?.['refundAccount.number']?.zh).toBe('账号');
    expect(labelsOf('housing-fund')['values']?.['docType.01']?.zh).toContain('身份证');
  });
});
