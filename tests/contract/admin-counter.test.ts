import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESTINATION, INBOX, nextIdNumber } from '../_support/case-engine.ts';
import { startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

const AT = '/admin/v1/services/test/workflows/transfer';
const MANDATE = {
  basis: 'IN_PERSON',
  document: { kind: 'RESIDENT_IDENTITY_CARD', reference: '收件 2026-0017' },
  consentForm: 'READ_ALOUD',
};
const ON_PAPER = { version: '1', items: ['records-at-both-agencies', 'application-to-agencies'] };
const INPUT = { originRegion: '210100' };

let at: TestGateway;
let clerk: Caller;
/** Every item of the present form, as a clerk reads it aloud. */
let consent: { version: string; items: string[] };
beforeAll(async () => {
  at = await startTestGateway();
  at.engine.sides['destination'] = INBOX;
  clerk = await at.officer('clerk');
  const { body } = await clerk.get('/resident/v1/consent-form?matters=test/transfer').expect(200);
  const { version, items } = body as { version: string; items: { item: string }[] };
  consent = { version, items: items.map(({ item }) => item) };
});
afterAll(() => at[Symbol.asyncDispose]());

const someone = (): { idNumber: string; name: string } => ({ idNumber: nextIdNumber(), name: '王桂兰' });

const filing = (change: object = {}): object => ({
  desk: INBOX,
  person: someone(),
  mandate: MANDATE,
  application: INPUT,
  consent,
  ...change,
});

const file = (key: string, body: object, by = clerk) =>
  by.post(`${AT}/counter-applications`, body).set('idempotency-key', key);

describe('at the counter', () => {
  it('a clerk sees the own desk', async () => {
    const { body } = await clerk.get('/admin/v1/desks').expect(200);
    expect(body.items).toEqual([{ memberId: INBOX, name: INBOX, nameZh: '150400社保', services: ['test'] }]);
  });

  it('the pre-check answers for the person in the body', async () => {
    const body = { desk: INBOX, person: someone(), mandate: MANDATE, input: INPUT };
    const answer = await clerk.post(`${AT}/counter-pre-check`, body).expect(200);
    expect(answer.body).toEqual({ mode: 'WITH_FUNDS', from: '210100' });
    const wrong = await clerk.post(`${AT}/counter-pre-check`, { ...body, input: {} }).expect(400);
    expect(wrong.body.findings[0].path).toMatch(/^\/body\/input/u);
  });

  it('files once for a key, and the resident sees by which desk', async () => {
    const resident = await at.resident('王桂兰');
    const body = filing({ person: { idNumber: resident.idNumber, name: '王桂兰' } });
    const first = await file('counter-once', body).expect(201).expect('etag', '"1"');
    expect((await file('counter-once', body).expect(201)).body).toEqual(first.body);
    const mine = await resident.get(`/resident/v1/cases/${first.body.caseId}`).expect(200);
    expect(mine.body.counter).toEqual({ desk: INBOX, name: INBOX, nameZh: '150400社保', basis: 'IN_PERSON' });
    expect(mine.body.consent).toMatchObject(consent);
    const record = mine.body.documents.find(({ kind }: { kind: string }) => kind === 'counter-record');
    expect(record.printable).toBe(true);
    const print = `/cases/${first.body.caseId}/documents/${record.id}/print`;
    for (const page of [
      await resident.get(`/resident/v1${print}`).expect(200),
      await clerk.get(`/admin/v1${print}`).expect(200),
    ]) {
      expect(page.text).toContain('收件 2026-0017');
      expect(page.text).toContain('本人到场');
    }
    const detail = await clerk.get(`/admin/v1/cases/${first.body.caseId}`).expect(200);
    expect(detail.body).toMatchObject({ channel: 'counter', counter: { desk: INBOX, basis: 'IN_PERSON' } });
  });

  it('keeps the mandate of an agent sealed, and gives the agent no access', async () => {
    const agent = await at.resident('李代办');
    const mandate = {
      ...MANDATE,
      basis: 'AGENT_WITH_MANDATE',
      agent: { name: '李代办', idNumber: agent.idNumber, mandateReference: '委 2026-3' },
    };
    const { body } = await file('counter-agent', filing({ mandate })).expect(201);
    await agent.get(`/resident/v1/cases/${body.caseId}`).expect(404);
    const events = await at.engine.db.query<{ facts: object }>(
      'select e.facts from case_event e where e.case_id = $1',
      [body.caseId],
    );
    expect(JSON.stringify(events)).toContain('AGENT_WITH_MANDATE');
    expect(JSON.stringify(events)).not.toContain('李代办');
  });

  it.each([
    ['an agent who is not named', { mandate: { ...MANDATE, basis: 'AGENT_WITH_MANDATE' } }, 400],
    ['a document that was not seen', { mandate: { ...MANDATE, document: undefined } }, 400],
    ['no consent', { consent: { version: '1', items: [] } }, 400],
    ['a wrong form', { application: { originRegion: 7 } }, 400],
    ['a number that is none', { person: { idNumber: '150402198001010000', name: '王桂兰' } }, 400],
  ])('refuses %s', async (_what, change, status) => {
    const { body } = await file('counter-wrong', filing(change)).expect(status);
    expect(JSON.stringify(body)).not.toContain('150402198001010000');
  });

  it('refuses a number that is known by another name, without saying which', async () => {
    const resident = await at.resident('赵真名');
    const { body } = await file(
      'counter-name',
      filing({ person: { idNumber: resident.idNumber, name: '钱别名' } }),
    ).expect(422);
    expect(body).toMatchObject({ code: 'RESIDENT_ID_INVALID', findings: [{ path: '/body/person/name' }] });
    expect(JSON.stringify(body)).not.toContain('赵真名');
  });

  it('reads aloud from the present form, the whole of it; on paper another text may stand', async () => {
    const lacking = { ...consent, items: consent.items.slice(1) };
    for (const given of [ON_PAPER, lacking, { ...consent, version: 'terms-0' }]) {
      const { body } = await file('counter-aloud', filing({ consent: given })).expect(422);
      expect(body.code).toBe('CONSENT_INCOMPLETE');
    }
    const mandate = { ...MANDATE, consentForm: 'SIGNED_ON_PAPER' };
    await file('counter-paper', filing({ mandate, consent: ON_PAPER })).expect(201);
  });

  it('refuses another mandate under the same key', async () => {
    const person = someone();
    await file('counter-reuse', filing({ person })).expect(201);
    const other = { ...MANDATE, consentForm: 'SIGNED_ON_PAPER' };
    const { body } = await file('counter-reuse', filing({ person, mandate: other })).expect(422);
    expect(body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('files at the own desk only', async () => {
    const { body } = await file('counter-desk', filing({ desk: DESTINATION })).expect(403);
    expect(body.findings).toMatchObject([{ code: 'DESK', path: '/body/desk' }]);
  });
});
