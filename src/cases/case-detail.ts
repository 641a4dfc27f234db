import { allowedActs, situationOf } from './act-rules.ts';
import { readCase } from './case-store.ts';
import { CONSENT_COLUMNS, consentOf, type ConsentRow } from './consent.ts';
import { counterOf } from './counter.ts';
import { deadlinesOf } from './deadline-views.ts';
import type { CaseEngine } from './engine.ts';
import { documentViews, eventViews, fundViews, postingViews } from './file-views.ts';
import { SUMMARY_COLUMNS, summaryOf, type SummaryRow } from './list-cases.ts';
import { maskedPersons } from './masked-persons.ts';
import { stepViews } from './step-views.ts';
import { tasksOf } from './tasks.ts';
import type { CaseDetail } from './view-types.ts';
import { GATEWAY } from './workflow.ts';
import { tableOf } from './work.ts';

interface DetailRow extends SummaryRow, ConsentRow {
  rulesHash: string;
  channel: CaseDetail['channel'];
  applicant: string;
  representative: string | null;
  data: CaseDetail['data'];
}

/** Everything of one case but personal data; undefined when there is none. */
export async function caseDetail(engine: CaseEngine, caseId: string): Promise<CaseDetail | undefined> {
  const { db } = engine;
  const [row] = await db.query<DetailRow>(
    `select ${SUMMARY_COLUMNS}, c.rules_hash as "rulesHash", c.channel, c.applicant_account as applicant,
       c.representative as "representative", ${CONSENT_COLUMNS}, c.data
     from case_file c where c.id = $1`,
    [caseId],
  );
  if (row === undefined) return undefined;
  const stored = await readCase(db, caseId);
  const [, workflow] = await tableOf(engine, db, stored);
  const persons = await maskedPersons(db, engine.box, [row.personId]);
  const situation = await situationOf(db, workflow, stored, row.members);
  const events = await eventViews(db, caseId);
  const counter = counterOf(events);
  const sides = [...workflow.sides.filter((side) => side in row.members), GATEWAY];
  return {
    ...summaryOf(engine, row, persons.get(row.personId)),
    rulesHash: row.rulesHash,
    channel: row.channel,
    applicant: row.applicant,
    ...(row.representative !== null && { representative: row.representative }),
    ...(counter !== undefined && { counter }),
    consent: consentOf(row),
    data: row.data,
    steps: await stepViews(db, workflow, caseId),
    events,
    documents: await documentViews(db, caseId),
    postings: await postingViews(db, caseId),
    funds: await fundViews(db, caseId),
    deadlines: await deadlinesOf(engine, db, caseId),
    tasks: await tasksOf(db, caseId),
    allowedActs: Object.fromEntries(sides.map((side) => [side, allowedActs(situation, side)])),
  };
}
