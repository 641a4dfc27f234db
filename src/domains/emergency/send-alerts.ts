import type { JsonObject } from '../../core/json.ts';
import type { DomainContext, ServiceSweep } from '../../service.ts';
import { LAW } from './rules.ts';

interface DueRelay {
  identifier: string;
  memberId: string;
  publisher: string;
  message: JsonObject;
  attempts: number;
}

/** Sends each alert to its offices until they have acknowledged it; after some tries people are told. */
export const sendAlerts: ServiceSweep = {
  name: 'send-alerts',
  everySeconds: 1,
  async run(context) {
    const due = await context.sql.query<DueRelay>(
      `update svc_emergency.alert_relay r set attempts = r.attempts + 1,
         next_try_at = clock_timestamp() + make_interval(secs => least(2 ^ least(r.attempts, 10), $1))
       from svc_emergency.alert a
       where a.identifier = r.identifier and r.acknowledged_at is null and r.next_try_at <= clock_timestamp()
         and a.expires_at > business_now()
       returning r.identifier, r.member_id as "memberId", a.publisher_member as publisher, a.message, r.attempts`,
      [LAW.relay.longestWaitSeconds.value],
    );
    await Promise.all(due.map((relay) => send(context, relay)));
  },
};

async function send(context: DomainContext, relay: DueRelay): Promise<void> {
  const { identifier, memberId, publisher, message, attempts } = relay;
  const answer = await context
    .verify({
      consumer: publisher,
      provider: memberId,
      agencyOperation: 'receiveAlert',
      purpose: 'emergency-alert',
      body: message,
    })
    .catch(() => undefined);
  if (answer?.kind === 'answer' && answer.status === 200) {
    await context.sql.query(
      `update svc_emergency.alert_relay r set acknowledged_at = business_now(), evidence_id = $3
       where r.identifier = $1 and r.member_id = $2`,
      [identifier, memberId, answer.evidenceId],
    );
    return;
  }
  if (attempts !== LAW.relay.alarmAfterAttempts.value) return;
  await context.raiseAlarm({
    kind: 'ALERT_UNDELIVERED',
    subject: memberId,
    detail: `Alert ${identifier} is not acknowledged after ${attempts} tries`,
  });
}
