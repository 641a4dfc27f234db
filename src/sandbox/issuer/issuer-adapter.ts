import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { Database } from '../../platform/database.ts';

interface PayloadRow {
  payload: AdapterPayload;
  consumed_at: Date | null;
}

const live = '(p.expires_at is null or p.expires_at > clock_timestamp())';

/** Keeps what the issuer must remember in PostgreSQL, so that sign-ins survive a restart. */
export function issuerAdapter(db: Database): AdapterFactory {
  return (model): Adapter => {
    const findBy = async (
      column: 'id' | 'uid' | 'user_code',
      value: string,
    ): Promise<AdapterPayload | undefined> => {
      const [row] = await db.query<PayloadRow>(
        `select p.payload, p.consumed_at from issuer_payload p where p.model = $1 and p.${column} = $2 and ${live}`,
        [model, value],
      );
      if (row === undefined) return undefined;
      return row.consumed_at === null
        ? row.payload
        : { ...row.payload, consumed: Math.floor(row.consumed_at.getTime() / 1000) };
    };
    return {
      find: (id) => findBy('id', id),
      findByUid: (uid) => findBy('uid', uid),
      findByUserCode: (code) => findBy('user_code', code),
      async upsert(id, payload, expiresIn) {
        await db.query(
          `insert into issuer_payload (model, id, payload, grant_id, uid, user_code, expires_at)
           values ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(secs => $7))
           on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
             uid = excluded.uid, user_code = excluded.user_code, expires_at = excluded.expires_at`,
          [
            model,
            id,
            JSON.stringify(payload),
            payload.grantId ?? null,
            payload.uid ?? null,
            payload.userCode ?? null,
            expiresIn ?? null,
          ],
        );
      },
      async consume(id) {
        await db.query(
          `update issuer_payload set consumed_at = clock_timestamp() where model = $1 and id = $2`,
          [model, id],
        );
      },
      async destroy(id) {
        await db.query('delete from issuer_payload p where p.model = $1 and p.id = $2', [model, id]);
      },
      async revokeByGrantId(grantId) {
        await db.query('delete from issuer_payload p where p.grant_id = $1', [grantId]);
      },
    };
  };
}

/** Forgets what has expired. */
export async function forgetExpired(db: Database): Promise<void> {
  await db.query('delete from issuer_payload p where p.expires_at < clock_timestamp()');
}
