import { ruleName } from '../../rules/rule-names.ts';
import { operation } from '../operation.ts';

export const listRules = operation({
  roles: ['operations', 'security', 'audit'],
  limit: 'read',
  async handle({ query }, { rules }) {
    const items = rules.filter(
      ({ service, status }) =>
        service === (query['service'] ?? service) && status === (query['status'] ?? status),
    );
    return { body: { items: items.map((rule) => ({ ...rule, ...ruleName(rule.id) })) } };
  },
});
