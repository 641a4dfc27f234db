import type { StepRow, Workflow } from './cases/workflow.ts';
import type { Contract, ContractOperation } from './platform/contract.ts';
import type { RegisteredService } from './registered-service.ts';

/** Names every place where a service's code and its contracts do not say the same. */
export function disagreements(service: RegisteredService): string[] {
  return [
    ...operationFaults(service),
    ...formFaults(service),
    ...deskFaults(service),
    ...entryFaults(service),
    ...service.definition.tables.flatMap((table) => tableFaults(table, service)),
  ];
}

/** Grants name operations without their service, so a name belongs to one service only. */
export function sharedNames(services: Iterable<RegisteredService>): string[] {
  const owners = new Map<string, string>();
  return [...services].flatMap(({ definition, client, agency }) => {
    const names = new Set([...client.operations.keys(), ...agency.operations.keys()]);
    return [...names].flatMap((name) => {
      const owner = owners.get(name);
      owners.set(name, owner ?? definition.name);
      return owner === undefined ? [] : [`${definition.name} and ${owner} both name ${name}`];
    });
  });
}

/** What a workflow may run by is known beforehand: residents agree to what its tables exchange. */
function entryFaults({ definition }: RegisteredService): string[] {
  const known = new Set(definition.tables.map(({ id }) => id));
  return Object.entries(definition.workflows).flatMap(([workflow, { tables }]) =>
    tables.filter((id) => !known.has(id)).map((id) => `${definition.name}/${workflow} names no table ${id}`),
  );
}

function operationFaults({ definition, client, agency }: RegisteredService): string[] {
  const handled = new Set(Object.keys(definition.operations));
  const missing = [...client.operations.keys()].filter((id) => !handled.delete(id));
  const mediated = Object.entries(definition.operations).flatMap(([id, operation]) =>
    operation.kind === 'mediated' && !agency.operations.has(operation.agencyOperation)
      ? [`${id} is mediated to ${operation.agencyOperation}, which the agency contract does not name`]
      : [],
  );
  return [
    ...missing.map((id) => `${definition.name}: the contract names ${id}, the folder does not`),
    ...[...handled].map((id) => `${definition.name}: the folder names ${id}, the contract does not`),
    ...mediated,
    ...subjectFaults({ definition, client, agency }),
    ...(definition.tables.length === 0 || agency.operations.has(definition.noticeOperation ?? '')
      ? []
      : [`${definition.name} has step tables and no agency operation for notices`]),
    ...fileFaults({ definition, client, agency }),
    ...(agency.operations.has(definition.statusOperation)
      ? []
      : [`no agency operation ${definition.statusOperation}`]),
  ];
}

/** A record is always somebody's: where the body names them stands in both contracts, or no access log could tell. */
function subjectFaults({ definition, client, agency }: RegisteredService): string[] {
  return Object.entries(definition.operations).flatMap(([id, operation]) => {
    if (operation.kind !== 'mediated') return [];
    const sides = [client.operations.get(id), agency.operations.get(operation.agencyOperation)];
    return sides
      .filter(
        (side) => side !== undefined && side.dataSubject === undefined && side.announcedBy === undefined,
      )
      .map((side) => `${side?.operationId} does not say whom it is about: x-data-subject`);
  });
}

const FILE_TYPES: ReadonlySet<string> = new Set(['application/octet-stream', 'application/pdf']);

/** A file names nobody, is never parsed and is an effect on its receiver: another operation announces whose it is. */
function fileFaults({ definition, client, agency }: RegisteredService): string[] {
  return [client, agency].flatMap(({ operations }) =>
    [...operations.values()].flatMap(({ operationId, fileTypes, announcedBy = '', effect }) => {
      if (fileTypes === undefined) return [];
      const isPassedOn = definition.operations[operationId]?.kind ?? 'mediated';
      return [
        ...fileTypes.filter((type) => !FILE_TYPES.has(type)).map((type) => `${operationId} takes ${type}`),
        ...(effect && isPassedOn === 'mediated' ? [] : [`${operationId} takes a file but passes none on`]),
        ...(operations.get(announcedBy)?.dataSubject === undefined
          ? [`${operationId} takes a file that nobody announces: x-announced-by`]
          : []),
      ];
    }),
  );
}

function formFaults({ definition, client }: RegisteredService): string[] {
  return Object.keys(definition.workflows)
    .flatMap((workflow) =>
      ['PreCheck', 'Estimate', 'Application'].map((form) => componentName(workflow, form)),
    )
    .filter((component) => !client.schemas.has(component))
    .map((component) => `${definition.name}: the contract has no component ${component}`);
}

/** Every act and report has its component; who decides for two people is the operations role alone. */
function deskFaults({ definition: { name, desk = {}, reports = {} }, client }: RegisteredService): string[] {
  const wanted = [
    ...Object.keys(desk).map((act) => componentName(act, 'Act')),
    ...Object.keys(reports).map((report) => componentName(report, 'Report')),
  ];
  return [
    ...wanted
      .filter((component) => !client.schemas.has(component))
      .map((component) => `${name}: the contract has no component ${component}`),
    ...Object.entries(desk)
      .filter(([, { role, twoPeople }]) => twoPeople && role !== 'operations')
      .map(([act]) => `${name}: ${act} takes two people, so it belongs to operations`),
  ];
}

/** `resident-transfer`, `PreCheck` → `ResidentTransferPreCheck`. */
export function componentName(workflow: string, form: string): string {
  const pascal = workflow.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `${pascal}${form}`;
}

function tableFaults(table: Workflow, service: RegisteredService): string[] {
  const outcomes = new Set([
    'open',
    ...table.rows.flatMap((row) => Object.keys(row.outcomes).map((name) => `${row.step}:${name}`)),
  ]);
  return table.rows.flatMap((row) =>
    rowFaults(row, table, outcomes, service).map((fault) => `${table.id} ${row.step}: ${fault}`),
  );
}

function rowFaults(
  row: StepRow,
  table: Workflow,
  outcomes: ReadonlySet<string>,
  { client, agency }: RegisteredService,
): string[] {
  const { action, after, enters, limit } = row;
  const triggers = 'all' in after ? after.all : after.any;
  const states = [enters, ...Object.values(row.outcomes)].filter(
    (state) => state !== undefined && state !== null,
  );
  return [
    ...[...triggers, ...(limit ? [limit.from] : [])]
      .filter((name) => !outcomes.has(name))
      .map((name) => `waits for ${name}, which never comes`),
    ...states
      .filter((state) => !(state in table.states))
      .map((state) => `enters ${state}, which is no state`),
    ...(action.operation === undefined || agency.operations.has(action.operation)
      ? []
      : [`calls ${action.operation}, unknown to the agency contract`]),
    ...(action.answeredBy ?? [])
      .filter((id) => !client.operations.has(id))
      .map((id) => `is answered by ${id}, unknown to the contract`),
    ...purposeFaults(row, table.purpose, client, agency),
    ...(action.residentAnswer === undefined || client.schemas.has(action.residentAnswer)
      ? []
      : [`no component ${action.residentAnswer}`]),
  ];
}

/** A grant is given for a purpose: a call or an answer whose contract does not name it would always be refused. */
function purposeFaults({ action }: StepRow, purpose: string, client: Contract, agency: Contract): string[] {
  const used: readonly (ContractOperation | undefined)[] = [
    ...(action.operation === undefined ? [] : [agency.operations.get(action.operation)]),
    ...(action.answeredBy ?? []).map((id) => client.operations.get(id)),
  ];
  return used.flatMap((operation) =>
    operation?.purposes === undefined || operation.purposes.includes(purpose)
      ? []
      : [`uses ${operation.operationId}, which does not serve ${purpose}`],
  );
}
