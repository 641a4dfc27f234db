import { Refusal } from '../../core/errors.ts';
import type { Adoption } from '../../rules/release.ts';
import { requestApproval } from '../approvals.ts';
import { operation } from '../operation.ts';
import { hashOf, inUse, versionOf } from './rule-version.ts';

/** Cases go over to the version that the gateway goes by; to no other. */
export const adoptRules = operation<{ from: string; reason: string }>({
  roles: ['operations'],
  limit: 'write',
  async handle(request, gateway) {
    const { version } = await versionOf(gateway, request);
    const { subject: service, hash: to } = version;
    const from = hashOf(request.body.from);
    if (
      !gateway.registry.services.has(service) ||
      inUse(gateway, service) !== request.param('version') ||
      from === to
    )
      throw new Refusal('ACTION_NOT_ALLOWED', {
        detail: 'Open cases can only adopt the version of their service that is in use',
        detailZh: '未办结案件只能改用本业务当前使用的规则版本',
      });
    const approval = await requestApproval(gateway.db, gateway.box, {
      kind: 'RULE_ADOPTION',
      subject: `${service}@${request.body.from}`,
      scope: 'all',
      payload: { service, from, to } satisfies Adoption,
      reason: request.body.reason,
      requestedBy: request.principal.accountId,
    });
    return { status: 202, body: approval };
  },
});
