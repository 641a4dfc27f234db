import { raiseAlarm } from '../src/platform/alarms.ts';
import type { CryptoBox } from '../src/platform/crypto-box.ts';
import type { Database } from '../src/platform/database.ts';
import type { Log } from '../src/platform/log.ts';
import type { Messenger } from '../src/platform/messenger.ts';
import type { Metrics } from '../src/platform/metrics.ts';
import { openSealed } from '../src/platform/sealed.ts';
import type { Sweep } from './worker-parts.ts';

export interface Outgoing {
  db: Database;
  box: CryptoBox;
  log: Log;
  metrics: Metrics;
  nodeId: string;
  publicUrl: string;
  /** The ways that are configured. */
  ways: Readonly<Partial<Record<Channel, Messenger>>>;
}

type Channel = 'email' | 'sms';

interface Due {
  notificationId: string;
  personId: string;
  channel: Channel;
  attempts: number;
  sealed: string | null;
}

const BATCH = 20;
const MOST_ATTEMPTS = 10;
/** Longer than a try can take: nobody else takes the row meanwhile. */
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 3_600;

/**
 * Sends what waits, each message until it is taken or has failed too often. A try is counted before it is made; what was
 * taken is never sent again, unless this process dies between the two, and then under the same message id.
 */
export const sendNotifications = (outgoing: Outgoing): Sweep => ({
  name: 'send-notifications',
  everySeconds: 2,
  async run() {
    for (const due of await claim(outgoing)) await deliver(outgoing, due);
  },
});

const claim = ({ db, ways }: Outgoing): Promise<Due[]> =>
  db.query<Due>(
    `update notification_delivery d set attempts = d.attempts + 1,
       next_try_at = clock_timestamp() + make_interval(secs => least($3 * 2 ^ least(d.attempts, 10), $4))
     from contact_preference p
     where p.person_id = d.person_id and (d.notification_id, d.person_id, d.channel) in (
       select w.notification_id, w.person_id, w.channel from notification_delivery w
       where w.status = 'PENDING' and w.channel = any ($1) and w.next_try_at <= clock_timestamp()
       order by w.next_try_at limit $2 for update skip locked)
     returning d.notification_id as "notificationId", d.person_id as "personId", d.channel, d.attempts,
       case when d.channel = 'email' and p.by_email then p.email_sealed
            when d.channel = 'sms' and p.by_sms then p.phone_sealed end as sealed`,
    [Object.keys(ways), BATCH, FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS],
  );

async function deliver(outgoing: Outgoing, due: Due): Promise<void> {
  const { db, box, log, ways } = outgoing;
  // Whoever no longer wants it is not told, also of what was waiting.
  if (due.sealed === null) return end(db, due, 'GIVEN_UP');
  try {
    const to = (await openSealed(db, box, due.sealed)).toString();
    await ways[due.channel]?.send({ ...words(outgoing.publicUrl), to, id: due.notificationId });
    await end(db, due, 'SENT');
  } catch (error) {
    // The error of a mail server may repeat the address: its code is enough.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
    log.warn(
      { notification: due.notificationId, channel: due.channel, attempts: due.attempts, code },
      'a message was not taken',
    );
    if (due.attempts >= MOST_ATTEMPTS) await giveUp(outgoing, due);
  }
}

async function giveUp({ db, nodeId, metrics }: Outgoing, due: Due): Promise<void> {
  await end(db, due, 'GIVEN_UP');
  await raiseAlarm(db, nodeId, metrics, {
    kind: 'NOTIFICATION_UNDELIVERED',
    subject: due.notificationId,
    detail: `The ${due.channel} way did not take it in ${MOST_ATTEMPTS} tries`,
  });
}

async function end(db: Database, due: Due, status: 'SENT' | 'GIVEN_UP'): Promise<void> {
  await db.query(
    `update notification_delivery d set status = $4, sent_at = case when $4 = 'SENT' then clock_timestamp() end
     where d.notification_id = $1 and d.person_id = $2 and d.channel = $3`,
    [due.notificationId, due.personId, due.channel, status],
  );
}

/** No name, no number, not even which matter: whoever reads along learns nothing. */
const words = (publicUrl: string): { subject: string; text: string } => ({
  subject: '双城通：您有一条新消息 / A new message',
  text: `您的办件有新消息，请登录查看：${publicUrl}/portal/notifications
There is news about a matter of yours. Sign in to read it: ${publicUrl}/portal/notifications

不想再收到：在“消息”页修改设置。To stop these: change the settings on the page of messages.
`,
});
