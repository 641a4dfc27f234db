import { answerChanges } from '../change-answer.ts';
import { operation } from '../operation.ts';

export const listMyChanges = operation({
  roles: ['resident'],
  limit: 'read',
  handle(request, gateway) {
    const { personId } = request.principal;
    return answerChanges(
      request,
      gateway,
      ({ persons }) => personId !== undefined && persons.includes(personId),
    );
  },
});
