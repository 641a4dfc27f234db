import type { Operation } from '../../service.ts';
import { warningAlerts } from './alert-store.ts';

export const listAlerts: Operation = {
  kind: 'handled',
  async handle(_request, { sql }) {
    const items = (await warningAlerts(sql)).map(({ message }) => {
      const { identifier, sender, level, eventType, headline, regions, effective, expires } = message;
      return { identifier, sender, level, eventType, headline, regions: [...regions], effective, expires };
    });
    return { status: 200, body: { items } };
  },
};
