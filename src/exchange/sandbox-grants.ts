import { canonicalJson } from '../core/canonical-json.ts';
import { toShanghaiInstant } from '../core/dates.ts';
import type { Database, Sql } from '../platform/database.ts';
import type { SigningKey } from '../platform/keys.ts';
import { recordGrantToken, type AdmissionDesk } from './grant-admission.ts';
import { grantDocumentHash, readGrantDocument, type GrantDocument } from './grant-document.ts';
import { signGrantAnswer, signGrantRequest, type GrantAct } from './grant-tokens.ts';
import type { MembersFile } from './members-file.ts';

type Proposal = MembersFile['grants'][number];

export interface SandboxSigners extends AdmissionDesk {
  proposals: readonly Proposal[];
  /** Members whose systems answer these operations. */
  providersOf(operations: readonly string[]): readonly string[];
  /** Private keys of the simulated clients. */
  keyOf(clientId: string): Promise<SigningKey>;
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
      grantId: `${id}.${consumer.slice(0, consumer.lastIndexOf('.'))}`,
      version: 1,
      consumer,
      providers: ascending(providers),
      operations: ascending(operations),
      legalBasis: {
        document: legalBasis.document,
        ...(legalBasis.article !== undefined && { article: legalBasis.article }),
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
    for (const proposal of signers.proposals) {
      const providers = signers.providersOf(proposal.operations);
      for (const document of proposedDocuments(proposal, providers, now)) {
        const known = latest.get(document.grantId);
        if (known !== undefined && substanceOf(known) === substanceOf(document)) continue;
        await signBothSides(tx, signers, { ...document, version: (known?.version ?? 0) + 1 });
      }
    }
  });
}

const substanceOf = ({ version: _version, createdAt: _createdAt, ...substance }: GrantDocument): string =>
  canonicalJson(substance);

async function readLatest(sql: Sql): Promise<ReadonlyMap<string, GrantDocument>> {
  const rows = await sql.query<{ document: GrantDocument }>(
    `select distinct on (v.grant_id) v.document from grant_version v order by v.grant_id, v.version desc`,
  );
  return new Map(rows.map(({ document }) => [document.grantId, document]));
}

async function signBothSides(tx: Sql, signers: SandboxSigners, document: GrantDocument): Promise<void> {
  const { audience } = signers;
  const record = (act: GrantAct, token: string) =>
    recordGrantToken(tx, signers, { act, token }, { recordedBy: 'sandbox', simulated: true });
  const { consumer } = document;
  const asks = { key: await signers.keyOf(consumer), client: consumer, audience };
  await record('REQUEST', await signGrantRequest(asks, document));
  const named = { ...document, documentHash: grantDocumentHash(document) };
  for (const provider of document.providers) {
    const [client] = signers.members.member(provider)?.clients ?? [];
    if (client === undefined) throw new Error(`${provider} has no client that could sign`);
    const accepts = { key: await signers.keyOf(client.id), client: client.id, audience };
    await record('ACCEPT', await signGrantAnswer(accepts, 'ACCEPT', named));
  }
}
