import { importInScope } from '../imports/import-desk.ts';
import { operation } from '../operation.ts';

export const getImport = operation({
  roles: ['clerk'],
  limit: 'read',
  handle: async (request, gateway) => ({ body: await importInScope(gateway, request) }),
});
