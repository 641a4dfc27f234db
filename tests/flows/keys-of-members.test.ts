import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyForwardedToken } from '../../src/exchange/envelope.ts';
import { revokeClientKey } from '../../src/exchange/client-keys.ts';
import { openContract } from '../../src/gateway/surface.ts';
import { createHttpClient } from '../../src/platform/http-client.ts';
import { trustMembers } from '../../src/sandbox/agencies/member-trust.ts';
import { apply, atEnd } from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const CHIFENG = 'chifeng-social-insurance';
const TONGLIAO = 'tongliao-social-insurance';

interface Keys {
  keys: { kid: string; client: string }[];
}

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
  await system.setRate(2 * DAY);
});
afterAll(() => system[Symbol.asyncDispose]());

const publishedBy = (member: string): Promise<Response> =>
  fetch(`${system.url}/.well-known/members/${member}/jwks.json`);

it('publishes public keys of each member, by the client they belong to', async () => {
  const gate = await openContract('site');
  expect(system.context?.exchange.trust.members.all().length).toBeGreaterThan(3);
  for (const { id, clients } of system.context?.exchange.trust.members.all() ?? []) {
    const answer = await publishedBy(id);
    const text = await answer.text();
    const { keys } = JSON.parse(text) as Keys;
    expect(gate.checkAnswer('getMemberKeys', 200, { keys })).toEqual([]);
    expect(keys.map(({ kid, client }) => [client, kid])).toEqual(
      clients.flatMap((client) => client.keys.map(({ kid }) => [client.id, kid])),
    );
    expect(text).not.toMatch(/"(d|p|q|k)":/);
  }
  for (const id of ['nobody', '__proto__', 'UPPER', '..%2fjwks', 'x'.repeat(65)])
    expect((await publishedBy(id)).status, id).toBe(404);
});

it('lets agencies verify each other end to end, in documents of a case', async () => {
  await using http = createHttpClient({ isAllowed: (origin) => origin === new URL(system.url).origin });
  const members = trustMembers(system.url, http);
  const resident = await system.as('resident-with-funds');
  const places = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };
  const { caseId } = await apply(resident, 'transfer', places);
  await atEnd(resident, caseId);
  const documents = await system.world.query<{ agency: string; body: string; token: string }>(
    `select d.agency, d.body, d.consumer_signature as token from agency_document d
     where d.case_id::text = $1 order by d.received_at`,
    [caseId],
  );
  expect(documents.map(({ agency }) => agency)).toEqual(['shenyang-social-insurance', TONGLIAO]);
  const authors = [TONGLIAO, 'shenyang-social-insurance'];
  for (const [at, { body, token }] of documents.entries()) {
    const member = authors[at]!;
    const trusted = { member, issuers: await members.issuersOf(member), gatewayId: system.url };
    const document = { token, body: Buffer.from(body), caseId };
    expect(await verifyForwardedToken(document, trusted)).toBe('signed');
    const other = { ...trusted, issuers: await members.issuersOf(CHIFENG) };
    await expect(verifyForwardedToken(document, other)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  }
});

it('stops publishing a revoked key within a second or so', async () => {
  const { keys } = (await (await publishedBy(CHIFENG)).json()) as Keys;
  const [{ kid, client } = { kid: '', client: '' }] = keys;
  await system.db.transaction((tx) => revokeClientKey(tx, { clientId: client, kid, by: 'a test' }));
  const left = async (): Promise<string[]> =>
    ((await (await publishedBy(CHIFENG)).json()) as Keys).keys.map((key) => key.kid);
  await expect.poll(left, { timeout: 3_000, interval: 100 }).not.toContain(kid);
});
