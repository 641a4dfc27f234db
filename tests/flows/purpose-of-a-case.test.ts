import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '../../src/contracts/resident.ts';
import { agencyClient } from '../_support/agency-client.ts';
import { answerAsked, apply, atEnd } from '../_support/flow.ts';
import { DAY, startTestSystem, type TestSystem } from '../_support/system.ts';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
  await system.setRate(2 * DAY);
});
afterAll(() => system[Symbol.asyncDispose]());

interface Decided {
  operation: string;
  purpose: string;
  legalBasis?: string;
  status?: string;
}

type Look = components['schemas']['Access'];

/** What each call of a case was permitted for, the agencies' own messages included. */
const decisionsOf = (caseId: string): Promise<Decided[]> =>
  system.db.query<Decided>(
    `select d.action ->> 'name' as operation, d.context ->> 'purpose' as purpose,
       d.context ->> 'legalBasis' as "legalBasis", d.context ->> 'legalBasisStatus' as status
     from decision_record d
     where d.outcome = 'permit'
       and exists (select from message_log m where m.evidence_id = d.evidence_id and m.case_id = $1)
     order by d.at`,
    [caseId],
  );

const purposesOf = (decisions: readonly Decided[]): string[] => [
  ...new Set(decisions.map(({ purpose }) => purpose)),
];

describe('what a case is for stands on each of its calls', () => {
  it('a bridging, and its agencies answer under the same purpose', async () => {
    const resident = await system.as('resident-bridging');
    const places = { employeeRegion: '150502', residentRegion: '150426' };
    const { caseId } = await apply(resident, 'bridging', places);
    expect(await atEnd(resident, caseId)).toMatchObject({ state: 'CLOSED' });
    const decisions = await decisionsOf(caseId);
    expect(purposesOf(decisions)).toEqual(['pension-bridging']);
    expect(decisions.find(({ operation }) => operation === 'receiveContactLetter')).toMatchObject({
      legalBasis: '人社部发〔2014〕17号',
      status: 'OFFICIAL',
    });
    const unsaid = decisions.filter(({ status }) => status === undefined || status === null);
    expect(unsaid, 'the gateway’s own answers say it as well').toEqual([]);
    const operations = decisions.map(({ operation }) => operation);
    for (const operation of ['receiveContactLetter', 'requestFundTransfer', 'creditAccount', 'sendReply'])
      expect(operations).toContain(operation);

    const agency = await agencyClient(system, 'tongliao-social-insurance');
    const read = (purpose: string, grant: string) =>
      agency.call({ method: 'GET', path: `/pension/v1/cases/${caseId}`, purpose, grant });
    expect((await read('pension-transfer', 'pension-transfer-steps')).status).toBe(200);
    const stranger = await agencyClient(system, 'shenyang-social-insurance');
    const attempt = await stranger.call({ method: 'GET', path: `/pension/v1/cases/${caseId}` });
    expect(attempt.status).toBe(404);
    const { items } = await resident.get<{ items: Look[] }>('/resident/v1/access-log?pageSize=2');
    expect(items.map(({ who, what, outcome, code }) => [who.memberId, what.code, outcome, code])).toEqual([
      ['shenyang-social-insurance', 'getCase', 'refused', 'NOT_FOUND'],
      ['tongliao-social-insurance', 'getCase', 'answered', null],
    ]);
    const send = (message: string, purpose: string, grant: string) =>
      agency.call({
        method: 'POST',
        path: `/pension/v1/cases/${caseId}/${message}`,
        body: {},
        purpose,
        grant,
      });
    const reply = await send('replies', 'pension-transfer', 'pension-transfer-steps');
    expect(reply.body, 'the contract lets replies serve it: only the body is wrong').toMatchObject({
      code: 'BODY_INVALID',
    });
    const letter = await send('contact-letters', 'pension-duplicate-clearing', 'pension-duplicate-steps');
    expect(letter.body).toMatchObject({
      code: 'GRANT_MISSING',
      findings: [{ code: 'PURPOSE_NOT_OF_OPERATION' }],
    });
  });

  it('a clearing of duplicate relations', async () => {
    const resident = await system.as('resident-duplicate');
    const { caseId } = await apply(resident, 'duplicate-clearing', {
      originRegion: '210105',
      destinationRegion: '150402',
      refundAccount: { bank: '沙箱银行', holder: '陈浩', number: '6299000011112222' },
    });
    await answerAsked(resident, caseId, { keep: 'DESTINATION', understood: true });
    await atEnd(resident, caseId);
    expect(purposesOf(await decisionsOf(caseId))).toEqual(['pension-duplicate-clearing']);
  });
});
