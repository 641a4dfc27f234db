import type { JsonObject } from '../../core/json.ts';
import type { DomainContext, Operation } from '../../service.ts';
import { INFORMATION_COLUMNS, readBatch, type BatchFile, type Row } from './rules/batch-file.ts';
import { LAW } from './rules.ts';

type InformationRow = Row<(typeof INFORMATION_COLUMNS)[number]>;

/** BDC906: each row as the BDC905 of its case, beside the step that waits for it at this centre. */
export const readInformationBatch: Operation = {
  kind: 'handled',
  async handle({ body, memberId }, context) {
    const batch = body as unknown as BatchFile;
    const rows = readBatch(batch, INFORMATION_COLUMNS, 'orConNum');
    const read: JsonObject[] = [];
    for (const row of rows)
      read.push({
        serial: row.serial,
        ...(await stepOf(row.orConNum, memberId, context)),
        information: informationOf(row, memberId, context),
      });
    return {
      status: 200,
      body: { batConNum: batch.batConNum, columns: INFORMATION_COLUMNS.length, rows: read },
    };
  },
};

async function stepOf(number: string, memberId: string, { sql }: DomainContext): Promise<JsonObject> {
  const [step] = await sql.query<{ caseId: string; stepId: string }>(
    `select s.case_id as "caseId", s.id as "stepId" from svc_housing_fund.letter l
     join case_step s on s.case_id = l.case_id
     where l.number = $1 and s.member_id = $2 and s.step in ('information', 'negotiation')
       and s.status = 'WAITING' order by s.id desc limit 1`,
    [number, memberId],
  );
  return step ?? {};
}

function informationOf(row: InformationRow, memberId: string, { members }: DomainContext): JsonObject {
  const { serial: _serial, ...columns } = row;
  const contPhone = LAW.centres[members.member(memberId)?.city ?? '']?.phone ?? '';
  return { ...columns, txFunc: '0', contPhone };
}
