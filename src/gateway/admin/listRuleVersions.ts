import { listVersions } from '../../rules/versions.ts';
import { operation } from '../operation.ts';
import { shown } from './rule-version.ts';

export const listRuleVersions = operation({
  roles: ['operations', 'security', 'audit'],
  limit: 'read',
  async handle(_request, gateway) {
    const views = await listVersions(gateway.db);
    return { body: { items: views.map((view) => shown(gateway, view)) } };
  },
});
