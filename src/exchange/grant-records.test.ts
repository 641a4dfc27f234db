import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietLog } from '../../tests/_support/database.ts';
import {
  AUDIENCE,
  checked,
  CHIFENG,
  documentOf,
  questionOf,
  SHENYANG,
  startGrantBench,
  TONGLIAO,
  type GrantBench,
} from '../../tests/_support/grant-bench.ts';
import { uuidv7 } from '../core/ids.ts';
import { insertRecords, type Recording } from './grant-admission.ts';
import { grantDocumentHash, type GrantDocument } from './grant-document.ts';
import { readGrants } from './grant-snapshot.ts';
import { readGrantToken } from './grant-tokens.ts';
import { findGrantVersion } from './grant-views.ts';
import { proposedDocuments, signSandboxGrants } from './sandbox-grants.ts';

let at: GrantBench;
beforeAll(async () => {
  at = await startGrantBench();
});
afterAll(() => at[Symbol.asyncDispose]());

/** The same claims under a signature of other bytes. */
function forged(token: string): string {
  const [head, payload, signature] = token.split('.');
  const bytes = Buffer.from(signature!, 'base64url');
  bytes[5]! ^= 1;
  return [head, payload, bytes.toString('base64url')].join('.');
}

describe('the records', () => {
  it('never change', async () => {
    for (const statement of [
      'update grant_record set version = 9',
      'delete from grant_record',
      'truncate grant_record',
    ])
      await expect(at.db.query(statement)).rejects.toThrow('append-only');
  });

  it('that somebody wrote into the table give nothing', async () => {
    const document = documentOf();
    const wrong = { REQUEST: await at.requestOf(document), ACCEPT: forged(await at.acceptOf(document)) };
    for (const kind of ['REQUEST', 'ACCEPT'] as const) {
      await at.db.query(
        `insert into grant_record (id, grant_id, version, kind, client_id, member_id, document_hash, document, token,
           recorded_by, approved_by)
         values ($1, $2, 1, $3, $4, $5, $6, $7, $8, 'x', 'y')`,
        [
          uuidv7(),
          document.grantId,
          kind,
          kind === 'REQUEST' ? CHIFENG : TONGLIAO,
          kind === 'REQUEST' ? 'chifeng-social-insurance' : 'tongliao-social-insurance',
          grantDocumentHash(document),
          kind === 'REQUEST' ? JSON.stringify(document) : null,
          wrong[kind],
        ],
      );
    }
    expect((await findGrantVersion(at.db, document.grantId))?.status).toBe('ACTIVE');
    await using fresh = await at.open();
    expect(checked(fresh, document, {})).toBe('GRANT_UNKNOWN');
  });
});

/** As documents were before form 2. */
function inFirstForm({ v: _v, legalBasis, ...document }: GrantDocument): GrantDocument {
  const { status: _status, ...basis } = legalBasis;
  return { ...document, legalBasis: basis };
}

/** What an earlier version of the gateway recorded: signed by both sides, in the first form. */
async function agreedInFirstForm(document: GrantDocument, recording: Recording): Promise<void> {
  const request = await at.requestOf(document);
  const accept = await at.acceptOf(document);
  const [consumer] = document.consumer.split('.');
  await insertRecords(
    at.db,
    [
      { statement: readGrantToken(request, 'REQUEST'), token: request, memberId: consumer! },
      { statement: readGrantToken(accept, 'ACCEPT'), token: accept, memberId: 'tongliao-social-insurance' },
    ],
    recording,
  );
}

describe('a grant that was signed before its status could be told', () => {
  it('still stands, as unconfirmed, and can be revoked', async () => {
    const document = inFirstForm(documentOf());
    await agreedInFirstForm(document, { recordedBy: 'x', approvedBy: 'y' });
    await using fresh = await at.open();
    expect(checked(fresh, document)).toBe('GRANTED');
    expect(fresh.grants.requireGrant(questionOf(document)).legalBasis).toMatchObject({
      document: '国办发〔2009〕66号',
      status: 'UNCONFIRMED',
    });
    const view = await findGrantVersion(at.db, document.grantId);
    expect(view).toMatchObject({ status: 'ACTIVE', legalBasisStatus: 'UNCONFIRMED', document });
    await at.record('REVOKE', await at.revokeOf(document));
    await fresh.refresh();
    expect(checked(fresh, document)).toBe('GRANT_REVOKED');
  });
});

describe('the grants of a sandbox', () => {
  const sign = (proposals = at.trust.proposals) =>
    signSandboxGrants(at.db, {
      members: at.trust.members,
      audience: AUDIENCE,
      proposals: proposals.filter(({ id }) => id === 'pension-transfer-records'),
      providersOf: () => ['chifeng-social-insurance', 'tongliao-social-insurance'],
      keys: at.keys,
    });
  const grantId = 'pension-transfer-records.chifeng-social-insurance';
  const versions = async (): Promise<bigint | undefined> => {
    const [row] = await at.db.query<{ count: bigint }>(
      'select count(*) as count from grant_version v where v.simulated and v.grant_id = $1',
      [grantId],
    );
    return row?.count;
  };
  const signable = () =>
    at.trust.proposals.map((one) => ({ ...one, clients: one.clients.filter((id) => id !== SHENYANG) }));

  it('are signed once by both sides and marked, and count nowhere else', async () => {
    await Promise.all([sign(signable()), sign(signable())]);
    await sign(signable());
    expect(await versions()).toBe(1n);
    await at.trust.refresh();
    expect(checked(at.trust, documentOf({ grantId }))).toBe('GRANTED');
    expect(await findGrantVersion(at.db, grantId)).toMatchObject({ simulated: true, status: 'ACTIVE' });
    const source = { members: at.trust.members, verified: new Set<string>(), log: quietLog };
    const signed = await at.agreed();
    const idsOf = async (sandbox: boolean): Promise<string[]> =>
      (await readGrants(at.db, { ...source, sandbox })).inForce.map(({ id }) => id);
    expect(await idsOf(true)).toEqual(expect.arrayContaining([grantId, signed.grantId]));
    const outside = await idsOf(false);
    expect(outside).toContain(signed.grantId);
    expect(outside).not.toContain(grantId);
  });

  it('become a new version when the file changes, and stay revoked', async () => {
    const changed = signable().map((one) => ({ ...one, dailyLimit: 3 }));
    await sign(changed);
    expect(await versions()).toBe(2n);
    const view = await findGrantVersion(at.db, grantId);
    expect(view).toMatchObject({ version: 2, status: 'ACTIVE', document: { dailyLimit: 3 } });
    await at.record('REVOKE', await at.revokeOf(view!.document));
    await sign(changed);
    expect(await findGrantVersion(at.db, grantId)).toMatchObject({ version: 2, status: 'REVOKED' });
  });

  it('are signed anew in the second form, unless somebody revoked them', async () => {
    const [proposal] = signable().filter(({ id }) => id === 'pension-transfer-records');
    const proposals = ['before', 'ended'].map((id) => ({ ...proposal!, id, clients: [CHIFENG] }));
    const providers = ['tongliao-social-insurance'];
    const sandbox = { recordedBy: 'sandbox', simulated: true };
    const [before, ended] = proposals.map((one) =>
      inFirstForm(proposedDocuments(one, providers, new Date(0))[0]!),
    );
    await agreedInFirstForm(before!, sandbox);
    await agreedInFirstForm(ended!, sandbox);
    await at.record('REVOKE', await at.revokeOf(ended!));
    await signSandboxGrants(at.db, {
      members: at.trust.members,
      audience: AUDIENCE,
      proposals,
      providersOf: () => providers,
      keys: at.keys,
    });
    expect(await findGrantVersion(at.db, before!.grantId)).toMatchObject({
      version: 2,
      status: 'ACTIVE',
      legalBasisStatus: 'OFFICIAL',
    });
    expect(await findGrantVersion(at.db, ended!.grantId)).toMatchObject({ version: 1, status: 'REVOKED' });
  });
});
