import { glob } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { contractOf, loadContract, type Contract } from '../platform/contract.ts';
import { serveContract, type ServedContract } from './serve-contract.ts';

const OPERATIONS = 120;

function largeContract(): Contract {
  const schema = {
    type: 'object',
    unevaluatedProperties: false,
    required: ['name'],
    properties: { name: { type: ['string', 'null'] } },
    allOf: [{ properties: { count: { type: 'integer' } } }],
  };
  const paths = Object.fromEntries(
    Array.from({ length: OPERATIONS }, (_unused, index) => [
      `/things-${index}/{id}`,
      {
        post: {
          operationId: `doThing${index}`,
          'x-max-body': 100,
          parameters: [
            { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^[a-z]+$' } },
          ],
          requestBody: { required: true, content: { 'application/json': { schema } } },
          responses: { '200': { description: 'Done', content: { 'application/json': { schema } } } },
        },
      },
    ]),
  );
  return contractOf({
    openapi: '3.1.0',
    info: { title: 'Large', version: '1' },
    servers: [{ url: '/large/v1' }],
    paths,
  });
}

let served: ServedContract;
beforeAll(async () => {
  served = await serveContract(largeContract());
});

const request = (body: unknown, path = '/large/v1/things-7/abc') => ({
  method: 'POST',
  path,
  query: '',
  headers: {},
  body,
});
const findings = (body: unknown, path?: string) =>
  served.validateRequest('doThing7', request(body, path)).map((found) => [found.code, found.path]);

describe('serveContract', () => {
  it('routes below the prefix of the contract, decodes parameters and says which methods a path has', () => {
    expect(served.match('POST', '/large/v1/things-7/a%62c')).toMatchObject({
      operation: { operationId: 'doThing7', maxBody: 100, effect: false, takesBody: true },
      params: { id: 'abc' },
    });
    expect(served.match('GET', '/large/v1/things-7/abc')).toEqual({ allow: ['POST'] });
    for (const path of [
      '/things-7/abc',
      '/large/v1/things-7',
      '/large/v1/things-7/a/b',
      '/large/v1/things-7/%ff',
      '/large/v10/things-7/a',
    ]) {
      expect(served.match('POST', path)).toBeUndefined();
    }
  });

  it('speaks draft 2020-12: null types serve, unevaluated members are refused', () => {
    expect(findings({ name: null, count: 1 })).toEqual([]);
    expect(findings({ name: 'a', extra: 1 })).toEqual([['UNKNOWN_MEMBER', '/body/extra']]);
    expect(findings({ count: '1' })).toEqual(
      expect.arrayContaining([
        ['TYPE', '/body/count'],
        ['REQUIRED', '/body/name'],
      ]),
    );
    expect(findings(undefined)).toEqual([['REQUIRED', '/body']]);
    expect(findings({ name: 'a' }, '/large/v1/things-7/ABC')).toEqual([['PATTERN', '/path/id']]);
  });

  it('validates answers, and a status the contract does not name is a fault', () => {
    expect(served.validateAnswer('doThing7', 200, { name: 'a' })).toEqual([]);
    expect(served.validateAnswer('doThing7', 200, { name: 1 })).toMatchObject([
      { code: 'TYPE', path: '/body/name' },
    ]);
    expect(served.validateAnswer('doThing7', 201, { name: 'a' })).toMatchObject([
      { code: 'STATUS_UNDECLARED' },
    ]);
  });

  it('reads a reference that has words beside it', async () => {
    const file = new URL('../../tests/_support/contracts/words-beside.yaml', import.meta.url).pathname;
    const words = await serveContract(await loadContract(file));
    const person = { name: 'Zhang' };
    const asked = (third: object) => ({
      method: 'POST',
      path: '/pairs',
      query: '',
      headers: {},
      body: { first: person, second: person, third },
    });
    expect(words.validateRequest('pair', asked(person))).toEqual([]);
    expect(words.validateRequest('pair', asked({ name: 'Wang' }))).toMatchObject([
      { path: '/body/third/name' },
    ]);
  });

  it('serves every contract of the repository, and each of its schemas compiles', async () => {
    const root = new URL('../../openapi/', import.meta.url).pathname;
    for await (const file of glob(['*.yaml', 'agency/*.yaml'], { cwd: root })) {
      const contract = await loadContract(root + file);
      const each = await serveContract(contract);
      expect([...each.operations.keys()].toSorted(), file).toEqual(
        [...contract.operations.keys()].toSorted(),
      );
      for (const [id, { responseSchemas }] of contract.operations) {
        expect(each.validateRequest(id, request(7)), `${file} ${id}`).toBeInstanceOf(Array);
        for (const status of responseSchemas.keys())
          expect(each.validateAnswer(id, status, undefined), `${file} ${id} ${status}`).not.toEqual([]);
      }
    }
  });
});
