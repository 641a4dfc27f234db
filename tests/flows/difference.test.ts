import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditInvariants } from '../../src/cases/audit.ts';
import { apply, atEnd, caseFile, withFault } from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

const PLACES = { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' };

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
  await system.setRate(2 * DAY);
});
afterAll(() => system[Symbol.asyncDispose]());

describe('a sheet and money that differ', () => {
  it('go back as a difference note, the rest is paid, and the sum ends right', async () => {
    await using _short = await withFault(system, {
      kind: 'short-payment',
      operation: 'requestFundTransfer',
      times: 1,
    });
    const resident = await system.as('resident-with-funds');
    const { caseId } = await apply(resident, 'transfer', PLACES);
    const ended = await atEnd(resident, caseId);
    expect(ended).toMatchObject({ state: 'CLOSED', endedAs: 'completed' });
    for (const { agreed, posted, pending } of ended.funds)
      expect([posted, pending]).toEqual([agreed, '0.00']);

    const file = await caseFile(await system.as('operations-1'), caseId);
    const states = file.events
      .filter(({ type }) => type === 'STATE_ENTERED')
      .map(({ facts }) => String(facts['to']));
    expect(states).toContain('MISMATCH');
    expect(states.indexOf('MISMATCH')).toBeLessThan(states.indexOf('MATCHED'));
    const notes = file.documents.filter(({ kind }) => kind === 'difference-note' || kind === 'funds-notice');
    expect(notes.map(({ kind }) => kind).toSorted()).toEqual([
      'difference-note',
      'funds-notice',
      'funds-notice',
    ]);
    const limits = file.deadlines.filter(({ step }) => step === 'credit');
    expect(limits.map(({ event, status }) => [event, status])).toEqual([['match:MATCHED', 'MET']]);

    const broken = (await auditInvariants(system.db)).filter(({ violations }) => violations.length > 0);
    expect(broken).toEqual([]);
  });
});
