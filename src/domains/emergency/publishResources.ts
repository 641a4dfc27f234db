import { uuidv7 } from '../../core/ids.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Operation } from '../../service.ts';

/** Replaces the directory of the calling office. */
export const publishResources: Operation = {
  kind: 'handled',
  async handle({ body, memberId }, { transaction, members }) {
    const { resources } = body as unknown as { resources: (JsonObject & { code: string })[] };
    const city = members.member(memberId)?.city ?? '';
    await transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 4))', [memberId]);
      await tx.query('delete from svc_emergency.resource r where r.member_id = $1', [memberId]);
      for (const resource of resources)
        await tx.query(
          `insert into svc_emergency.resource (id, member_id, code, city, resource) values ($1, $2, $3, $4, $5)`,
          [uuidv7(), memberId, resource.code, city, JSON.stringify(resource)],
        );
    });
    return { status: 200, body: { published: resources.length } };
  },
};
