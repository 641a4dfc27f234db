import { importInScope } from '../imports/import-desk.ts';
import { cancelImport as stopImport } from '../imports/import-store.ts';
import { operation } from '../operation.ts';

export const cancelImport = operation<{ reason: string }>({
  roles: ['clerk'],
  limit: 'write',
  async handle(request, gateway) {
    const { importId } = await importInScope(gateway, request);
    await stopImport(gateway.db, importId);
    return { body: await importInScope(gateway, request) };
  },
});
