import { ruleName } from '../../rules/rule-names.ts';
import { linesOf } from '../../rules/versions.ts';
import { operation } from '../operation.ts';
import { shown, versionOf } from './rule-version.ts';

export const getRuleVersion = operation({
  roles: ['operations', 'security', 'audit'],
  limit: 'read',
  async handle(request, gateway) {
    const { version, view } = await versionOf(gateway, request);
    return {
      body: {
        version: shown(gateway, view),
        values: linesOf(version).map((line) => ({ ...line, ...ruleName(line.path) })),
      },
    };
  },
});
