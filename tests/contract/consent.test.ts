import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answers } from '../_support/fake-agency.ts';
import { startTestGateway, TRANSFER, type Caller, type TestGateway } from '../_support/gateway.ts';

let at: TestGateway;
let me: Caller;
beforeAll(async () => {
  at = await startTestGateway();
});
afterAll(() => at[Symbol.asyncDispose]());
beforeEach(async () => {
  at.engine.agency.on('reviewApplication', answers({ outcome: 'ACCEPTED' }));
  me = await at.resident();
});

interface Form {
  version: string;
  items: { item: string; kind: string; legalBases: { document: string; status: string }[] }[];
}

const formOf = async (): Promise<Form> =>
  (await me.get('/resident/v1/consent-form?matters=test/transfer').expect(200)).body as Form;
const applyWith = (consent: { version: string; items: string[] }, key: string) =>
  me
    .post(`${TRANSFER}/applications`, { application: { originRegion: '210100' }, consent })
    .set('idempotency-key', key);
const itemsOf = ({ items }: Form): string[] => items.map(({ item }) => item);

describe('the consent form of a matter', () => {
  it('names what its step tables hand over, to whom, and the grants that cover it', async () => {
    const before = await formOf();
    expect(itemsOf(before)).toContain('test.transfer.hand-over.origin');
    expect(before.items.every(({ legalBases }) => legalBases.length === 0)).toBe(true);
    at.gateway.grants.list = () => [
      {
        id: 'g',
        version: 1,
        hash: '',
        client: 'c',
        providers: new Set(),
        operations: new Set(['reviewApplication']),
        purpose: 'test-transfer',
        legalBasis: { document: '国办发〔2009〕66号', article: '第八条', status: 'OFFICIAL' },
        fields: new Set(['*']),
        dailyLimit: 1,
        validity: { from: '2020-01-01', to: '2099-12-31' },
      },
    ];
    const after = await formOf();
    expect(after.version).not.toBe(before.version);
    expect(after.items.find(({ item }) => item.endsWith('hand-over.destination'))?.legalBases).toEqual([
      { document: '国办发〔2009〕66号', article: '第八条', status: 'OFFICIAL' },
    ]);
    at.gateway.grants.list = () => [];
    await me.get('/resident/v1/consent-form?matters=test/nothing').expect(404);
    await me.get('/resident/v1/consent-form?matters=test').expect(400);
  });

  it('is held against what was agreed to: every item, of the present form', async () => {
    const form = await formOf();
    const [first = '', ...others] = itemsOf(form);
    const lacking = await applyWith({ version: form.version, items: others }, 'consent-lacking').expect(422);
    expect(lacking.body).toMatchObject({
      code: 'CONSENT_INCOMPLETE',
      findings: [{ code: 'CONSENT_MISSING', message: expect.stringContaining(first) }],
    });
    const old = await applyWith({ version: 'terms-0', items: itemsOf(form) }, 'consent-old-form').expect(422);
    expect(old.body.findings).toMatchObject([{ code: 'CONSENT_OUTDATED' }]);
  });

  it('is kept as it was, so that the case says what was agreed to', async () => {
    const form = await formOf();
    const consent = { version: form.version, items: itemsOf(form) };
    const { body } = await applyWith(consent, 'consent-whole').expect(201);
    const stands = await me.get(`/resident/v1/cases/${body.caseId}`).expect(200);
    expect(stands.body.consent).toEqual({ ...consent, terms: form.items });
  });
});
