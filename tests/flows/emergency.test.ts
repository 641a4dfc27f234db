import { generateKeyPairSync, sign } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';
import { Verifier, type Given } from '../_support/verification.ts';

const CHIFENG = 'chifeng-emergency-management';
const TONGLIAO = 'tongliao-emergency-management';

let system: TestSystem;
let verifier: Verifier;
beforeAll(async () => {
  system = await startTestSystem();
  verifier = await Verifier.of(system);
});
afterAll(() => system[Symbol.asyncDispose]());

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const alerts = { service: 'emergency', purpose: 'emergency-alert', grant: 'emergency-alerts' };
const relief = { service: 'emergency', purpose: 'relief-resources', grant: 'relief-resources' };

const alert = (more: JsonObject = {}): JsonObject => ({
  identifier: '15040041600000_20260302080000_0',
  sender: '赤峰市气象台',
  sentAt: '2026-03-02T08:00:00+08:00',
  status: 'Actual',
  messageType: 'Alert',
  references: [],
  eventType: '11B05',
  level: 'ORANGE',
  severity: 'Severe',
  urgency: 'Expected',
  certainty: 'Likely',
  areaDescription: '赤峰市、通辽市',
  regions: ['150400', '150500'],
  effective: '2026-03-02T08:00:00+08:00',
  expires: '2027-03-03T08:00:00+08:00',
  headline: '赤峰市气象台发布暴雪橙色预警',
  description: '预计未来12小时降雪量将达10毫米以上',
  instruction: '减少户外活动',
  publisherSignature: 'MEUCIQ-as-the-publisher-gave-it',
  ...more,
});

const relay = (body: JsonObject, asks = CHIFENG): Promise<Given> =>
  verifier.ask({ ...alerts, asks, operationId: 'relayAlert', body });
const show = (identifier: unknown): Promise<Given> =>
  verifier.ask({
    ...alerts,
    asks: TONGLIAO,
    operationId: 'getAlert',
    params: { identifier: text(identifier) },
  });

describe('an alert', () => {
  it('reaches the other city with its publisher signature unchanged, and is acknowledged there', async () => {
    const { status, body } = await relay(alert());
    expect([status, body['taken'], body['standing']]).toEqual([200, 'NEW', 'ACTIVE']);
    expect(body['relays']).toEqual([{ memberId: TONGLIAO, acknowledgedAt: null }]);
    await expect
      .poll(async () => (await show(alert()['identifier'])).body['relays'], { timeout: 20_000 })
      .toEqual([{ memberId: TONGLIAO, acknowledgedAt: expect.any(String) }]);
    const { body: seen } = await show(alert()['identifier']);
    expect(seen).toMatchObject({
      publisherSignature: 'MEUCIQ-as-the-publisher-gave-it',
      cap: { msgType: 'Alert', info: [{ severity: 'Severe', area: [{ areaDesc: '赤峰市、通辽市' }] }] },
    });
  });

  it('is acknowledged and not relayed again when it comes twice, refused with other content', async () => {
    expect((await relay(alert())).body).toMatchObject({ taken: 'KNOWN' });
    const { status, body } = await relay(alert({ headline: '另一个标题' }));
    expect([status, body['findings']]).toEqual([
      400,
      [expect.objectContaining({ code: 'IDENTIFIER_REUSED', path: '/body/identifier' })],
    ]);
  });

  it.each([
    ['an update that names nothing', { messageType: 'Update' }, 'REFERENCE_MISSING'],
    [
      'a cancel of an unknown one',
      { messageType: 'Cancel', references: ['15040041600000_20250101000000_0'] },
      'REFERENCE_UNKNOWN',
    ],
    ['one that has expired', { expires: '2026-03-01T00:00:00+08:00' }, 'EXPIRED'],
    [
      'an identifier of no real time',
      { identifier: '15040041600000_20261301080000_0' },
      'IDENTIFIER_INVALID',
    ],
  ])('is refused: %s', async (_what, more, code) => {
    const { status, body } = await relay(alert({ identifier: '15040041600000_20260302080000_9', ...more }));
    expect([status, body['findings']]).toEqual([400, [expect.objectContaining({ code })]]);
  });

  it('no longer warns once its publisher has cancelled it; nobody else can', async () => {
    const cancel = alert({
      identifier: '15040041600000_20260302100000_0',
      messageType: 'Cancel',
      references: [text(alert()['identifier'])],
    });
    expect((await relay(cancel, TONGLIAO)).status).toBe(403);
    expect((await relay(cancel)).body).toMatchObject({ taken: 'NEW' });
    const list = await verifier.ask({ ...alerts, asks: TONGLIAO, operationId: 'listAlerts' });
    expect(list.body['items']).toEqual([]);
    expect((await show(alert()['identifier'])).body['standing']).toBe('CANCELLED');
  });
});

interface Told {
  id: string;
  level: string;
  cities: string[];
  broughtBy: { nameZh: string };
  isSignatureVerified: boolean;
}

const told = async (): Promise<Told[]> =>
  ((await (await fetch(`${system.url}/public/v1/notices`)).json()) as { items: Told[] }).items;
const toldOf = async (number: number): Promise<Told | undefined> =>
  (await told()).find(({ id }) => id === numbered(number));
const numbered = (number: number): string => `15040041600000_2026030211000${number}_0`;

describe('what everybody is told', () => {
  it('is an alert in force for one of the two cities, and no longer once it is cancelled', async () => {
    await relay(alert({ identifier: numbered(0), level: 'BLUE', regions: ['150402'] }));
    await relay(alert({ identifier: numbered(1), level: 'RED' }));
    const shown = (await told()).filter(({ id }) => [numbered(0), numbered(1)].includes(id));
    expect(shown).toMatchObject([
      { level: 'RED', cities: ['150400', '150500'], isSignatureVerified: false },
      { level: 'BLUE', cities: ['150400'], broughtBy: { nameZh: '赤峰市应急管理局' } },
    ]);
    await relay(alert({ identifier: numbered(2), messageType: 'Cancel', references: [numbered(1)] }));
    expect(await toldOf(1)).toBeUndefined();
    expect(await toldOf(2)).toBeUndefined();
  });

  it.each([
    [3, 'an exercise', { status: 'Exercise' }],
    [4, 'of other cities', { regions: ['210100'] }],
    [5, 'of tomorrow', { effective: '2027-03-02T08:00:00+08:00' }],
  ])('%i is not %s', async (number, _what, more) => {
    expect((await relay(alert({ identifier: numbered(number), ...more }))).status).toBe(200);
    expect(await toldOf(number)).toBeUndefined();
  });
});

describe('the signature of a publisher', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const jwk = publicKey.export({ format: 'jwk' }) as { kty: string; crv: string; x: string };
  const signed = (kid: string, message: JsonObject): JsonObject => {
    const { publisherSignature: _none, ...words } = message;
    const encode = (text: string): string => Buffer.from(text).toString('base64url');
    const head = encode(JSON.stringify({ alg: 'EdDSA', kid }));
    const data = Buffer.from(`${head}.${encode(canonicalJson(words))}`);
    return { ...words, publisherSignature: `${head}..${sign(null, data, privateKey).toString('base64url')}` };
  };

  it('is verified once two people have entered the key, and a wrong one is refused from then on', async () => {
    const [first, second] = [await system.as('operations-1'), await system.as('operations-2')];
    const byTwo = async (act: string, input: JsonObject): Promise<void> => {
      const { approvalId } = await first.send<{ approvalId: string }>(
        'POST',
        `/admin/v1/services/emergency/acts/${act}`,
        { input, reason: '发布单位提供的公钥' },
      );
      const decision = { decision: 'approve', reason: '同意' };
      await second.send('POST', `/admin/v1/approvals/${approvalId}/decision`, decision);
    };
    const sender = '通辽市气象台';
    const times = { notBefore: '2026-01-01T00:00:00+08:00', notAfter: '2028-01-01T00:00:00+08:00' };
    await byTwo('register-publisher-key', { sender, alg: 'EdDSA', jwk, ...times });
    const kid = await calculateJwkThumbprint(jwk);
    const from = (number: number, more: JsonObject = {}): JsonObject =>
      alert({ identifier: numbered(number), sender, ...more });
    expect((await relay(signed(kid, from(6)))).status).toBe(200);
    expect(await toldOf(6)).toMatchObject({ isSignatureVerified: true });
    expect((await show(numbered(6))).body['signature']).toEqual({ verified: true, kid });
    for (const forged of [
      { ...signed(kid, from(7)), headline: '换过的标题' },
      signed('another', from(7)),
      from(7),
    ]) {
      const { status, body } = await relay(forged);
      expect([status, body['findings']]).toEqual([
        400,
        [expect.objectContaining({ code: 'PUBLISHER_SIGNATURE_WRONG' })],
      ]);
    }
    await byTwo('end-publisher-key', { kid });
    expect((await relay(from(8))).status).toBe(200);
    expect(await toldOf(8)).toMatchObject({ isSignatureVerified: false });
  });
});

describe('relief goods', () => {
  const ask = (asks: string, operationId: string, body?: JsonObject, params?: Record<string, string>) =>
    verifier.ask({ ...relief, asks, operationId, ...(body && { body }), ...(params && { params }) });
  const tents: JsonObject = {
    code: '1010101',
    name: '救灾帐篷',
    quantity: 200,
    unit: '顶',
    warehouse: '通辽市救灾物资储备库',
    warehouseRegion: '150502',
  };

  it('go the way from request to return, each step by the side whose it is', async () => {
    expect((await ask(TONGLIAO, 'publishResources', { resources: [tents] })).body).toEqual({ published: 1 });
    const found = (await ask(CHIFENG, 'searchResources', { codePrefix: '101' })).body[
      'items'
    ] as JsonObject[];
    const wanted = {
      messageId: 'relief-0001',
      resourceId: text(found[0]?.['resourceId']),
      quantity: 50,
      deliverTo: '赤峰市宁城县',
    };
    const { body: made } = await ask(CHIFENG, 'requestRelief', wanted);
    expect(made).toMatchObject({ state: 'REQUESTED', owner: TONGLIAO, mayFollow: ['OFFERED', 'DECLINED'] });
    expect((await ask(CHIFENG, 'requestRelief', wanted)).body['requestId']).toBe(made['requestId']);
    const params = { requestId: text(made['requestId']) };
    const move = (asks: string, to: string) => ask(asks, 'moveReliefRequest', { to }, params);
    expect((await move(CHIFENG, 'OFFERED')).status).toBe(409);
    expect((await move(TONGLIAO, 'DISPATCHED')).status).toBe(409);
    for (const [asks, to] of [
      [TONGLIAO, 'OFFERED'],
      [TONGLIAO, 'DISPATCHED'],
      [CHIFENG, 'RECEIVED'],
      [CHIFENG, 'RETURNED'],
    ] as const)
      expect((await move(asks, to)).body['state']).toBe(to);
    const { body: list } = await ask(TONGLIAO, 'listReliefRequests');
    expect((list['items'] as JsonObject[])[0]).toMatchObject({ state: 'RETURNED', mayFollow: [] });
  });

  it('that are not there or not enough are refused by name', async () => {
    const found = (await ask(CHIFENG, 'searchResources', {})).body['items'] as JsonObject[];
    const wanted = {
      messageId: 'relief-0002',
      resourceId: text(found[0]?.['resourceId']),
      deliverTo: '赤峰',
    };
    const { body } = await ask(CHIFENG, 'requestRelief', { ...wanted, quantity: 201 });
    expect(body['findings']).toMatchObject([{ code: 'TOO_MUCH' }]);
    const { body: own } = await ask(TONGLIAO, 'requestRelief', { ...wanted, quantity: 1 });
    expect(own['findings']).toMatchObject([{ code: 'OWN_RESOURCE' }]);
  });
});
