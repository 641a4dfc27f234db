import { residentIdCheckCharacter } from '../../core/resident-id.ts';
import { AGENCIES, PLATFORM } from '../agencies/agency-list.ts';
import { DEMO_PEOPLE } from '../people/demo-people.ts';

export type DemoRole = 'resident' | 'clerk' | 'operations' | 'security' | 'audit';

/** Someone who can sign in at the simulated issuer. `name` is also the token's `sub`. */
export interface DemoAccount {
  name: string;
  role: DemoRole;
  /** The member a clerk works for. */
  memberId?: string;
  displayName: string;
  /** Citizen number of a resident. */
  idNumber?: string;
  /** Assurance level of the sign-in, `acr` of the token. */
  assurance: string;
  story: string;
  storyZh: string;
}

/** A member whose clerks may sign in. */
export interface StaffedMember {
  id: string;
  nameZh: string;
}

/** Every demo account signs in at this level; a real issuer says its own. */
export const ASSURANCE = 'urn:twin-city:assurance:substantial';

const STAFFED: readonly StaffedMember[] = [
  ...AGENCIES.map(({ id, nameZh }) => ({ id, nameZh })),
  { id: PLATFORM, nameZh: '国家社会保险公共服务平台（沙箱）' },
];

const residents = DEMO_PEOPLE.map((person): DemoAccount => ({
  name: person.account,
  role: 'resident',
  displayName: person.name,
  idNumber: person.first17 + residentIdCheckCharacter(person.first17),
  assurance: ASSURANCE,
  story: person.story,
  storyZh: person.storyZh,
}));

const clerksOf = ({ id, nameZh }: StaffedMember): DemoAccount[] =>
  [1, 2].map((desk) => ({
    name: `clerk-${id}-${desk}`,
    role: 'clerk',
    memberId: id,
    displayName: `经办人${desk}`,
    assurance: ASSURANCE,
    story: `Clerk at desk ${desk} of ${id}.`,
    storyZh: `${nameZh}${desk}号窗口经办人。`,
  }));

const ADMINS = {
  operations: ['Watches cases and queues.', '业务运维：查看业务与队列。'],
  security: ['Keeps members, keys and grants.', '安全管理：管理成员、密钥与授权。'],
  audit: ['Reads the logs and verifies evidence.', '安全审计：查阅日志、核验证据。'],
} as const;

const admins = (['operations', 'security', 'audit'] as const).flatMap((role) =>
  [1, 2].map((seat): DemoAccount => ({
    name: `${role}-${seat}`,
    role,
    displayName: `${ADMINS[role][1].slice(0, 4)}员${seat}`,
    assurance: ASSURANCE,
    story: ADMINS[role][0],
    storyZh: ADMINS[role][1],
  })),
);

/** Residents with their stories, two clerks for each member, two accounts for each administrator role. */
export function demoAccounts(members: readonly StaffedMember[] = []): readonly DemoAccount[] {
  const others = members.filter(({ id }) => STAFFED.every((own) => own.id !== id));
  const staffed = new Map([...STAFFED, ...others].map((member) => [member.id, member]));
  return [...residents, ...[...staffed.values()].flatMap(clerksOf), ...admins];
}
