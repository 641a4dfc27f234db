import { canonicalJson } from '../core/canonical-json.ts';
import { sha256 } from '../core/digest.ts';
import type { JsonObject } from '../core/json.ts';
import { zip } from '../core/zip.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Database, Sql } from '../platform/database.ts';
import { clientsIn, readKeysAsOf } from './bundle-keys.ts';
import { readProofs } from './bundle-proofs.ts';
import { signClaims, type SigningKey } from './envelope-sign.ts';
import { readDecisions, readEntries, type DecisionRow, type OpenedEntry } from './evidence.ts';
import { splitPart, type Decision } from './log-entry.ts';

const MANIFEST_TYP = 'evidence-bundle+jwt';

export interface BundleOptions {
  db: Database;
  box: CryptoBox;
  /** Signs the manifest. */
  key: SigningKey;
  /** PUBLIC_URL. */
  gatewayId: string;
  /** Seals what is not sealed yet. */
  sealNow(): Promise<void>;
}

const README = `Evidence of one exchange of the Twin-City Gateway. It is verified offline, with Node alone:

  node verify-evidence.mjs FILE.zip

The program is docs/verify-evidence.mjs of the gateway, with verify-edges.mjs beside it; the verifier should have
both from there, not from here.
Compare the thumbprints that it prints with those the gateway and the members publish.

entries.json    the entries of the log, each with what its hash covers; proofs hold tokens and digests
decisions.json  who was allowed what, why, by which grant
grants.json     the grant as consumer and providers signed it
inclusion.json  the path from each entry to the root of its seal
seals.json      the seals, up to one that witnesses countersigned
witnesses.json  those countersignatures
keys.json       the public keys as they were registered
manifest.jws    hashes of these files, signed by the gateway

Bodies are withheld unless an auditor asked for them with a reason; everything else verifies without them.
`;

interface Wanted {
  withBodies?: boolean;
}

/**
 * Everything kept about one exchange as a ZIP that verifies without us. Throws NOT_FOUND. Bodies hold personal data:
 * with them only for a recorded reason.
 */
export const evidenceBundle = async (
  options: BundleOptions,
  evidenceId: string,
  wanted?: Wanted,
): Promise<Buffer> => zip(await bundleFiles(options, evidenceId, wanted));

/** The files of a bundle by name. */
export async function bundleFiles(
  options: BundleOptions,
  evidenceId: string,
  { withBodies = false }: Wanted = {},
): Promise<Map<string, string>> {
  const { db, box, gatewayId, key } = options;
  const entries = await readEntries(db, box, evidenceId, withBodies ? ['proof', 'content'] : ['proof']);
  const decisions = (await readDecisions(db, evidenceId)).map(toDecision);
  const grants = await readGrantTokens(db, decisions);
  await options.sealNow();
  const { inclusion, seals, witnesses } = await readProofs(db, entries);
  const tokens = [
    ...entries.flatMap(tokensOf),
    ...grants.map(({ token }) => token),
    ...witnesses.map(({ token }) => token),
  ];
  const files = new Map<string, string>([
    ['README.txt', README],
    ['entries.json', shown(entries.map(toEntry))],
    ['decisions.json', shown(decisions)],
    ['grants.json', shown(grants)],
    ['inclusion.json', shown(inclusion)],
    ['seals.json', shown(seals)],
    ['witnesses.json', shown(witnesses)],
    ['keys.json', shown(await readKeysAsOf(db, gatewayId, clientsIn(tokens)))],
  ]);
  const manifest = {
    v: 1,
    iss: gatewayId,
    iat: Math.floor(Date.now() / 1000),
    evidence: evidenceId,
    bodies: withBodies ? 'as far as they are still kept' : 'withheld',
    files: Object.fromEntries([...files].map(([name, text]) => [name, sha256(text).toString('hex')])),
  };
  files.set('manifest.jws', await signClaims(manifest, MANIFEST_TYP, key));
  return files;
}

const shown = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const toEntry = ({ parts, ...entry }: OpenedEntry): object => ({
  ...entry,
  ...Object.fromEntries([...parts].map(([part, salted]) => [part, splitPart(salted)])),
});

/** As its hash was made. */
const toDecision = ({ id: _id, at: _at, policy_version: policyVersion, ...row }: DecisionRow): Decision =>
  JSON.parse(canonicalJson({ ...row, policyVersion })) as Decision;

/** Every token in the proofs of an entry. */
function tokensOf({ parts }: OpenedEntry): string[] {
  const proof = parts.get('proof');
  if (proof === undefined) return [];
  const values = Object.values(JSON.parse(splitPart(proof).text) as JsonObject);
  return values.filter((value) => typeof value === 'string').filter((value) => value.split('.').length === 3);
}

interface GrantToken {
  kind: string;
  client: string;
  token: string;
}

/** What the parties of the decisions' grants signed. */
async function readGrantTokens(sql: Sql, decisions: readonly Decision[]): Promise<GrantToken[]> {
  const hashes = decisions.flatMap(({ context }) => context['grantHash'] ?? []);
  return sql.query<GrantToken>(
    `select r.kind, r.client_id as client, r.token from grant_record r
     where r.document_hash = any($1) and r.kind in ('REQUEST', 'ACCEPT') order by r.recorded_at, r.id`,
    [hashes],
  );
}
