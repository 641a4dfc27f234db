import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { advanceBundles } from '../../src/cases/bundles/advance-bundles.ts';
import { nextIdNumber } from '../_support/case-engine.ts';
import { startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

let at: TestGateway;
let me: Caller;
beforeAll(async () => {
  at = await startTestGateway();
});
afterAll(() => at[Symbol.asyncDispose]());
beforeEach(async () => {
  me = await at.resident();
});

const MOVING = '/resident/v1/bundles/moving';
const consent = { version: '1', items: ['history'] };
const whole = {
  answers: { originRegion: '210100', unused: 1 },
  parts: [{ part: 'second' }, { part: 'first' }],
};
const child = { idNumber: '150402201501010011', name: '张小' };

const file = (body: object, key = `key-${nextIdNumber()}`) =>
  me.post(`${MOVING}/applications`).set('Idempotency-Key', key).send(body);
const codes = (body: { findings: { code: string }[] }): string[] => body.findings.map(({ code }) => code);

describe('one form for several matters', () => {
  it('listBundleKinds names the parts, their order and their forms', async () => {
    const { body } = await me.get('/resident/v1/bundles').expect(200);
    expect(body.items[0]).toMatchObject({ name: 'moving', label: { zh: '搬家' } });
    expect(body.items[0].parts[1]).toMatchObject({ part: 'second', waitsFor: ['first'] });
    expect(body.items[0].parts[1].form.required).toEqual(['originRegion']);
  });

  it('preCheckBundle says what happens in which order and what is missing, and stores nothing', async () => {
    const { body } = await me.post(`${MOVING}/pre-check`).send(whole).expect(200);
    expect(body.parts.map(({ part, order }: { part: string; order: number }) => [part, order])).toEqual([
      ['first', 1],
      ['second', 2],
    ]);
    expect(body.parts[0]).toMatchObject({ missing: [], finding: { mode: 'WITH_FUNDS', from: '210100' } });
    const { body: lacking } = await me
      .post(`${MOVING}/pre-check`)
      .send({ ...whole, answers: {} })
      .expect(200);
    expect(lacking.parts[0].missing).toMatchObject([{ code: 'REQUIRED', path: '/body/answers' }]);
    expect((await me.get('/resident/v1/my-bundles').expect(200)).body.items).toEqual([]);
  });

  it('applyBundle gives one number, the same for the same key, and the cases follow', async () => {
    const key = `key-${nextIdNumber()}`;
    const { body } = await file({ ...whole, consent }, key).expect(201);
    expect(body).toMatchObject({ state: 'RUNNING', name: 'moving' });
    expect(body.number).toMatch(/^TB-n1-20260302-\d{6}$/u);
    expect((await file({ ...whole, consent }, key).expect(201)).body.bundleId).toBe(body.bundleId);
    await advanceBundles(at.engine);
    const { body: now } = await me.get(`/resident/v1/my-bundles/${body.bundleId}`).expect(200);
    expect(now.parts.map(({ part, status }: { part: string; status: string }) => [part, status])).toEqual([
      ['second', 'PLANNED'],
      ['first', 'OPENED'],
    ]);
    const stranger = await at.resident();
    await stranger.get(`/resident/v1/my-bundles/${body.bundleId}`).expect(404);
    expect((await stranger.get('/resident/v1/my-bundles').expect(200)).body.items).toEqual([]);
  });

  it.each([
    ['an unknown part', { ...whole, parts: [{ part: 'third' }] }, ['PART_UNKNOWN']],
    ['the same part twice', { ...whole, parts: [{ part: 'first' }, { part: 'first' }] }, ['PART_TWICE']],
    [
      'a child without the part that proves it',
      { ...whole, parts: [{ part: 'second', person: child }] },
      ['FAMILY_UNPROVEN'],
    ],
    [
      'another adult',
      {
        ...whole,
        parts: [
          { part: 'first' },
          { part: 'second', person: { idNumber: '11010519491231002X', name: '王' } },
        ],
      },
      ['ADULT_SIGNS'],
    ],
    ['missing answers', { ...whole, answers: {} }, ['REQUIRED', 'REQUIRED']],
  ])('applyBundle refuses %s and says which', async (_name, body, expected) => {
    const { body: problem } = await file({ ...body, consent }).expect(400);
    expect(codes(problem)).toEqual(expected);
  });

  it('there is no bundle of that name', async () => {
    await me.post('/resident/v1/bundles/flying/pre-check').send(whole).expect(404);
  });

  it('listFollowUps is empty for who has none', async () => {
    expect((await me.get('/resident/v1/follow-ups').expect(200)).body).toEqual({ items: [] });
  });
});
