import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { residentIdCheckCharacter } from '../src/core/resident-id.ts';

/** The contract of the bench: questions of 1 KB about a person's record, answers of 2 KB. */
export const SERVICE = 'records';
const PREFIX = `/${SERVICE}/v1`;
export const PURPOSE = 'bench';
export const REGION = '150500';
export const FIELDS = ['region', 'match', 'accountNumber', 'accountStatus', 'periods', 'remark'] as const;

const [REQUEST_BYTES, ANSWER_BYTES] = [1024, 2048];
const PERSONS = 100;

export const operationIds = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `queryRecord${index + 1}`);

/** Half of the paths hold a parameter, as in the contracts of the product. */
const pathOf = (index: number): string =>
  index % 2 === 0 ? `/kinds/record-${index + 1}/query` : `/holders/{holderId}/record-${index + 1}`;

/** Where operation `index` is called. */
export const addressOf = (index: number): string => PREFIX + pathOf(index).replace('{holderId}', 'H0001');

const COMMON = fileURLToPath(new URL('../openapi/common.yaml', import.meta.url));
const common = (name: string): object => ({ $ref: `${COMMON}#/components/schemas/${name}` });
const text = (maxLength: number): object => ({ type: 'string', maxLength });
const closed = (properties: Record<string, object>, required = Object.keys(properties)): object => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const question = (): object =>
  closed({
    region: common('RegionCode'),
    person: closed({ idNumber: common('ResidentId'), name: common('ResidentName') }),
    period: closed({ from: common('Month'), to: common('Month') }),
    fields: { type: 'array', minItems: 1, maxItems: 40, uniqueItems: true, items: text(40) },
    documents: {
      type: 'array',
      maxItems: 20,
      items: closed({
        kind: { type: 'string', enum: ['IDENTITY', 'CONTRACT', 'RECEIPT'] },
        issuedOn: common('PlainDate'),
        digest: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      }),
    },
    remark: text(1024),
  });

const answer = (): object =>
  closed({
    region: common('RegionCode'),
    match: { type: 'boolean' },
    accountNumber: text(20),
    accountStatus: { type: 'string', enum: ['ACTIVE', 'PAUSED', 'CLOSED'] },
    periods: {
      type: 'array',
      maxItems: 900,
      items: closed({
        from: common('Month'),
        to: common('Month'),
        base: common('Money'),
        paid: { type: 'boolean' },
        payer: { type: 'string', enum: ['EMPLOYER', 'SELF'] },
      }),
    },
    remark: text(1024),
  });

/** Writes a contract of so many operations, each with schemas of its own; client and agency side are alike. */
export async function writeContract(
  dir: string,
  operations: number,
): Promise<{ client: string; agency: string }> {
  const paths = (prefix: string): object =>
    Object.fromEntries(
      operationIds(operations).map((operationId, index) => [
        pathOf(index),
        {
          post: {
            operationId: prefix + operationId,
            'x-data-subject': '/person/idNumber',
            'x-purposes': [PURPOSE],
            ...(index % 2 === 1 && {
              parameters: [
                { name: 'holderId', in: 'path', required: true, schema: { type: 'string', maxLength: 20 } },
              ],
            }),
            requestBody: { required: true, content: { 'application/json': { schema: question() } } },
            responses: {
              200: { description: 'The record.', content: { 'application/json': { schema: answer() } } },
            },
          },
        },
      ]),
    );
  const write = async (name: string, prefix: string, url: string): Promise<string> => {
    const file = join(dir, `${name}-${operations}.json`);
    const info = { title: 'Records of the bench', version: '1.0.0' };
    await writeFile(
      file,
      JSON.stringify({ openapi: '3.1.0', info, servers: [{ url }], paths: paths(prefix) }),
    );
    return file;
  };
  return { client: await write('client', '', PREFIX), agency: await write('agency', 'agency', '/') };
}

/** Fills `remark` so that the whole has so many bytes. */
function filled(value: object, bytes: number): string {
  const short = Buffer.byteLength(JSON.stringify({ ...value, remark: '' }));
  return JSON.stringify({ ...value, remark: 'x'.repeat(Math.max(0, bytes - short)) });
}

/** Questions about invented persons, in turn. */
export const questions: readonly string[] = Array.from({ length: PERSONS }, (_, index) => {
  const first17 = `15050219900101${String(index).padStart(3, '0')}`;
  return filled(
    {
      region: REGION,
      person: { idNumber: first17 + residentIdCheckCharacter(first17), name: '张三' },
      period: { from: '2016-01', to: '2026-01' },
      fields: FIELDS,
      documents: Array.from({ length: 4 }, (_each, document) => ({
        kind: 'RECEIPT',
        issuedOn: '2026-03-02',
        digest: String(document).repeat(64),
      })),
    },
    REQUEST_BYTES,
  );
});

export const answerBody = (): string =>
  filled(
    {
      region: REGION,
      match: true,
      accountNumber: '15050200012345',
      accountStatus: 'ACTIVE',
      periods: Array.from({ length: 20 }, (_, index) => ({
        from: `${2000 + index}-01`,
        to: `${2000 + index}-12`,
        base: `${5000 + index}.00`,
        paid: true,
        payer: 'EMPLOYER',
      })),
    },
    ANSWER_BYTES,
  );
