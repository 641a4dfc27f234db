import { operation, pageOf } from '../operation.ts';
import { readAssignments } from './people-queries.ts';

export const listAssignments = operation({
  roles: ['security', 'audit'],
  limit: 'read',
  async handle(request, { db }) {
    const page = pageOf(request);
    return { body: { ...(await readAssignments(db, page)), ...page } };
  },
});
