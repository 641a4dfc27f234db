import { openPerson } from '../../platform/persons.ts';
import { agreedTerms } from '../consents.ts';
import { operation } from '../operation.ts';
import { myCase } from './my-case.ts';
import { documentsOf, papersFor } from './my-documents.ts';
import { newestNotice, reasonsOf } from './newest-notice.ts';

export const getMyCase = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, gateway) {
    const { under, ...found } = await myCase(gateway, request);
    const { schemas } = gateway.registry.service(found.service).client;
    const needsYou = found.needsYou.map((task) => ({
      ...task,
      ...(task.answer === undefined ? {} : { form: schemas.get(task.answer) ?? {} }),
    }));
    const consent = { ...found.consent, terms: await agreedTerms(gateway.db, found.consent) };
    const hasDecisionNotice = newestNotice(found) !== undefined;
    const reasons = await reasonsOf(gateway, found);
    const documents = documentsOf(gateway, found);
    const papers = await papersFor(gateway, found.id);
    const actingFor = under && {
      delegationId: under.delegationId,
      name: (await openPerson(gateway.db, gateway.box, under.personId)).name,
    };
    return {
      body: {
        ...found,
        consent,
        needsYou,
        documents,
        papers,
        hasDecisionNotice,
        reasons,
        ...(actingFor && { actingFor }),
      },
      version: found.version,
    };
  },
});
