import { Refusal } from '../../core/errors.ts';
import { isUniqueViolation } from '../../platform/database.ts';
import type { Gateway } from '../gateway.ts';
import { columnsAsked } from '../imports/import-desk.ts';
import { findUpload, readImport, storeImport, type NewImport } from '../imports/import-store.ts';
import { readCsv, type CsvRow } from '../imports/read-csv.ts';
import { operation } from '../operation.ts';
import { requireDesk } from './at-counter.ts';

const MOST_ROWS = 20_000;

export const startImport = operation({
  roles: ['clerk'],
  limit: 'write',
  subject: ({ query }) => `${query['service']}/${query['workflow']}`,
  async handle(request, gateway) {
    const { file, query, grants, principal, idempotencyKey } = request;
    if (file === undefined) throw new Refusal('MEDIA_TYPE_UNSUPPORTED');
    const { call, columns } = columnsAsked(gateway, request);
    const desk = String(query['desk']);
    requireDesk(gateway, grants, desk, call.service);
    const upload = { ...call, desk, account: principal.accountId, idempotencyKey, digest: file.digest };
    const needed = columns.filter(({ isRequired }) => isRequired).map(({ name }) => name);
    const rows = readCsv(file, new Set(columns.map(({ name }) => name)), needed);
    const id = await takeIn(gateway, upload, rows);
    return { status: 202, body: { ...(await readImport(gateway.db, id)) } };
  },
});

async function takeIn({ db, box }: Gateway, upload: NewImport, rows: AsyncIterable<CsvRow>): Promise<string> {
  const same = async (): Promise<string | undefined> => {
    const before = await findUpload(db, upload);
    if (before?.isSame === false) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
    return before?.id;
  };
  const known = await same();
  if (known !== undefined) return known;
  try {
    return await storeImport(db, box, upload, limited(rows));
  } catch (error) {
    const twin = isUniqueViolation(error, 'import_idempotency') ? await same() : undefined;
    if (twin === undefined) throw error;
    return twin;
  }
}

async function* limited(rows: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > MOST_ROWS)
      throw new Refusal('BODY_INVALID', {
        findings: [{ code: 'ROWS', message: `has more than ${MOST_ROWS} rows`, path: `/body/${row.row}` }],
      });
    yield row;
  }
}
