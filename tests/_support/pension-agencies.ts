import { loadCalendar } from '../../config/calendar.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { createMemberRegistry } from '../../src/exchange/members.ts';
import { readMembersFile } from '../../src/exchange/members-file.ts';
import type { DomainContext, VerificationCall } from '../../src/service.ts';
import { untouched } from './domain-context.ts';

/** What one agency would answer about the person; `inbox` has no system to ask. */
export interface AgencyRecord {
  inbox?: true;
  status?: JsonObject;
  certificate?: JsonObject;
  history?: JsonObject;
}

const PART = {
  queryStatus: 'status',
  queryCertificate: 'certificate',
  queryContributionHistory: 'history',
} as const;

/** A domain context whose agencies answer from records keyed `region/scheme`; every call is kept. */
export async function agenciesWith(
  records: Readonly<Record<string, AgencyRecord>>,
  today = '2026-03-02',
): Promise<DomainContext & { calls: VerificationCall[] }> {
  const file = new URL('../../config/members.yaml', import.meta.url);
  const { content } = await readMembersFile(file, 'http://127.0.0.1:1');
  const calls: VerificationCall[] = [];
  return {
    ...untouched,
    members: createMemberRegistry(content, () => []),
    calendar: loadCalendar(),
    today,
    calls,
    verify(call) {
      calls.push(call);
      const { region, scheme } = call.body as { region: string; scheme: string };
      const record = records[`${region}/${scheme}`] ?? {};
      if (record.inbox === true) return Promise.resolve({ kind: 'no-api' });
      const found = record[PART[call.agencyOperation as keyof typeof PART]];
      const evidenceId = `evidence-${calls.length}`;
      return Promise.resolve(
        found === undefined
          ? { kind: 'answer', status: 404, body: { status: 404 }, evidenceId }
          : { kind: 'answer', status: 200, body: { region, scheme, ...found } as JsonObject, evidenceId },
      );
    },
  };
}
