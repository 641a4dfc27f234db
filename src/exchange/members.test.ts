import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { grantOf } from './grant-snapshot.ts';
import { createGrantBook, ungrantedFields, type Grant } from './grants.ts';
import { readMembersFile, type MembersFile } from './members-file.ts';
import { createMemberRegistry } from './members.ts';
import { proposedDocuments } from './sandbox-grants.ts';

const FILE = new URL('../../config/members.yaml', import.meta.url);
const SANDBOX = 'http://127.0.0.1:8090';
const { content } = await readMembersFile(FILE, SANDBOX);

async function readChanged(change: (text: typeof content) => unknown, sandboxUrl: string | null = SANDBOX) {
  const path = join(tmpdir(), `members-${process.pid}-${Math.random().toString(36).slice(2)}.yaml`);
  const copy = structuredClone(content);
  change(copy);
  await writeFile(path, JSON.stringify(copy));
  return readMembersFile(path, sandboxUrl ?? undefined);
}

const faultOf = (...given: Parameters<typeof readChanged>): Promise<string> =>
  readChanged(...given).then(
    () => 'READ',
    (error: unknown) => String(error),
  );

describe('members file', () => {
  it('names the simulated members of a service with their addresses', () => {
    const registry = createMemberRegistry(content, () => []);
    const pension = registry.all().filter(({ services }) => services.includes('pension'));
    expect(pension.map(({ id, city, baseUrl }) => [id, city, baseUrl])).toEqual(
      [
        ['chifeng-social-insurance', '150400'],
        ['tongliao-social-insurance', '150500'],
        ['shenyang-social-insurance', '210100'],
        ['national-social-insurance-platform', '100000'],
      ].map(([id, city]) => [id, city, `${SANDBOX}/agencies/${id}`]),
    );
  });

  it('finds a member by county, city or province rule, and for its own service only', () => {
    const file = {
      ...content,
      provinces: [{ province: '21', service: 'pension', member: 'shenyang-social-insurance' }],
    };
    const registry = createMemberRegistry(file, () => []);
    const found = ['150402', '150400', '150581', '210100', '210200', '100000'].map(
      (r) => registry.forRegion('pension', r)?.city,
    );
    expect(found).toEqual(['150400', '150400', '150500', '210100', '210100', '100000']);
    expect(registry.forRegion('pension', '310000')).toBeUndefined();
    expect(registry.forRegion('housing-fund', '150402')?.id).toBe('chifeng-housing-fund');
    expect(registry.forRegion('medical-insurance', '210100')).toBeUndefined();
  });

  it('takes a legal basis for unconfirmed unless it is called official', async () => {
    const read = await readChanged(({ grants }) =>
      Object.assign(grants[0]!, { legalBasis: { document: 'x' } }),
    );
    expect(read.content.grants[0]!.legalBasis).toEqual({ document: 'x', status: 'UNCONFIRMED' });
  });

  it('refuses simulated members outside a sandbox', async () => {
    await expect(readMembersFile(FILE, undefined)).rejects.toThrow('SANDBOX_URL');
    expect(await faultOf(() => undefined, null)).toContain('synthetic');
  });

  it.each<[string, (text: typeof content) => unknown, string]>([
    ['a wrong check character', (c) => (c.members[0]!.uscc = '12150400MB00000012'), 'credit code'],
    ['a member twice', (c) => c.members.push(c.members[0]!), 'stands twice'],
    [
      "another agency's client",
      (c) => (c.members[0]!.clients[0]!.id = 'tongliao-social-insurance.other'),
      'not named after',
    ],
    ['a grant for nobody', (c) => c.grants[0]!.clients.push('nobody.core'), 'names no client'],
    ['a symmetric algorithm', (c) => (c.members[0]!.clients[0]!.algs = ['HS256' as 'ES256']), 'Invalid'],
    ['an api member without address', (c) => delete c.members[0]!.baseUrl, 'baseUrl'],
    ['an unknown member of the file', (c) => Object.assign(c, { extra: 1 }), 'extra'],
    ['a date that is none', (c) => (c.grants[0]!.validity.to = '2026-02-30'), 'date'],
  ])('refuses %s', async (_what, change, words) => {
    expect(await faultOf(change)).toContain(words);
  });
});

/** What the shipped file proposes, as if everybody had signed it. */
const granted = (file: MembersFile): Grant[] =>
  file.grants.flatMap((proposal) =>
    proposedDocuments(proposal, ['tongliao-social-insurance'], new Date(0)).map((document) =>
      grantOf(document, 'sha-256:none'),
    ),
  );

describe('grants', () => {
  const NOON = Date.parse('2026-06-01T04:00:00Z');
  const client = 'chifeng-social-insurance.core';
  const question = { client, operationId: 'queryStatus', purpose: 'pension-transfer' };
  const book = (used = 0, now = NOON) =>
    createGrantBook(
      { inForce: granted(content), withheld: [] },
      () => used,
      () => now,
    );
  const findingsOf = (change: object, now = NOON): string[] => {
    const outcome = book(0, now).check({ ...question, ...change });
    return 'findings' in outcome ? outcome.findings.map(({ code }) => code) : [];
  };

  it('finds the grant that covers a call, named or not', () => {
    expect(book().requireGrant(question).id).toBe('pension-transfer-records.chifeng-social-insurance');
    const grantId = 'pension-transfer-records.chifeng-social-insurance';
    expect(book().requireGrant({ ...question, grantId }).legalBasis).toEqual({
      document: '国办发〔2009〕66号',
      article: '第八条',
      status: 'OFFICIAL',
    });
  });

  it.each<[string, object, string[]]>([
    [
      "another client's grant",
      { grantId: 'pension-transfer-records.tongliao-social-insurance' },
      ['GRANT_UNKNOWN'],
    ],
    ['a client without grants', { client: 'nobody.core' }, ['GRANT_UNKNOWN']],
    ['another operation', { operationId: 'deleteAll' }, ['GRANT_OPERATION']],
    ['another purpose', { purpose: 'curiosity' }, ['GRANT_PURPOSE']],
    [
      'another purpose under a named grant',
      { purpose: 'pension-bridging', grantId: 'pension-transfer-records.chifeng-social-insurance' },
      ['GRANT_PURPOSE'],
    ],
  ])('refuses %s', (_what, change, codes) => {
    expect(findingsOf(change)).toEqual(codes);
    expect(() => book().requireGrant({ ...question, ...change })).toThrow(
      expect.objectContaining({ code: 'GRANT_MISSING' }),
    );
  });

  it('holds from the first day to the last, by the day in the two cities', () => {
    expect(findingsOf({}, Date.parse('2025-12-31T15:59:59Z'))).toEqual(['GRANT_NOT_VALID_NOW']);
    expect(findingsOf({}, Date.parse('2025-12-31T16:00:00Z'))).toEqual([]);
    expect(findingsOf({}, Date.parse('2028-12-31T15:59:59Z'))).toEqual([]);
    expect(findingsOf({}, Date.parse('2028-12-31T16:00:00Z'))).toEqual(['GRANT_NOT_VALID_NOW']);
  });

  it('ends with the daily limit and says when to come back', () => {
    expect(() => book(19_999).requireGrant(question)).not.toThrow();
    expect(() => book(20_000).requireGrant(question)).toThrow(
      expect.objectContaining({
        code: 'TOO_MANY_REQUESTS',
        options: expect.objectContaining({ retryAfter: 12 * 3600 }) as unknown,
      }),
    );
  });

  it('names what an answer holds beyond it', () => {
    const grant = book().requireGrant(question);
    expect(ungrantedFields(grant, { relation: 'ACTIVE', salary: '1.00' })).toEqual(['salary']);
    expect(ungrantedFields({ ...grant, fields: new Set(['*']) }, { salary: '1.00' })).toEqual([]);
  });
});
