import { operation } from '../operation.ts';

export const listRules = operation({
  roles: ['operations', 'security', 'audit'],
  limit: 'read',
  async handle({ query }, { rules }) {
    const items = rules.filter(
      ({ service, status }) =>
        service === (query['service'] ?? service) && status === (query['status'] ?? status),
    );
    return { body: { items } };
  },
});
