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

  it('listBundleKinds says which field names the family', async () => {
    const { body } = await me.get('/resident/v1/bundles').expect(200);
    expect(body.items[0].parts[0]).toMatchObject({ provesFamily: true, namesFamily: 'movers' });
  });

  it('listFollowUps is empty for who has none', async () => {
    expect((await me.get('/resident/v1/follow-ups').expect(200)).body).toEqual({ items: [] });
  });
});

describe('for somebody else', () => {
  let mother: Caller;
  let delegationId: string;
  const services = (...names: string[]) =>
    at.engine.db.query(`update delegation d set services = $2 where d.id = $1`, [delegationId, names]);
  const end = () =>
    at.engine.db.query(
      `update delegation d set ended_at = clock_timestamp(), ended_by = 'GIVER' where d.id = $1`,
      [delegationId],
    );
  beforeEach(async () => {
    mother = await at.resident('李秀兰');
    const taker = { idNumber: me.idNumber, name: '张三' };
    const { body } = await mother
      .post('/resident/v1/delegations', { taker, services: ['test'], until: '2026-12-31' })
      .expect(201);
    ({ delegationId } = body as { delegationId: string });
    await at.engine.db.query(`update delegation d set accepted_at = clock_timestamp() where d.id = $1`, [
      delegationId,
    ]);
  });

  const persons = ({ parts }: { parts: { part: string; person: string; status: string }[] }) =>
    parts.map(({ part, person, status }) => [part, person, status]);

  it('a whole form is filed under a delegation, and both follow it while that counts', async () => {
    const acting = { 'acting-for': delegationId };
    const { body: check } = await me.post(`${MOVING}/pre-check`).set(acting).send(whole).expect(200);
    expect(check.parts[0].person).toBe('李秀兰');
    const { body } = await file({ ...whole, consent })
      .set(acting)
      .expect(201);
    await advanceBundles(at.engine);
    const address = `/resident/v1/my-bundles/${body.bundleId}`;
    for (const who of [me, mother])
      expect(persons((await who.get(address).expect(200)).body)).toEqual([
        ['second', '李秀兰', 'PLANNED'],
        ['first', '李秀兰', 'OPENED'],
      ]);
    const listed = async (who: Caller, headers = {}) =>
      (await who.get('/resident/v1/my-bundles').set(headers).expect(200)).body.items.length;
    expect([await listed(mother), await listed(me, acting), await listed(me)]).toEqual([1, 1, 0]);
    const [row] = await at.engine.db.query<{ mandate: string }>(
      `select c.mandate from case_file c join bundle_part p on p.case_id = c.id where p.bundle_id = $1`,
      [body.bundleId],
    );
    expect(row?.mandate).toBe(`delegation:${delegationId}`);
    const { body: acts } = await mother.get('/resident/v1/delegated-acts').expect(200);
    const done = acts.items.map(({ operation }: { operation: string }) => operation);
    expect(new Set(done)).toEqual(new Set(['preCheckBundle', 'applyBundle', 'getMyBundle', 'listMyBundles']));
    await end();
    await me.get(address).expect(404);
    await mother.get(address).expect(200);
  });

  it('one part of an own form is filed under a delegation, and refused when that ends before it begins', async () => {
    const parts = [{ part: 'first' }, { part: 'first', delegationId }, { part: 'second', delegationId }];
    const { body } = await file({ ...whole, parts, consent }).expect(201);
    await advanceBundles(at.engine);
    const address = `/resident/v1/my-bundles/${body.bundleId}`;
    const { body: begun } = await me.get(address).expect(200);
    expect(persons(begun).map(([part, , status]) => [part, status])).toEqual([
      ['first', 'OPENED'],
      ['first-2', 'OPENED'],
      ['second', 'PLANNED'],
    ]);
    await mother.get(address).expect(404);
    await mother.get(`/resident/v1/cases/${begun.parts[1].case.id}`).expect(200);
    await end();
    await at.engine.db.query(
      `update case_file c set ended_at = now(), ended_business = now(), ended_as = 'withdrawn'
       where c.id in (select p.case_id from bundle_part p where p.bundle_id = $1)`,
      [body.bundleId],
    );
    await advanceBundles(at.engine);
    const { body: now } = await me.get(address).expect(200);
    expect(now.parts[1]).not.toHaveProperty('case');
    expect(now.parts[2].refusal).toMatchObject({
      code: 'REPRESENTATION_UNPROVEN',
      detailZh: expect.stringContaining('委托已终止'),
    });
  });

  it('nothing is filed that the delegation does not cover, and it is said which', async () => {
    await services('other');
    for (const [body, headers] of [
      [whole, { 'acting-for': delegationId }],
      [{ ...whole, parts: [{ part: 'first' }, { part: 'second', delegationId }] }, {}],
    ] as const) {
      const { body: problem } = await file({ ...body, consent })
        .set(headers)
        .expect(403);
      expect(problem.detailZh).toContain('委托范围不包括');
      expect(codes(problem)).toContain('PART_NOT_DELEGATED');
    }
  });

  it.each([
    ['a delegation that does not count', () => ({ delegationId: crypto.randomUUID() }), 'DELEGATION_UNKNOWN'],
    ['two mandates', () => ({ delegationId, person: child }), 'ONE_PERSON'],
  ])('%s is refused', async (_what, change, code) => {
    const parts = [{ part: 'first', ...change() }];
    const { body } = await me
      .post(`${MOVING}/pre-check`)
      .send({ ...whole, parts })
      .expect(400);
    expect(codes(body)).toEqual([code]);
  });

  it('a delegate files for nobody besides, and a stranger not at all', async () => {
    const parts = [{ part: 'first' }, { part: 'second', person: child }];
    const under = me.post(`${MOVING}/pre-check`).set('acting-for', delegationId);
    expect(codes((await under.send({ ...whole, parts }).expect(400)).body)).toEqual(['ONE_PERSON']);
    const stranger = await at.resident();
    for (const path of ['pre-check', 'applications'])
      await stranger
        .post(`${MOVING}/${path}`)
        .set({ 'acting-for': delegationId, 'idempotency-key': `key-${nextIdNumber()}` })
        .send(path === 'pre-check' ? whole : { ...whole, consent })
        .expect(404);
  });
});
