import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import type { DomainContext, Operation } from '../../service.ts';
import { LETTER_COLUMNS, readBatch, type BatchFile, type Row } from './rules/batch-file.ts';
import { LAW } from './rules.ts';

type LetterRow = Row<(typeof LETTER_COLUMNS)[number]>;

/** BDC902: each row of the file opens a case of its own, which is then asked for its signed letter. */
export const sendTransferBatch: Operation = {
  kind: 'handled',
  async handle({ body, memberId }, context) {
    const batch = body as unknown as BatchFile;
    const rows = readBatch(batch, LETTER_COLUMNS, 'conNum');
    const results: JsonObject[] = [];
    for (const row of rows) results.push(await openRow(row, batch.batConNum, memberId, context));
    return {
      status: 200,
      body: { batConNum: batch.batConNum, columns: LETTER_COLUMNS.length, rows: results },
    };
  },
};

/** A row that may not begin says why; the others go on. */
async function openRow(
  row: LetterRow,
  batch: string,
  memberId: string,
  context: DomainContext,
): Promise<JsonObject> {
  const head = { serial: row.serial, conNum: row.conNum };
  try {
    const opened = await context.openCase({
      workflow: 'account-transfer',
      input: applicationOf(row, memberId, context),
      subject: { idNumber: row.idNum, name: row.empName },
      memberId,
      key: `${batch}/${row.conNum}`,
    });
    return { ...head, caseId: opened.caseId, caseNumber: opened.number };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { reasonCode } = error.options.extensions ?? {};
    return { ...head, code: typeof reasonCode === 'string' ? reasonCode : error.code };
  }
}

function applicationOf(row: LetterRow, memberId: string, { members }: DomainContext): JsonObject {
  const origin = members
    .all()
    .find(({ nameZh, services }) => nameZh === row.tranCenName && services.includes('housing-fund'));
  const destination = members.member(memberId);
  return {
    originRegion: origin?.city ?? '',
    destinationRegion: destination?.city ?? '',
    originAccount: row.socRefAcctNo,
    originEmployer: row.socUnitName,
    letterNumber: row.conNum,
    contact: { phone: row.trenCenInfo || (LAW.centres[destination?.city ?? '']?.phone ?? '') },
  };
}
