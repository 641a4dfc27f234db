import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, type Api } from '../../src/cli/api.ts';
import { sandboxToken } from '../../src/cli/sandbox-token.ts';
import type { components } from '../../src/contracts/admin.ts';
import { signGrantAnswer } from '../../src/exchange/grant-tokens.ts';
import { sandboxClientKey } from '../../src/exchange/sandbox-keys.ts';
import { agencyClient, type AgencyClient } from '../_support/agency-client.ts';
import { startRedis } from '../_support/redis.ts';
import { severableLink, type SeverableLink } from '../_support/severable-link.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';
import { startGatewayProcess, type GatewayProcess } from './gateway-process.ts';

type Grant = components['schemas']['Grant'];

const CHIFENG = 'chifeng-social-insurance';
const TONGLIAO = 'tongliao-social-insurance';
const SHENYANG = 'shenyang-social-insurance';
/** About somebody whom the simulated agency of Tongliao knows. */
const QUESTION = {
  region: '150502',
  scheme: 'ENTERPRISE_EMPLOYEE',
  person: { idNumber: '150502199007210136', name: '孙磊' },
};
const PATIENCE = { timeout: 15_000, interval: 10 };

const owned = new AsyncDisposableStack();
let system: TestSystem;
/** Two processes of their own; what they share is PostgreSQL and Redis. Only the second goes through `link`. */
let first: GatewayProcess;
let second: GatewayProcess;
let link: SeverableLink;

beforeAll(async () => {
  const redis = owned.use(await startRedis());
  system = owned.use(await startTestSystem({ roles: ['gateway', 'sandbox'], redisUrl: redis.url }));
  link = owned.use(await severableLink(system.db.url));
  const shared = { PUBLIC_URL: system.url };
  first = owned.use(await startGatewayProcess(system.env, { ...shared, NODE_ID: 'first' }));
  second = owned.use(
    await startGatewayProcess(system.env, { ...shared, NODE_ID: 'second', DATABASE_URL: link.url }),
  );
}, 120_000);
afterAll(() => owned.disposeAsync());

interface Heard {
  status: number;
  /** Code of the refusal and of its findings. */
  said: string;
}

/** One signed question under a grant, to one of the processes. */
async function ask(agency: AgencyClient, { address }: GatewayProcess, grant: string): Promise<Heard> {
  const { status, body } = await agency.call({
    method: 'POST',
    path: '/pension/v1/status/query',
    body: QUESTION,
    grant,
    purpose: grant === 'pension-bridging-records' ? 'pension-bridging' : 'pension-transfer',
    at: address,
  });
  const { code = 'ANSWERED', findings = [] } = body as { code?: string; findings?: { code: string }[] };
  return { status, said: [code, ...findings.map((finding) => finding.code)].join(' ') };
}

const officer = async ({ address }: GatewayProcess): Promise<Api> =>
  api(address, await sandboxToken(system.sandboxUrl, 'security-1'));

const keyOf = (member: string) => sandboxClientKey(join(system.config.dataDir, 'keys'), `${member}.core`);

/** Hands in one party's revocation at one process. */
async function revoke(at: GatewayProcess, grant: string, member: string): Promise<void> {
  const security = await officer(at);
  const grantId = `${grant}.${CHIFENG}`;
  const { items } = await security.get<{ items: Grant[] }>(`/admin/v1/grants?grantId=${grantId}`);
  const by = { key: await keyOf(member), client: `${member}.core`, audience: system.url };
  const token = await signGrantAnswer(by, 'REVOKE', items[0]!);
  const { status } = await security.send<Grant>('POST', `/admin/v1/grants/${grantId}/revocation`, {
    token,
    reason: '不再需要',
  });
  expect(status).toBe('REVOKED');
}

async function registryVersion(): Promise<bigint> {
  const [row] = await system.db.query<{ version: bigint }>('select r.version from registry_version r');
  return row!.version;
}

/** Highest version of the registry on which a call under the grant was let through. */
async function lastPermitted(grant: string): Promise<bigint> {
  const [row] = await system.db.query<{ version: bigint }>(
    `select max(split_part(d.policy_version, '.', 2)::bigint) as version from decision_record d
     where d.outcome = 'permit' and d.context ->> 'grant' = $1`,
    [`${grant}.${CHIFENG}`],
  );
  return row!.version;
}

const REVOKED = { status: 403, said: 'GRANT_MISSING GRANT_REVOKED' };

describe('what one gateway process ends', () => {
  it('a grant: the other refuses it from the version of the registry that says so', async () => {
    const agency = await agencyClient(system, CHIFENG);
    const grant = 'pension-transfer-records';
    for (const gateway of [first, second]) expect((await ask(agency, gateway, grant)).said).toBe('ANSWERED');
    await revoke(first, grant, TONGLIAO);
    const revokedIn = await registryVersion();
    await expect.poll(() => ask(agency, second, grant), PATIENCE).toEqual(REVOKED);
    for (const gateway of [first, second, second, first])
      expect(await ask(agency, gateway, grant)).toEqual(REVOKED);
    expect(await lastPermitted(grant)).toBeLessThan(revokedIn);
  });

  it('a key: the other takes nothing that is signed with it', async () => {
    const agency = await agencyClient(system, SHENYANG);
    const grant = 'pension-transfer-records';
    for (const gateway of [first, second]) expect((await ask(agency, gateway, grant)).said).toBe('ANSWERED');
    const { kid } = await keyOf(SHENYANG);
    const security = await officer(first);
    await security.send('POST', `/admin/v1/clients/${SHENYANG}.core/keys/${kid}/end`, { reason: '密钥泄露' });
    const unknown = { status: 401, said: 'TOKEN_INVALID KID_UNKNOWN' };
    await expect.poll(() => ask(agency, second, grant), PATIENCE).toEqual(unknown);
    for (const gateway of [first, second]) expect(await ask(agency, gateway, grant)).toEqual(unknown);
  });

  it('a grant that a process cut from its database cannot hear of: it answers nobody', async () => {
    const agency = await agencyClient(system, CHIFENG);
    const grant = 'pension-bridging-records';
    expect((await ask(agency, second, grant)).said).toBe('ANSWERED');
    await link.sever();
    await revoke(first, grant, CHIFENG);
    const heard: Heard[] = [];
    const next = async (): Promise<Heard> => {
      const one = await ask(agency, second, grant);
      heard.push(one);
      return one;
    };
    await expect.poll(next, PATIENCE).toEqual({ status: 503, said: 'REGISTRY_STALE' });
    expect(heard.filter(({ status }) => status !== 503)).toEqual([]);
    expect((await ask(agency, second, grant)).said).toBe('REGISTRY_STALE');
    expect(await ask(agency, first, grant)).toEqual(REVOKED);
    await link.mend();
    await expect.poll(next, PATIENCE).toEqual(REVOKED);
    expect(heard.filter(({ said }) => said === 'ANSWERED')).toEqual([]);
  });
});
