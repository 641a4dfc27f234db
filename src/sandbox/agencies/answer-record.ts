import { toShanghaiDate } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { agencyById } from './agency-list.ts';
import { certificateOf } from './records/query-certificate.ts';
import { historyOf } from './records/query-contribution-history.ts';
import { statusOf } from './records/query-status.ts';
import { findPerson, findRelation } from './relations.ts';
import type { World } from './world.ts';

interface RelationQuery {
  region: string;
  scheme: string;
  person: { idNumber: string; name: string };
}

/** Answers a question for records with all there is. NOT_FOUND where nothing is kept. */
export async function answerRecord(
  memberId: string,
  operationId: string,
  body: JsonObject,
  { db, rules, businessTime }: World,
): Promise<JsonObject> {
  const agency = agencyById(memberId);
  if (agency === undefined) throw new Refusal('NOT_FOUND');
  const { region, scheme, person: asked } = body as unknown as RelationQuery;
  const { idNumber } = asked;
  const person = await findPerson(db, idNumber);
  const relation = await findRelation(db, { agency: agency.id, idNumber, region, scheme });
  if (operationId === 'queryStatus') return statusOf(person, relation, { region, scheme }, rules);
  if (person === undefined || relation === undefined) throw new Refusal('NOT_FOUND');
  if (operationId === 'queryContributionHistory') return historyOf(relation);
  const today = toShanghaiDate(await businessTime.now());
  return certificateOf(agency, person, relation, rules, today);
}
