import { ERRORS } from '../../core/error-catalogue.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { componentName } from '../../registry-agreement.ts';
import { SchemaChecker } from '../../platform/contract.ts';
import { dropSealed, openSealed } from '../../platform/sealed.ts';
import { fileAtCounter, type CounterApplication } from '../admin/at-counter.ts';
import type { Gateway } from '../gateway.ts';
import { workflowNamed } from '../resident/workflow-form.ts';
import { contractNamed } from '../surface.ts';
import { bodyOf, columnsOf } from './import-columns.ts';
import { refusalOf, type RowRefusal } from './import-results.ts';
import { endIfSettled } from './import-store.ts';

type Parts = Pick<Gateway, 'db' | 'box' | 'registry' | 'engine' | 'log' | 'labels' | 'grants'>;

interface ClaimedRow {
  importId: string;
  row: number;
  attempts: number;
  sealed: string;
  desk: string;
  service: string;
  workflow: string;
  account: string;
}

type Settled = { caseId: string } | { refusal: RowRefusal };

/** A row whose worker died is taken again after so long; filing it twice gives the same case. */
const LEASE_SECONDS = 15;
/** Rows that one process files side by side. */
const AT_ONCE = 4;
/** Of one import no more than so many, whatever runs: while an agency cannot be asked, the others wait. */
const WINDOW = 8;
/** An agency that cannot be asked is asked again, this often. */
const TRIES = 5;

/** Files the next few rows that are due, of any import; gives how many. Call it until it gives 0. */
export function createImportRunner(parts: Parts): () => Promise<number> {
  const checker = new SchemaChecker();
  const requireBody = async (body: JsonObject): Promise<void> => {
    const schema = (await contractNamed('admin')).schemas.get('CounterApplication');
    if (schema === undefined) throw new Error('The contract does not say what a clerk files');
    const findings = checker.check(schema, body);
    if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
  };
  return async () => {
    const rows = await claim(parts);
    await Promise.all(rows.map((row) => runRow(parts, row, requireBody)));
    return rows.length;
  };
}

/**
 * Of an import the first few rows that are not settled are filed side by side; of two about the same person the second
 * waits for the first. The import that came least far goes first, so that a short file does not wait for long ones.
 */
const claim = ({ db }: Parts): Promise<ClaimedRow[]> =>
  db.query<ClaimedRow>(
    `with due as (
       select r.import_id, r.row from application_import i
         cross join lateral (select n.row, row_number() over (partition by n.person_key order by n.row) as turn
           from (select * from application_import_row p where p.import_id = i.id and p.status = 'PENDING'
             order by p.row limit $3) n) w
         join application_import_row r on r.import_id = i.id and r.row = w.row
       where i.status = 'RUNNING' and w.turn = 1 and r.status = 'PENDING' and r.not_before <= clock_timestamp()
       order by r.row, i.id limit $1 for update of r skip locked
     )
     update application_import_row r
       set attempts = r.attempts + 1, not_before = clock_timestamp() + make_interval(secs => $2)
     from due d, application_import i
     where r.import_id = d.import_id and r.row = d.row and i.id = r.import_id
     returning r.import_id as "importId", r.row, r.attempts, r.cells_sealed as sealed, i.desk_member as desk,
       i.service, i.workflow, i.account_id as account`,
    [AT_ONCE, LEASE_SECONDS, WINDOW],
  );

async function runRow(
  parts: Parts,
  row: ClaimedRow,
  requireBody: (body: JsonObject) => Promise<void>,
): Promise<void> {
  try {
    await settle(parts, row, { caseId: await fileRow(parts, row, requireBody) });
  } catch (error) {
    if (!(error instanceof Refusal)) {
      // It stays due: the lease ends, and somebody looks at the log.
      parts.log.error({ err: error, importId: row.importId, row: row.row }, 'a row of an import failed');
    } else if ('retryable' in ERRORS[error.code] && row.attempts < TRIES) {
      await later(parts, row, error.options.retryAfter ?? 5 * row.attempts);
    } else await settle(parts, row, { refusal: refusalOf(error) });
  }
}

async function fileRow(
  parts: Parts,
  row: ClaimedRow,
  requireBody: (body: JsonObject) => Promise<void>,
): Promise<string> {
  const { db, box, registry } = parts;
  const call = workflowNamed(registry, row.service, row.workflow);
  const schema = registry.service(row.service).client.schemas.get(componentName(row.workflow, 'Application'));
  const cells = JSON.parse((await openSealed(db, box, row.sealed)).toString()) as Record<string, string>;
  const body = { desk: row.desk, ...bodyOf(columnsOf(schema ?? {}), cells) };
  await requireBody(body);
  const { caseId } = await fileAtCounter(parts, call, body as unknown as CounterApplication, {
    account: row.account,
    idempotencyKey: `import.${row.importId}.${row.row}`,
  });
  return caseId;
}

const later = async ({ db }: Parts, { importId, row }: ClaimedRow, seconds: number): Promise<void> => {
  await db.query(
    `update application_import_row r set not_before = clock_timestamp() + make_interval(secs => $3)
     where r.import_id = $1 and r.row = $2 and r.status = 'PENDING'`,
    [importId, row, seconds],
  );
};

/** Keeps the outcome and forgets what the row said. A case that was opened counts, also when somebody cancelled meanwhile. */
async function settle({ db }: Parts, { importId, row, sealed }: ClaimedRow, outcome: Settled): Promise<void> {
  const [status, caseId, refusal] =
    'caseId' in outcome
      ? ['ACCEPTED', outcome.caseId, null]
      : ['REFUSED', null, JSON.stringify(outcome.refusal)];
  await db.transaction(async (tx) => {
    // Of two rows that are settled at one moment, the later one must see the other, or nobody ends the import.
    await tx.query('select 1 from application_import i where i.id = $1 for update', [importId]);
    await tx.query(
      `update application_import_row r set status = $3, cells_sealed = null, person_key = null, case_id = $4,
         refusal = $5, settled_at = clock_timestamp()
       where r.import_id = $1 and r.row = $2 and (r.status = 'PENDING' or (r.status = 'CANCELLED' and $3 = 'ACCEPTED'))`,
      [importId, row, status, caseId, refusal],
    );
    await dropSealed(tx, sealed);
    await endIfSettled(tx, importId);
  });
}
