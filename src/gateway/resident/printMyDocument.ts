import { operation } from '../operation.ts';
import { myCase } from './my-case.ts';
import { printOf } from './my-documents.ts';

export const printMyDocument = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, gateway) {
    return printOf(gateway, await myCase(gateway, request), request.param('documentId'));
  },
});
