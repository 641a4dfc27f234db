import { Refusal, type Finding } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { componentName } from '../../registry-agreement.ts';
import type { DeskAct, Officers, ServiceReport } from '../../service.ts';
import type { Sql } from '../../platform/database.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationRequest } from '../operation.ts';
import type { RoleGrant } from '../roles.ts';
import { reachedMembers } from './in-scope.ts';

type Request = Pick<OperationRequest, 'param' | 'grants'>;

/** Members that the grants of a role reach. */
export function reachedBy(
  gateway: Gateway,
  grants: readonly RoleGrant[],
  role: RoleGrant['role'],
): Officers['members'] {
  const mine = grants.filter((grant) => grant.role === role);
  if (mine.length === 0) throw new Refusal('FORBIDDEN');
  if (mine.some(({ scope }) => scope === 'all')) return 'all';
  return reachedMembers(gateway, mine).map(({ id }) => id);
}

function named<T>(table: Readonly<Record<string, T>> | undefined, name: string): T {
  const found = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) throw new Refusal('NOT_FOUND');
  return found;
}

/** The act of the address. Throws NOT_FOUND. */
export const actOf = ({ registry }: Gateway, service: string, act: string): DeskAct =>
  named(registry.service(service).definition.desk, act);

/** The report of the address. Throws NOT_FOUND. */
export const reportOf = ({ registry }: Gateway, { param }: Request): ServiceReport =>
  named(registry.service(param('service')).definition.reports, param('report'));

/** Holds a body against its component; findings name their place in it. */
export function componentFindings(
  { registry }: Gateway,
  service: string,
  name: string,
  kind: 'Act' | 'Report',
  value: JsonObject,
): Finding[] {
  return registry.validateComponent(service, componentName(name, kind), value);
}

/** What stands in an approval of a service's act. */
export interface ServiceActPayload {
  service: string;
  act: string;
  input: JsonObject;
  members: Officers['members'];
}

/** Carries an act out inside `tx`. */
export async function carryOutAct(
  gateway: Gateway,
  tx: Sql,
  { service, act, input, members }: ServiceActPayload,
  people: Pick<Officers, 'by' | 'second'>,
): Promise<JsonObject> {
  const context = await gateway.domainContext(service);
  return actOf(gateway, service, act).carryOut(input, { ...people, members }, tx, context);
}
