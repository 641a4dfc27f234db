import { Refusal, type Finding } from '../../../core/errors.ts';
import { conNumFault, isBatchNumber } from './con-num.ts';

const SEPARATOR = '@|$';

/** Columns of the file of BDC902 批量转入申请. */
export const LETTER_COLUMNS = [
  'serial',
  'conNum',
  'tranCenName',
  'empName',
  'docType',
  'idNum',
  'socUnitName',
  'socRefAcctNo',
  'tranRefAcctNo',
  'tranRefAcctName',
  'tranBank',
  'entBank',
  'trenCenInfo',
  'genDate',
  'tranRstCode',
  'tranRstMsg',
  'remark',
  'bak1',
  'bak2',
] as const;

/** Columns of the file of BDC906 批量转出信息. */
export const INFORMATION_COLUMNS = [
  'serial',
  'orConNum',
  'empName',
  'docType',
  'idNum',
  'tranAmt',
  'orAcctAmt',
  'yinter',
  'oAcctDate',
  'payEndDate',
  'sixMconFlag',
  'loanNum',
  'loanEndFlag',
  'frLoanFlag',
  'tranRstCode',
  'tranRstMsg',
  'bak1',
  'bak2',
] as const;

export interface BatchFile {
  batConNum: string;
  batchTotalNum: string;
  file: string;
}

export type Row<Column extends string> = Readonly<Record<Column, string>>;

const refuse = (findings: readonly Finding[]): Refusal =>
  new Refusal('DOCUMENT_INCONSISTENT', { findings, extensions: { reasonCode: findings[0]?.code } });

function readLine<Column extends string>(line: string, columns: readonly Column[], at: number): Row<Column> {
  const cells = line.split(SEPARATOR);
  const trailing = cells.pop();
  if (trailing === '' && cells.length === columns.length)
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) as Row<Column>;
  throw refuse([
    {
      code: 'HPF_BATCH_COLUMNS',
      message: `Line ${at} has ${cells.length} columns, ${columns.length} are wanted, each with its separator`,
      path: '/body/file',
    },
  ]);
}

/**
 * Rows of a batch file: UTF-8 lines, each column followed by `@|$`. One file is one batch, whole or not at all.
 * @throws Refusal DOCUMENT_INCONSISTENT with HPF_BATCH_NUMBER, HPF_BATCH_COLUMNS, HPF_BATCH_COUNT or HPF_CONNUM_FORMAT
 */
export function readBatch<Column extends string>(
  batch: BatchFile,
  columns: readonly Column[],
  numberColumn: Column,
): Row<Column>[] {
  if (!isBatchNumber(batch.batConNum))
    throw refuse([
      { code: 'HPF_BATCH_NUMBER', message: 'Not the number of a batch', path: '/body/batConNum' },
    ]);
  const lines = batch.file.split('\n').filter((line) => line !== '');
  if (lines.length !== Number(batch.batchTotalNum))
    throw refuse([
      {
        code: 'HPF_BATCH_COUNT',
        message: `The file has ${lines.length} rows, its head says ${batch.batchTotalNum}`,
        path: '/body/batchTotalNum',
      },
    ]);
  const rows = lines.map((line, index) => readLine(line, columns, index + 1));
  const faults = rows.flatMap((row, index) => {
    const fault = conNumFault(row[numberColumn]);
    const message = `Line ${index + 1}: ${fault}`;
    return fault === undefined ? [] : [{ code: 'HPF_CONNUM_FORMAT', message, path: '/body/file' }];
  });
  if (faults.length > 0) throw refuse(faults);
  return rows;
}
