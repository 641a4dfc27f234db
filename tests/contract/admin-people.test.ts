import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootstrap, seedAssignments } from '../../src/gateway/accounts.ts';
import { INBOX, nextIdNumber } from '../_support/case-engine.ts';
import { CLIENT, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';

let at: TestGateway;
let first: Caller;
let second: Caller;
beforeAll(async () => {
  at = await startTestGateway();
  first = await at.officer('security');
  second = await at.officer('security');
});
afterAll(() => at[Symbol.asyncDispose]());

const decide = (by: Caller, approvalId: string, decision = 'approve') =>
  by.post(`/admin/v1/approvals/${approvalId}/decision`, { decision, reason: '复核' });

const propose = (by: Caller, body: object) => by.post('/admin/v1/assignments', { reason: '新任', ...body });

describe('roles', () => {
  it('are given by one officer and another', async () => {
    const person = await at.stranger();
    const wanted = { accountId: person.accountId, role: 'operations', scope: 'all' };
    const { body } = await propose(first, wanted).expect(202);
    await person.get('/admin/v1/overview').expect(403);
    expect((await decide(first, body.approvalId).expect(409)).body.code).toBe('SECOND_PERSON_REQUIRED');
    await decide(second, body.approvalId).expect(200);
    await person.get('/admin/v1/overview').expect(200);
    const listed = await first.get('/admin/v1/assignments?pageSize=1').expect(200);
    expect(listed.body.items).toMatchObject([
      {
        accountId: person.accountId,
        role: 'operations',
        grantedBy: first.accountId,
        approvedBy: second.accountId,
      },
    ]);
    const assignmentId = String(listed.body.items[0].assignmentId);
    const ending = await second
      .post(`/admin/v1/assignments/${assignmentId}/end`, { reason: '离任' })
      .expect(202);
    await decide(first, ending.body.approvalId).expect(200);
    await person.get('/admin/v1/overview').expect(403);
    await second.post(`/admin/v1/assignments/${assignmentId}/end`, { reason: '离任' }).expect(404);
  });

  it('are never one’s own to give', async () => {
    const own = { accountId: first.accountId, role: 'clerk', scope: `member:${INBOX}` };
    expect((await propose(first, own).expect(409)).body.code).toBe('SECOND_PERSON_REQUIRED');
  });

  it('of operations, security and audit are never one person', async () => {
    const auditor = await at.officer('audit');
    const wanted = { accountId: auditor.accountId, role: 'operations', scope: 'all' };
    expect((await propose(first, wanted).expect(409)).body.code).toBe('ROLE_SEPARATION');
  });

  it('of security keep two officers', async () => {
    const listed = await first.get('/admin/v1/assignments?pageSize=100').expect(200);
    const mine = listed.body.items.find((one: { accountId: string }) => one.accountId === first.accountId);
    const refused = await second
      .post(`/admin/v1/assignments/${mine.assignmentId}/end`, { reason: 'x' })
      .expect(409);
    expect(refused.body.code).toBe('ACTION_NOT_ALLOWED');
  });

  it.each([
    [{ role: 'clerk', scope: 'all' }, 400],
    [{ role: 'clerk', scope: 'member:nobody' }, 400],
    [{ role: 'audit', scope: 'city:150400' }, 400],
    [{ role: 'resident', scope: 'all' }, 400],
    [{ role: 'operations', scope: 'world' }, 400],
    [{ role: 'operations', scope: 'all', accountId: UNKNOWN }, 404],
  ])('refuses %j', async (wrong, status) => {
    const person = await at.stranger();
    await propose(first, { accountId: person.accountId, ...wrong }).expect(status);
  });

  it('listAccounts names officers and masks everybody else', async () => {
    await at.resident('欧阳小三');
    const { body } = await first.get('/admin/v1/accounts?pageSize=100').expect(200);
    const names = body.items.map((one: { name: string }) => one.name);
    expect(names).toContain('欧**三');
    expect(names.some((name: string) => name.startsWith('官员'))).toBe(true);
  });
});

describe('keys', () => {
  const publicJwk = () =>
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  const register = (body: object, client = CLIENT) => first.post(`/admin/v1/clients/${client}/keys`, body);
  const good = () => ({
    alg: 'ES256',
    jwk: publicJwk(),
    notBefore: '2026-03-02T09:00:00+08:00',
    reason: '轮换',
  });

  it('are registered by two people', async () => {
    const { body } = await register(good()).expect(202);
    await decide(second, body.approvalId).expect(200);
    const rows = await at.engine.db.query(
      'select registered_by, approved_by from client_key where client_id = $1',
      [CLIENT],
    );
    expect(rows).toEqual([{ registered_by: first.accountId, approved_by: second.accountId }]);
  });

  it('are refused when private, unfit or of nobody', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    await register({ ...good(), jwk: privateKey.export({ format: 'jwk' }) }).expect(400);
    await register({ ...good(), alg: 'EdDSA' }).expect(400);
    await register({ ...good(), alg: 'RS256' }).expect(400);
    await register({ ...good(), alg: 'HS256' }).expect(400);
    await register(good(), 'nobody.core').expect(404);
  });

  it('an act that fails leaves its approval pending', async () => {
    const key = good();
    const one = await register(key).expect(202);
    await decide(second, one.body.approvalId).expect(200);
    const same = await register(key).expect(202);
    await decide(second, same.body.approvalId).expect(400);
    const open = await second.get(`/admin/v1/approvals/${same.body.approvalId}`).expect(200);
    expect(open.body.approval.status).toBe('pending');
    await decide(second, same.body.approvalId, 'decline').expect(200);
  });
});

describe('members', () => {
  it('are listed with their clients', async () => {
    const { body } = await first.get('/admin/v1/members').expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ memberId: INBOX, mode: 'inbox' }));
  });
});

describe('the first officers', () => {
  it('come from bootstrap, two people, once', async () => {
    const fresh = await startTestGateway();
    try {
      const { db, box } = fresh.engine;
      const officer = (subject: string) => ({ issuer: fresh.issuer.url, subject, name: subject });
      const make = (one: string, other: string) =>
        db.transaction((tx) => bootstrap(tx, box, [officer(one), officer(other)]));
      await expect(make('a', 'a')).rejects.toMatchObject({ code: 'ACTION_NOT_ALLOWED' });
      await make('a', 'b');
      await expect(make('c', 'd')).rejects.toMatchObject({ code: 'ACTION_NOT_ALLOWED' });
      const token = await fresh.issuer.token({ sub: 'a', name: 'a' });
      await fresh.anyone.get('/admin/v1/accounts').set('authorization', `Bearer ${token}`).expect(200);
    } finally {
      await fresh[Symbol.asyncDispose]();
    }
  });

  it('of a sandbox are seeded once', async () => {
    const { db, box } = at.engine;
    const seed = [
      {
        issuer: at.issuer.url,
        subject: 'clerk-1',
        name: '经办人1',
        residentId: nextIdNumber(),
        assignments: [{ role: 'clerk' as const, scope: `member:${INBOX}` }],
      },
    ];
    await seedAssignments(db, box, seed);
    await seedAssignments(db, box, seed);
    const token = await at.issuer.token({ sub: 'clerk-1', name: '经办人1' });
    const { body } = await at.anyone
      .get('/resident/v1/me')
      .set('authorization', `Bearer ${token}`)
      .expect(200);
    expect(body.roles).toMatchObject([
      { role: 'clerk', scope: `member:${INBOX}`, member: { memberId: INBOX } },
    ]);
  });
});
