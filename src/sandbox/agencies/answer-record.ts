import { toShanghaiDate } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Agency } from './agency-list.ts';
import { certificateOf } from './records/query-certificate.ts';
import { historyOf } from './records/query-contribution-history.ts';
import { statusOf } from './records/query-status.ts';
import { findPerson, findRelation } from './relations.ts';
import type { World } from './world.ts';

interface RelationQuery {
  region: string;
  scheme: string;
  person: { idNumber: string; name: string };
  fields?: string[];
}

/** Members that every record of an operation has, whatever was asked for. */
const ALWAYS: Readonly<Record<string, readonly string[]>> = {
  queryStatus: ['region', 'scheme', 'relation'],
  queryCertificate: ['number', 'region', 'scheme'],
  queryContributionHistory: ['region', 'scheme', 'segments'],
};

/** A question names the fields it wants, the token those that were granted. */
function wanted(
  question: readonly string[] | undefined,
  granted: readonly string[] | undefined,
): string[] | undefined {
  if (question === undefined) return granted && [...granted];
  return question.filter((name) => granted?.includes(name) ?? true);
}

const asked = (
  record: JsonObject,
  always: readonly string[],
  fields: readonly string[] | undefined,
): JsonObject =>
  fields === undefined
    ? record
    : Object.fromEntries(
        Object.entries(record).filter(([name]) => fields.includes(name) || always.includes(name)),
      );

/** Answers a question for records, with no more fields than were asked for. NOT_FOUND where nothing is kept. */
export async function answerRecord(
  agency: Agency,
  operationId: string,
  body: JsonObject,
  granted: readonly string[] | undefined,
  { db, rules, businessTime }: World,
): Promise<JsonObject> {
  const query = body as unknown as RelationQuery;
  const { region, scheme } = query;
  const { idNumber } = query.person;
  const person = await findPerson(db, idNumber);
  const relation = await findRelation(db, { agency: agency.id, idNumber, region, scheme });
  const fields = wanted(query.fields, granted);
  const always = ALWAYS[operationId] ?? [];
  if (operationId === 'queryStatus')
    return asked(statusOf(person, relation, { region, scheme }, rules), always, fields);
  if (person === undefined || relation === undefined) throw new Refusal('NOT_FOUND');
  if (operationId === 'queryContributionHistory') return asked(historyOf(relation), always, fields);
  const today = toShanghaiDate(await businessTime.now());
  return asked(certificateOf(agency, person, relation, rules, today), always, fields);
}
