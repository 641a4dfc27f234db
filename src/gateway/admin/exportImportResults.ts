import { importInScope } from '../imports/import-desk.ts';
import { importResults } from '../imports/import-results.ts';
import { operation } from '../operation.ts';
import { CSV, toCsv } from './report-sheet.ts';

export const exportImportResults = operation({
  roles: ['clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const { importId } = await importInScope(gateway, request);
    return {
      download: toCsv(importResults(gateway.db, importId)),
      type: CSV,
      name: `import-${importId}.csv`,
    };
  },
});
