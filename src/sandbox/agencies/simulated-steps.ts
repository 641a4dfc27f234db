import { valueAt, type JsonObject } from '../../core/json.ts';
import type { Sql } from '../../platform/database.ts';
import type { RegisteredService } from '../../registered-service.ts';
import type { SimulatedAct, SimulatedAgency, SimulatedBank, SimulatedStep } from '../../service.ts';
import { arrivalsOn, openPersonAccount, pay, paymentByReference, settleArrivals } from '../bank/bank.ts';
import { collectionAccountOf } from './agency-list.ts';
import { keepRecord, recordOf, type Keeper } from './service-records.ts';
import { keepDocument } from './step-store.ts';
import { syntheticPerson } from './synthetic-person.ts';
import { systemCaller } from './systems.ts';
import { arrival, type StepOperation, type StepRequest, type StepResult, type World } from './world.ts';

function bankOf(tx: Sql, request: StepRequest, world: World): SimulatedBank {
  const { holder, bank, number } = collectionAccountOf(request.agency);
  return {
    account: { holder, bank, number },
    async pay({ to, holder: person, reference, amounts }) {
      if (person !== undefined) await openPersonAccount(tx, to, person);
      return pay(tx, {
        agency: request.agency.id,
        stepId: request.stepId,
        reference,
        from: number,
        to,
        amounts,
        today: request.today,
        arrivesAt: arrival(request, world),
      });
    },
    async payment(bankReference) {
      await settleArrivals(tx, request.now);
      return paymentByReference(tx, bankReference);
    },
    async arrivals(reference) {
      await settleArrivals(tx, request.now);
      return arrivalsOn(tx, number, reference);
    },
  };
}

async function notesOf(tx: Sql, { agency, caseId }: StepRequest): Promise<JsonObject> {
  const [row] = await tx.query<{ notes: JsonObject }>(
    'select n.notes from case_note n where n.agency = $1 and n.case_id = $2',
    [agency.id, caseId],
  );
  return row?.notes ?? {};
}

async function keepNotes(tx: Sql, { agency, caseId }: StepRequest, notes: JsonObject): Promise<void> {
  await tx.query(
    `insert into case_note (agency, case_id, notes) values ($1, $2, $3)
     on conflict (agency, case_id) do update set notes = case_note.notes || excluded.notes`,
    [agency.id, caseId, JSON.stringify(notes)],
  );
}

function resultOf(act: SimulatedAct, { now }: StepRequest): StepResult {
  if ('silent' in act) return { silent: true };
  if ('wait' in act) return { wait: new Date(now.getTime() + act.wait.seconds * 1000) };
  const { reply, outcome = reply.body } = act;
  return { message: reply.operation, body: reply.body, outcome };
}

async function nextSerial(tx: Sql, agency: string, name: string): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `insert into agency_serial (agency, name, last) values ($1, $2, 1)
     on conflict (agency, name) do update set last = agency_serial.last + 1 returning last`,
    [agency, name],
  );
  return row?.last ?? 0;
}

interface Played {
  service: string;
  simulated: SimulatedAgency;
  operationId: string;
  dataSubject: string;
  step: SimulatedStep;
}

async function actOf(played: Played, tx: Sql, request: StepRequest, world: World): Promise<StepResult> {
  const { service, simulated, step, operationId, dataSubject } = played;
  const keeper: Keeper = { service, simulated, member: request.agency };
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [
    `${request.agency.id}:${request.caseId}`,
  ]);
  const named = valueAt(request.body, dataSubject);
  const idNumber = typeof named === 'string' ? named : '';
  const person = await syntheticPerson(tx, idNumber);
  const heldOf = async (number: string): Promise<JsonObject | undefined> => {
    const other = await syntheticPerson(tx, number);
    return other && recordOf(tx, keeper, other);
  };
  if (step.bringsDocument) await keepDocument(tx, request, operationId);
  const { id, city, nameZh } = request.agency;
  const act = await step.act({
    body: request.body,
    caseId: request.caseId,
    stepId: request.stepId,
    agency: { id, city, nameZh },
    person,
    record: person && (await recordOf(tx, keeper, person)),
    recordOf: heldOf,
    notes: await notesOf(tx, request),
    serial: (name) => nextSerial(tx, id, name),
    today: request.today,
    bank: bankOf(tx, request, world),
    callSystem: systemCaller(world, service),
    fault: (name) => world.faults.strike(name, id, operationId) !== undefined,
  });
  const records = { ...(act.record && { [idNumber]: act.record }), ...act.records };
  for (const [number, record] of Object.entries(records)) await keepRecord(tx, keeper, number, record);
  for (const [number, region] of Object.entries(act.registers ?? {}))
    await tx.query('update person set hukou_region = $2 where id_number = $1', [number, region]);
  if (act.notes) await keepNotes(tx, request, act.notes);
  return resultOf(act, request);
}

/** The steps that a service's own simulation plays, as the sandbox takes and performs them. */
export function playSteps({ definition, agency }: RegisteredService): [string, StepOperation][] {
  const { name, sandbox: simulated } = definition;
  return Object.entries(simulated?.steps ?? {}).map(([operationId, step]) => {
    const dataSubject = agency.operations.get(operationId)?.dataSubject ?? '/person/idNumber';
    const played = { service: name, simulated: simulated!, operationId, dataSubject, step };
    return [
      operationId,
      {
        answers: step.answers,
        act: (tx, request, world) => actOf(played, tx, request, world),
        ...(step.bringsDocument && { bringsDocument: true as const }),
        ...(step.contradict && { contradict: step.contradict }),
      },
    ];
  });
}
