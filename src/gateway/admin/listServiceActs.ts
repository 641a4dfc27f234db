import { componentName } from '../../registry-agreement.ts';
import { operation } from '../operation.ts';

export const listServiceActs = operation({
  roles: ['operations', 'clerk'],
  limit: 'read',
  async handle({ grants }, { registry }) {
    const mine = new Set(grants.map(({ role }) => role));
    const items = [...registry.services].flatMap(([service, { definition, client }]) =>
      Object.entries(definition.desk ?? {})
        .filter(([, { role }]) => mine.has(role))
        .map(([act, { twoPeople }]) => ({
          service,
          act,
          component: componentName(act, 'Act'),
          twoPeople,
          form: client.schemas.get(componentName(act, 'Act')) ?? {},
        })),
    );
    return { body: { items } };
  },
});
