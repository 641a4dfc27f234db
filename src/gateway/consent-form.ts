import { canonicalJson } from '../core/canonical-json.ts';
import { toShanghaiDate } from '../core/dates.ts';
import { sha256 } from '../core/digest.ts';
import type { JsonObject } from '../core/json.ts';
import type { StepRow, Workflow } from '../cases/workflow.ts';
import type { Grant } from '../exchange/grants.ts';
import type { ContractOperation } from '../platform/contract.ts';
import type { RegisteredService } from '../registered-service.ts';
import type { Gateway } from './gateway.ts';
import { labelAt, type Label } from './labels.ts';

/** A matter that a resident files: a service and one of its workflows. */
export interface Matter {
  service: string;
  workflow: string;
}

interface LegalBasis {
  document: string;
  article: string | null;
  status: 'OFFICIAL' | 'UNCONFIRMED';
}

/**
 * One thing to agree to. `LOOK_UP`: records that one agency reads at another. `HAND_OVER`: what is handed to an agency
 * for its part. Without any one of them the named steps cannot be done.
 */
export interface ConsentItem {
  item: string;
  kind: 'LOOK_UP' | 'HAND_OVER';
  service: string;
  /** What the person files. */
  matter: Label;
  label: Label;
  /** The data of a record, or the steps in which something is handed over. */
  data: Label[];
  purposes: Label[];
  receivers: Label[];
  /** None: nothing is exchanged yet, for no grant is in force. */
  legalBases: LegalBasis[];
}

export interface ConsentForm {
  /** Of the content: another text is another version. */
  version: string;
  items: ConsentItem[];
}

type Parts = Pick<Gateway, 'registry' | 'labels' | 'grants'>;

/** What is exchanged for these matters, taken from their step tables, the contracts and the grants in force. */
export function consentFormOf(parts: Parts, matters: readonly Matter[]): ConsentForm {
  const found = new Map<string, ConsentItem>();
  for (const matter of matters)
    for (const item of itemsOf(parts, matter)) if (!found.has(item.item)) found.set(item.item, item);
  const items = [...found.values()];
  const version = `terms-${sha256(canonicalJson(items as unknown as JsonObject[]))
    .toString('hex')
    .slice(0, 24)}`;
  return { version, items };
}

interface Scope {
  service: RegisteredService;
  labels: JsonObject;
  grants: readonly Grant[];
  tables: readonly Workflow[];
  matter: Matter;
}

function itemsOf({ registry, labels, grants }: Parts, matter: Matter): ConsentItem[] {
  const service = registry.service(matter.service);
  const { workflows, tables } = service.definition;
  const ids = new Set(workflows[matter.workflow]?.tables);
  const own = tables.filter(({ id }) => ids.has(id));
  const purposes = new Set(own.map(({ purpose }) => purpose));
  const today = toShanghaiDate(new Date());
  const scope: Scope = {
    service,
    labels: labels.get(matter.service) ?? {},
    grants: grants
      .list()
      .filter(
        ({ purpose, validity }) => purposes.has(purpose) && validity.from <= today && today <= validity.to,
      ),
    tables: own,
    matter,
  };
  const records = [...service.agency.operations.values()].filter(
    ({ operationId, effect, dataSubject }) =>
      !effect && dataSubject !== undefined && grantsFor(scope, [operationId]).length > 0,
  );
  const rows = own.flatMap((table) => table.rows).filter(({ action }) => action.operation !== undefined);
  const sides = [...new Set(rows.map(({ side }) => side))];
  return [
    ...records.map((operation) => lookUp(scope, operation, rows)),
    ...sides.map((side) => handOver(scope, side, rows)),
  ];
}

const grantsFor = ({ grants }: Scope, operations: readonly string[]): Grant[] =>
  grants.filter((grant) => operations.some((operationId) => grant.operations.has(operationId)));

function lookUp(scope: Scope, operation: ContractOperation, rows: readonly StepRow[]): ConsentItem {
  const { operationId } = operation;
  const granted = new Set(grantsFor(scope, [operationId]).flatMap(({ fields }) => [...fields]));
  const fields = membersOf(operation).filter((field) => granted.has('*') || granted.has(field));
  return {
    item: `${scope.matter.service}.${scope.matter.workflow}.look-up.${operationId}`,
    kind: 'LOOK_UP',
    label: labelAt(scope.labels, operationId, 'operations', operationId),
    data: fields.map((field) => labelAt(scope.labels, field, 'fields', field)),
    receivers: sidesNamed(scope, new Set(rows.map(({ actor }) => actor))),
    ...sharedBy(scope, [operationId]),
  };
}

const membersOf = ({ responseSchemas }: ContractOperation): string[] => {
  const { properties = {} } = (responseSchemas.get(200) ?? {}) as { properties?: object };
  return Object.keys(properties);
};

function handOver(scope: Scope, side: string, rows: readonly StepRow[]): ConsentItem {
  const here = rows.filter((row) => row.side === side);
  const steps = [...new Set(here.map(({ step }) => step))];
  return {
    item: `${scope.matter.service}.${scope.matter.workflow}.hand-over.${side}`,
    kind: 'HAND_OVER',
    label: labelAt(scope.labels, side, 'sides', side),
    data: steps.map((step) => labelAt(scope.labels, step, 'steps', step)),
    receivers: sidesNamed(scope, new Set([side])),
    ...sharedBy(
      scope,
      here.flatMap(({ action }) => action.operation ?? []),
    ),
  };
}

const sidesNamed = ({ labels }: Scope, sides: ReadonlySet<string>): Label[] =>
  [...sides].map((side) => labelAt(labels, side, 'sides', side));

/** What an item has by the matter and by the grants that cover it. */
function sharedBy(
  scope: Scope,
  operations: readonly string[],
): Pick<ConsentItem, 'service' | 'matter' | 'purposes' | 'legalBases'> {
  const purposes = [...new Set(scope.tables.map(({ purpose }) => purpose))];
  const bases = grantsFor(scope, operations).map(({ legalBasis }): LegalBasis => {
    const { document, article = null, status } = legalBasis;
    return { document, article, status };
  });
  return {
    service: scope.matter.service,
    matter: labelAt(scope.labels, scope.matter.workflow, 'workflows', scope.matter.workflow),
    purposes: purposes.map((purpose) => labelAt(scope.labels, purpose, 'purposes', purpose)),
    legalBases: [...new Map(bases.map((basis) => [canonicalJson({ ...basis }), basis])).values()],
  };
}
