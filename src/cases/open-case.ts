import { canonicalJson } from '../core/canonical-json.ts';
import { toShanghaiInstant } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import { uuidv7 } from '../core/ids.ts';
import { isUniqueViolation, type Sql } from '../platform/database.ts';
import { personFor } from '../platform/persons.ts';
import { advance } from './advance.ts';
import { storeNotice } from './apply-effect.ts';
import { stateOf } from './conditions.ts';
import { COUNTER_RECORD } from './counter.ts';
import { jsonBody, sealBody, storeDocument } from './documents.ts';
import type { CaseEngine, CasePlan, PlannedCase } from './engine.ts';
import { insertCase, type CaseToOpen } from './insert-case.ts';
import { GATEWAY, RESIDENT } from './workflow.ts';
import { readTimes } from './times.ts';
import { openWork, saveWork, type Work } from './work.ts';

export interface OpenedCase {
  caseId: string;
  number: string;
  state: string;
  version: number;
  receivedAt: string;
}

const submissionOf = (wanted: CaseToOpen): string =>
  canonicalJson({
    service: wanted.service,
    workflow: wanted.workflow,
    input: wanted.input,
    subject: wanted.subject,
    representative: wanted.representative ?? null,
    consent: wanted.consent,
    ...(wanted.counter !== undefined && { counter: { ...wanted.counter } }),
  });

/**
 * Takes an application in. The same key with the same body gives the first answer again.
 * @throws Refusal CASE_OVERLAP, IDEMPOTENCY_KEY_REUSED, and what the plan of the service refuses
 */
export async function openCase(engine: CaseEngine, wanted: CaseToOpen): Promise<OpenedCase> {
  const before = await findSubmission(engine, wanted);
  if (before !== undefined) return before;
  const { service, workflow, input, subject } = wanted;
  const plan = await engine.planCase({ service, workflow, input, subject });
  try {
    return await engine.db.transaction((tx) => begin(engine, tx, wanted, plan));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const twin = await findSubmission(engine, wanted);
    if (twin !== undefined) return twin;
    if (isUniqueViolation(error, 'case_overlap')) throw new Refusal('CASE_OVERLAP', { cause: error });
    throw error;
  }
}

async function findSubmission({ db, box }: CaseEngine, wanted: CaseToOpen): Promise<OpenedCase | undefined> {
  const [row] = await db.query<{
    id: string;
    number: string;
    business: Date;
    digest: Buffer;
    state: string;
  }>(
    `select c.id, c.number, c.opened_business as business, c.idempotency_digest as digest,
       e.facts ->> 'to' as state
     from case_file c left join case_event e on e.case_id = c.id and e.seq = 2
     where c.applicant_account = $1 and c.idempotency_key = $2`,
    [wanted.account, wanted.idempotencyKey],
  );
  if (row === undefined) return undefined;
  const same = box.lookups(submissionOf(wanted)).some((digest) => digest.equals(row.digest));
  if (!same) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
  return answer(row.id, row.number, row.state, row.business);
}

const answer = (caseId: string, number: string, state: string, business: Date): OpenedCase => ({
  caseId,
  number,
  state,
  version: 1,
  receivedAt: toShanghaiInstant(business),
});

async function begin(
  engine: CaseEngine,
  tx: Sql,
  wanted: CaseToOpen,
  plan: PlannedCase,
): Promise<OpenedCase> {
  const times = await readTimes(tx);
  const personId = await personFor(tx, engine.box, wanted.subject);
  const id = uuidv7();
  // Keyed: a plain digest of so short a text could be guessed.
  const digest = engine.box.lookup(submissionOf(wanted));
  await insertCase(engine, tx, { id, personId, wanted, plan, digest, times });
  const work = await openWork(engine, tx, id);
  const initial = work.workflow.initial;
  const { stage, holder } = stateOf(work.workflow, initial);
  work.events.push(
    {
      type: 'CASE_OPENED',
      side: RESIDENT,
      by: wanted.account,
      facts: {
        workflow: work.row.workflow,
        rulesHash: work.row.rulesHash,
        channel: wanted.channel,
        ...(wanted.counter !== undefined && { desk: wanted.counter.desk, basis: wanted.counter.basis }),
      },
    },
    { type: 'STATE_ENTERED', facts: { from: null, to: initial, stage, holder, why: 'open', ends: null } },
  );
  await keepDocuments(work, [...plan.documents, ...recordsOf(wanted)]);
  if (plan.reasons.length > 0) await storeNotice(work, plan.reasons, { step: 'open', outcome: 'ACCEPTED' });
  await advance(work, 'open', null);
  work.row.version = 0;
  await saveWork(work);
  return answer(id, work.row.number, initial, times.business);
}

const recordsOf = ({ counter }: CaseToOpen): CasePlan['documents'] =>
  counter === undefined ? [] : [{ kind: COUNTER_RECORD, content: counter.record }];

async function keepDocuments(work: Work, documents: CasePlan['documents']): Promise<void> {
  for (const { kind, content } of documents) {
    const body = await sealBody(work.tx, work.engine.box, jsonBody(content));
    const { id, version } = await storeDocument(
      work.tx,
      work.row.id,
      { kind, side: RESIDENT, body },
      work.times,
    );
    work.events.push({
      type: 'DOCUMENT_STORED',
      side: GATEWAY,
      facts: { documentId: id, kind, version },
      commitment: body.commitment,
    });
  }
}
