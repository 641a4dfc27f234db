import { ERRORS, type ErrorCode } from '../../core/error-catalogue.ts';
import type { Refusal } from '../../core/errors.ts';
import type { Sql } from '../../platform/database.ts';

/** Why a row was not taken in, as it is kept: codes and places, nothing of what the row said. */
export interface RowRefusal {
  code: ErrorCode;
  detail?: string;
  detailZh?: string;
  /** Columns that something is wrong with. */
  where: string[];
  fix?: string;
  fixZh?: string;
}

export function refusalOf({ code, options }: Refusal): RowRefusal {
  const { detail, detailZh, findings = [], remedy } = options;
  const places = findings.flatMap(({ path }) => (path?.startsWith('/body/') === true ? [path] : []));
  return {
    code,
    ...(detail !== undefined && { detail }),
    ...(detailZh !== undefined && { detailZh }),
    where: [...new Set(places.map((path) => path.slice('/body/'.length).replaceAll('/', '.')))],
    ...(remedy !== undefined && { fix: remedy.fix, fixZh: remedy.fixZh }),
  };
}

interface ResultRow {
  row: number;
  status: keyof typeof OUTCOMES;
  number: string | null;
  refusal: RowRefusal | null;
}

const OUTCOMES = {
  PENDING: '未处理 pending',
  ACCEPTED: '已受理 accepted',
  REFUSED: '未受理 refused',
  CANCELLED: '已取消 cancelled',
} as const;

const HEADINGS = [
  '行号 row',
  '结果 outcome',
  '受理编号 case number',
  '代码 code',
  '原因',
  'reason',
  '有问题的栏目 columns',
  '处理办法',
  'what fixes it',
];

const FIX = 'Correct this row and import it again, alone or with others';
const FIX_ZH = '更正后可将该行单独或与其他行一起重新导入';
const BATCH = 500;

/** The result of each row, the headings first; read in batches, so that a long list is never held whole. */
export async function* importResults(sql: Sql, importId: string): AsyncGenerator<(string | number | null)[]> {
  yield HEADINGS;
  for (let last = 0; ;) {
    const rows = await sql.query<ResultRow>(
      `select r.row, r.status, c.number, r.refusal
       from application_import_row r left join case_file c on c.id = r.case_id
       where r.import_id = $1 and r.row > $2 order by r.row limit ${BATCH}`,
      [importId, last],
    );
    for (const row of rows) yield lineOf(row);
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.row ?? last;
  }
}

function lineOf({ row, status, number, refusal }: ResultRow): (string | number | null)[] {
  if (refusal === null) return [row, OUTCOMES[status], number, null, null, null, null, null, null];
  const { code, detail, detailZh, where, fix = FIX, fixZh = FIX_ZH } = refusal;
  const { title, titleZh } = ERRORS[code];
  const said = (head: string, more: string | undefined, join: string): string =>
    more === undefined ? head : `${head}${join}${more}`;
  return [
    row,
    OUTCOMES[status],
    null,
    code,
    said(titleZh, detailZh, '：'),
    said(title, detail, ': '),
    where.join('; '),
    fixZh,
    fix,
  ];
}
