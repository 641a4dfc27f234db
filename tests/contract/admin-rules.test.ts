import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsOnDisk } from '../../src/platform/rule-texts.ts';
import { requireReleased, versionsInForce } from '../../src/rules/in-force.ts';
import { recordVersions, versionOnDisk, type RuleVersion } from '../../src/rules/versions.ts';
import { codeOf, service } from '../_support/case-engine.ts';
import { openMyCase, startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

const CALENDAR_FILE = new URL('../../config/calendar.yaml', import.meta.url);

let at: TestGateway;
let first: Caller;
let second: Caller;
let pension: RuleVersion;
let changed: RuleVersion;
const digits = ({ hash }: RuleVersion): string => hash.replace('sha256:', '');
const version = (hash: string, texts: Record<string, string>, subject = 'pension'): RuleVersion => ({
  subject,
  hash: `sha256:${hash.repeat(64)}`,
  texts,
});

beforeAll(async () => {
  at = await startTestGateway();
  first = await at.officer('operations');
  second = await at.officer('operations');
  pension = versionOnDisk('pension', CALENDAR_FILE);
  const texts = textsOnDisk('pension');
  const rules = texts['rules.yaml']?.replace(
    '{ value: 120, effectiveFrom: 2010-01-01',
    '{ value: 96, effectiveFrom: 2010-01-01',
  );
  changed = version('c', { ...texts, 'rules.yaml': rules ?? '' });
  const found = [
    pension,
    changed,
    version('e', { ...texts, 'rules.yaml': 'version: 1' }),
    versionOnDisk('calendar', CALENDAR_FILE),
    version('1', { 'rules.yaml': 'version: one' }, 'test'),
  ];
  await recordVersions(at.engine.db, found, { sandbox: false });
  await recordVersions(at.engine.db, found, { sandbox: false });
});
afterAll(() => at[Symbol.asyncDispose]());

const path = ({ subject, hash }: RuleVersion, rest = ''): string =>
  `/admin/v1/rule-versions/${subject}/${hash.replace('sha256:', '')}${rest}`;
const decide = (approvalId: string, by = second) =>
  by.post(`/admin/v1/approvals/${approvalId}/decision`, { decision: 'approve', reason: 'compared' });

describe('versions', () => {
  it('are all listed, with what is unconfirmed', async () => {
    const { body } = await first.get('/admin/v1/rule-versions').expect(200);
    expect(body.items).toHaveLength(5);
    const own = body.items.find((one: { version: string }) => one.version === digits(pension));
    expect(own).toMatchObject({ subject: 'pension', status: 'PROPOSED', label: '2026-11', releasedBy: null });
    expect(own.unconfirmed).toBeGreaterThan(10);
    expect(body.items.find((one: { subject: string }) => one.subject === 'calendar')).toMatchObject({
      inUse: true,
      unconfirmed: expect.any(Number),
    });
  });

  it('show every value with its source', async () => {
    const { body } = await first.get(path(pension)).expect(200);
    expect(body.values).toContainEqual(
      expect.objectContaining({
        path: 'benefitPlaceMonths[2010-01-01].value',
        value: '120',
        source: '国办发〔2009〕66号 第六条',
        status: 'OFFICIAL',
      }),
    );
    await first.get(path(version('0', {}))).expect(404);
    await first.get('/admin/v1/rule-versions/pension/short').expect(404);
  });

  it('show what is different', async () => {
    const { body } = await first.get(`${path(changed)}/difference?against=${digits(pension)}`).expect(200);
    expect(body.changes).toMatchObject([
      {
        path: 'benefitPlaceMonths[2010-01-01].value',
        name: 'benefit place months (2010-01-01)',
        nameZh: '待遇领取地所需缴费月数（2010-01-01）',
        before: { value: '120' },
        after: { value: '96' },
      },
    ]);
    await first.get(`${path(changed)}/difference?against=${'0'.repeat(64)}`).expect(404);
  });
});

describe('tryRuleVersion', () => {
  const trial = (one: RuleVersion) =>
    at.anyone.post(path(one, '/trial')).set('authorization', `Bearer ${first.token}`);

  it(
    'runs the worked cases by the values of the version, not by those in use',
    { timeout: 40_000 },
    async () => {
      expect((await trial(pension).expect(200)).body).toEqual({
        subject: 'pension',
        fault: null,
        faultZh: null,
        passed: 37,
        failed: [],
      });
      const other = (await trial(changed).expect(200)).body;
      expect(other.failed.length).toBeGreaterThan(0);
      expect(other.failed[0].differences[0]).toMatch(/expected/u);
      expect(other.failed[0].differencesZh[0]).toMatch(/应.*实际/u);
    },
  );

  it('says why a version cannot be used', async () => {
    const { body } = await trial(version('e', {})).expect(200);
    expect(body.fault).toContain('personalAccountPercent: Invalid input');
    expect(body.faultZh).toContain('personalAccountPercent：无效输入');
  });
});

describe('release', () => {
  const release = (one: RuleVersion, effectiveFrom: string) =>
    first.post(path(one, '/release'), { effectiveFrom, reason: 'the new decision' });

  it('takes two people, and counts from its day', { timeout: 40_000 }, async () => {
    const released = (): Promise<string> => codeOf(requireReleased(at.engine.db, 'pension', changed.hash));
    expect(await released()).toBe('RULES_NOT_RELEASED');
    const { body } = await release(changed, '2026-03-03').expect(202);
    expect(body).toMatchObject({ kind: 'RULE_RELEASE', subject: `pension@${'c'.repeat(64)}` });
    expect((await decide(body.approvalId, first).expect(409)).body.code).toBe('SECOND_PERSON_REQUIRED');
    await decide(body.approvalId).expect(200);
    const shown = (await first.get(path(changed)).expect(200)).body.version;
    expect(shown).toMatchObject({
      status: 'RELEASED',
      effectiveFrom: '2026-03-03',
      releasedBy: first.accountId,
      secondBy: second.accountId,
    });
    expect(await released()).toBe('RULES_NOT_RELEASED');
    await first.put('/admin/v1/business-clock', { at: '2026-03-03T00:00:00+08:00' }).expect(200);
    expect(await released()).toBe('NONE');
  });

  it('of a calendar works alike; of a text that is no calendar it is refused', async () => {
    const calendar = versionOnDisk('calendar', CALENDAR_FILE);
    const { body } = await release(calendar, '2026-03-04').expect(202);
    await decide(body.approvalId).expect(200);
    await first.put('/admin/v1/business-clock', { at: '2026-03-04T00:00:00+08:00' }).expect(200);
    expect((await versionsInForce(at.engine.db)).get('calendar')).toBe(calendar.hash);
    const none = version('f', { 'calendar.yaml': 'arrangements: []' }, 'calendar');
    await recordVersions(at.engine.db, [none], { sandbox: false });
    expect((await release(none, '2026-04-01').expect(409)).body.code).toBe('ACTION_NOT_ALLOWED');
  });

  it('is not backwards, and of nothing that cannot be used', { timeout: 40_000 }, async () => {
    const { body } = await release(pension, '2026-03-01').expect(400);
    expect(body.findings).toMatchObject([{ path: '/body/effectiveFrom' }]);
    expect((await release(version('e', {}), '2026-04-01').expect(409)).body.code).toBe('ACTION_NOT_ALLOWED');
  });
});

describe('adoption', () => {
  it('pins open cases to the version in use, by two people, and the timeline says so', async () => {
    const caseId = await openMyCase(at, await at.resident());
    await at.engine.db.query('update case_file c set rules_hash = $1', [`sha256:${'1'.repeat(64)}`]);
    const inUse = version('2', { 'rules.yaml': 'version: two' }, 'test');
    await recordVersions(at.engine.db, [inUse], { sandbox: false });
    const adopt = (one: RuleVersion, from: string) =>
      first.post(path(one, '/adoption'), { from: from.repeat(64), reason: 'the new decision' });
    await adopt(version('1', {}, 'test'), '2').expect(409);
    Object.assign(at.gateway.registry.services.get('test')!, {
      definition: { ...at.gateway.registry.services.get('test')!.definition, rulesHash: inUse.hash },
    });
    const ended = await openMyCase(at, await at.resident());
    await at.engine.db.query(
      `update case_file c set ended_as = 'withdrawn', ended_at = now(), ended_business = now() where c.id = $1`,
      [ended],
    );
    const wish = { from: '1'.repeat(64), caseIds: [caseId, ended] };
    const preview = (await first.post(path(inUse, '/adoption-preview'), wish).expect(200)).body;
    expect(preview).toMatchObject({ count: 1, left: [{ code: 'CASE_ENDED', count: 1 }], deadlines: [] });
    const { body } = await adopt(inUse, '1').expect(202);
    await decide(body.approvalId).expect(200);
    const [row] = await at.engine.db.query('select c.rules_hash from case_file c where c.id = $1', [caseId]);
    expect(row).toEqual({ rules_hash: inUse.hash });
    const [event] = await at.engine.db.query(
      `select e.facts from case_event e where e.case_id = $1 and e.type = 'RULES_ADOPTED'`,
      [caseId],
    );
    expect(event).toMatchObject({ facts: { from: `sha256:${'1'.repeat(64)}`, to: inUse.hash } });
    expect(service.rulesHash).toBe('rules-1');
  });
});
