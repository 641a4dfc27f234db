import type { Announcement, FollowUp } from '../../cases/workflow.ts';
import type { DomainContext } from '../../service.ts';

/**
 * What a move of the household registration means for the housing fund: the account hangs on the employer and stays;
 * only a lender that asks for local registration may now decide otherwise, either way.
 */
export async function householdMoved(
  { person, facts }: Announcement,
  context: DomainContext,
): Promise<FollowUp[]> {
  const { from, to } = facts as { from: string; to: string };
  const origin = context.members.forRegion('housing-fund', from);
  const destination = context.members.forRegion('housing-fund', to);
  if (origin === undefined || destination === undefined) return [];
  const { idNumber, name } = person;
  const answer = await context.verify({
    consumer: destination.id,
    provider: origin.id,
    agencyOperation: 'verifyContributions',
    purpose: 'housing-fund-offsite-loan',
    body: { region: from, person: { idNumber, name }, fields: ['region', 'match', 'openLoan'] },
  });
  if (answer.kind === 'answer' && (answer.status !== 200 || answer.body['match'] !== true)) return [];
  const hasLoan = answer.kind === 'answer' && answer.body['openLoan'] === true;
  return [
    {
      kind: 'REVIEW',
      reasons: [
        {
          ruleIds: ['LOAN_AFTER_HOUSEHOLD_MOVE'],
          sources: [],
          reason: `Your housing fund account does not move with the household.${hasLoan ? ' Your open loan is repaid as before.' : ''} A lender that asks for local registration looks at your eligibility anew.`,
          reasonZh: `住房公积金账户不随户口迁移。${hasLoan ? '您未还清的贷款照常偿还。' : ''}如贷款机构要求本地户籍，您的贷款资格需重新核定。`,
          whoActs: 'RESIDENT',
          fix: 'Before applying for a loan, ask the centre whether it asks for local registration. Transfer the account once your new employer pays.',
          fixZh: '申请贷款前请向公积金中心核实是否要求本地户籍；新单位缴存后可以办理账户转移。',
        },
      ],
    },
  ];
}
