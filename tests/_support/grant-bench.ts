import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordGrantToken } from '../../src/exchange/grant-admission.ts';
import { grantDocumentHash, type GrantDocument } from '../../src/exchange/grant-document.ts';
import { signGrantAnswer, signGrantRequest, type GrantAct } from '../../src/exchange/grant-tokens.ts';
import { registerSandboxKeys } from '../../src/exchange/sandbox-keys.ts';
import { openTrust, type Trust } from '../../src/exchange/trust.ts';
import type { Database } from '../../src/platform/database.ts';
import type { SigningKey } from '../../src/platform/keys.ts';
import { freshDatabase, quietLog } from './database.ts';

export const AUDIENCE = 'https://gateway.example';
export const CHIFENG = 'chifeng-social-insurance.core';
export const TONGLIAO = 'tongliao-social-insurance.core';
export const SHENYANG = 'shenyang-social-insurance.core';
const membersFile = new URL('../../config/members.yaml', import.meta.url);

interface By {
  key: SigningKey;
  client: string;
  audience: string;
}

/** Three agencies with keys, and a gateway's trust in them, on a database of its own. */
export interface GrantBench extends AsyncDisposable {
  db: Database;
  trust: Trust;
  keys: ReadonlyMap<string, SigningKey>;
  /** The trust of a further process. */
  open(): Promise<Trust>;
  /** A client, with its own key unless another's is named. */
  signer(client: string, key?: string): By;
  requestOf(document: GrantDocument, by?: By): Promise<string>;
  acceptOf(document: GrantDocument, by?: By): Promise<string>;
  revokeOf(document: GrantDocument, by?: By): Promise<string>;
  record(act: GrantAct, token: string): Promise<{ version: number }>;
  /** Codes of the findings, else the code of the refusal, else what was recorded. */
  outcomeOf(act: GrantAct, token: string): Promise<string>;
  /** A grant with every signature. */
  agreed(change?: Partial<GrantDocument>): Promise<GrantDocument>;
}

export async function startGrantBench(): Promise<GrantBench> {
  const stack = new AsyncDisposableStack();
  const db = stack.use(await freshDatabase());
  const keysDir = await mkdtemp(join(tmpdir(), 'keys-'));
  stack.defer(() => rm(keysDir, { recursive: true }));
  const keys = await registerSandboxKeys(db, keysDir, [CHIFENG, TONGLIAO, SHENYANG]);
  const open = (): Promise<Trust> =>
    openTrust({ db, membersFile, sandboxUrl: 'http://127.0.0.1:1', log: quietLog });
  const trust = stack.use(await open());
  const signer = (client: string, key = client): By => ({ key: keys.get(key)!, client, audience: AUDIENCE });
  const record = (act: GrantAct, token: string): Promise<{ version: number }> =>
    db.transaction((tx) =>
      recordGrantToken(
        tx,
        { members: trust.members, audience: AUDIENCE },
        { act, token },
        { recordedBy: 'one', ...(act === 'ACCEPT' && { approvedBy: 'two' }) },
      ),
    );
  const bench: Omit<GrantBench, typeof Symbol.asyncDispose> = {
    db,
    trust,
    keys,
    open,
    signer,
    record,
    requestOf: (document, by = signer(document.consumer)) => signGrantRequest(by, document),
    acceptOf: (document, by = signer(TONGLIAO)) => signGrantAnswer(by, 'ACCEPT', named(document)),
    revokeOf: (document, by = signer(TONGLIAO)) => signGrantAnswer(by, 'REVOKE', named(document)),
    async outcomeOf(act, token) {
      try {
        return `recorded version ${(await record(act, token)).version}`;
      } catch (error) {
        const { code, options } = error as { code: string; options?: { findings?: { code: string }[] } };
        return options?.findings?.map((finding) => finding.code).join(' ') ?? code;
      }
    },
    async agreed(change = {}) {
      const document = documentOf(change);
      await record('REQUEST', await bench.requestOf(document));
      for (const provider of document.providers)
        await record('ACCEPT', await bench.acceptOf(document, signer(`${provider}.core`)));
      await trust.refresh();
      return document;
    },
  };
  const owned = stack.move();
  return { ...bench, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

let grants = 0;

/** A document that nobody has signed, with an id of its own. */
export const documentOf = (change: Partial<GrantDocument> = {}): GrantDocument => ({
  v: 2,
  grantId: `test-${(grants += 1)}.chifeng-social-insurance`,
  version: 1,
  consumer: CHIFENG,
  providers: ['tongliao-social-insurance'],
  operations: ['queryStatus'],
  purpose: 'pension-transfer',
  legalBasis: { document: '国办发〔2009〕66号', article: '第八条', status: 'OFFICIAL' },
  fields: ['relation'],
  dailyLimit: 100,
  validity: { from: '2026-01-01', to: '2099-12-31' },
  createdAt: '2026-11-23T09:00:00+08:00',
  ...change,
});

/** What an acceptance or revocation of the document names. */
export const named = (document: GrantDocument) => ({
  ...document,
  documentHash: grantDocumentHash(document),
});

export const questionOf = ({ grantId }: Pick<GrantDocument, 'grantId'>, change: object = {}) => ({
  client: CHIFENG,
  operationId: 'queryStatus',
  purpose: 'pension-transfer',
  provider: 'tongliao-social-insurance',
  grantId,
  ...change,
});

/** GRANTED, or the codes of what is wrong. */
export function checked(trust: Trust, document: Pick<GrantDocument, 'grantId'>, change: object = {}): string {
  const outcome = trust.grants.check(questionOf(document, change));
  return 'grant' in outcome ? 'GRANTED' : outcome.findings.map(({ code }) => code).join(' ');
}
