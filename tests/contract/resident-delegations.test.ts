import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attachPaper } from '../../src/cases/papers.ts';
import { residentIdCheckCharacter } from '../../src/core/resident-id.ts';
import { changesAfter } from '../../src/platform/changes.ts';
import { personFor } from '../../src/platform/persons.ts';
import { DESTINATION } from '../_support/case-engine.ts';
import {
  openMyCase,
  startTestGateway,
  APPLICATION,
  TRANSFER,
  type Caller,
  type TestGateway,
} from '../_support/gateway.ts';

const DELEGATIONS = '/resident/v1/delegations';
const UNKNOWN = '01900000-0000-7000-8000-000000000000';

let at: TestGateway;
let mother: Caller;
let son: Caller;
let stranger: Caller;
let applications = 0;
beforeAll(async () => {
  at = await startTestGateway();
});
afterAll(() => at[Symbol.asyncDispose]());
beforeEach(async () => {
  [mother, son, stranger] = [
    await at.resident('李秀兰'),
    await at.resident('王强'),
    await at.resident('路人甲'),
  ];
});

const offer = (change: object = {}): object => ({
  taker: { idNumber: son.idNumber, name: '王强' },
  services: ['test'],
  until: '2026-12-31',
  ...change,
});
const decide = (who: Caller, id: string, act: 'accept' | 'end', version: number) =>
  who
    .post(`${DELEGATIONS}/${id}/${act}`, act === 'accept' ? { accepted: true } : { ended: true })
    .set('if-match', `"${version}"`);

/** A delegation from mother to son, accepted. */
async function given(): Promise<string> {
  const { body } = await mother.post(DELEGATIONS, offer()).expect(201);
  const { delegationId: id, version } = body as { delegationId: string; version: number };
  await decide(son, id, 'accept', version).expect(200);
  return id;
}

const applyFor = (who: Caller, delegationId: string) =>
  who
    .post(`${TRANSFER}/applications`, APPLICATION)
    .set('idempotency-key', `delegated-${(applications += 1)}`)
    .set('acting-for', delegationId);

const casesFor = (who: Caller, delegationId: string) =>
  who.get('/resident/v1/cases').set('acting-for', delegationId);

const acts = async (who: Caller): Promise<{ operation: string; isLook: boolean; taker: string }[]> =>
  (await who.get('/resident/v1/delegated-acts').expect(200)).body.items;

describe('a delegation', () => {
  it('counts once the other has accepted it, and both see it', async () => {
    const { body } = await mother.post(DELEGATIONS, offer()).expect(201);
    expect(body).toMatchObject({ state: 'OFFERED', role: 'GIVER', giver: '李秀兰', taker: '王强' });
    await casesFor(son, body.delegationId).expect(404);
    const { body: accepted } = await decide(son, body.delegationId, 'accept', 1).expect(200);
    expect(accepted).toMatchObject({ state: 'ACTIVE', role: 'TAKER', version: 2 });
    await casesFor(son, body.delegationId).expect(200);
    for (const who of [mother, son])
      expect((await who.get(DELEGATIONS).expect(200)).body.items).toMatchObject([{ state: 'ACTIVE' }]);
    expect((await stranger.get(DELEGATIONS).expect(200)).body.items).toEqual([]);
  });

  it.each([
    ['oneself', () => ({ taker: { idNumber: mother.idNumber, name: '李秀兰' } }), 'SAME_PERSON'],
    ['a child', () => ({ taker: { idNumber: childNumber(), name: '王小' } }), 'ADULT_ACTS'],
    ['the past', () => ({ until: '2026-03-01' }), 'IN_THE_PAST'],
    ['an unknown service', () => ({ services: ['weather'] }), 'SERVICE_UNKNOWN'],
  ])('is not given for %s', async (_what, change, code) => {
    const { body } = await mother.post(DELEGATIONS, offer(change())).expect(400);
    expect(body).toMatchObject({ code: 'BODY_INVALID', findings: [{ code }] });
  });

  it('is accepted only by the one named, under that name, in the version seen, once', async () => {
    const { body } = await mother.post(DELEGATIONS, offer()).expect(201);
    await decide(stranger, body.delegationId, 'accept', 1).expect(404);
    await decide(mother, body.delegationId, 'accept', 1).expect(409);
    await decide(son, body.delegationId, 'accept', 7).expect(412);
    await decide(son, body.delegationId, 'accept', 1).expect(200);
    await decide(son, body.delegationId, 'accept', 2).expect(409);
    await mother.post(DELEGATIONS, offer()).expect(409);
    const other = await stranger.post(
      DELEGATIONS,
      offer({ taker: { idNumber: son.idNumber, name: '张三' } }),
    );
    await decide(son, (other.body as { delegationId: string }).delegationId, 'accept', 1).expect(409);
  });

  it('looks the same whether the other is known here or not', async () => {
    const nobody = `11010119${75 + applications}0101001`;
    const idNumber = nobody + residentIdCheckCharacter(nobody);
    const { body } = await mother
      .post(DELEGATIONS, offer({ taker: { idNumber, name: '无此人' } }))
      .expect(201);
    expect(body).toMatchObject({ state: 'OFFERED', taker: '无此人' });
  });
});

describe('whoever acts', () => {
  it('files for the other, sees exactly what was delegated, and nothing of it afterwards', async () => {
    const before = await openMyCase(at, mother);
    await at.engine.db.query(`update case_file c set overlap_key = 'earlier' where c.id = $1`, [before]);
    const elsewhere = await openMyCase(at, mother);
    await at.engine.db.query(`update case_file c set service = 'other', overlap_key = 'x' where c.id = $1`, [
      elsewhere,
    ]);
    const id = await given();
    const { body } = await applyFor(son, id).expect(201);
    const listed = (await casesFor(son, id).expect(200)).body.items.map((row: { id: string }) => row.id);
    expect(listed).toEqual([body.caseId, before]);
    const { body: shown } = await son.get(`/resident/v1/cases/${before}`).expect(200);
    expect(shown.actingFor).toEqual({ delegationId: id, name: '李秀兰' });
    await son.get(`/resident/v1/cases/${elsewhere}`).expect(404);
    expect((await son.get('/resident/v1/cases').expect(200)).body.items).toEqual([]);
    expect((await mother.get('/resident/v1/cases').expect(200)).body.total).toBe(3);
    expect((await son.get('/resident/v1/notifications').expect(200)).body.total).toBe(0);
    expect((await son.get('/resident/v1/access-log').expect(200)).body.total).toBe(0);
    const told = async (who: Caller): Promise<string[]> => {
      const person = await personOf(who);
      const changes = await changesAfter(at.engine.db, '0.0', 1000);
      return [...new Set(changes.filter(({ persons }) => persons.includes(person)).map(({ ref }) => ref))];
    };
    // Told once no older transaction of the server is open, whoever's it is.
    await expect.poll(() => told(mother)).toEqual([before, elsewhere, body.caseId]);
    await expect.poll(() => told(son)).toEqual([before, body.caseId]);
    await decide(mother, id, 'end', 2).expect(200);
    await expect.poll(() => told(son)).toEqual([]);
    await casesFor(son, id).expect(404);
    await applyFor(son, id).expect(404);
    for (const caseId of [body.caseId, before])
      for (const path of ['', '/documents', `/papers/${UNKNOWN}`])
        await son.get(`/resident/v1/cases/${caseId}${path}`).expect(404);
    await son
      .post(`/resident/v1/cases/${body.caseId}/withdraw`, { reason: '不办了' })
      .set('if-match', '"1"')
      .expect(404);
  });

  it('stays within the services and the days given', async () => {
    const id = await given();
    await at.engine.db.query(`update delegation d set services = '{other}' where d.id = $1`, [id]);
    const { body } = await applyFor(son, id).expect(403);
    expect(body.detailZh).toContain('委托范围');
    await at.engine.db.query(
      `update delegation d set services = '{test}', until = '2026-03-01' where d.id = $1`,
      [id],
    );
    await applyFor(son, id).expect(404);
    expect((await son.get(DELEGATIONS).expect(200)).body.items).toMatchObject([{ state: 'EXPIRED' }]);
  });

  it('leaves a trace of every look and act that both read', async () => {
    const id = await given();
    const { body } = await applyFor(son, id).expect(201);
    const { paperId } = await attachPaper(at.engine, {
      caseId: body.caseId,
      kind: 'COMMITMENT',
      memberId: DESTINATION,
      officer: 'clerk-1',
      mediaType: 'application/pdf',
      digest: 'sha-256=:x:',
      content: Buffer.from('%PDF-1.7'),
    });
    for (let times = 0; times < 2; times += 1) {
      await son.get(`/resident/v1/cases/${body.caseId}`).expect(200);
      await son.get(`/resident/v1/cases/${body.caseId}/papers/${paperId}`).expect(200);
    }
    await son
      .post(`/resident/v1/cases/${body.caseId}/withdraw`, { reason: '先不办' })
      .set('if-match', `"${body.version}"`)
      .expect(200);
    for (const who of [mother, son])
      expect((await acts(who)).map(({ operation, isLook, taker }) => [operation, isLook, taker])).toEqual([
        ['withdrawMyCase', false, '王强'],
        ['getMyPaper', true, '王强'],
        ['getMyCase', true, '王强'],
        ['apply', false, '王强'],
      ]);
    expect(await acts(stranger)).toEqual([]);
  });

  it('meets the delegation of strangers as an unknown one', async () => {
    const id = await given();
    for (const who of [stranger, mother])
      for (const named of [id, UNKNOWN]) {
        await casesFor(who, named).expect(404);
        await applyFor(who, named).expect(404);
      }
    for (const act of ['accept', 'end'] as const) {
      const theirs = await decide(stranger, id, act, 2);
      const none = await decide(stranger, UNKNOWN, act, 2);
      expect([theirs.status, theirs.body.code]).toEqual([none.status, none.body.code]);
      expect(theirs.status).toBe(404);
    }
  });
});

const childNumber = (): string => '15040220150101001' + residentIdCheckCharacter('15040220150101001');

describe('a guardian', () => {
  const claim = (name = '王小') =>
    mother.post('/resident/v1/guardianships', { minor: { idNumber: childNumber(), name } });

  it('acts for a minor whom a household move names beside them, and for nobody else', async () => {
    expect((await claim().expect(403)).body.code).toBe('REPRESENTATION_UNPROVEN');
    const moved = await openMyCase(at, mother);
    const { db, box } = at.engine;
    const child = await db.transaction((tx) => personFor(tx, box, { idNumber: childNumber(), name: '王小' }));
    for (const [number, person] of [child, await personOf(mother)].entries())
      await db.query(
        `insert into announcement (id, case_id, topic, person_id, facts, announced_at, heard_at)
         values ($1, $2, 'household.moved', $3, '{}', now(), now())`,
        [`${moved}-${number}`, moved, person],
      );
    expect((await claim('别的名字').expect(403)).body.code).toBe('REPRESENTATION_UNPROVEN');
    const { body } = await claim().expect(201);
    expect(body).toMatchObject({ kind: 'GUARDIAN', state: 'ACTIVE', giver: '王小', until: '2032-12-31' });
    await applyFor(mother, body.delegationId).expect(201);
    expect((await casesFor(mother, body.delegationId).expect(200)).body.total).toBe(1);
  });
});

async function personOf({ accountId }: Caller): Promise<string> {
  const [row] = await at.engine.db.query<{ id: string }>(
    'select a.person_id as id from account a where a.id = $1',
    [accountId],
  );
  return row?.id ?? '';
}
