import { canonicalJson } from '../../core/canonical-json.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { requestApproval } from '../approvals.ts';
import { operation } from '../operation.ts';
import { actOf, carryOutAct, componentFindings, reachedBy, type ServiceActPayload } from './service-desk.ts';

export const performServiceAct = operation<{ input: JsonObject; reason: string }>({
  roles: ['operations', 'clerk'],
  limit: 'write',
  async handle(request, gateway) {
    const { input, reason } = request.body;
    const [service, act] = [request.param('service'), request.param('act')];
    const { role, twoPeople } = actOf(gateway, service, act);
    const members = reachedBy(gateway, request.grants, role);
    const findings = componentFindings(gateway, service, act, 'Act', input);
    if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
    const payload: ServiceActPayload = { service, act, input, members };
    const { accountId } = request.principal;
    if (!twoPeople) {
      const people = { by: accountId, second: null };
      return { body: await gateway.db.transaction((tx) => carryOutAct(gateway, tx, payload, people)) };
    }
    const approval = await requestApproval(gateway.db, gateway.box, {
      kind: 'SERVICE_ACT',
      subject: `${service}/${act}/${gateway.box.lookup(canonicalJson(input)).toString('base64url').slice(0, 22)}`,
      scope: 'all',
      payload: { ...payload, members: typeof members === 'string' ? members : [...members] },
      reason,
      requestedBy: accountId,
    });
    return { status: 202, body: approval };
  },
});
