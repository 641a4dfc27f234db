import type { Sql } from '../platform/database.ts';
import { RESIDENT } from './workflow.ts';

/** What a resident may ask to be told of outside the portal. */
export const NOTICE_GROUPS = ['NEEDS_YOU', 'ENDED', 'LATE', 'PROGRESS'] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

const GROUPS: Readonly<Partial<Record<string, NoticeGroup>>> = {
  ANSWER_WANTED: 'NEEDS_YOU',
  CASE_ENDED: 'ENDED',
  DEADLINE_OVERDUE: 'LATE',
  DEADLINE_ESCALATED: 'LATE',
};

/** Writes, beside a notification, one delivery for each person of the case and way that was chosen. */
export async function planDeliveries(tx: Sql, notificationId: string, kind: string): Promise<void> {
  await tx.query(
    `insert into notification_delivery (notification_id, person_id, channel)
     select n.id, p.person_id, way.channel
     from case_notification n
     join case_file c on c.id = n.case_id
     join contact_preference p on p.person_id = c.person_id
       or (p.person_id = c.representative and coalesce(c.mandate, '') not like 'delegation:%')
     cross join lateral (values ('email', p.by_email), ('sms', p.by_sms)) as way (channel, wanted)
     where n.id = $1 and n.recipient = $2 and way.wanted and $3 = any (p.kinds)
     on conflict do nothing`,
    [notificationId, RESIDENT, GROUPS[kind] ?? 'PROGRESS'],
  );
}
