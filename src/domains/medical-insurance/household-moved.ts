import type { Announcement, FollowUp } from '../../cases/workflow.ts';
import type { DomainContext } from '../../service.ts';

interface Move {
  from: string;
  to: string;
  registeredOn: string;
}

/**
 * What a move of the household registration means for medical insurance: a resident stays covered where the year is paid
 * and enrols at the new place for the next one, without a gap; an employee's cover hangs on the employer, not on it.
 */
export async function householdMoved(
  { person, facts }: Announcement,
  context: DomainContext,
): Promise<FollowUp[]> {
  const { from, to, registeredOn } = facts as unknown as Move;
  const origin = context.members.forRegion('medical-insurance', from);
  const destination = context.members.forRegion('medical-insurance', to);
  if (origin === undefined || destination === undefined) return [];
  const { idNumber, name } = person;
  const answer = await context.verify({
    consumer: destination.id,
    provider: origin.id,
    agencyOperation: 'checkEntitlement',
    purpose: 'medical-transfer',
    body: { region: from, scheme: 'RESIDENT', person: { idNumber, name } },
  });
  if (answer.kind === 'answer' && answer.body['enrolled'] !== true) return [];
  const year = Number(registeredOn.slice(0, 4));
  const coveredUntil = `${year}-12-31`;
  return [
    {
      kind: 'PLAN',
      input: { coveredUntil, enrolFor: String(year + 1) },
      reasons: [
        {
          ruleIds: ['RESIDENT_SAME_YEAR'],
          sources: ['医保办发〔2021〕43号'],
          reason: `As a resident you are covered by the old place until ${coveredUntil}, for which the year is paid.`,
          reasonZh: `您的居民医保按年缴费，${coveredUntil} 前仍由原参保地保障待遇。`,
          whoActs: 'RESIDENT',
          fix: `Enrol at the new place for ${year + 1} in the enrolment period at the end of the year; nothing is to be transferred.`,
          fixZh: `请在年底集中参保期到迁入地参加 ${year + 1} 年度居民医保，无需办理转移。`,
        },
      ],
    },
  ];
}
