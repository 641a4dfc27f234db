import { tryVersion } from '../../rules/dry-run.ts';
import { operation } from '../operation.ts';
import { versionOf } from './rule-version.ts';

export const tryRuleVersion = operation({
  roles: ['operations', 'security'],
  limit: 'compute',
  async handle(request, gateway) {
    const { version } = await versionOf(gateway, request);
    const { fault, outcomes } = await tryVersion(version);
    const failed = outcomes.filter(({ differences }) => differences.length > 0);
    return {
      body: {
        subject: version.subject,
        fault: fault?.text ?? null,
        faultZh: fault?.textZh ?? null,
        passed: outcomes.length - failed.length,
        failed,
      },
    };
  },
});
