import type { JsonObject } from '../../core/json.ts';
import type { Operation } from '../../service.ts';

export const searchResources: Operation = {
  kind: 'handled',
  async handle({ body }, { sql }) {
    const { codePrefix = '', city = '' } = body as unknown as { codePrefix?: string; city?: string };
    const rows = await sql.query<{ resourceId: string; memberId: string; resource: JsonObject }>(
      `select r.id as "resourceId", r.member_id as "memberId", r.resource from svc_emergency.resource r
       where r.code like $1 || '%' and r.city like $2 || '%' order by r.code, r.id limit 200`,
      [codePrefix, city.slice(0, 4)],
    );
    return { status: 200, body: { items: rows.map((row) => ({ ...row })) } };
  },
};
