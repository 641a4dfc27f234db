import { lawChanges } from '../../core/law-tree.ts';
import { ruleName } from '../../rules/rule-names.ts';
import { findVersion, linesOf } from '../../rules/versions.ts';
import { operation } from '../operation.ts';
import { hashOf, versionOf } from './rule-version.ts';

export const compareRuleVersions = operation({
  roles: ['operations', 'security', 'audit'],
  limit: 'read',
  async handle(request, gateway) {
    const { version } = await versionOf(gateway, request);
    const against = String(request.query['against']);
    const before = await findVersion(gateway.db, version.subject, hashOf(against));
    return {
      body: {
        subject: version.subject,
        version: request.param('version'),
        against,
        changes: lawChanges(linesOf(before.version), linesOf(version)).map((change) => ({
          ...change,
          ...ruleName(change.path),
        })),
      },
    };
  },
});
