import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantDocumentHash, type GrantDocument } from '../../src/exchange/grant-document.ts';
import { signGrantAnswer, signGrantRequest } from '../../src/exchange/grant-tokens.ts';
import { registerSandboxKeys } from '../../src/exchange/sandbox-keys.ts';
import { openTrust, type Trust } from '../../src/exchange/trust.ts';
import type { SigningKey } from '../../src/platform/keys.ts';
import { quietLog } from '../_support/database.ts';
import { startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';
import { CHIFENG, documentOf, named, TONGLIAO } from '../_support/grant-bench.ts';

const membersFile = new URL('../../config/members.yaml', import.meta.url);

let at: TestGateway;
let trust: Trust;
let keys: ReadonlyMap<string, SigningKey>;
let keysDir: string;
let first: Caller;
let second: Caller;
let operations: string[];

beforeAll(async () => {
  at = await startTestGateway();
  keysDir = await mkdtemp(join(tmpdir(), 'keys-'));
  keys = await registerSandboxKeys(at.engine.db, keysDir, [CHIFENG, TONGLIAO]);
  trust = await openTrust({
    db: at.engine.db,
    membersFile,
    sandboxUrl: 'http://127.0.0.1:1',
    log: quietLog,
  });
  at.gateway.members = trust.members;
  const [service] = at.gateway.registry.services.values();
  operations = [...service!.client.operations.keys(), ...service!.agency.operations.keys()].slice(0, 1);
  first = await at.officer('security');
  second = await at.officer('security');
});
afterAll(async () => {
  await trust[Symbol.asyncDispose]();
  await at[Symbol.asyncDispose]();
  await rm(keysDir, { recursive: true });
});

const draft = (change: Partial<GrantDocument> = {}): GrantDocument => documentOf({ operations, ...change });
const by = (client: string) => ({ key: keys.get(client)!, client, audience: at.gateway.config.publicUrl });
const hand = (caller: Caller, path: string, token: string) =>
  caller.post(`/admin/v1/grants${path}`, { token, reason: '数据共享' });
const request = async (document: GrantDocument) =>
  hand(first, '', await signGrantRequest(by(document.consumer), document));
const accept = async (document: GrantDocument) =>
  hand(
    first,
    `/${document.grantId}/acceptance`,
    await signGrantAnswer(by(TONGLIAO), 'ACCEPT', named(document)),
  );
const decide = (caller: Caller, approvalId: string) =>
  caller.post(`/admin/v1/approvals/${approvalId}/decision`, { decision: 'approve', reason: '复核' });

async function agreed(change: Partial<GrantDocument> = {}): Promise<GrantDocument> {
  const document = draft(change);
  await request(document).then((answer) => expect(answer.status).toBe(201));
  const { body } = await accept(document);
  await decide(second, String(body.approvalId)).expect(200);
  return document;
}

describe('the life of a grant', () => {
  it('takes the consumer’s signature, the provider’s and two officers; one signature ends it', async () => {
    const document = draft();
    const asked = await request(document);
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({ status: 'REQUESTED', acceptedBy: [], document });

    const waits = await accept(document);
    expect([waits.status, waits.body.kind]).toEqual([202, 'GRANT_ACCEPT']);
    expect((await accept(document)).body.code).toBe('APPROVAL_PENDING');
    const own = await decide(first, waits.body.approvalId).expect(409);
    expect(own.body.code).toBe('SECOND_PERSON_REQUIRED');
    await decide(second, waits.body.approvalId).expect(200);

    const { body } = await first.get(`/admin/v1/grants?grantId=${document.grantId}`).expect(200);
    expect(body.items).toMatchObject([
      {
        status: 'ACTIVE',
        simulated: false,
        acceptedBy: ['tongliao-social-insurance'],
        documentHash: grantDocumentHash(document),
      },
    ]);
    const people = await at.engine.db.query(
      `select g.recorded_by, g.approved_by from grant_record g where g.grant_id = $1 and g.kind = 'ACCEPT'`,
      [document.grantId],
    );
    expect(people).toEqual([{ recorded_by: first.accountId, approved_by: second.accountId }]);

    const token = await signGrantAnswer(by(TONGLIAO), 'REVOKE', named(document));
    const ended = await hand(first, `/${document.grantId}/revocation`, token).expect(200);
    expect(ended.body).toMatchObject({ status: 'REVOKED', revokedBy: 'tongliao-social-insurance' });
    expect((await accept(document)).body.code).toBe('ACTION_NOT_ALLOWED');
  });

  it('does not take an acceptance that was overtaken by a revocation', async () => {
    const document = draft();
    await request(document);
    const { body } = await accept(document);
    const token = await signGrantAnswer(by(CHIFENG), 'REVOKE', named(document));
    await hand(first, `/${document.grantId}/revocation`, token).expect(200);
    expect((await decide(second, body.approvalId).expect(409)).body.code).toBe('ACTION_NOT_ALLOWED');
  });
});

describe('a hand-in is refused', () => {
  it('with every finding and where it stands', async () => {
    const unknown = await request(draft({ operations: ['neverHeard'] }));
    expect([unknown.status, unknown.body.code]).toEqual([422, 'GRANT_TOKEN_INVALID']);
    expect(unknown.body.findings).toMatchObject([
      { code: 'OPERATION_UNKNOWN', path: '/body/token/claims/document/operations/0' },
    ]);
    const unsigned = await hand(first, '', 'e30.e30.');
    expect(unsigned.body.findings).toMatchObject([{ code: 'TOKEN_FORMAT', path: '/body/token' }]);
  });

  it('when the path names another grant', async () => {
    const [one, other] = [draft(), draft()];
    await request(one);
    await request(other);
    const token = await signGrantAnswer(by(TONGLIAO), 'ACCEPT', named(one));
    await hand(first, `/${other.grantId}/acceptance`, token).expect(404);
  });
});

describe('grants are listed', () => {
  it('by status, party and last day, for security and audit only', async () => {
    const soon = await agreed({ validity: { from: '2026-01-01', to: '2090-01-01' } });
    const ids = async (caller: Caller, query: string): Promise<string[]> => {
      const { body } = await caller.get(`/admin/v1/grants?pageSize=100&${query}`).expect(200);
      return body.items.map(({ grantId }: { grantId: string }) => grantId);
    };
    const auditor = await at.officer('audit');
    expect(await ids(auditor, 'status=ACTIVE&endsBy=2090-01-01')).toEqual([soon.grantId]);
    expect(await ids(first, 'status=ACTIVE&endsBy=2089-12-31')).toEqual([]);
    expect(await ids(first, `client=${CHIFENG}&provider=tongliao-social-insurance`)).toContain(soon.grantId);
    expect(await ids(first, 'client=nobody.core')).toEqual([]);
    expect(await ids(first, 'provider=shenyang-social-insurance')).toEqual([]);
    await (await at.officer('operations')).get('/admin/v1/grants').expect(403);
    await first.get('/admin/v1/grants?status=UNHEARD').expect(400);
  });
});
