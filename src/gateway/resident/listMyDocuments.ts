import { operation } from '../operation.ts';
import { myCase } from './my-case.ts';
import { documentsOf } from './my-documents.ts';

export const listMyDocuments = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, gateway) {
    return { body: { items: documentsOf(gateway, await myCase(gateway, request)) } };
  },
});
