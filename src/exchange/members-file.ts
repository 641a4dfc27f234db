import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { isPlainDate } from '../core/dates.ts';
import { isRegionCode } from '../core/region.ts';
import { checkUscc } from '../core/uscc.ts';

const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const clientId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/);
/** GB/T 2260 gives the whole country this code; national platforms stand under it. */
const NATIONAL = '100000';
const region = z.string().refine((code) => code === NATIONAL || isRegionCode(code), 'not a region code');
const date = z.string().refine(isPlainDate, 'not a date');
const alg = z.enum(['ES256', 'EdDSA', 'PS256', 'RS256']);

const client = z.strictObject({
  id: clientId,
  /** RS256 is weak; it is taken only from a member that is listed with it. */
  algs: z.array(alg).min(1).default(['ES256', 'EdDSA']),
  /** Further prefixes of `sub` besides the member's own. */
  subjects: z.array(z.string().min(1)).default([]),
  /** Where answers go that it wants to have later (`Prefer: respond-async`); https, or in a sandbox http. */
  callbackUrl: z.string().optional(),
});

const member = z
  .strictObject({
    id: kebab,
    city: region,
    name: z.string().min(1),
    nameZh: z.string().min(1),
    uscc: z.string().refine((code) => checkUscc(code).valid, 'not a unified social credit code'),
    synthetic: z.boolean().default(false),
    mode: z.enum(['api', 'inbox']),
    services: z.array(kebab).min(1),
    /** Services whose agencies of its city it supervises: complaints about them come to it. */
    supervises: z.array(kebab).min(1).optional(),
    /** Keeps the head of our log and countersigns it. */
    witness: z.boolean().optional(),
    baseUrl: z.string().optional(),
    /** Form in which it signs and is called besides our own. */
    edge: z.enum(['native', 'modi', 'x-road', 'http-signatures']).default('native'),
    /** Its grants hang on the first; a member without a system has one without keys. */
    clients: z.array(client).min(1),
  })
  .refine(
    ({ mode, baseUrl }) => mode === 'inbox' || baseUrl !== undefined,
    'a member in api mode has a baseUrl',
  )
  .refine(({ mode, witness }) => mode === 'api' || witness !== true, 'a witness has a system of its own');

const grant = z.strictObject({
  id: kebab,
  clients: z.array(clientId).min(1),
  operations: z.array(z.string().regex(/^[a-z][A-Za-z0-9]*$/)).min(1),
  purpose: kebab,
  legalBasis: z.strictObject({
    document: z.string().min(1),
    article: z.string().optional(),
    status: z.enum(['OFFICIAL', 'UNCONFIRMED']).default('UNCONFIRMED'),
  }),
  fields: z.array(z.string().regex(/^(\*|[a-z][A-Za-z0-9]{0,40})$/)).min(1),
  dailyLimit: z.int().positive(),
  validity: z.strictObject({ from: date, to: date }),
});

const membersFile = z.strictObject({
  members: z.array(member),
  provinces: z
    .array(z.strictObject({ province: z.string().regex(/^\d{2}$/), service: kebab, member: kebab }))
    .default([]),
  /** Proposals: a sandbox signs them for its simulated parties, elsewhere they give nothing. */
  grants: z.array(grant).default([]),
});

export type MembersFile = z.output<typeof membersFile>;

/**
 * Reads a members file. `sandboxUrl` stands in for `${SANDBOX_URL}`; without it a simulated member is refused.
 * Throws with every fault.
 */
export async function readMembersFile(
  file: URL | string,
  sandboxUrl: string | undefined,
): Promise<{ content: MembersFile; hash: string }> {
  const text = await readFile(file, 'utf8');
  const content = membersFile.parse(parse(text));
  for (const entry of content.members) {
    if (entry.baseUrl !== undefined) entry.baseUrl = resolved(entry.baseUrl, sandboxUrl);
    for (const program of entry.clients) {
      if (program.callbackUrl !== undefined) program.callbackUrl = callback(program.callbackUrl, sandboxUrl);
    }
    if (sandboxUrl === undefined && entry.synthetic)
      throw new Error(`${entry.id} is synthetic: only for a sandbox`);
  }
  const faults = inconsistencies(content);
  if (faults.length > 0) throw new Error(`The members file contradicts itself:\n${faults.join('\n')}`);
  return { content, hash: createHash('sha256').update(text).digest('hex') };
}

function callback(url: string, sandboxUrl: string | undefined): string {
  const full = resolved(url, sandboxUrl);
  if (sandboxUrl === undefined && !full.startsWith('https:'))
    throw new Error(`callbackUrl ${url} is not https`);
  return full;
}

function resolved(baseUrl: string, sandboxUrl: string | undefined): string {
  if (baseUrl.includes('${SANDBOX_URL}') && sandboxUrl === undefined) {
    throw new Error('${SANDBOX_URL} is known to a sandbox only');
  }
  return new URL(baseUrl.replace('${SANDBOX_URL}', sandboxUrl ?? '')).href.replace(/\/$/, '');
}

function inconsistencies({ members, provinces, grants }: MembersFile): string[] {
  const memberIds = members.map(({ id }) => id);
  const clients = members.flatMap((entry) => entry.clients.map(({ id }) => ({ id, member: entry.id })));
  const clientIds = new Set(clients.map(({ id }) => id));
  return [
    ...twice(memberIds).map((id) => `member ${id} stands twice`),
    ...twice(clients.map(({ id }) => id)).map((id) => `client ${id} stands twice`),
    ...twice(grants.map(({ id }) => id)).map((id) => `grant ${id} stands twice`),
    ...clients
      .filter((c) => !c.id.startsWith(`${c.member}.`))
      .map((c) => `client ${c.id} is not named after its member`),
    ...provinces
      .filter((p) => !memberIds.includes(p.member))
      .map((p) => `province ${p.province} names no member`),
    ...grants.flatMap((g) =>
      g.clients.filter((id) => !clientIds.has(id)).map((id) => `grant ${g.id} names no client ${id}`),
    ),
  ];
}

const twice = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);
