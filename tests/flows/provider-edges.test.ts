import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAgencyClient, type AgencyClient, type GatewayAnswer } from '../../src/agency-kit/index.ts';
import type { Edge, EdgeAnswer } from '../../src/exchange/edges/edge.ts';
import { httpSignatures } from '../../src/exchange/edges/http-signatures.ts';
import { modi } from '../../src/exchange/edges/modi.ts';
import { xRoad } from '../../src/exchange/edges/x-road.ts';
import { getEvidence } from '../../src/exchange/evidence.ts';
import { sandboxClientKey } from '../../src/exchange/sandbox-keys.ts';
import { startEdgeProvider, type EdgeProvider } from '../_support/edge-provider.ts';
import { until } from '../_support/flow.ts';
import { writeChangedMembers } from '../_support/members-file.ts';
import { verifyOffline } from '../_support/offline-evidence.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

const CHIFENG = 'chifeng-social-insurance';
const TONGLIAO = 'tongliao-social-insurance';
const SHENYANG = 'shenyang-social-insurance';
const person = { idNumber: '150402199003071233', name: '王小明' };
/** Form, member that answers in it, its region, member that asks. */
const FORMS: readonly [Edge, string, string, string][] = [
  [modi, CHIFENG, '150402', TONGLIAO],
  [xRoad, TONGLIAO, '150502', CHIFENG],
  [httpSignatures, SHENYANG, '210102', CHIFENG],
];

let dir: string;
let system: TestSystem;
const providers = new Map<string, EdgeProvider>();
const keyOf = (member: string) => sandboxClientKey(join(dir, 'data', 'keys'), `${member}.core`);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'provider-edges-'));
  const relation = (body: unknown): object => {
    const { region, scheme } = body as { region: string; scheme: string };
    return { region, scheme, relation: 'ACTIVE' };
  };
  for (const [edge, member] of FORMS)
    providers.set(
      member,
      await startEdgeProvider({
        edge,
        member,
        key: await keyOf(member),
        gateway: () => system.url,
        answer: relation,
      }),
    );
  const membersFile = join(dir, 'members.yaml');
  const entries = FORMS.map(([{ name }, id]) => [id, { edge: name, baseUrl: providers.get(id)?.url }]);
  await writeChangedMembers(
    membersFile,
    Object.fromEntries(entries) as Record<string, Record<string, unknown>>,
  );
  system = await startTestSystem({ settings: { MEMBERS_FILE: membersFile, DATA_DIR: join(dir, 'data') } });
  await until(
    () =>
      ask(CHIFENG, '150502').then(
        () => 'answered',
        (error: unknown) => (error as { code: string }).code,
      ),
    (code) => code !== 'REPLAY_STORE_RESET',
    'the first answer',
  );
}, 60_000);
afterAll(async () => {
  await system[Symbol.asyncDispose]();
  for (const provider of providers.values()) await provider[Symbol.asyncDispose]();
  await rm(dir, { recursive: true, force: true });
});
beforeEach(() => {
  for (const provider of providers.values()) provider.bend = {};
});

async function clientOf(member: string): Promise<AgencyClient> {
  return createAgencyClient({
    baseUrl: system.url,
    issuer: `${member}.core`,
    key: await keyOf(member),
    attempts: 1,
  });
}

async function ask(asks: string, region: string, provider?: string): Promise<GatewayAnswer> {
  const client = await clientOf(asks);
  return client.call({
    path: '/pension/v1/status/query',
    body: { region, scheme: 'ENTERPRISE_EMPLOYEE', person },
    purpose: 'pension-transfer',
    grant: `pension-transfer-records.${asks}`,
    ...(provider !== undefined && { provider }),
  });
}

const refusalOf = (answer: Promise<unknown>): Promise<[string, string[]]> =>
  answer.then(
    () => ['answered', []],
    (error: unknown) => {
      const { code, findings } = error as { code: string; findings: { code: string }[] };
      return [code, findings.map((finding) => finding.code)];
    },
  );

describe.each(FORMS)('an agency whose form is $name', (edge, member, region, asks) => {
  it('is asked in that form, answers in it, and the asker verifies its signature', async () => {
    const provider = providers.get(member)!;
    const before = provider.heard.length;
    const answer = await ask(asks, region, member);
    expect(answer).toMatchObject({
      status: 200,
      body: { region, relation: 'ACTIVE' },
      gateway: { iss: system.url },
      provider: { iss: `${member}.core`, status: 200 },
    });
    expect(provider.heard.length).toBe(before + 1);
    expect(provider.heard.at(-1)?.claims).toMatchObject({ iss: system.url, purpose: 'pension-transfer' });
    const { db, box } = system.context!;
    const { entries } = await getEvidence(db, box, answer.evidenceId ?? '');
    expect(entries[0]?.proof).toMatchObject({ providerEdge: edge.name });
  });

  it('leaves evidence with its own signature, which verifies offline', async () => {
    const { evidenceId } = await ask(asks, region);
    const { verdict } = await verifyOffline(system, dir, evidenceId ?? '');
    expect(verdict).toContain(`${member}.core`);
    expect(verdict).toMatch(/\nVERIFIED\n$/);
  });

  it('is not believed when anything about its answer does not fit', async () => {
    const provider = providers.get(member)!;
    const own = await keyOf(member);
    const stranger = await keyOf(asks);
    const wrong: [Partial<EdgeAnswer>, string][] = [
      [{ key: { ...stranger, kid: own.kid } }, 'SIGNATURE_INVALID'],
      [{ key: stranger, iss: `${asks}.core` }, 'ISSUER_UNKNOWN'],
      [{ status: 201 }, 'STATUS_MISMATCH'],
      [{ body: Buffer.from('{"relation":"NONE"}') }, 'DIGEST_MISMATCH'],
      [{ requestJti: 'another-request-of-ours' }, 'REQUEST_JTI_MISMATCH'],
      [{ now: Date.now() - 600_000 }, 'TOKEN_EXPIRED'],
    ];
    for (const [change, finding] of wrong) {
      provider.bend = { answer: change };
      const [code, findings] = await refusalOf(ask(asks, region));
      expect([finding, code]).toEqual([finding, 'PROVIDER_ANSWER_INVALID']);
      // A signature over the message itself cannot tell what was changed.
      if (edge !== httpSignatures) expect(findings).toContain(finding);
      else expect(findings.length).toBeGreaterThan(0);
    }
  });

  it('is not believed without a signature', async () => {
    const { mark } = edge;
    const headers = { [mark]: undefined, 'x-road-signature': undefined, signature: undefined };
    providers.get(member)!.bend = { headers };
    const [code, findings] = await refusalOf(ask(asks, region));
    expect([code, findings.length]).toEqual(['PROVIDER_ANSWER_INVALID', 1]);
  });
});
