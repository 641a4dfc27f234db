import { operation } from '../operation.ts';
import { legReport } from './leg-report.ts';
import { CSV, sheetOf, toCsv, toWorkbook } from './report-sheet.ts';
import { reportWish } from './report-wish.ts';

export const exportLegReport = operation({
  roles: ['clerk', 'operations', 'audit'],
  limit: 'compute',
  async handle(request, gateway) {
    const wish = reportWish(gateway, request);
    const parts = { calendar: gateway.calendar, members: gateway.members.all() };
    const rows = await legReport(gateway.db, parts, wish);
    const sheet = sheetOf(gateway, rows, request.query['language'] === 'en' ? 'en' : 'zh');
    const name = `legs-${wish.by}-${wish.from}-${wish.to}`;
    if (request.query['format'] !== 'xlsx') return { download: toCsv(sheet), type: CSV, name: `${name}.csv` };
    return { download: await toWorkbook(sheet), type: WORKBOOK, name: `${name}.xlsx` };
  },
});

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
