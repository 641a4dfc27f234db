import { canonicalJson } from '../core/canonical-json.ts';
import { toShanghaiInstant } from '../core/dates.ts';
import type { Database, Sql } from '../platform/database.ts';
import type { SigningKey } from '../platform/keys.ts';
import { insertRecords, type Admission } from './grant-admission.ts';
import { grantDocumentHash, readGrantDocument, type GrantDocument } from './grant-document.ts';
import { readGrantToken, signGrantAnswer, signGrantRequest } from './grant-tokens.ts';
import type { MembersFile } from './members-file.ts';
import type { MemberRegistry } from './members.ts';

type Proposal = MembersFile['grants'][number];

export interface SandboxSigners {
  members: MemberRegistry;
  /** The gateway's own id. */
  audience: string;
  proposals: readonly Proposal[];
  /** Members whose systems answer these operations. */
  providersOf(operations: readonly string[]): readonly string[];
  /** Private keys of the simulated clients. */
  keys: ReadonlyMap<string, SigningKey>;
}

/** One document for each client of a proposal, named `<proposal>.<member>`. */
export function proposedDocuments(
  { id, clients, operations, fields, legalBasis, ...rest }: Proposal,
  providers: readonly string[],
  now: Date,
): GrantDocument[] {
  return clients.map((consumer) =>
    readGrantDocument({
      ...rest,
      v: 2,
      grantId: `${id}.${consumer.slice(0, consumer.lastIndexOf('.'))}`,
      version: 1,
      consumer,
      providers: ascending(providers),
      operations: ascending(operations),
      legalBasis: {
        document: legalBasis.document,
        ...(legalBasis.article !== undefined && { article: legalBasis.article }),
        status: legalBasis.status,
      },
      fields: ascending(fields),
      createdAt: toShanghaiInstant(now),
    }),
  );
}

const ascending = (items: readonly string[]): string[] => [...new Set(items)].toSorted();

/** Two processes may start a sandbox together. */
const SANDBOX_GRANTS_LOCK = 72_002;

/**
 * Signs what the members file proposes with the keys of both simulated parties, as simulated. A proposal that is
 * signed already is left alone, also when somebody revoked it; a changed one becomes the next version.
 */
export async function signSandboxGrants(db: Database, signers: SandboxSigners): Promise<void> {
  const now = new Date();
  await db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [SANDBOX_GRANTS_LOCK]);
    const latest = await readLatest(tx);
    const fresh = signers.proposals
      .flatMap((one) => proposedDocuments(one, signers.providersOf(one.operations), now))
      .flatMap((document) => {
        const known = latest.get(document.grantId);
        if (known !== undefined && isSettled(known, document)) return [];
        return [{ ...document, version: (known?.document.version ?? 0) + 1 }];
      });
    if (fresh.length === 0) return;
    const signed = await Promise.all(fresh.map((document) => signBothSides(signers, document)));
    await insertRecords(tx, signed.flat(), { recordedBy: 'sandbox', simulated: true });
  });
}

interface Latest {
  document: GrantDocument;
  revoked: boolean;
}

/** Whether the newest version says what is proposed. A revoked one does not come back for its new form alone. */
function isSettled({ document: known, revoked }: Latest, document: GrantDocument): boolean {
  if (substanceOf(known) === substanceOf(document)) return true;
  return revoked && known.v === undefined && substanceOf(known) === substanceOf(inFirstForm(document));
}

const substanceOf = ({ version: _version, createdAt: _createdAt, ...substance }: GrantDocument): string =>
  canonicalJson(substance);

function inFirstForm({ v: _v, legalBasis, ...document }: GrantDocument): GrantDocument {
  const { status: _status, ...basis } = legalBasis;
  return { ...document, legalBasis: basis };
}

async function readLatest(sql: Sql): Promise<ReadonlyMap<string, Latest>> {
  const rows = await sql.query<Latest>(
    `select distinct on (v.grant_id) v.document, v.status = 'REVOKED' as revoked
     from grant_version v order by v.grant_id, v.version desc`,
  );
  return new Map(rows.map((row) => [row.document.grantId, row]));
}

async function signBothSides(signers: SandboxSigners, document: GrantDocument): Promise<Admission[]> {
  const as = (client: string) => {
    const key = signers.keys.get(client);
    if (key === undefined) throw new Error(`${client} has no key that a sandbox could sign with`);
    return { key, client, audience: signers.audience };
  };
  const named = { ...document, documentHash: grantDocumentHash(document) };
  const asked = await signGrantRequest(as(document.consumer), document);
  const accepted = document.providers.map(async (memberId) => {
    const [client] = signers.members.member(memberId)?.clients ?? [];
    if (client === undefined) throw new Error(`${memberId} has no client that could sign`);
    const token = await signGrantAnswer(as(client.id), 'ACCEPT', named);
    return { statement: readGrantToken(token, 'ACCEPT'), token, memberId };
  });
  const memberId = document.consumer.slice(0, document.consumer.lastIndexOf('.'));
  const request = { statement: readGrantToken(asked, 'REQUEST'), token: asked, memberId };
  return [request, ...(await Promise.all(accepted))];
}
