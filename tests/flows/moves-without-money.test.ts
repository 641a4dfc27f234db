import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '../../src/contracts/pension.ts';
import { apply, atEnd, caseFile, workflowPath } from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
  await system.setRate(2 * DAY);
});
afterAll(() => system[Symbol.asyncDispose]());

const MOVES = [
  {
    what: 'employees inside one pool: a change of registration',
    account: 'resident-same-pool',
    places: { originRegion: '150402', destinationRegion: '150502', hukouRegion: '150402' },
    decision: 'REGISTRATION_CHANGE_ONLY',
    table: 'pension.registration-change@1',
    ends: { state: 'CLOSED', endedAs: 'completed' },
    origin: 'PAUSED',
  },
  {
    what: 'a public institution inside one pool: letter and sheet, every line 0.00',
    account: 'resident-public-institution',
    places: { originRegion: '150404', destinationRegion: '150502', scheme: 'PUBLIC_INSTITUTION' },
    decision: 'TRANSFER_REQUIRED',
    table: 'pension.relation-only@1',
    ends: { state: 'CLOSED', endedAs: 'completed' },
    origin: 'TERMINATED',
  },
  {
    what: 'over 50 away from home: a temporary account, the relation stays',
    account: 'resident-over-50',
    places: { originRegion: '210103', destinationRegion: '150402', hukouRegion: '210103' },
    decision: 'TEMP_ACCOUNT',
    table: 'pension.temporary-account@1',
    ends: { state: 'CLOSED', endedAs: 'completed' },
    origin: 'PAUSED',
  },
  {
    what: 'moving on from a temporary account: it is sealed',
    account: 'resident-temporary-account',
    places: { originRegion: '210102', destinationRegion: '150402', hukouRegion: '150402' },
    decision: 'SEAL_TEMP_ACCOUNT',
    table: 'pension.seal-temporary-account@1',
    ends: { state: 'SEALED', endedAs: 'sealed' },
    origin: 'PAUSED',
  },
];

describe('moves in which no money moves', () => {
  it.each(MOVES)('$what', async ({ account, places, decision, table, ends, origin }) => {
    const resident = await system.as(account);
    const before = await resident.send<components['schemas']['PreCheckResult']>(
      'POST',
      `${workflowPath('transfer')}/pre-check`,
      places,
    );
    expect(before).toMatchObject({ decision, table, allowed: true, money: 'NONE' });
    expect(before.reasons[0]?.sources.length).toBeGreaterThan(0);

    const { caseId } = await apply(resident, 'transfer', places);
    const ended = await atEnd(resident, caseId);
    expect(ended).toMatchObject({ ...ends, needsYou: [], money: [], stage: 6 });
    for (const fund of ended.funds) expect(fund).toMatchObject({ posted: '0.00', pending: '0.00' });
    expect(ended.steps.every(({ status }) => status === 'done' || status === 'skipped')).toBe(true);
    expect(await caseFile(await system.as('operations-1'), caseId)).toMatchObject({ table, tasks: [] });
    expect(await relationAt(caseId, places.originRegion)).toBe(origin);
  });
});

async function relationAt(caseId: string, region: string): Promise<string | undefined> {
  const [relation] = await system.world.query<{ status: string }>(
    `select r.status from relation r
     where r.region = $2 and r.id_number =
       (select s.request::jsonb -> 'person' ->> 'idNumber' from agency_step s
        where s.case_id::text = $1 and s.request::jsonb -> 'person' is not null limit 1)`,
    [caseId, region],
  );
  return relation?.status;
}
