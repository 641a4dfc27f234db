import { toShanghaiInstant } from '../core/dates.ts';
import type { JsonObject } from '../core/json.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Sql } from '../platform/database.ts';
import { openSealed } from '../platform/sealed.ts';

/** What a person may or must do next because of another case. */
export interface FollowUpView {
  followUpId: string;
  service: string;
  kind: 'PLAN' | 'REVIEW';
  workflow?: string;
  /** The application of that workflow as far as it is known. */
  input?: JsonObject;
  reasons: JsonObject[];
  since: string;
}

interface Row {
  id: string;
  service: string;
  kind: FollowUpView['kind'];
  workflow: string | null;
  inputSealed: string | null;
  reasons: JsonObject[];
  business: Date;
}

/** What cases of others have brought up for a person, newest first, at most 100. */
export async function followUpsOf(sql: Sql, box: CryptoBox, personId: string): Promise<FollowUpView[]> {
  const rows = await sql.query<Row>(
    `select f.id, f.service, f.kind, f.workflow, f.input_sealed as "inputSealed", f.reasons,
       f.created_business as business
     from follow_up f where f.person_id = $1 order by f.id desc limit 100`,
    [personId],
  );
  return Promise.all(
    rows.map(async ({ id, service, kind, workflow, inputSealed, reasons, business }) => ({
      followUpId: id,
      service,
      kind,
      reasons,
      since: toShanghaiInstant(business),
      ...(workflow !== null && { workflow }),
      ...(inputSealed !== null && {
        input: JSON.parse((await openSealed(sql, box, inputSealed)).toString()) as JsonObject,
      }),
    })),
  );
}
