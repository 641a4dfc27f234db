import { Refusal } from '../../core/errors.ts';
import { tryVersion } from '../../rules/dry-run.ts';
import { requireToCome, type Release } from '../../rules/release.ts';
import { requestApproval } from '../approvals.ts';
import { operation } from '../operation.ts';
import { versionOf } from './rule-version.ts';

/** What cannot be loaded would count nowhere and stop the next start, so it is tried before anybody is asked. */
export const releaseRules = operation<{ effectiveFrom: string; reason: string }>({
  roles: ['operations'],
  limit: 'write',
  async handle(request, gateway) {
    const { effectiveFrom, reason } = request.body;
    const { version } = await versionOf(gateway, request);
    await requireToCome(gateway.db, { effectiveFrom });
    const { fault } = await tryVersion(version);
    if (fault !== null)
      throw new Refusal('ACTION_NOT_ALLOWED', {
        detail: `This version cannot be used: ${fault.text}`,
        detailZh: `该版本无法使用：${fault.textZh}`,
      });
    const { subject, hash } = version;
    const approval = await requestApproval(gateway.db, gateway.box, {
      kind: 'RULE_RELEASE',
      subject: `${subject}@${request.param('version')}`,
      scope: 'all',
      payload: { subject, hash, effectiveFrom } satisfies Release,
      reason,
      requestedBy: request.principal.accountId,
    });
    return { status: 202, body: approval };
  },
});
