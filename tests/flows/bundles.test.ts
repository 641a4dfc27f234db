import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawCase } from '../../src/cases/acts.ts';
import { advanceBundles } from '../../src/cases/bundles/advance-bundles.ts';
import { bundleOf, type BundleView } from '../../src/cases/bundles/bundle-views.ts';
import { openBundle } from '../../src/cases/bundles/open-bundle.ts';
import type { BundlePart, BundleToOpen } from '../../src/cases/bundles/bundle-types.ts';
import { residentCase } from '../../src/cases/case-views.ts';
import { Refusal } from '../../src/core/errors.ts';
import { findPerson } from '../../src/platform/persons.ts';
import { answers } from '../_support/fake-agency.ts';
import {
  caseLine,
  nextIdNumber,
  runDueSteps,
  startTestEngine,
  type TestEngine,
} from '../_support/case-engine.ts';

let engine: TestEngine;
let agencyIsDown = false;
beforeAll(async () => {
  engine = await startTestEngine();
  engine.agency.on('sendLetter', answers({ outcome: 'SHEET_SENT', total: '10.00' }));
  const plan = engine.planCase;
  engine.planCase = (request) => {
    if (request.input['no'] === true)
      return Promise.reject(new Refusal('REFUSED_BY_RULE', { detailZh: '尚未中止参保' }));
    if (agencyIsDown) return Promise.reject(new Refusal('PROVIDER_UNAVAILABLE'));
    return plan(request);
  };
});
afterAll(() => engine[Symbol.asyncDispose]());

const people = new Map<string, { idNumber: string; name: string }>();
const person = (name: string) => {
  const known = people.get(name) ?? { idNumber: nextIdNumber(), name };
  people.set(name, known);
  return known;
};

const part = (name: string, more: Partial<BundlePart> & { who: string }): BundlePart => ({
  part: name,
  service: 'test',
  workflow: 'transfer',
  input: { originRegion: '210100' },
  waitsFor: [],
  subject: person(more.who),
  ...more,
});

const bundle = (who: string, parts: readonly BundlePart[]): BundleToOpen => ({
  name: 'moving',
  account: `account-of-${who}`,
  applicant: person(who),
  consent: { version: '1', items: ['history'] },
  idempotencyKey: `bundle-${who}-000`,
  parts,
});

async function viewOf(bundleId: string, who: string): Promise<BundleView> {
  const id = await findPerson(engine.db, engine.box, person(who).idNumber);
  const view = await bundleOf({ sql: engine.db, box: engine.box }, bundleId, id ?? '');
  if (view === undefined) throw new Error('No bundle');
  return view;
}

const statuses = (view: BundleView): string[] =>
  view.parts.map(({ part: name, status }) => `${name} ${status}`);
const tryAgainNow = () => engine.db.query(`update bundle_part p set next_try_at = clock_timestamp()`);

describe('one form for several matters', () => {
  it('opens each as a case of its own when those before it have ended, and counts them together', async () => {
    const id = await openBundle(
      engine,
      bundle('甲', [part('first', { who: '甲' }), part('second', { who: '甲', waitsFor: ['first'] })]),
    );
    await advanceBundles(engine);
    const begun = await viewOf(id, '甲');
    expect(statuses(begun)).toEqual(['first OPENED', 'second PLANNED']);
    expect(begun.parts[1]?.waitsFor).toEqual(['first']);
    expect(begun.state).toBe('RUNNING');
    await runDueSteps(engine);
    await advanceBundles(engine);
    await runDueSteps(engine);
    const done = await viewOf(id, '甲');
    expect(done.parts.map((each) => each.case?.endedAs)).toEqual(['completed', 'completed']);
    expect(done.state).toBe('COMPLETED');
  });

  it('lets the others go on when the law refuses one, and keeps the reason', async () => {
    const id = await openBundle(
      engine,
      bundle('乙', [
        part('refused', { who: '乙', input: { no: true } }),
        part('after', { who: '乙', waitsFor: ['refused'] }),
      ]),
    );
    await advanceBundles(engine);
    await advanceBundles(engine);
    await runDueSteps(engine);
    const view = await viewOf(id, '乙');
    expect(statuses(view)).toEqual(['refused REFUSED', 'after OPENED']);
    expect(view.parts[0]?.refusal).toMatchObject({ code: 'REFUSED_BY_RULE', detailZh: '尚未中止参保' });
    expect(view.state).toBe('PARTLY_COMPLETED');
  });

  it('waits for an agency that is down and says so', async () => {
    agencyIsDown = true;
    const id = await openBundle(engine, bundle('丙', [part('first', { who: '丙' })]));
    await advanceBundles(engine);
    expect((await viewOf(id, '丙')).parts[0]).toMatchObject({
      status: 'PLANNED',
      waitsBecause: 'PROVIDER_UNAVAILABLE',
    });
    agencyIsDown = false;
    await tryAgainNow();
    await advanceBundles(engine);
    expect(statuses(await viewOf(id, '丙'))).toEqual(['first OPENED']);
  });

  it('is one however often it is sent or a worker begins it again', async () => {
    const wanted = bundle('丁', [part('first', { who: '丁' })]);
    const ids = await Promise.all([openBundle(engine, wanted), openBundle(engine, wanted)]);
    expect(new Set(ids).size).toBe(1);
    await Promise.all([advanceBundles(engine), advanceBundles(engine)]);
    await engine.db.query(
      `update bundle_part p set status = 'PLANNED', case_id = null where p.bundle_id = $1`,
      [ids[0]],
    );
    await tryAgainNow();
    await advanceBundles(engine);
    const [count] = await engine.db.query<{ n: bigint }>(
      `select count(*) as n from case_file c where c.idempotency_key = $1`,
      [`${ids[0]}-first`],
    );
    expect(count?.n).toBe(1n);
    const other = { ...wanted, consent: { version: '2', items: ['history'] } };
    await expect(openBundle(engine, other)).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });
});

describe('a guardian', () => {
  const family = (who: string, child: string) =>
    bundle(who, [
      part('household', { who }),
      part('child', { who: child, waitsFor: ['household'], provenBy: 'household' }),
    ]);

  it('acts for a child whom the household move names, and sees the case', async () => {
    const id = await openBundle(engine, family('戊', '戊子'));
    await advanceBundles(engine);
    const caseId = (await viewOf(id, '戊')).parts[0]?.case?.id ?? '';
    for (const name of ['戊', '戊子'])
      await engine.db.query(
        `insert into announcement (id, case_id, topic, person_id, facts, announced_at, heard_at)
         values ($1, $2, 'household.moved', $3, '{}', now(), now())`,
        [`${caseId}-${name}`, caseId, await findPerson(engine.db, engine.box, person(name).idNumber)],
      );
    await runDueSteps(engine);
    await advanceBundles(engine);
    const view = await viewOf(id, '戊');
    expect(statuses(view)).toEqual(['household OPENED', 'child OPENED']);
    const guardian = await findPerson(engine.db, engine.box, person('戊').idNumber);
    const childCase = view.parts[1]?.case?.id ?? '';
    expect(await residentCase(engine, childCase, guardian ?? '')).toBeDefined();
    expect(await residentCase(engine, caseId, 'somebody else')).toBeUndefined();
    const { version } = await caseLine(engine, childCase);
    const asGuardian = {
      caseId: childCase,
      account: 'a',
      personId: guardian ?? '',
      reason: '不办了',
      ifMatch: version,
    };
    await withdrawCase(engine, asGuardian);
    expect((await caseLine(engine, childCase)).ended_as).toBe('withdrawn');
  });

  it('is refused for a child whom it does not name, and told what to do', async () => {
    const id = await openBundle(engine, family('己', '己子'));
    await advanceBundles(engine);
    await runDueSteps(engine);
    await advanceBundles(engine);
    const view = await viewOf(id, '己');
    expect(view.parts[1]?.refusal).toMatchObject({ code: 'REPRESENTATION_UNPROVEN' });
    expect(view.state).toBe('PARTLY_COMPLETED');
  });
});
