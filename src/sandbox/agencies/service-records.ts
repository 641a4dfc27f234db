import { toShanghaiDate } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Sql } from '../../platform/database.ts';
import type { SimulatedAgency, SyntheticPerson } from '../../service.ts';
import type { PlayedMember } from './agency-list.ts';
import { heldValues } from './held-values.ts';
import { syntheticPerson } from './synthetic-person.ts';
import { systemCaller } from './systems.ts';
import type { World } from './world.ts';

/** Whose records: those of one agency for one service. */
export interface Keeper {
  service: string;
  simulated: SimulatedAgency;
  member: Pick<PlayedMember, 'id' | 'city'>;
}

/** What the agency holds: made up at the first question, kept from then on. */
export async function recordOf(
  sql: Sql,
  { service, simulated, member }: Keeper,
  person: SyntheticPerson,
): Promise<JsonObject | undefined> {
  const find = (): Promise<{ record: JsonObject }[]> =>
    sql.query<{ record: JsonObject }>(
      'select r.record from service_record r where r.service = $1 and r.agency = $2 and r.id_number = $3',
      [service, member.id, person.idNumber],
    );
  const [held] = await find();
  if (held !== undefined) return held.record;
  const made = simulated.recordOf(person, member.city);
  if (made === undefined) return undefined;
  await sql.query(
    `insert into service_record (service, agency, id_number, record) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [service, member.id, person.idNumber, JSON.stringify(made)],
  );
  return (await find())[0]?.record;
}

/** Puts down what a step has made of a record. */
export async function keepRecord(
  tx: Sql,
  { service, member }: Keeper,
  idNumber: string,
  record: JsonObject,
): Promise<void> {
  await tx.query(
    `insert into service_record (service, agency, id_number, record) values ($1, $2, $3, $4)
     on conflict (service, agency, id_number) do update set record = excluded.record`,
    [service, member.id, idNumber, JSON.stringify(record)],
  );
}

const idNumberAsked = ({ person }: JsonObject): string => {
  const idNumber = (person as JsonObject | undefined)?.['idNumber'];
  return typeof idNumber === 'string' ? idNumber : '';
};

/** Answers from a service's own simulation. NOT_FOUND where nothing is held. */
export async function answerFromRecord(
  question: Keeper & { member: PlayedMember; operationId: string; body: JsonObject },
  world: World,
): Promise<JsonObject> {
  const { db, businessTime, faults } = world;
  const { simulated, member, operationId, body } = question;
  const answer = simulated.answers[operationId];
  if (answer === undefined) throw new Error(`Nobody plays ${operationId}`);
  const person = await syntheticPerson(db, idNumberAsked(body));
  const record = person && (await recordOf(db, question, person));
  const today = toShanghaiDate(await businessTime.now());
  const given = await answer({
    body,
    record,
    person,
    agency: member,
    today,
    held: heldValues(db, member.id),
    callSystem: systemCaller(world, question.service),
    fault: (name) => faults.strike(name, member.id, operationId) !== undefined,
  });
  if (given === undefined) throw new Refusal('NOT_FOUND');
  return given;
}
