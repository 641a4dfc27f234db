import { uuidv7 } from '../core/ids.ts';
import type { Sql } from './database.ts';
import type { Metrics } from './metrics.ts';

export interface Alarm {
  kind: string;
  /** Id of what it is about; never a person. */
  subject: string;
  detail: string;
}

/** Tells a person of something that no machine can settle; counted by kind. */
export async function raiseAlarm(sql: Sql, nodeId: string, metrics: Metrics, alarm: Alarm): Promise<void> {
  metrics.alarmsTotal.inc({ kind: alarm.kind });
  await sql.query('insert into alarm (id, kind, subject, detail, node_id) values ($1, $2, $3, $4, $5)', [
    uuidv7(),
    alarm.kind,
    alarm.subject,
    alarm.detail,
    nodeId,
  ]);
}
