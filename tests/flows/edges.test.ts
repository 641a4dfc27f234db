import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAgencyClient } from '../../src/agency-kit/index.ts';
import { httpSignatures } from '../../src/exchange/edges/http-signatures.ts';
import { modi } from '../../src/exchange/edges/modi.ts';
import { xRoad } from '../../src/exchange/edges/x-road.ts';
import type { Edge, EdgeRequestToSign } from '../../src/exchange/edges/edge.ts';
import {
  parseSignatureInput,
  parseSignatures,
  signatureBase,
} from '../../src/exchange/edges/message-signatures.ts';
import { getEvidence } from '../../src/exchange/evidence.ts';
import { sandboxClientKey } from '../../src/exchange/sandbox-keys.ts';
import { contentDigest } from '../../src/core/digest.ts';
import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { compactVerify } from 'jose';
import { callByRecipe } from '../_support/curl-recipe.ts';
import { until } from '../_support/flow.ts';
import { writeChangedMembers } from '../_support/members-file.ts';
import { verifyOffline } from '../_support/offline-evidence.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

const CHIFENG = 'chifeng-social-insurance';
const TONGLIAO = 'tongliao-social-insurance';
const SHENYANG = 'shenyang-social-insurance';
const FORMS: readonly [Edge, string][] = [
  [modi, CHIFENG],
  [xRoad, TONGLIAO],
  [httpSignatures, SHENYANG],
];
const PATH = '/pension/v1/status/query';
const QUERY = {
  region: '150502',
  scheme: 'ENTERPRISE_EMPLOYEE',
  person: { idNumber: '150502199007210136', name: '孙磊' },
};
const BODY = Buffer.from(JSON.stringify(QUERY));

let dir: string;
let system: TestSystem;
const keyOf = (member: string) => sandboxClientKey(join(system.config.dataDir, 'keys'), `${member}.core`);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'edges-'));
  const membersFile = join(dir, 'members.yaml');
  await writeChangedMembers(
    membersFile,
    Object.fromEntries(FORMS.map(([{ name }, id]) => [id, { edge: name }])),
  );
  system = await startTestSystem({ settings: { MEMBERS_FILE: membersFile } });
  // Tokens of the second in which the replay store began are refused.
  await until(
    async () => (await post(await modi.signRequest(await request(CHIFENG)))).status,
    (status) => status === 200,
    'the first answer',
  );
}, 60_000);
afterAll(async () => {
  await system[Symbol.asyncDispose]();
  await rm(dir, { recursive: true, force: true });
});

async function request(member: string, change: Partial<EdgeRequestToSign> = {}): Promise<EdgeRequestToSign> {
  return {
    key: await keyOf(member),
    iss: `${member}.core`,
    sub: `${member}/desk-1`,
    aud: system.url,
    method: 'POST',
    url: system.url + PATH,
    body: BODY,
    purpose: 'pension-transfer',
    grant: `pension-transfer-records.${member}`,
    ...change,
  };
}

interface Answered {
  status: number;
  headers: Headers;
  text: string;
  codes: string[];
}

async function post(headers: Record<string, string>, body = BODY, path = PATH): Promise<Answered> {
  const answer = await fetch(system.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: new Uint8Array(body),
  });
  const text = await answer.text();
  const { findings = [] } = JSON.parse(text) as { findings?: { code: string }[] };
  return { status: answer.status, headers: answer.headers, text, codes: findings.map(({ code }) => code) };
}

const evidenceOf = (answer: Answered) => {
  const { db, box } = system.context!;
  return getEvidence(db, box, answer.headers.get('evidence-id') ?? '');
};

describe.each(FORMS)('a call in the form $name', (edge, member) => {
  it('is answered, and its evidence keeps the headers as they came', async () => {
    const headers = await edge.signRequest(await request(member));
    const answer = await post(headers);
    expect([answer.status, answer.codes]).toEqual([200, []]);
    expect(JSON.parse(answer.text)).toMatchObject({ region: '150502', relation: 'ACTIVE' });
    const { entries, decisions } = await evidenceOf(answer);
    const kept = entries.map(({ proof }) => proof as { edge?: string; edgeRequest?: object });
    const own = kept.find((proof) => proof.edge !== undefined);
    expect(own).toMatchObject({ edge: edge.name, edgeRequest: { [edge.mark]: [headers[edge.mark]] } });
    expect(decisions).toMatchObject([{ outcome: 'permit', subject: { id: `${member}.core`, member } }]);
  });

  it('leaves evidence that verifies offline, its bodies included', async () => {
    const answer = await post(await edge.signRequest(await request(member)));
    const { verdict } = await verifyOffline(system, dir, answer.headers.get('evidence-id') ?? '');
    expect(verdict).toContain(`${member}.core`);
    expect(verdict).toMatch(/\nVERIFIED\n$/);
  });

  it('is refused the second time', async () => {
    const headers = await edge.signRequest(await request(member));
    expect((await post(headers)).status).toBe(200);
    expect(await post(headers)).toMatchObject({ status: 401, codes: ['JTI_SEEN'] });
  });

  it('is refused when anything about it was changed', async () => {
    const honest = await request(member);
    const stranger = await keyOf(member === CHIFENG ? SHENYANG : CHIFENG);
    const now = Date.now();
    const cases: [string, Partial<EdgeRequestToSign>, string][] = [
      ['key of another member', { key: { ...stranger, kid: honest.key.kid } }, 'SIGNATURE_INVALID'],
      ['kid of another member', { key: stranger }, 'KID_UNKNOWN'],
      ['expired', { now: now - 120_000 }, 'TOKEN_EXPIRED'],
      ['from the future', { now: now + 120_000 }, 'TOKEN_FROM_FUTURE'],
      ['too long a life', { life: 3_600 }, 'TOKEN_LIFE'],
      ['somebody else’s subject', { sub: 'somebody' }, 'SUB_NOT_ALLOWED'],
    ];
    for (const [what, change, code] of cases) {
      const answer = await post(await edge.signRequest({ ...honest, ...change }));
      expect([what, answer.status, answer.codes]).toEqual([what, 401, expect.arrayContaining([code])]);
    }
    const otherBody = Buffer.from(JSON.stringify({ ...QUERY, region: '150402' }));
    expect((await post(await edge.signRequest(honest), otherBody)).status).toBe(401);
    const elsewhere = '/pension/v1/certificates/query';
    expect((await post(await edge.signRequest(honest), BODY, elsewhere)).status).toBe(401);
    const otherGateway = await edge.signRequest({
      ...honest,
      aud: 'https://x.example',
      url: `https://x.example${PATH}`,
    });
    expect((await post(otherGateway)).status).toBe(401);
  });

  it('needs a grant like any other', async () => {
    const grant = `pension-transfer-records.${member === CHIFENG ? SHENYANG : CHIFENG}`;
    const answer = await post(await edge.signRequest(await request(member, { grant })));
    expect([answer.status, answer.codes]).toEqual([403, ['GRANT_UNKNOWN']]);
    const purpose = await post(await edge.signRequest(await request(member, { purpose: 'curiosity' })));
    expect([purpose.status, JSON.parse(purpose.text)]).toEqual([
      403,
      expect.objectContaining({ code: 'GRANT_MISSING' }),
    ]);
  });

  it('is not for a member whose entry does not say so', async () => {
    const other = member === CHIFENG ? SHENYANG : CHIFENG;
    const answer = await post(await edge.signRequest(await request(other)));
    expect([answer.status, answer.codes]).toEqual([401, expect.arrayContaining(['EDGE_NOT_SET'])]);
  });
});

describe('the answer in the caller’s own form', () => {
  const gatewayKey = async () => {
    const { keys } = (await (await fetch(`${system.url}/.well-known/jwks.json`)).json()) as {
      keys: JsonWebKey[];
    };
    return createPublicKey({ key: keys[0] as JsonWebKey, format: 'jwk' });
  };

  it('is a ModI token over the digest, bound to the request', async () => {
    const answer = await post(await modi.signRequest(await request(CHIFENG)));
    const { payload } = await compactVerify(
      answer.headers.get('agid-jwt-signature') ?? '',
      await gatewayKey(),
    );
    const digest = contentDigest(Buffer.from(answer.text)).slice('sha-256=:'.length, -1);
    expect(answer.headers.get('digest')).toBe(`SHA-256=${digest}`);
    expect(JSON.parse(Buffer.from(payload).toString())).toMatchObject({
      aud: `${CHIFENG}.core`,
      request_digest: `SHA-256=${contentDigest(BODY).slice('sha-256=:'.length, -1)}`,
      signed_headers: [
        { digest: `SHA-256=${digest}` },
        { 'content-type': answer.headers.get('content-type') },
      ],
    });
  });

  it('carries X-Road’s headers, and who failed', async () => {
    const headers = await xRoad.signRequest(await request(TONGLIAO));
    const answer = await post(headers);
    expect(answer.headers.get('x-road-id')).toBe(headers['x-road-id']);
    expect(answer.headers.get('x-road-request-hash')).toBe(headers['x-road-request-hash']);
    expect(answer.headers.get('x-road-service')).toBe('TWIN-CITY/GOV/gateway/pension/v1');
    expect(answer.headers.get('x-road-error')).toBeNull();
    const refused = await post(await xRoad.signRequest(await request(TONGLIAO, { grant: 'none' })));
    expect(refused.headers.get('x-road-error')).toBe('Client.GRANT_MISSING');
  });

  it('is an RFC 9421 signature over status, digest and the request', async () => {
    const signed = await request(SHENYANG);
    const sent = await httpSignatures.signRequest(signed);
    const answer = await post(sent);
    const [input] = parseSignatureInput(answer.headers.get('signature-input') ?? '');
    const signature = parseSignatures(answer.headers.get('signature') ?? '').get('sig');
    const base = signatureBase(input!, {
      status: 200,
      headers: (name) => [answer.headers.get(name) ?? ''],
      request: { method: 'POST', url: signed.url, headers: (name) => [sent[name] ?? ''] },
    });
    const key = { key: await gatewayKey(), dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', Buffer.from(base), key, signature!)).toBe(true);
    expect(input?.params.get('tag')).toBe('agency-response');
  });
});

describe('the same call by kit, by curl and openssl, and in ModI', () => {
  it('has the same answer and the same record', async () => {
    const key = await keyOf(CHIFENG);
    const grant = `pension-transfer-records.${CHIFENG}`;
    const client = createAgencyClient({
      baseUrl: system.url,
      issuer: `${CHIFENG}.core`,
      subject: `${CHIFENG}/desk-1`,
      key,
    });
    const kit = await client.call({ path: PATH, body: QUERY, purpose: 'pension-transfer', grant });
    const inModi = await post(await modi.signRequest(await request(CHIFENG)));
    const curl = await callByRecipe(dir, {
      baseUrl: system.url,
      issuer: `${CHIFENG}.core`,
      audience: system.url,
      subject: `${CHIFENG}/desk-1`,
      kid: key.kid,
      privateJwk: key.privateKey.export({ format: 'jwk' }),
      grants: [
        {
          operationId: 'queryStatus',
          purpose: 'pension-transfer',
          path: PATH,
          grantId: grant,
          sampleBody: QUERY,
        },
      ],
    });
    expect(inModi.text).toBe(kit.raw.toString());
    expect(curl.text).toBe(kit.raw.toString());

    const { db, box } = system.context!;
    const records = await Promise.all(
      [kit.evidenceId, inModi.headers.get('evidence-id'), curl.evidenceId].map(async (id) => {
        const { entries, decisions } = await getEvidence(db, box, id ?? '', { withContent: true });
        const proof = Object.assign({}, ...entries.map((entry) => entry.proof)) as Record<string, unknown>;
        return {
          entries: entries.map(({ text, content }) => {
            const {
              kind,
              client: by,
              purpose,
              grant: under,
              member,
              operation,
              status,
            } = JSON.parse(text) as Record<string, unknown>;
            return { kind, by, purpose, under, member, operation, status, content };
          }),
          decisions: decisions.map(({ subject, action, resource, context, outcome }) => ({
            subject,
            action,
            resource,
            context,
            outcome,
          })),
          contentDigest: proof['contentDigest'],
          requestDigest: proof['requestDigest'],
        };
      }),
    );
    expect(records[1]).toEqual(records[0]);
    expect(records[2]).toEqual(records[0]);
    for (const id of [kit.evidenceId, inModi.headers.get('evidence-id'), curl.evidenceId])
      expect((await verifyOffline(system, dir, id ?? '')).verdict).toMatch(/with bodies[^]*\nVERIFIED\n$/);
    expect(records[0]?.entries.length).toBeGreaterThan(1);
  });
});
