import { columnsAsked } from '../imports/import-desk.ts';
import { operation } from '../operation.ts';
import { CSV, toCsv } from './report-sheet.ts';

export const exportImportTemplate = operation({
  roles: ['clerk'],
  limit: 'read',
  handle: (request, gateway) => {
    const { call, columns } = columnsAsked(gateway, request);
    const name = `import-${call.service}-${call.workflow}.csv`;
    return Promise.resolve({ download: toCsv([columns.map((column) => column.name)]), type: CSV, name });
  },
});
