import { readFile, writeFile } from 'node:fs/promises';
import type { components } from '../contracts/admin.ts';
import { toShanghaiInstant } from '../core/dates.ts';
import { readGrantDocument, type GrantDocument } from '../exchange/grant-document.ts';
import {
  readGrantToken,
  signGrantAnswer,
  signGrantRequest,
  type GrantAct,
  type GrantStatement,
} from '../exchange/grant-tokens.ts';
import type { Api } from './api.ts';
import { required, type Arguments, type Command } from './command.ts';
import { grantOfficers, grantSigner, type GrantOfficers } from './grant-signer.ts';

type Grant = components['schemas']['Grant'];
type Approval = components['schemas']['Approval'];

const REASON = { reason: 'handed in at the command line' };
const SIGN = '--client FILE [--out FILE] [--token-file FILE]';

export const grantCommands: Readonly<Record<string, Command>> = {
  'grant request': {
    usage: `--document FILE ${SIGN} | --signed FILE`,
    does: 'signs a grant document as its consumer and hands it in; with --out only signs',
    run: (given) => signAndSend(given, 'REQUEST', handInRequest),
  },
  'grant accept': {
    usage: `--grant ID | --request FILE, ${SIGN} | --signed FILE`,
    does: 'signs the acceptance as a provider and hands it in; a second officer decides (sandbox: at once)',
    run: (given) => signAndSend(given, 'ACCEPT', handInAcceptance),
  },
  'grant revoke': {
    usage: `--grant ID | --request FILE, ${SIGN} | --signed FILE`,
    does: 'signs the revocation as a party and hands it in; it counts at once',
    run: (given) => signAndSend(given, 'REVOKE', handInRevocation),
  },
  'grant list': {
    usage: '[--grant ID] [--status STATUS] [--member PROVIDER] [--ends-by DATE] [--token-file FILE]',
    does: 'lists grants with their versions, signatures and status',
    run: listGrants,
  },
};

type HandIn = (officers: GrantOfficers, statement: GrantStatement, token: string) => Promise<object>;

async function signAndSend(given: Arguments, act: GrantAct, handIn: HandIn): Promise<number> {
  const token = given.signed === undefined ? await sign(given, act) : await readToken(given.signed);
  const statement = readGrantToken(token, act);
  const said = { grantId: statement.grantId, version: statement.version, hash: statement.documentHash };
  if (given.out !== undefined) {
    await writeFile(given.out, `${token}\n`);
    print(given, { out: given.out, ...said });
    return 0;
  }
  print(given, { ...said, ...(await handIn(await grantOfficers(given), statement, token)) });
  return 0;
}

const readToken = async (file: string): Promise<string> => (await readFile(file, 'utf8')).trim();

async function sign(given: Arguments, act: GrantAct): Promise<string> {
  const signer = await grantSigner(given);
  if (act === 'REQUEST') return signGrantRequest(signer, await readDraft(required(given, 'document')));
  return signGrantAnswer(signer, act, await namedGrant(given));
}

/** A document with its sets in order; form, `version` and `createdAt` are filled in where they are absent. */
async function readDraft(file: string): Promise<GrantDocument> {
  const draft = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const sets = Object.fromEntries(
    ['providers', 'operations', 'fields'].map((name) => [name, inOrder(draft[name])]),
  );
  return readGrantDocument({ v: 2, version: 1, createdAt: toShanghaiInstant(new Date()), ...draft, ...sets });
}

const inOrder = (value: unknown): unknown =>
  Array.isArray(value) ? [...new Set(value.map(String))].toSorted() : value;

/** What is accepted or revoked: the consumer's signed request, or what the gateway has of it. */
async function namedGrant(
  given: Arguments,
): Promise<Pick<GrantStatement, 'grantId' | 'version' | 'documentHash'>> {
  if (given.request !== undefined) return readGrantToken(await readToken(given.request), 'REQUEST');
  const { first } = await grantOfficers(given);
  const grantId = required(given, 'grant');
  const { items } = await first.get<{ items: Grant[] }>(pathOf({ grantId }));
  const [newest] = items;
  if (newest === undefined) throw new Error(`No grant ${grantId}`);
  return newest;
}

const handInRequest: HandIn = async ({ first }, _statement, token) => {
  const { status } = await first.send<Grant>('POST', '/admin/v1/grants', { token, ...REASON });
  return { status };
};

const handInAcceptance: HandIn = async ({ first, second }, { grantId }, token) => {
  const path = `/admin/v1/grants/${grantId}/acceptance`;
  const { approvalId } = await first.send<Approval>('POST', path, { token, ...REASON });
  if (second === undefined) return { approvalId, waits: 'a second officer decides' };
  const decision = { decision: 'approve', ...REASON };
  await second.send('POST', `/admin/v1/approvals/${approvalId}/decision`, decision);
  return { approvalId, approvedBy: 'the sandbox officers security-1 and security-2' };
};

const handInRevocation: HandIn = async ({ first }, { grantId }, token) => {
  const path = `/admin/v1/grants/${grantId}/revocation`;
  const { status } = await first.send<Grant>('POST', path, { token, ...REASON });
  return { status };
};

const pathOf = (filter: Record<string, string | undefined>, page = 1): string => {
  const query = new URLSearchParams({ pageSize: '100', page: String(page) });
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, value);
  return `/admin/v1/grants?${query}`;
};

/** Every version that fits, over all pages. */
export async function allGrants(officer: Api, filter: Record<string, string | undefined>): Promise<Grant[]> {
  const found: Grant[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await officer.get<{ items: Grant[]; total: number }>(pathOf(filter, page));
    found.push(...items);
    if (items.length === 0 || found.length >= total) return found;
  }
}

async function listGrants(given: Arguments): Promise<number> {
  const { first } = await grantOfficers(given);
  const { grant: grantId, status, member: provider, 'ends-by': endsBy } = given;
  const items = await allGrants(first, { grantId, status, provider, endsBy });
  if (given.json) console.log(JSON.stringify(items));
  for (const { document, ...one } of given.json ? [] : items) {
    const signed = one.simulated ? 'simulated' : `${one.acceptedBy.length}/${document.providers.length}`;
    const words = [one.status.padEnd(13), `${one.grantId}@${one.version}`, document.purpose];
    const law = [document.legalBasis.document, document.legalBasis.article, one.legalBasisStatus];
    words.push(law.filter((word) => word !== undefined).join(' '));
    console.log([...words, `until ${document.validity.to}`, `accepted ${signed}`].join('  '));
  }
  return 0;
}

function print({ json }: Arguments, said: object): void {
  if (json) console.log(JSON.stringify(said));
  else for (const [name, value] of Object.entries(said)) console.log(`${name}: ${String(value)}`);
}
