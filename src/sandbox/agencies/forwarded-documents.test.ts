import { SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  application,
  CHIFENG,
  SHENYANG,
  TONGLIAO,
  useSandboxBench,
  type Story,
} from '../../../tests/_support/sandbox-bench.ts';
import { newId, type AgencyAnswer, type Heard } from '../../../tests/_support/gateway-peer.ts';
import { contentDigest } from '../../core/digest.ts';
import { DESK_ANSWER_TYP, signRequestToken, signResponseToken } from '../../exchange/envelope.ts';
import { loadOrCreateKey } from '../../platform/keys.ts';

const bench = useSandboxBench();

let told: Story;
let letter: Heard;
beforeAll(async () => {
  told = bench().story('resident-with-funds', SHENYANG, TONGLIAO);
  const asked = { application: application(SHENYANG, TONGLIAO) };
  letter = await bench().askLater(told, TONGLIAO, '/applications', asked);
});

interface Forwarded {
  token?: string;
  consumer?: string;
  body?: string;
  caseId?: string;
}

const forward = ({
  token,
  consumer = TONGLIAO,
  body = letter.raw,
  caseId,
}: Forwarded): Promise<AgencyAnswer> =>
  bench().peer.call(bench().sandbox.url, SHENYANG, '/contact-letters', JSON.parse(body) as object, {
    caseId: caseId ?? told.caseId,
    stepId: newId(),
    consumer,
    ...(token !== undefined && { consumerSignature: token }),
  });

const keyOf = (member: string) => bench().sandbox.clients.get(`${member}.core`)!;

/** A token over the letter as a client's request, made whenever. */
async function signedBy(
  member: string,
  change: Partial<Parameters<typeof signRequestToken>[0]> = {},
): Promise<string> {
  const { token } = await signRequestToken({
    key: keyOf(member),
    iss: `${member}.core`,
    sub: `${member}/desk`,
    aud: bench().peer.url,
    method: 'POST',
    url: `${bench().peer.url}/pension/v1/cases/${told.caseId}/contact-letters`,
    body: Buffer.from(letter.raw),
    purpose: 'pension-transfer',
    grant: 'g',
    case: told.caseId,
    ...change,
  });
  return token;
}

async function attested(member: string, typ = DESK_ANSWER_TYP): Promise<string> {
  const { kid, alg, privateKey } = await loadOrCreateKey(bench().keysDir, 'gateway');
  return new SignJWT({ content_digest: contentDigest(Buffer.from(letter.raw)), case: told.caseId })
    .setProtectedHeader({ alg, kid, typ })
    .setIssuer(bench().peer.url)
    .setSubject(member)
    .setIssuedAt()
    .sign(privateKey);
}

const answerToken = (member: string): Promise<string> =>
  signResponseToken({
    key: keyOf(member),
    iss: `${member}.core`,
    aud: bench().peer.url,
    requestJti: 'request-0123456789',
    requestDigest: contentDigest(Buffer.from('{}')),
    status: 200,
    body: Buffer.from(letter.raw),
  });

describe('a forwarded document is taken', () => {
  it.each([
    ['as its author sent it', () => Promise.resolve(letter.token)],
    ['weeks after it was signed', () => signedBy(TONGLIAO, { now: Date.now() - 30 * 86_400_000 })],
    ['when the author gave it as an answer', () => answerToken(TONGLIAO)],
    ['when the gateway attests an officer of a member without a system', () => attested(TONGLIAO)],
  ])('%s', async (_what, token) => {
    expect(await forward({ token: await token() })).toMatchObject({
      status: 200,
      body: { outcome: 'RECEIVED' },
    });
  });
});

describe('a forwarded document is refused', () => {
  const spoiled = (token: string): string =>
    token.replace(/[^.]+$/u, (signature) =>
      Buffer.from(signature, 'base64url').reverse().toString('base64url'),
    );
  const changed = (): string => letter.raw.replace('"messageId":"m-', '"messageId":"n-');
  const hostile: readonly [string, () => Forwarded | Promise<Forwarded>, string][] = [
    ['without a signature', () => ({}), 'SIGNATURE_MISSING'],
    ['with words in its place', () => ({ token: 'token.of.tongliao' }), 'TOKEN_FORMAT'],
    ['when one byte of it is another', () => ({ token: letter.token, body: changed() }), 'DIGEST_MISMATCH'],
    ['in another case', () => ({ token: letter.token, caseId: newId() }), 'CASE_MISMATCH'],
    ['with a broken signature', () => ({ token: spoiled(letter.token) }), 'SIGNATURE_INVALID'],
    ['in the name of another member', () => ({ token: letter.token, consumer: CHIFENG }), 'ISSUER_UNKNOWN'],
    ['in the name of nobody', () => ({ token: letter.token, consumer: 'nobody' }), 'ISSUER_UNKNOWN'],
    ['when another member signed it', async () => ({ token: await signedBy(CHIFENG) }), 'ISSUER_UNKNOWN'],
    [
      "when another member signed it under the author's name",
      async () => ({
        token: await signedBy(TONGLIAO, { key: { ...keyOf(CHIFENG), kid: keyOf(TONGLIAO).kid } }),
      }),
      'SIGNATURE_INVALID',
    ],
    [
      'when the gateway signed it as its author',
      async () => ({
        token: await signedBy(TONGLIAO, { key: await loadOrCreateKey(bench().keysDir, 'gateway') }),
      }),
      'KID_UNKNOWN',
    ],
    [
      'when it was signed before the key counted',
      async () => ({ token: await signedBy(TONGLIAO, { now: -1_000 }) }),
      'KEY_NOT_VALID_NOW',
    ],
    [
      'when the desk of another member gave it',
      async () => ({ token: await attested(CHIFENG) }),
      'MEMBER_MISMATCH',
    ],
    [
      'when the gateway sends a request of its own as an attestation',
      async () => ({ token: await attested(TONGLIAO, 'agency-request+jwt') }),
      'TYP_WRONG',
    ],
  ];

  it.each(hostile)('%s', async (_what, given, finding) => {
    const answer = await forward(await given());
    expect(answer).toMatchObject({ status: 401, signed: true, body: { code: 'TOKEN_INVALID' } });
    const findings = answer.body['findings'] as { code: string; path: string }[];
    expect(findings.map(({ code }) => code)).toContain(finding);
    expect(findings[0]?.path).toMatch(/^\/header\/consumer-signature/);
  });
});
