import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { agencyClient } from '../_support/agency-client.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

/** The collection in docs/agency.http, sent request by request as an HTTP client would. */
interface Entry {
  title: string;
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body: string;
}

const text = readFileSync(new URL('../../docs/agency.http', import.meta.url), 'utf8');

const entries: Entry[] = text
  .split(/^### /m)
  .slice(1)
  .map((part) => {
    const [head = '', body = ''] = part.split('\n\n', 2);
    const [title = '', line = '', ...fields] = head.trim().split('\n');
    const [method, address = ''] = line.split(' ');
    return {
      title,
      method: method === 'POST' ? 'POST' : 'GET',
      path: address.replace('{{gateway}}', ''),
      headers: Object.fromEntries(fields.map((field) => field.split(': ', 2) as [string, string])),
      body: body.trim(),
    };
  });

/** Who asks, with which purpose and grant, by the service. */
const ASKS: Readonly<Record<string, { member: string; purpose: string; grant: string }>> = {
  pension: {
    member: 'chifeng-social-insurance',
    purpose: 'pension-transfer',
    grant: 'pension-transfer-records',
  },
  'medical-insurance': {
    member: 'chifeng-medical-insurance',
    purpose: 'medical-transfer',
    grant: 'medical-transfer-records',
  },
  'housing-fund': {
    member: 'chifeng-housing-fund',
    purpose: 'housing-fund-offsite-loan',
    grant: 'housing-fund-loan-records',
  },
  household: {
    member: 'chifeng-public-security',
    purpose: 'household-move',
    grant: 'household-move-registration',
  },
};

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system[Symbol.asyncDispose]());

it.each(entries)('$title', async ({ method, path, headers, body }) => {
  const { Authorization: signed, 'Content-Digest': _digest, ...others } = headers;
  const plain = { method, headers: others, ...(method === 'POST' && { body }) };
  if (signed === undefined) {
    const { status } = await fetch(system.url + path, plain);
    expect(status).toBe(method === 'POST' ? 401 : 200);
    return;
  }
  const asks = ASKS[path.split('/')[1] ?? ''];
  if (asks === undefined) throw new Error(`Nobody asks ${path}`);
  const client = await agencyClient(system, asks.member);
  const answer = await client.call({ ...asks, method, path, body, headers: others });
  expect([answer.status, answer.body]).toEqual([
    others['Prefer'] === undefined ? 200 : 202,
    expect.anything(),
  ]);
});
